package org.daal4j.cli.kmeans;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.daal4j.cli.Shell;
import org.daal4j.cli.Shell.Outcome;
import org.daal4j.launch.Results;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens to an output that exists. */
class OverwriteTest {

  @TempDir Path directory;

  @Test
  void withoutOverwriteAResultStays() throws IOException {
    Path output = directory.resolve("out");
    Iris.kmeans(output, "-k 3");
    Map<String, String> before = Results.bits(output);

    assertExists(
        run(output, "-k 4"),
        output + ": exists. Name another --output, or use --overwrite to replace a result.");
    assertThat(Results.bits(output)).isEqualTo(before);
  }

  @Test
  void overwriteReplacesAllFilesOfTheOldResult() throws IOException {
    Path output = directory.resolve("out");
    Path fresh = directory.resolve("fresh");
    Iris.kmeans(output, "-k 3 --assignments");
    Iris.kmeans(fresh, "-k 4");

    Iris.kmeans(output, "-k 4 --overwrite");

    assertThat(Results.bits(output)).isEqualTo(Results.bits(fresh));
  }

  @Test
  void overwriteKeepsTheOldResultWhenTheNewRunFails() throws IOException {
    Path output = directory.resolve("out");
    Iris.kmeans(output, "-k 3");
    Map<String, String> before = Results.bits(output);

    Outcome outcome = run(output, "-k 151 --overwrite");

    assertThat(outcome.status()).isEqualTo(2);
    assertThat(outcome.error())
        .isEqualTo("--n-clusters 151 is more than the 150 rows of the input. Give fewer.");
    assertThat(Results.bits(output)).isEqualTo(before);
    assertThat(output.resolve("_work")).doesNotExist();
  }

  @Test
  void overwriteTakesAnEmptyDirectory() throws IOException {
    Path output = Files.createDirectory(directory.resolve("out"));
    assertExists(
        run(output, "-k 3"),
        output + ": exists. Name another --output, or use --overwrite to replace a result.");

    Iris.kmeans(output, "-k 3 --overwrite");

    assertThat(output.resolve("_SUCCESS")).exists();
  }

  @Test
  void overwriteLeavesDirectoriesOfOthersAlone() throws IOException {
    Path output = Files.createDirectory(directory.resolve("photos"));
    Files.writeString(output.resolve("summer.jpg"), "sun");

    assertExists(
        run(output, "-k 3 --overwrite"),
        output
            + ": exists and is not a result of daal4j, so it is not replaced."
            + " Name another --output.");
    assertThat(output.resolve("summer.jpg")).hasContent("sun");
  }

  @Test
  void overwriteLeavesFilesOfOthersInAResultAlone() throws IOException {
    Path output = directory.resolve("out");
    Iris.kmeans(output, "-k 3");
    Files.writeString(output.resolve("notes.txt"), "mine");

    assertExists(
        run(output, "-k 3 --overwrite"),
        output
            + ": holds 'notes.txt', which is not part of the result there, so it is not replaced."
            + " Move it away, or name another --output.");
    assertThat(output.resolve("notes.txt")).hasContent("mine");
  }

  @Test
  void overwriteLeavesAWorkDirectoryOfOthersAlone() throws IOException {
    Path output = directory.resolve("out");
    Files.createDirectories(output.resolve("_work"));
    Files.writeString(output.resolve("_work/draft.txt"), "mine");

    assertExists(
        run(output, "-k 3 --overwrite"),
        output + ": holds a directory _work that is not daal4j's. Name another --output.");
    assertThat(output.resolve("_work/draft.txt")).hasContent("mine");
  }

  @Test
  void aFileIsNeverReplaced() throws IOException {
    Path output = Files.writeString(directory.resolve("out"), "mine");

    assertExists(
        run(output, "-k 3 --overwrite"),
        output + ": is a file. Name a directory that does not exist as --output.");
    assertThat(output).hasContent("mine");
  }

  private static void assertExists(Outcome outcome, String message) {
    assertThat(outcome.error()).isEqualTo(message);
    assertThat(outcome.status()).isEqualTo(4);
  }

  private static Outcome run(Path output, String options) {
    return Shell.daal4j(
        Shell.words("kmeans -i " + Shell.IRIS + " --columns 1-4 -o " + output + " " + options));
  }
}
