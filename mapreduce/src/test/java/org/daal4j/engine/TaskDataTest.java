package org.daal4j.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Random;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.daal4j.core.PassFailedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TaskDataTest {

  private static final String KEY = "daal4j.pass.something";

  @TempDir private java.nio.file.Path directory;

  private final Configuration conf = new Configuration(false);

  @ParameterizedTest
  @ValueSource(
      ints = {
        0,
        1,
        1_000,
        TaskData.MOST_BYTES_IN_CONFIGURATION,
        TaskData.MOST_BYTES_IN_CONFIGURATION + 1,
        1_000_000
      })
  void tasksGetTheBytesThatWereToldThem(int count) throws IOException {
    byte[] bytes = new byte[count];
    new Random(count).nextBytes(bytes);
    java.nio.file.Path file = directory.resolve("told");
    store(bytes, file).addTo(conf);
    assertThat(read()).isEqualTo(bytes);
    boolean much = count > TaskData.MOST_BYTES_IN_CONFIGURATION;
    assertThat(Files.exists(file)).isEqualTo(much);
    assertThat(TaskData.fileName(conf, KEY))
        .isEqualTo(much ? new Path(file.toUri()).toString() : null);
  }

  @Test
  void whatIsMuchIsInTheFileWhileItIsWritten() throws IOException {
    byte[] piece = new byte[1 << 20];
    java.nio.file.Path file = directory.resolve("much");
    TaskData.of(
        conf,
        KEY,
        new Path(file.toUri()),
        out -> {
          for (int i = 1; i <= 8; i++) {
            out.write(piece);
            assertThat(Files.size(file)).isGreaterThan((i - 1L) * piece.length);
          }
        });
    assertThat(Files.size(file)).isEqualTo(8L * piece.length);
  }

  @Test
  void whatIsToldLastHolds() throws IOException {
    byte[] little = {1, 2, 3};
    byte[] much = new byte[100_000];
    TaskData first = store(little, directory.resolve("first"));
    TaskData second = store(much, directory.resolve("second"));
    first.addTo(conf);
    second.addTo(conf);
    assertThat(read()).isEqualTo(much);
    first.addTo(conf);
    assertThat(read()).isEqualTo(little);
    assertThat(TaskData.fileName(conf, KEY)).isNull();
  }

  @Test
  void nothingIsAnError() {
    assertThatThrownBy(this::read)
        .isInstanceOf(PassFailedException.class)
        .hasMessage("the job's configuration has no " + KEY);
  }

  private TaskData store(byte[] bytes, java.nio.file.Path file) throws IOException {
    return TaskData.of(conf, KEY, new Path(file.toUri()), out -> out.write(bytes));
  }

  private byte[] read() throws IOException {
    try (DataInputStream in = TaskData.open(conf, KEY)) {
      return in.readAllBytes();
    }
  }
}
