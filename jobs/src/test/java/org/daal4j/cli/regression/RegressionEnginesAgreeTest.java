package org.daal4j.cli.regression;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.daal4j.cli.Runs;
import org.daal4j.launch.Results;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same splits give the same bits from both engines. */
class RegressionEnginesAgreeTest {

  @TempDir Path directory;

  @ParameterizedTest
  @CsvSource({
    "--method normEq, 1",
    "--method normEq, 2",
    "--method normEq, 3",
    "--method normEq, 7",
    "--method qr, 1",
    "--method qr, 2",
    "--method qr, 3",
    "--method qr, 7",
    "--precision extended, 1",
    "--precision extended, 2",
    "--precision extended, 3",
    "--precision extended, 7",
    "--robust HC1 --method qr, 2",
    "--robust HC3, 1",
    "--robust HC3, 3",
    "--robust HC3, 7"
  })
  void linearRegressionGivesTheSameBits(String options, int splits) throws IOException {
    compare("linear-regression", "--weights Year " + options, splits);
  }

  @ParameterizedTest
  @CsvSource("3")
  void ridgeRegressionGivesTheSameBits(int splits) throws IOException {
    compare("ridge-regression", "--ridge-parameters 0.3", splits);
  }

  @ParameterizedTest
  @CsvSource({"'', 2", "--interval 0.9, 3"})
  void predictGivesTheSameBits(String options, int splits) throws IOException {
    Path model = directory.resolve("model");
    Runs.succeed("linear-regression --responses Employed -i " + Longley.TABLE + " -o " + model);
    compare("predict", "--keep Year --model " + model + " " + options, splits);
  }

  private void compare(String verb, String options, int splits) throws IOException {
    for (String engine : new String[] {"inprocess", "mapreduce"}) {
      Runs.succeed(
          verb
              + " "
              + Runs.splits(Longley.TABLE, splits)
              + " -i "
              + Longley.TABLE
              + " --responses Employed "
              + options
              + " --engine "
              + engine
              + " -o "
              + directory.resolve(engine));
    }

    assertThat(Results.bits(directory.resolve("mapreduce")))
        .hasSizeGreaterThan(2)
        .isEqualTo(Results.bits(directory.resolve("inprocess")));
  }
}
