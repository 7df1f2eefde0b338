package org.daal4j.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class RunLeaseTest {

  private static final Duration BEAT = Duration.ofMillis(100);

  @TempDir java.nio.file.Path directory;

  private FileSystem fileSystem;
  private java.nio.file.Path file;

  @BeforeEach
  void open() throws IOException {
    fileSystem = FileSystem.getLocal(new Configuration()).getRaw();
    file = directory.resolve(RunLease.FILE);
  }

  private RunLease take() throws IOException {
    return RunLease.take(fileSystem, new Path(directory.toUri()), "out/x", BEAT);
  }

  private String written(String host, long pid) {
    return "{\"id\":\"other\",\"beat\":1,\"host\":\"%s\",\"pid\":%d,\"started\":5}"
        .formatted(host, pid);
  }

  @Test
  void oneHoldsItAtATime() throws Exception {
    RunLease first = take();

    assertThatThrownBy(this::take)
        .isInstanceOf(OutputExistsException.class)
        .hasMessageStartingWith("out/x: process " + ProcessHandle.current().pid() + " on ")
        .hasMessageEndingWith(
            " is writing to it. Wait for its end, stop it, or name another --output.");

    first.close();
    assertThat(file).doesNotExist();
    take().close();
  }

  @Test
  void isWrittenAnewWhileItIsHeld() throws Exception {
    try (RunLease lease = take()) {
      String before = Files.readString(file);
      for (int tries = 0; Files.readString(file).equals(before) && tries < 200; tries++) {
        TimeUnit.MILLISECONDS.sleep(20);
      }
      assertThat(Files.readString(file)).isNotEqualTo(before);
      assertThatCode(lease::requireHeld).doesNotThrowAnyException();
    }
  }

  /** It has no host that could tell: it is watched for three beats. */
  @Test
  void thatOfADeadProcessElsewhereIsTakenOver() throws Exception {
    Files.writeString(file, written("elsewhere", 1));
    take().close();
    Files.writeString(file, ""); // died while it wrote
    take().close();
  }

  @Test
  void thatOfALivingProcessElsewhereIsNot() throws Exception {
    Files.writeString(file, written("elsewhere", 7));
    Thread beats =
        new Thread(
            () -> {
              try {
                TimeUnit.MILLISECONDS.sleep(BEAT.toMillis());
                Files.writeString(file, written("elsewhere", 8));
              } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
              }
            });
    beats.start();
    assertThatThrownBy(this::take).hasMessageContaining("process 8 on elsewhere");
    beats.join();
  }

  @Test
  void thatOfADeadProcessHereIsTakenOverAtOnce() throws Exception {
    RunLease lease = take();
    String content = Files.readString(file);
    lease.close();
    String pid = "\"pid\" : " + ProcessHandle.current().pid();
    assertThat(content).contains(pid);
    Files.writeString(file, content.replace(pid, "\"pid\" : " + Integer.MAX_VALUE));

    long before = System.nanoTime();
    RunLease.take(fileSystem, new Path(directory.toUri()), "out/x", Duration.ofMinutes(5)).close();

    assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofMinutes(5));
  }

  @Test
  void whoWasTakenOverFindsOutAndKeepsItsHandsOff() throws Exception {
    RunLease lease = take();
    Files.writeString(file, written("elsewhere", 9));
    TimeUnit.MILLISECONDS.sleep(3 * BEAT.toMillis());

    assertThatThrownBy(lease::requireHeld)
        .isInstanceOf(OutputExistsException.class)
        .hasMessageContaining("out/x: another process has taken over");
    lease.close();
    assertThat(file).hasContent(written("elsewhere", 9));
  }
}
