package org.daal4j.cli.moments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.daal4j.cli.Runs;
import org.daal4j.moments.ExactMoments;
import org.daal4j.moments.NistUnivariate;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The same splits give the same bits from both engines, and NIST's digits from each. */
class MomentsEnginesAgreeTest {

  private static final List<String> ENGINES = List.of("inprocess", "mapreduce");

  @TempDir Path directory;

  @ParameterizedTest
  @CsvSource({"1, true", "3, true", "7, false"})
  void bothGiveTheSameBits(int splits, boolean weighted) throws IOException {
    Path table = directory.resolve("table.csv");
    Files.writeString(table, randomTable());
    for (String engine : ENGINES) {
      run(engine, table, splits, weighted ? "--weights w" : "--columns !w");
    }
    assertThat(directory.resolve("mapreduce/moments.csv"))
        .hasSameTextualContentAs(directory.resolve("inprocess/moments.csv"));
  }

  /** Rows of which the last split holds none: its bytes are blank lines. */
  @ParameterizedTest
  @ValueSource(strings = {"inprocess", "mapreduce"})
  void aSplitWithoutRowsChangesNothing(String engine) throws IOException {
    Path table = directory.resolve("table.csv");
    Files.writeString(table, "1\n2\n6\n" + "\n".repeat(60));
    run(engine, table, 3, "");
    assertThat(MomentsRuns.table(directory.resolve(engine)).get("c1"))
        .containsEntry("count", 3.0)
        .containsEntry("mean", 3.0)
        .containsEntry("variance", 7.0);
  }

  /** Within 0.3 digits of the limit of the rounded data, 7 splits, rows in another order. */
  @ParameterizedTest
  @EnumSource
  void bothReachTheLimitOfNistsData(NistUnivariate data) throws IOException {
    List<String> rows = new ArrayList<>(data.texts());
    Collections.shuffle(rows, new Random(8));
    Path table = directory.resolve("nist.csv");
    Files.write(table, rows);
    ExactMoments exact = new ExactMoments(data.numbers(), null);
    for (String engine : ENGINES) {
      run(engine, table, 7, "");
      Map<String, Double> found = MomentsRuns.table(directory.resolve(engine)).get("c1");
      assertDigits(found.get("mean"), exact.mean(), data.mean());
      assertDigits(
          found.get("standardDeviation"), exact.standardDeviation(), data.standardDeviation());
      assertThat(found.get("skewness")).isCloseTo(exact.skewness(), within(2e-15));
    }
  }

  private static void assertDigits(double found, double exact, double certified) {
    assertThat(NistUnivariate.digits(found, certified))
        .isGreaterThanOrEqualTo(NistUnivariate.digits(exact, certified) - 0.3);
  }

  private void run(String engine, Path table, int splits, String options) throws IOException {
    Runs.succeed(
        "moments "
            + Runs.splits(table, splits)
            + " -i "
            + table
            + " --engine "
            + engine
            + " -o "
            + directory.resolve(engine)
            + " "
            + options);
  }

  private static String randomTable() {
    Random random = new Random(9);
    StringBuilder text = new StringBuilder("x,y,z,w\n");
    for (int i = 0; i < 2000; i++) {
      text.append(1e6 + random.nextGaussian())
          .append(',')
          .append(Math.exp(9 * random.nextGaussian()))
          .append(',')
          .append(random.nextInt(3))
          .append(',')
          .append(random.nextInt(4) * 0.3)
          .append('\n');
    }
    return text.toString();
  }
}
