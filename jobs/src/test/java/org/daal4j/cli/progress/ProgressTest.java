package org.daal4j.cli.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.daal4j.core.Progress;
import org.junit.jupiter.api.Test;

class ProgressTest {

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final PrintStream err = new PrintStream(bytes, true, StandardCharsets.UTF_8);
  private long nanos = 1;

  @Test
  void aLogGetsALineForEachPass() {
    Progress progress = new PlainProgress(err, () -> nanos, false);
    progress.passStarted(3, "iteration 1", 1_000_000);
    progress.passAdvanced(500, 500_000);
    progress.passEnded(1000, 1.234);

    assertThat(told()).isEqualTo("pass 3  iteration 1  1,000 rows  done in 1.23 s\n");
  }

  @Test
  void aLogGetsALineEveryTenSecondsOfALongPass() {
    Progress progress = new PlainProgress(err, () -> nanos, false);
    progress.passStarted(1, "read", 100_000_000);
    for (int second = 1; second <= 25; second++) {
      sleep(1000);
      progress.passAdvanced(second * 1000L, second * 1_000_000L);
    }

    assertThat(told())
        .isEqualTo(
            "pass 1  read  10,000 rows  1 MB/s  10%  1:30 left\n"
                + "pass 1  read  20,000 rows  1 MB/s  20%  1:20 left\n");
  }

  @Test
  void aTerminalGetsOneLineRedrawnAndThenCleared() {
    Progress progress = new LiveProgress(err, () -> nanos, 80);
    progress.passStarted(2, "round 1", 1000);
    progress.passAdvanced(1, 10);
    sleep(100);
    progress.passAdvanced(50, 500);
    progress.passEnded(100, 0.2);

    String clear = "\r\u001b[K";
    assertThat(told())
        .isEqualTo(
            clear
                + "pass 2  round 1  0 rows  0%"
                + clear
                + "pass 2  round 1  50 rows  0 MB/s  50%"
                + clear);
  }

  @Test
  void aLineNeverWrapsOnATerminal() {
    Progress progress = new LiveProgress(err, () -> nanos, 80);
    progress.passStarted(1, "x".repeat(200), 10);

    assertThat(told()).hasSize("\r\u001b[K".length() + 79);
  }

  @Test
  void notesStandOnLinesOfTheirOwn() {
    Progress progress = new LiveProgress(err, () -> nanos, 80);
    progress.note("job application_1");

    assertThat(told()).isEqualTo("\r\u001b[Kjob application_1\n");
  }

  @Test
  void hoursAreToldAsHours() {
    assertThat(new PassStatus(1, "read", 5, 10_000_000, 100_000_000, 1000).line())
        .isEqualTo("pass 1  read  5 rows  0 MB/s  10%  2:30:00 left");
  }

  @Test
  void anUnknownLengthHasNoPercentage() {
    assertThat(new PassStatus(1, "read", 5, 10_000_000, 0, 10).line())
        .isEqualTo("pass 1  read  5 rows  1 MB/s");
  }

  private void sleep(long milliseconds) {
    nanos += TimeUnit.MILLISECONDS.toNanos(milliseconds);
  }

  private String told() {
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
