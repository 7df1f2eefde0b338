package org.daal4j.cli.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.daal4j.cli.Runs;
import org.daal4j.cli.Shell;
import org.daal4j.cli.Shell.Outcome;
import org.daal4j.launch.Results;
import org.daal4j.result.BreakingFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs that replace the result they begin with, and end at any change to the file system. */
class MergeKilledTest {

  @TempDir Path directory;

  private String table(String name, String rows) throws IOException {
    return Files.writeString(directory.resolve(name), "x,y\n" + rows).toString();
  }

  private static String command(String input, Path model) {
    return "covariance -i "
        + input
        + " -o "
        + model
        + " --save-partial --overwrite --merge-with "
        + model;
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectory(to);
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    }
  }

  @Test
  void theSameCommandAddsTheRowsOnceWheneverTheFirstWasKilled() throws IOException {
    String monday = table("monday.csv", "1,2\n3,5\n4,4\n");
    String tuesday = table("tuesday.csv", "2,2\n7,1\n");
    Path before = directory.resolve("before");
    Runs.succeed(command(monday, before));
    Path undisturbed = directory.resolve("undisturbed");
    copy(before, undisturbed);
    Runs.succeed(command(tuesday, undisturbed));
    Map<String, String> expected = Results.bits(undisturbed);

    boolean broken = true;
    long changes = 0;
    for (; broken; changes++) {
      Path model = directory.resolve("killed" + changes);
      copy(before, model);
      BreakingFileSystem.breakAfter(changes);
      Outcome killed =
          Shell.daal4j(BreakingFileSystem.configuration(), Shell.words(command(tuesday, model)));
      broken = BreakingFileSystem.hasBroken();
      assertThat(killed.status()).as(killed.err()).isEqualTo(broken ? 1 : 0);

      Runs.succeed(command(tuesday, model));

      assertThat(Results.bits(model)).as("killed after %d changes", changes).isEqualTo(expected);
      assertThat(model.resolve("_work")).doesNotExist();
    }
    assertThat(changes).as("moments a run can be killed at").isGreaterThan(15);
  }

  @Test
  void theFirstDayToo() throws IOException {
    String monday = table("monday.csv", "1,2\n3,5\n4,4\n");
    Path undisturbed = directory.resolve("undisturbed");
    Runs.succeed(command(monday, undisturbed));
    boolean broken = true;
    for (long changes = 0; broken; changes += 3) {
      Path model = directory.resolve("killed" + changes);
      BreakingFileSystem.breakAfter(changes);
      Shell.daal4j(BreakingFileSystem.configuration(), Shell.words(command(monday, model)));
      broken = BreakingFileSystem.hasBroken();

      Runs.succeed(command(monday, model));

      assertThat(Results.bits(model))
          .as("killed after %d changes", changes)
          .isEqualTo(Results.bits(undisturbed));
    }
  }
}
