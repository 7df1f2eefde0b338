package org.daal4j.cli.kmeans;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.daal4j.cli.Shell;
import org.daal4j.cli.Shell.Outcome;
import org.daal4j.launch.Results;
import org.daal4j.result.BreakingFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A run that ends at any change it makes to the file system, and the run that takes it over. */
class ResumeTest {

  private static final String OPTIONS = "-k 3 --init plusPlus --max-iterations 3 --assignments";

  @TempDir Path directory;

  @Test
  void aRunKilledAtAnyMomentIsResumedToTheSameBits() throws IOException {
    Map<String, String> undisturbed = undisturbed();
    long changes = 0;
    for (boolean broken = true; broken; changes++) {
      Path output = directory.resolve("killed" + changes);

      broken = killedAfter(changes, output, OPTIONS);
      Iris.kmeans(output, OPTIONS + " --resume");

      assertThat(Results.bits(output))
          .as("killed after %d changes", changes)
          .isEqualTo(undisturbed);
    }
    assertThat(changes).as("moments a run can be killed at").isGreaterThan(30);
  }

  @Test
  void aReplacementKilledAtAnyMomentIsResumedToTheSameBits() throws IOException {
    Map<String, String> undisturbed = undisturbed();
    boolean broken = true;
    for (long changes = 0; broken; changes += 3) {
      Path output = directory.resolve("replaced" + changes);
      Iris.kmeans(output, "-k 2 --init deterministic --max-iterations 0");

      broken = killedAfter(changes, output, OPTIONS + " --overwrite");
      Iris.kmeans(output, OPTIONS + " --overwrite --resume");

      assertThat(Results.bits(output))
          .as("killed after %d changes", changes)
          .isEqualTo(undisturbed);
    }
  }

  @Test
  void overwriteTakesOverWhereverARunWasKilled() throws IOException {
    Map<String, String> undisturbed = undisturbed();
    boolean broken = true;
    for (long changes = 0; broken; changes += 3) {
      Path output = directory.resolve("over" + changes);

      broken = killedAfter(changes, output, "-k 2 --init deterministic --max-iterations 1");
      Iris.kmeans(output, OPTIONS + " --overwrite");

      assertThat(Results.bits(output))
          .as("killed after %d changes", changes)
          .isEqualTo(undisturbed);
    }
  }

  @Test
  void aKilledRunLeavesOnlyItsWorkDirectory() throws IOException {
    Path output = directory.resolve("killed");
    assertThat(killedAfter(15, output, OPTIONS)).isTrue();

    assertThat(output.toFile().list()).containsExactly("_work");
    Outcome again = run(output, OPTIONS);
    assertThat(again.status()).isEqualTo(4);
    assertThat(again.error())
        .isEqualTo(
            output
                + ": holds the unfinished work of an earlier run. Use --resume to continue it where"
                + " the verb has it, or --overwrite to start over.");
  }

  @Test
  void aResumedRunSkipsThePassesThatWereDone() throws IOException {
    Path output = directory.resolve("killed");
    assertThat(killedAfter(22, output, OPTIONS)).isTrue();
    assertThat(output.resolve("_work/run.json")).exists();

    Outcome resumed = Iris.kmeans(output, OPTIONS + " --resume");
    Outcome whole = Iris.kmeans(directory.resolve("whole"), OPTIONS);

    assertThat(resumed.err().lines().count()).isLessThan(whole.err().lines().count());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"-k 4", "-k 3 --seed 1", "-k 3 --max-iterations 1", "-k 3 --missing skip"})
  void anUnfinishedRunOfOtherOptionsIsNotResumed(String options) throws IOException {
    Path output = directory.resolve("killed");
    assertThat(killedAfter(15, output, "-k 3")).isTrue();

    Outcome outcome = run(output, options + " --resume");

    assertThat(outcome.status()).isEqualTo(2);
    assertThat(outcome.error())
        .startsWith("--resume: the unfinished run in " + output + " is another one: --")
        .endsWith("Give it the same options and input, or use --overwrite to start over.");
  }

  @Test
  void theMessageNamesEachDifference() throws IOException {
    Path output = directory.resolve("killed");
    assertThat(killedAfter(15, output, "-k 3")).isTrue();

    assertThat(run(output, "-k 4 --seed 1 --resume").error())
        .contains("is another one: --n-clusters was 3, is 4; --seed was 777777, is 1. Give");
  }

  @Test
  void anUnfinishedRunOfAChangedInputIsNotResumed() throws IOException {
    Path table = Files.copy(Path.of(Shell.IRIS), directory.resolve("table.csv"));
    Path output = directory.resolve("killed");
    String command = "kmeans -i " + table + " --columns 1-4 -k 3 -o ";
    BreakingFileSystem.breakAfter(15);
    Shell.daal4j(BreakingFileSystem.configuration(), Shell.words(command + output));
    Files.writeString(table, Files.readString(table).replace("5.1", "5.2"));

    Outcome outcome = Shell.daal4j(Shell.words(command + output + " --resume"));

    assertThat(outcome.status()).isEqualTo(2);
    assertThat(outcome.error()).contains("the input files or their splits have changed");
  }

  @Test
  void withNothingToResumeARunStartsAfresh() throws IOException {
    Path output = directory.resolve("new");
    Iris.kmeans(output, OPTIONS + " --resume");

    assertThat(Results.bits(output)).isEqualTo(undisturbed());
  }

  @Test
  void aFinishedRunIsReportedAgain() throws IOException {
    Path output = directory.resolve("done");
    Outcome first = Iris.kmeans(output, OPTIONS + " --json");
    Outcome second = Iris.kmeans(output, OPTIONS + " --json --resume");

    assertThat(second.out()).isEqualTo(first.out());
    assertThat(second.err()).startsWith(output + ": was finished before; nothing to do\n");
  }

  @Test
  void aFinishedRunOfOtherOptionsIsNotReplaced() throws IOException {
    Path output = directory.resolve("done");
    Iris.kmeans(output, "-k 3");

    Outcome outcome = run(output, "-k 4 --resume");

    assertThat(outcome.status()).isEqualTo(4);
    assertThat(outcome.error())
        .isEqualTo(
            output
                + ": holds the finished result of another run: --n-clusters was 3, is 4."
                + " Name another --output, or use --overwrite to replace it.");
  }

  private Map<String, String> undisturbed() throws IOException {
    Path output = directory.resolve("undisturbed");
    Iris.kmeans(output, OPTIONS);
    return Results.bits(output);
  }

  /** Runs until so many changes are made; returns whether it was cut short. */
  private static boolean killedAfter(long changes, Path output, String options) {
    BreakingFileSystem.breakAfter(changes);
    Outcome outcome =
        Shell.daal4j(
            BreakingFileSystem.configuration(),
            Shell.words("kmeans -i " + Shell.IRIS + " --columns 1-4 -o " + output + " " + options));
    boolean broken = BreakingFileSystem.hasBroken();
    assertThat(outcome.status()).as(outcome.err()).isEqualTo(broken ? 1 : 0);
    return broken;
  }

  private static Outcome run(Path output, String options) {
    return Shell.daal4j(
        Shell.words("kmeans -i " + Shell.IRIS + " --columns 1-4 -o " + output + " " + options));
  }
}
