package org.daal4j.cli.kmeans;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.hadoop.conf.Configuration;
import org.daal4j.cli.Shell;
import org.daal4j.cli.Shell.Outcome;
import org.daal4j.launch.Results;
import org.daal4j.result.FaultyFileSystem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * One operation of the file system fails, whichever it is: then the result is complete all the
 * same, or the command can be tried again, and what others have is untouched.
 */
class FaultsTest {

  private static final String MOMENTS = "moments -i " + Shell.IRIS + " --columns 1-4 -o ";
  private static final String COVARIANCE = MOMENTS.replace("moments", "covariance");
  private static final String KMEANS =
      "kmeans -i " + Shell.IRIS + " --columns 1-4 -k 3 --max-iterations 1 --assignments -o ";

  /** What goes wrong. */
  enum Fault {
    DISK(() -> new IOException("the disk is gone")),
    BUG(() -> new IllegalStateException("a bug")),
    MEMORY(() -> new OutOfMemoryError("a test")),
    DEPTH(StackOverflowError::new);

    private final Supplier<Throwable> thrown;

    Fault(Supplier<Throwable> thrown) {
      this.thrown = thrown;
    }
  }

  @TempDir Path directory;

  private final Map<String, Map<String, String>> undisturbed = new HashMap<>();

  @BeforeEach
  void placeOthersFiles() throws IOException {
    Files.writeString(directory.resolve("letter.txt"), "mine");
  }

  @ParameterizedTest
  @EnumSource(Fault.class)
  void aVerbWithoutResumeIsTriedAgainAsItIs(Fault fault) throws IOException {
    tryAll(MOMENTS, "", "", fault, 2);
  }

  @ParameterizedTest
  @EnumSource(
      value = Fault.class,
      names = {"BUG", "DEPTH"})
  void kmeansIsTriedAgainAsItIsAfterAFaultOfTheProgram(Fault fault) throws IOException {
    tryAll(KMEANS, "", "", fault, 5);
  }

  @ParameterizedTest
  @EnumSource(
      value = Fault.class,
      names = {"DISK", "MEMORY"})
  void kmeansGoesOnAfterAFaultThatMayNotComeAgain(Fault fault) throws IOException {
    tryAll(KMEANS, "", " --resume", fault, 5);
  }

  @ParameterizedTest
  @EnumSource(Fault.class)
  void kmeansThatMayGoOnIsTriedAgainAsItIs(Fault fault) throws IOException {
    tryAll(KMEANS, " --resume", " --resume", fault, 11);
  }

  @ParameterizedTest
  @EnumSource(
      value = Fault.class,
      names = {"DISK", "BUG"})
  void aReplacementIsTriedAgainAsItIs(Fault fault) throws IOException {
    tryAll(MOMENTS, " --overwrite", " --overwrite", fault, 3);
  }

  /**
   * Has operations fail.
   *
   * @param step each of them, each second, ...: all of k-means would take minutes
   */
  private void tryAll(String command, String first, String second, Fault fault, int step)
      throws IOException {
    Map<String, String> whole = undisturbed(command);
    boolean failed = true;
    int operations = fault.ordinal();
    for (; failed; operations += step) {
      Path parent = directory.resolve("p" + operations);
      Path output = parent.resolve("out");
      if (first.contains("--overwrite")) {
        assertThat(Shell.daal4j(Shell.words(COVARIANCE + output)).status()).isZero();
      }

      FaultyFileSystem.failAfter(operations, fault.thrown);
      Outcome outcome =
          Shell.daal4j(FaultyFileSystem.configuration(), Shell.words(command + output + first));
      failed = FaultyFileSystem.hasFailed();

      String what = command + first + " after " + operations + ": " + outcome.err();
      if (!Files.exists(output.resolve("_SUCCESS")) || isOlder(output, command)) {
        assertThat(outcome.status()).as(what).isNotZero();
        Outcome again = Shell.daal4j(new Configuration(), Shell.words(command + output + second));
        assertThat(again.status()).as(what + "then: " + again.err()).isZero();
      }
      Map<String, String> bits = Results.bits(output);
      bits.keySet().removeIf(name -> name.startsWith("_work/")); // cleared by the next run
      assertThat(bits).as(what).isEqualTo(whole);
      assertThat(directory.resolve("letter.txt")).hasContent("mine");
    }
    assertThat(operations).isGreaterThan(30);
  }

  private static boolean isOlder(Path output, String command) throws IOException {
    String verb = command.substring(0, command.indexOf(' '));
    return !Files.readString(output.resolve("model.json")).contains("\"verb\" : \"" + verb + "\"");
  }

  /** A complete result that is not in its place yet is put there by the same command only. */
  @Test
  void aPublicationThatFailsIsFinishedByTheSameCommand() throws IOException {
    int finished = 0;
    boolean failed = true;
    for (int operations = 50; failed; operations++) {
      Path output = directory.resolve("out" + operations);
      FaultyFileSystem.failAfter(operations, Fault.DISK.thrown);
      Shell.daal4j(FaultyFileSystem.configuration(), Shell.words(MOMENTS + output));
      failed = FaultyFileSystem.hasFailed();
      if (Files.exists(output.resolve("_work/complete.json"))
          && !Files.exists(output.resolve("_SUCCESS"))) {
        finished++;
        Outcome other = Shell.daal4j(Shell.words(MOMENTS.replace("1-4", "1-3") + output));
        assertThat(other.status()).isEqualTo(4);
        assertThat(other.error())
            .contains("finished result of another run, which has not been put in its place yet");
        Outcome same = Shell.daal4j(Shell.words(MOMENTS + output));
        assertThat(same.status()).isZero();
        assertThat(same.err()).contains(output + ": was finished before; nothing to do");
        assertThat(Results.bits(output)).isEqualTo(undisturbed(MOMENTS));
      }
    }
    assertThat(finished).isGreaterThan(5);
  }

  private Map<String, String> undisturbed(String command) throws IOException {
    if (!undisturbed.containsKey(command)) {
      Path output = directory.resolve("undisturbed" + undisturbed.size());
      assertThat(Shell.daal4j(Shell.words(command + output)).status()).isZero();
      undisturbed.put(command, Results.bits(output));
    }
    return undisturbed.get(command);
  }
}
