package org.daal4j.cli.moments;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.daal4j.cli.Shell;
import org.daal4j.cli.Shell.Outcome;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bad usage and bad input of {@code moments}: exit status, message, and nothing left behind. */
class MomentsBadInputTest {

  @TempDir Path directory;

  /** In the text of the table a semicolon stands for the end of a line. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = true,
      value = {
        "1,2;3,4 | --precision single | 2 | --precision: 'single' is none of double, extended.",
        "1,2;3,4 | -k 3 | 2 | -k does not apply to moments, but to kmeans, kmeans-init. Leave it"
            + " out.",
        "1,2;3,4 | --responses 1 | 2 | --responses does not apply to moments, but to"
            + " elastic-net, linear-regression, predict, report, ridge-regression. Leave it out.",
        "1,2;3,4 | --columns 3 | 2 | --columns: there is no position 3. Positions go from 1 to 2."
            + " The columns are c1, c2.",
        "1,2;3,4 | --weights w | 2 | --weights: there is no column 'w'. The columns are c1, c2.",
        "a,b;1,2;3 | '' | 3 | @: record at byte 8 (line 3): has 1 field where the first record has"
            + " 2. Use --bad-records skip to leave such rows out.",
        "a,b;1,2;NaN,4 | '' | 3 | @: record at byte 8 (line 3): column a is missing."
            + " Use --missing skip to leave such rows out.",
        "a,b;1,2;x,4 | '' | 3 | @: record at byte 8 (line 3): column a: 'x' is not a number."
            + " Use --bad-records skip to leave such rows out.",
        "a,w;1,1;2,-1 | --weights w | 3 | @: record at byte 8 (line 3): column w: '-1' is a"
            + " negative weight. Use --bad-records skip to leave such rows out.",
        "'' | '' | 3 | no input: @ is empty. Give --input a file with data.",
        "a,b | '' | 3 | no rows in @: the input holds no record, or nothing but a header."
            + " Check --input, and --header if the first line is data.",
        "a,b;NA,1;2,NA | --missing skip | 3 | no rows in @: all 2 rows were left out (2 for a"
            + " missing value, 0 malformed). Check --columns and --delimiter.",
        "1;2 | --weights 1 | 2 | --columns: no column is left to be a feature. The table has"
            + " 1.",
        "a,w;1,0;2,0 | --weights w | 3 | the weight of every row is 0, so there is nothing to"
            + " measure. Check --weights.",
        "a,w;1,1e308;2,1e308 | --weights w | 3 | the sum of the weights exceeds the range of a"
            + " double (1.8e308). Rescale the weights."
      })
  void saysWhatIsWrongAndLeavesNothingBehind(
      String table, String options, int status, String message) throws IOException {
    Path input = directory.resolve("table.csv");
    Files.writeString(input, table.replace(';', '\n'));
    Path output = directory.resolve("output");

    Outcome outcome =
        Shell.daal4j(Shell.words("moments -i " + input + " -o " + output + " " + options));

    assertThat(outcome.error()).isEqualTo(message.replace("@", input.toString()));
    assertThat(outcome.status()).isEqualTo(status);
    assertThat(outcome.out()).isEmpty();
    assertThat(output).doesNotExist();
  }
}
