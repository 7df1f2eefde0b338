package org.daal4j.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.daal4j.core.Setting;
import org.daal4j.result.LeaseHolder.Life;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class RunLeaseTest {

  private static final Duration BEAT = Duration.ofMillis(100);

  /** Nobody waits for three of these in a test. */
  private static final Duration LONG = Duration.ofMinutes(5);

  @TempDir java.nio.file.Path directory;

  private FileSystem fileSystem;
  private java.nio.file.Path file;
  private java.nio.file.Path beats;

  @BeforeEach
  void open() throws IOException {
    fileSystem = FileSystem.getLocal(new Configuration()).getRaw();
    file = directory.resolve(RunLease.FILE);
    beats = directory.resolve(RunLease.BEATS);
  }

  private RunLease take(Duration beat) throws IOException {
    Path work = new Path(directory.toUri());
    return RunLease.take(
        StrictFiles.of(fileSystem, work),
        work,
        new PlaceName(Setting.OUTPUT, "out/x"),
        beat,
        self());
  }

  private RunLease take() throws IOException {
    return take(BEAT);
  }

  private static LeaseHolder self() {
    return LeaseHolder.self(UUID.randomUUID().toString());
  }

  /** A process of a machine that nobody can ask. */
  private static String elsewhere(long pid) throws IOException {
    return new LeaseHolder("other", "elsewhere", "m", "b", "", pid, 5).text();
  }

  private static LeaseHolder with(LeaseHolder holder, String boot, long pid, long started) {
    return new LeaseHolder(
        holder.id(), holder.host(), holder.machine(), boot, holder.namespace(), pid, started);
  }

  @Test
  void oneHoldsItAtATime() throws Exception {
    RunLease first = take();

    assertThatThrownBy(this::take)
        .isInstanceOf(OutputExistsException.class)
        .hasMessageStartingWith("out/x: process " + ProcessHandle.current().pid() + " on ")
        .hasMessageEndingWith(
            " is writing to it. Wait for its end, stop it, or name another output.");

    first.close();
    assertThat(directory).isEmptyDirectory();
    take().close();
  }

  @Test
  void itsHolderBeatsAndItsFileStaysAsItIs() throws Exception {
    try (RunLease lease = take()) {
      String before = Files.readString(file);
      for (int tries = 0; !Files.exists(beats) && tries < 200; tries++) {
        TimeUnit.MILLISECONDS.sleep(20);
      }
      assertThat(beats).exists();
      assertThat(file).hasContent(before);
      assertThatCode(lease::requireHeld).doesNotThrowAnyException();
    }
  }

  /** Nobody but the owner can write to what decides who owns it. */
  @Test
  void othersCannotWriteToIt() throws Exception {
    try (RunLease lease = take()) {
      lease.requireHeld();
      for (java.nio.file.Path path : new java.nio.file.Path[] {directory, file}) {
        assertThat(Files.getPosixFilePermissions(path).toString())
            .doesNotContain("GROUP", "OTHERS");
      }
    }
  }

  /** They have no machine that could tell: they are watched for three beats. */
  @ParameterizedTest
  @ValueSource(strings = {"elsewhere", "", "{\"id\":\"cut o", "null", "[]", "{}", "\u0000"})
  void thatOfADeadProcessElsewhereIsTakenOver(String content) throws Exception {
    Files.writeString(file, content.equals("elsewhere") ? elsewhere(1) : content);
    long before = System.nanoTime();
    RunLease lease = take();
    assertThat(System.nanoTime() - before).isGreaterThan(3 * BEAT.toNanos());
    lease.requireHeld();
    lease.close();
    assertThat(directory).isEmptyDirectory();
  }

  @Test
  void thatOfALivingProcessElsewhereIsNot() throws Exception {
    Files.writeString(file, elsewhere(8));
    Thread beating =
        new Thread(
            () -> {
              try {
                for (int beat = 0; true; beat++) {
                  Files.writeString(beats, "{\"beat\":" + beat + "}");
                  TimeUnit.MILLISECONDS.sleep(BEAT.toMillis());
                }
              } catch (IOException e) {
                throw new IllegalStateException(e);
              } catch (InterruptedException enough) {
                Thread.currentThread().interrupt();
              }
            });
    beating.start();
    try {
      assertThatThrownBy(this::take).hasMessageContaining("process 8 on elsewhere");
    } finally {
      beating.interrupt();
      beating.join();
    }
  }

  /** As a disk that was full for a moment, or a careless hand, may leave it. */
  @Test
  void anEmptiedFileOfALivingProcessIsNotTakenOver() throws Exception {
    try (RunLease lease = take()) {
      Files.writeString(file, "");
      assertThatThrownBy(this::take).hasMessageContaining("another process is writing to it");
      assertThatCode(lease::requireHeld).doesNotThrowAnyException();
    }
  }

  @Test
  void aBeatThatFailsLosesNothing() throws Exception {
    try (RunLease lease = take()) {
      Files.createDirectory(beats); // cannot be written
      TimeUnit.MILLISECONDS.sleep(2 * BEAT.toMillis());
      assertThatCode(lease::requireHeld).doesNotThrowAnyException();
      Files.delete(beats);
      for (int tries = 0; !Files.exists(beats) && tries < 200; tries++) {
        TimeUnit.MILLISECONDS.sleep(20);
      }
      assertThat(beats).isRegularFile();
    }
  }

  @Test
  void thatOfADeadProcessHereIsTakenOverAtOnce() throws Exception {
    LeaseHolder self = self();
    LeaseHolder gone = with(self, self.boot(), Integer.MAX_VALUE, self.started());
    LeaseHolder sameIdAgain = with(self, self.boot(), self.pid(), self.started() - 1);
    LeaseHolder givenUp = self;
    for (LeaseHolder dead : new LeaseHolder[] {gone, sameIdAgain, givenUp}) {
      Files.writeString(file, dead.text());
      take(LONG).close();
      assertThat(directory).isEmptyDirectory();
    }
  }

  @Test
  void aMachineThatHasStartedAnewHasNoProcessesFromBefore() {
    LeaseHolder self = self();
    LeaseHolder before =
        new LeaseHolder("x", self.host(), "machine", "other", self.namespace(), self.pid(), 1);
    // Of two machines of one name nothing can be said; nor of containers of one image.
    assertThat(before.life()).isEqualTo(Life.UNKNOWN);
    assertThat(with(self, "other", self.pid(), self.started()).life())
        .isEqualTo(self.machine().isEmpty() ? Life.UNKNOWN : Life.DEAD);
    assertThat(new LeaseHolder("x", self.host(), "", self.boot(), "pid:[1]", self.pid(), 1).life())
        .isEqualTo(self.boot().isEmpty() ? Life.DEAD : Life.UNKNOWN);
  }

  @Test
  void aProcessThatNobodyHasWaitedForIsDead() throws Exception {
    Process process = new ProcessBuilder("sleep", "1000").start();
    LeaseHolder self = self();
    long started = Long.parseLong(stat(process.pid())[19]);
    LeaseHolder holder = with(self, self.boot(), process.pid(), started);
    assertThat(holder.life()).isEqualTo(Life.ALIVE);
    process.destroyForcibly().waitFor();
    assertThat(holder.life()).isEqualTo(Life.DEAD);
  }

  private static String[] stat(long pid) throws IOException {
    String text = Files.readString(java.nio.file.Path.of("/proc/" + pid + "/stat"));
    return text.substring(text.lastIndexOf(')') + 2).split(" ");
  }

  /** A process that died while it was taking over is taken over like any other. */
  @Test
  void aTakeoverThatWasCutShortIsNotInTheWay() throws Exception {
    LeaseHolder self = self();
    String dead = with(self, self.boot(), Integer.MAX_VALUE, 1).text();
    Files.writeString(file, dead);
    String takeover = RunLease.takeover(RunLease.FILE, dead);
    Files.writeString(
        directory.resolve(takeover), with(self, self.boot(), Integer.MAX_VALUE, 2).text());
    take(LONG).close();
    assertThat(directory).isEmptyDirectory();
  }

  @Test
  void whoWasTakenOverFindsOutAndKeepsItsHandsOff() throws Exception {
    RunLease lease = take();
    Files.writeString(file, elsewhere(9));
    TimeUnit.MILLISECONDS.sleep(3 * BEAT.toMillis());

    assertThatThrownBy(lease::requireHeld)
        .isInstanceOf(OutputExistsException.class)
        .hasMessageContaining("out/x: another process has taken over");
    lease.close();
    assertThat(file).hasContent(elsewhere(9));
  }
}
