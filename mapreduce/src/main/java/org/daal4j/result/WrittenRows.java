package org.daal4j.result;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.daal4j.core.BadInputException;
import org.daal4j.core.DenseRows;
import org.daal4j.core.RowBlock;
import org.daal4j.core.Setting;
import org.daal4j.core.UsageException;
import org.daal4j.format.TableFormats;
import org.daal4j.input.BlockReader;
import org.daal4j.input.FileTable;
import org.daal4j.input.HeapShare;
import org.daal4j.input.InputFiles;
import org.daal4j.input.NamedTable;
import org.daal4j.input.RowsSplit;
import org.daal4j.table.RowPolicy;
import org.daal4j.table.TableOptions;
import org.daal4j.text.HeaderMode;
import org.daal4j.text.TextSyntax;

/**
 * Rows of numbers that a map has left in a result directory.
 *
 * @param model whose fields tell their format
 * @param directory their files
 */
record WrittenRows(SavedModel model, Configuration conf, Path directory) {

  private static final String PARQUET = "parquet";
  private static final long MOST_NUMBERS = Integer.MAX_VALUE - 8;

  /** See {@link org.daal4j.model.ModelReader#writtenRows}. */
  double[] read(List<String> columns, long count, long bytesOfRow) throws IOException {
    int width = columns.size();
    if (count < 0) {
      throw model.broken("counts " + count + " rows in " + directory.getName());
    }
    requireRoom(width, count, bytesOfRow);
    double[] numbers = new double[Math.toIntExact(count * width)];
    if (count == 0) {
      return numbers;
    }
    if (!directory.getFileSystem(conf).exists(directory)) {
      throw new BadInputException(directory + ": there is no such directory. Fit the model again.");
    }
    long found;
    try {
      found = read(open(columns), numbers, width);
    } catch (BadInputException | UsageException bad) {
      throw new BadInputException(
          directory + ": holds something else than rows of the model. Fit the model again.", bad);
    }
    if (found != count) {
      throw new BadInputException(
          String.format(
              Locale.ROOT,
              "%s: holds %,d rows, and the model is of %,d. Fit the model again.",
              directory,
              found,
              count));
    }
    return numbers;
  }

  private void requireRoom(int width, long count, long bytesOfRow) {
    long usable = Math.max(0, HeapShare.usable(Runtime.getRuntime().maxMemory()));
    if (count > usable / bytesOfRow || count > MOST_NUMBERS / width) {
      throw new UsageException(
          String.format(
              Locale.ROOT,
              "%s: %,d rows of %,d numbers need %,d MB in this process, which has %,d MB for them."
                  + " Raise its heap (%s).",
              directory,
              count,
              width,
              (long) ((double) count * bytesOfRow) >> 20,
              usable >> 20,
              Setting.HEAP));
    }
  }

  private FileTable open(List<String> columns) throws IOException {
    String format = model.string("outputFormat");
    boolean header = model.flag("outputHeader");
    TextSyntax syntax =
        TextSyntax.RESULT.but().header(header ? HeaderMode.YES : HeaderMode.NO).build();
    NamedTable seen =
        new TableFormats(syntax, 0, false)
            .named(format.equals(PARQUET) ? PARQUET : "csv")
            .open(InputFiles.find(conf, List.of(directory.toString())))
            .named()
            .orElseThrow();
    boolean named = header || format.equals(PARQUET);
    if (named ? !seen.names().equals(columns) : seen.names().size() != columns.size()) {
      throw new BadInputException("its columns are not those of the model");
    }
    return seen.read(seen.roles(TableOptions.DEFAULTS), RowPolicy.STRICT);
  }

  /** How many rows there are; more than there is room for are counted alone. */
  private long read(FileTable table, double[] numbers, int width) throws IOException {
    long found = 0;
    for (RowsSplit split : table.plan()) {
      try (BlockReader reader = table.source().open(conf, split)) {
        for (RowBlock block = reader.next(); block != null; block = reader.next()) {
          long to = (found + block.rows()) * width;
          if (to <= numbers.length) {
            int length = block.rows() * width;
            System.arraycopy(((DenseRows) block).values(), 0, numbers, (int) to - length, length);
          }
          found += block.rows();
        }
      }
    }
    return found;
  }
}
