package org.daal4j.input.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.mapreduce.lib.input.FileInputFormat;
import org.daal4j.core.DenseRows;
import org.daal4j.input.BlockReader;
import org.daal4j.input.FileTable;
import org.daal4j.input.InputFiles;
import org.daal4j.input.RowsSplit;
import org.daal4j.table.TableOptions;
import org.daal4j.text.TextSyntax;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every row is in one split, wherever a file is cut: before, in and behind the first byte of a
 * record and its line end.
 */
class TextSplitsTest {

  @TempDir Path directory;

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\n\n"})
  void everyRowIsReadOnceAndInOrderWhateverTheSplitSize(String lineEnd) throws IOException {
    Path file = directory.resolve("a.csv");
    String text = String.join(lineEnd, "1", "2", "30", "4", "500", "6", "7", "8") + lineEnd;
    Files.writeString(file, text);
    for (int size = 1; size <= text.length(); size++) {
      assertThat(rows(file, size))
          .as("splits of %d bytes", size)
          .containsExactly(1.0, 2.0, 30.0, 4.0, 500.0, 6.0, 7.0, 8.0);
    }
  }

  private static List<Double> rows(Path file, int splitSize) throws IOException {
    Configuration conf = new Configuration(false);
    conf.setInt(FileInputFormat.SPLIT_MAXSIZE, splitSize);
    FileTable table =
        new TextTables(TextSyntax.PLAIN)
            .open(InputFiles.find(conf, List.of(file.toUri().toString())))
            .read(TableOptions.DEFAULTS)
            .known()
            .orElseThrow();
    List<Double> rows = new ArrayList<>();
    for (RowsSplit split : table.plan()) {
      try (BlockReader reader = table.source().open(conf, split)) {
        for (DenseRows block = next(reader); block != null; block = next(reader)) {
          for (int row = 0; row < block.rows(); row++) {
            rows.add(block.value(row, 0));
          }
        }
      }
    }
    return rows;
  }

  private static DenseRows next(BlockReader reader) throws IOException {
    return (DenseRows) reader.next();
  }
}
