package org.daal4j.option;

import static org.assertj.core.api.Assertions.assertThat;

import org.daal4j.core.Setting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptionWordsTest {

  @ParameterizedTest
  @CsvSource({
    "seed,--seed",
    "nClusters,--n-clusters",
    "oversamplingFactor,--oversampling-factor",
    "matrixQ,--matrix-q",
    "l1Ratio,--l1-ratio"
  })
  void aSettingIsAnOption(String name, String option) {
    Setting setting = Setting.named(name);

    assertThat(OptionWords.of("Raise " + setting + ", please."))
        .isEqualTo("Raise " + option + ", please.");
    assertThat(OptionWords.of(setting.to("3"))).isEqualTo(option + " 3");
    assertThat(OptionWords.option(setting)).isEqualTo(option);
  }

  @Test
  void aSwitchIsOnOrOff() {
    Setting intercept = Setting.named("intercept");

    assertThat(OptionWords.of(intercept.to("false") + ", " + intercept.to("true")))
        .isEqualTo("--no-intercept, --intercept");
  }

  @Test
  void valuesStayAsTheyAre() {
    assertThat(OptionWords.of(Setting.COLUMNS.to("'!aB,$1,\\2-3'")))
        .isEqualTo("--columns '!aB,$1,\\2-3'");
  }

  @Test
  void propertiesOfHadoop() {
    assertThat(OptionWords.of(Setting.SPLIT_BYTES + ": no. Use " + Setting.SPLIT_BYTES.to("7")))
        .isEqualTo(
            "-D mapreduce.input.fileinputformat.split.minsize: no. Use -D"
                + " mapreduce.input.fileinputformat.split.minsize=7");
  }

  @Test
  void memoryIsRaisedByVariables() {
    assertThat(OptionWords.of("(" + Setting.HEAP + ")"))
        .isEqualTo("(-Xmx, for bin/daal4j DAAL4J_OPTS=-Xmx8g)");
    assertThat(OptionWords.of("(" + Setting.HEAP.to("4g") + ")"))
        .isEqualTo("(DAAL4J_OPTS=-Xmx4g with bin/daal4j)");
    assertThat(OptionWords.of("by " + Setting.CLIENT_OPTIONS))
        .isEqualTo("by HADOOP_CLIENT_OPTS or DAAL4J_OPTS");
  }

  @Test
  void otherTextStays() {
    assertThat(OptionWords.of("nClusters \ufdd0 \ufdd2 $1"))
        .isEqualTo("nClusters \ufdd0 \ufdd2 $1");
    assertThat(OptionWords.of(null)).isNull();
  }
}
