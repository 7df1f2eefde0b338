package org.daal4j.parquet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.hadoop.conf.Configuration;
import org.daal4j.engine.Engines;
import org.daal4j.input.FileTable;
import org.daal4j.input.InputFile;
import org.daal4j.input.Segment;
import org.daal4j.input.typed.FileBytes;
import org.daal4j.input.typed.TypedLayout;
import org.daal4j.table.TableOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LastFileTest {

  @TempDir Path directory;

  private final Configuration conf = Engines.localConf();
  private final LastFile last = new LastFile();

  private Footer footer(InputFile file, Segment segment, TypedLayout layout) throws IOException {
    try (FileBytes bytes = new FileBytes(conf, file.path(), file.length())) {
      return last.of(bytes, segment, layout, file.name()).footer();
    }
  }

  @Test
  void aFooterIsReadOnceForTheStretchesOfAFile() throws IOException {
    double[][] rows = {{1, 2}, {3, 4}};
    Path a = ParquetFiles.doubles(directory.resolve("a.parquet"), rows, how -> how);
    Path b = ParquetFiles.doubles(directory.resolve("b.parquet"), rows, how -> how);
    FileTable table = ParquetFiles.open(conf, TableOptions.DEFAULTS, 1, a, b);
    TypedLayout layout = (TypedLayout) table.layout();
    InputFile first = table.input().files().get(0);
    InputFile second = table.input().files().get(1);
    Segment whole = first.whole();

    Footer once = footer(first, first.segment(0, 10), layout);
    assertThat(footer(first, first.segment(10, 20), layout)).isSameAs(once);
    Footer other = footer(second, second.whole(), layout);
    assertThat(other).isNotSameAs(once);
    Footer again = footer(first, whole, layout);
    assertThat(again).isNotSameAs(once).isNotSameAs(other);
    // Written anew since, to the same length: listed again, it is another file.
    Segment later =
        new Segment(
            whole.path(),
            whole.start(),
            whole.length(),
            whole.fileLength(),
            whole.fileModified() + 1);
    assertThat(footer(first, later, layout)).isNotSameAs(again);
  }
}
