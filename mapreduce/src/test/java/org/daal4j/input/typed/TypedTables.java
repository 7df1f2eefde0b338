package org.daal4j.input.typed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.mapreduce.lib.input.FileInputFormat;
import org.daal4j.core.RowBlock;
import org.daal4j.core.TextColumns;
import org.daal4j.input.BlockReader;
import org.daal4j.input.FileTable;
import org.daal4j.input.InputFiles;
import org.daal4j.input.RowsSplit;
import org.daal4j.input.TableFormat;
import org.daal4j.table.TableOptions;

/** Opens and reads tables of a format, for tests. */
public final class TypedTables {

  private TypedTables() {}

  /** Opens a table cut into about so many splits. */
  public static FileTable open(
      TableFormat format, Configuration conf, TableOptions options, int splits, Path... files)
      throws IOException {
    long bytes = 0;
    for (Path file : files) {
      bytes += Files.size(file);
    }
    conf.setLong(FileInputFormat.SPLIT_MAXSIZE, Math.max(1, (bytes + splits - 1) / splits));
    return format
        .open(InputFiles.find(conf, Stream.of(files).map(Path::toString).toList()))
        .read(options)
        .known()
        .orElseThrow();
  }

  /** Takes what a table gives. */
  public interface Taker {
    void take(double[] row, double weight, List<String> text);
  }

  /** Reads all splits of a table, in order. */
  public static void read(Configuration conf, FileTable table, Taker taker) throws IOException {
    for (RowsSplit split : table.plan()) {
      try (BlockReader reader = table.source().open(conf, split)) {
        for (RowBlock block = reader.next(); block != null; block = reader.next()) {
          for (int row = 0; row < block.rows(); row++) {
            taker.take(block.row(row), block.weight(row), text(block.text(), row));
          }
        }
      }
    }
  }

  private static List<String> text(TextColumns text, int row) {
    return text == null
        ? List.of()
        : Stream.iterate(0, i -> i + 1)
            .limit(text.columns())
            .map(i -> text.string(row, i))
            .toList();
  }

  /** The numbers of a table, all splits in order. */
  public static double[][] numbers(Configuration conf, FileTable table) throws IOException {
    Stream.Builder<double[]> rows = Stream.builder();
    read(conf, table, (row, weight, text) -> rows.add(row));
    return rows.build().toArray(double[][]::new);
  }

  /** The text of a table, all splits in order. */
  public static List<List<String>> texts(Configuration conf, FileTable table) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    read(conf, table, (row, weight, text) -> rows.add(text));
    return rows;
  }
}
