package org.daal4j.cli.verb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.hadoop.util.ShutdownHookManager;
import org.daal4j.core.Dataset;
import org.daal4j.core.DenseRows;
import org.daal4j.core.Engine;
import org.daal4j.core.Fold;
import org.daal4j.core.Packed;
import org.daal4j.core.Partial;
import org.daal4j.core.PartialSize;
import org.daal4j.core.RowExchange;
import org.daal4j.core.RowMap;
import org.daal4j.core.RowsOut;
import org.daal4j.core.RunSummary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A process that is asked to end does so, whatever its engine and Hadoop's hooks do. */
class EngineSessionTest {

  /** Less than the 30 s after which Hadoop gives up on a hook; limits in the child are 0.5 s. */
  private static final long SECONDS = 20;

  @TempDir private Path directory;

  /** Nothing in the process notices the signal but the session. */
  @Test
  void closesTheEngineOnSigtermAndSaysSo() throws Exception {
    assertThat(linesAfterSigterm("closes")).containsExactly("closed");
    assertThat(Files.readAllLines(errors()))
        .filteredOn(line -> line.startsWith("error: "))
        .singleElement()
        .asString()
        .startsWith("error: stopped by a signal. The same command with --resume (kmeans, dbscan,");
  }

  @ParameterizedTest
  @ValueSource(strings = {"engine blocks", "hook blocks"})
  void endsInTimeAlthough(String what) throws Exception {
    // Hooks run one after the other, so a line of a later one says that Hadoop still came to it.
    assertThat(linesAfterSigterm(what)).contains("a later hook ran");
  }

  /** Asks a process to end; fails when it does not. */
  private List<String> linesAfterSigterm(String what) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElseThrow());
    command.addAll(List.of("-Xmx100m", "-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(Child.class.getName(), what));
    Process child = new ProcessBuilder(command).redirectError(errors().toFile()).start();
    try (BufferedReader out = child.inputReader()) {
      assertThat(out.readLine()).isEqualTo("ready");
      child.toHandle().destroy(); // Process.destroy would close our end of its output
      assertThat(child.waitFor(SECONDS, TimeUnit.SECONDS)).as("ended").isTrue();
      assertThat(child.exitValue()).isEqualTo(143);
      return out.lines().toList();
    } finally {
      child.destroyForcibly().waitFor();
    }
  }

  private Path errors() {
    return directory.resolve("errors");
  }

  /** The process. */
  static final class Child {

    private static final Duration LIMIT = Duration.ofMillis(500);

    private Child() {}

    /**
     * Opens a session that does as the argument says, and waits for a signal in a call of Hadoop's.
     */
    public static void main(String[] arguments) throws InterruptedException {
      String what = arguments[0];
      Object lock = new Object();
      ShutdownHookManager.get().addShutdownHook(() -> say("a later hook ran", what, lock), 1);
      EngineSession session =
          new EngineSession(new ClosingEngine(() -> close(what, lock)), LIMIT, LIMIT);
      synchronized (lock) {
        System.out.println("ready");
        Thread.sleep(Duration.ofMinutes(5).toMillis());
        System.out.println(session.engine());
      }
    }

    private static void close(String what, Object lock) {
      if (what.equals("engine blocks")) {
        waitFor(lock);
      }
      System.out.println("closed");
    }

    private static void say(String line, String what, Object lock) {
      if (!what.equals("closes")) {
        System.out.println(line);
      }
      if (what.equals("hook blocks")) {
        waitFor(lock);
      }
    }

    /** Cannot be interrupted, just as what Hadoop's client does. */
    private static void waitFor(Object lock) {
      synchronized (lock) {
        System.out.println("the lock was given back");
      }
    }
  }

  /** Does nothing but close. */
  private record ClosingEngine(Runnable body) implements Engine {

    @Override
    public <P extends Partial<P>, R> R fold(Dataset rows, Fold<P, R> fold) {
      throw new UnsupportedOperationException();
    }

    @Override
    public <P extends Partial<P>, R> Packed<R> pack(Dataset rows, Fold<P, R> fold) {
      throw new UnsupportedOperationException();
    }

    @Override
    public <P extends Partial<P>, R> Packed<R> exchange(Dataset rows, RowExchange<P, R> exchange) {
      throw new UnsupportedOperationException();
    }

    @Override
    public DenseRows first(Dataset rows, int most) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void release(Dataset packed) {}

    @Override
    public DenseRows read(Dataset packed, long firstRow, int rows) {
      throw new UnsupportedOperationException();
    }

    @Override
    public int mostColumns(PartialSize size) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void requireMemory(PartialSize size) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void map(Dataset rows, RowMap map, RowsOut out) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void store(Dataset rows, boolean floats, String directory) {
      throw new UnsupportedOperationException();
    }

    @Override
    public RunSummary summary() {
      throw new UnsupportedOperationException();
    }

    @Override
    public void close() throws IOException {
      body.run();
    }
  }
}
