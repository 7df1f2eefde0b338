package org.daal4j.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import org.apache.hadoop.fs.Path;
import org.daal4j.core.PassFailedException;
import org.daal4j.core.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MappedRowsTest {

  @TempDir java.nio.file.Path directory;

  @Test
  void aMissingFileIsAnErrorAndNotAShorterResult() throws Exception {
    RunContext run =
        new RunContext(Engines.localConf(), new Path(directory.toUri()), false, Progress.NONE);
    java.nio.file.Path from = Files.createDirectories(directory.resolve("out"));
    Files.writeString(from.resolve("part-m-00000"), "1\n");
    Files.writeString(from.resolve("part-m-00002"), "3\n");
    Files.writeString(from.resolve("_SUCCESS"), "");
    assertThatThrownBy(() -> MappedRows.publish(run, new Path(from.toUri()), "lines", 3))
        .isInstanceOf(PassFailedException.class)
        .hasMessageContaining("2 files for 3 splits");
    assertThat(directory.resolve("result")).doesNotExist();
  }
}
