package org.daal4j.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.fs.Path;
import org.daal4j.core.PassFailedException;
import org.daal4j.core.Progress;
import org.daal4j.packed.WrittenPart;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MappedRowsTest {

  @TempDir java.nio.file.Path directory;

  private final List<WrittenPart> parts =
      List.of(new WrittenPart("part-m-00000@a", 1, 2), new WrittenPart("part-m-00001@b", 0, 0));

  private java.nio.file.Path from;
  private RunContext run;

  @BeforeEach
  void write() throws IOException {
    run = new RunContext(Engines.localConf(), new Path(directory.toUri()), false, Progress.NONE);
    from = Files.createDirectories(directory.resolve("out"));
    Files.writeString(from.resolve("part-m-00000@a"), "1\n");
    Files.writeString(from.resolve("part-m-00001@b"), "");
  }

  @Test
  void theFilesThatCountGetTheirNamesAndNoOthers() throws IOException {
    Files.writeString(from.resolve("part-m-00000@killed"), "1");
    Files.writeString(from.resolve("part-m-00001"), "of nobody");
    publish();
    try (Stream<java.nio.file.Path> files = Files.list(directory.resolve("result/lines"))) {
      assertThat(files.map(file -> file.getFileName().toString()).filter(n -> !n.startsWith(".")))
          .containsExactlyInAnyOrder("part-m-00000", "part-m-00001");
    }
    assertThat(directory.resolve("result/lines/part-m-00000")).hasContent("1\n");
    assertThat(directory.resolve("result/lines/part-m-00001")).isEmptyFile();
  }

  @Test
  void aMissingFileIsAnErrorAndNotAShorterResult() throws IOException {
    Files.delete(from.resolve("part-m-00001@b"));
    Files.writeString(from.resolve("part-m-00001@c"), "");
    assertThatThrownBy(this::publish)
        .isInstanceOf(PassFailedException.class)
        .hasMessageContaining("part-m-00001@b is missing");
    assertThat(directory.resolve("result")).doesNotExist();
  }

  @Test
  void aFileThatWasCutOffIsAnError() throws IOException {
    Files.writeString(from.resolve("part-m-00000@a"), "1");
    assertThatThrownBy(this::publish)
        .isInstanceOf(PassFailedException.class)
        .hasMessageContaining("part-m-00000@a has not the length it was written with");
    assertThat(directory.resolve("result")).doesNotExist();
  }

  private void publish() throws IOException {
    MappedRows.publish(run, new Path(from.toUri()), "lines", parts);
  }
}
