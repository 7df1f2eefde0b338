package org.daal4j.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.daal4j.table.BadRecordException;
import org.daal4j.table.RecordPlace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingTest {

  private static final Setting SEED = Setting.named("seed");
  private static final Setting MODE = Setting.named("badRecords");

  private static String shouted(String text) {
    return Setting.tell(
        text, (name, value) -> name.toUpperCase(Locale.ROOT) + value.map(v -> ":" + v).orElse(""));
  }

  @Test
  void plainWordsReadAsACallOfABuilder() {
    assertThat(Setting.plain("Use " + MODE.to("skip") + ", or another " + SEED + "."))
        .isEqualTo("Use badRecords(skip), or another seed.");
    assertThat(Setting.plain(MODE.to("") + MODE.to("$1 \\ (x)")))
        .isEqualTo("badRecords()badRecords($1 \\ (x))");
  }

  @Test
  void propertiesAndOptionsOfTheJvmAreThemselves() {
    assertThat(Setting.plain("Set " + Setting.SPLIT_BYTES.to("7") + "."))
        .isEqualTo("Set mapreduce.input.fileinputformat.split.minsize=7.");
    assertThat(Setting.plain(Setting.SPLIT_BYTES + ": no number"))
        .isEqualTo("mapreduce.input.fileinputformat.split.minsize: no number");
    assertThat(Setting.plain("(" + Setting.HEAP + ") (" + Setting.HEAP.to("8g") + ")"))
        .isEqualTo("(-Xmx) (-Xmx8g)");
  }

  @Test
  void whoeverShowsATextChoosesTheWords() {
    assertThat(shouted("Use " + MODE.to("$skip") + " or " + SEED + "."))
        .isEqualTo("Use BADRECORDS:$skip or SEED.");
    assertThat(shouted("nothing of it")).isEqualTo("nothing of it");
    assertThat(shouted("")).isEmpty();
    assertThat(shouted(null)).isNull();
  }

  @Test
  void theValueThatATextGives() {
    String text = "Check " + SEED + ". Use " + MODE.to("skip") + " or " + MODE.to("fail") + ".";

    assertThat(MODE.valueIn(text)).contains("skip");
    assertThat(SEED.valueIn(text)).isEmpty();
    assertThat(Setting.named("bad").valueIn(text)).isEmpty();
    assertThat(MODE.valueIn("badRecords skip")).isEmpty();
  }

  /** Of a user, in a name or a field: stays what it is, and so does all around it. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "\ufdd0",
        "\ufdd1",
        "\ufdd2",
        "\ufdd0seed",
        "seed\ufdd2",
        "\ufdd0\ufdd2",
        "\ufdd0\ufdd1x\ufdd2",
        "\ufdd0no name\ufdd2",
        "\ufdd0\u00e9\ufdd2",
        "\ufdd2seed\ufdd0",
        "\ufdef\ufffe\uffff",
        "$0 \\1"
      })
  void textOfOthersStays(String theirs) {
    assertThat(shouted(theirs)).isEqualTo(theirs);
    assertThat(shouted(theirs + ": " + SEED + " of " + theirs))
        .isEqualTo(theirs + ": SEED of " + theirs);
    String visible = theirs.replaceAll("[\ufdd0-\ufdd2]", "?");
    assertThat(shouted(MODE.to(theirs) + "!").replaceAll("\\\\ufdd[0-2]", "?"))
        .isEqualTo("BADRECORDS:" + visible + "!");
  }

  @Test
  void nonsenseOfMarksIsToldInNoTimeAtAll() {
    String many = "\ufdd0seed\ufdd1".repeat(100_000);

    assertThat(shouted(many)).isEqualTo(many);
  }

  @Test
  void exceptionsSpeakPlainlyAndKeepTheirSettings() {
    UsageException usage = new UsageException(SEED, "7 is too many.", "Give fewer.");
    assertThat(usage).hasMessage("seed: 7 is too many. Give fewer.");
    assertThat(usage.toString()).endsWith("UsageException: seed: 7 is too many. Give fewer.");
    assertThat(new UsageException(SEED, "7 is too many.", "")).hasMessage("seed: 7 is too many.");

    String marked = "Use " + MODE.to("skip") + ".";
    for (Exception e :
        new Exception[] {
          new UsageException(marked),
          new BadInputException(marked),
          new BadInputException(marked, new IOException()),
          new UnfitRowException(marked),
          new PassFailedException(marked),
          new PassFailedException(marked, new IOException())
        }) {
      assertThat(e).hasMessage("Use badRecords(skip).");
      assertThat(shouted(Setting.messageOf(e))).isEqualTo("Use BADRECORDS:skip.");
    }
    assertThat(Setting.messageOf(new IOException(marked))).isEqualTo(marked);
    assertThat(Setting.messageOf(new UsageException(null))).isNull();
    assertThat(new BadInputException(null)).hasMessage(null);
  }

  @Test
  void aRecordIsToldWithWhereItStands() {
    BadRecordException record =
        new BadRecordException(
            "t.csv", new RecordPlace.InText(4, 2), "it is odd.", "Use " + MODE.to("skip") + ".");

    assertThat(record)
        .hasMessage("t.csv: record at byte 4 (line 2): it is odd. Use badRecords(skip).");
    assertThat(shouted(record.withRemedy("Use " + SEED + ".").marked()))
        .isEqualTo("t.csv: record at byte 4 (line 2): it is odd. Use SEED.");
    assertThat(MODE.valueIn(record.reason())).isEqualTo(Optional.of("skip"));
  }
}
