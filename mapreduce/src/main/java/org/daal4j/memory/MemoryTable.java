package org.daal4j.memory;

import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.apache.hadoop.conf.Configuration;
import org.daal4j.core.DenseRows;
import org.daal4j.core.RowBlock;
import org.daal4j.input.BlockReader;
import org.daal4j.input.RowSource;
import org.daal4j.input.RowsSplit;
import org.daal4j.input.Segment;
import org.daal4j.input.SplitDataset;
import org.daal4j.model.Table;
import org.daal4j.table.ColumnNaming;
import org.daal4j.table.ColumnOrigin;
import org.daal4j.table.PlainLayout;

/**
 * A table whose rows are in memory, in splits of some megabytes each. Its rows do not leave the
 * process: only the in-process engine reads it.
 */
public final class MemoryTable implements SplitDataset, Table {

  private static final long SPLIT_BYTES = 16 << 20;

  private final PlainLayout layout;
  private final List<List<DenseRows>> splits = new ArrayList<>();
  private final List<RowsSplit> plan = new ArrayList<>();
  private long bytes;

  private MemoryTable(PlainLayout layout, List<DenseRows> blocks) {
    this.layout = layout;
    long inSplit = SPLIT_BYTES;
    for (DenseRows block : blocks) {
      if (inSplit >= SPLIT_BYTES) {
        splits.add(new ArrayList<>());
        inSplit = 0;
      }
      splits.get(splits.size() - 1).add(block);
      inSplit += block.bytes();
      bytes += block.bytes();
    }
    for (int split = 0; split < splits.size(); split++) {
      long length = splits.get(split).stream().mapToLong(DenseRows::bytes).sum();
      Segment segment = Segment.ofOwn("memory:/" + split, length);
      plan.add(new RowsSplit(split, RowBlock.UNCOUNTED, List.of(segment), List.of()));
    }
  }

  /**
   * A table of rows, which are copied; its columns are called {@code c1} to {@code cp}.
   *
   * @param rows {@code double[n][p]}, finite
   * @throws IllegalArgumentException when there is no row, rows differ in length, or a number is
   *     not finite
   */
  public static MemoryTable of(double[][] rows) {
    int columns = rows.length == 0 ? 0 : rows[0].length;
    if (columns == 0) {
      throw new IllegalArgumentException("a table needs a row and a column");
    }
    int capacity = RowBlock.capacity(columns);
    List<DenseRows> blocks = new ArrayList<>();
    for (int from = 0; from < rows.length; from += capacity) {
      int count = Math.min(capacity, rows.length - from);
      DenseRows block = new DenseRows(columns, count, false, 0);
      for (int i = 0; i < count; i++) {
        copy(rows, from + i, block, i);
      }
      block.setRows(count);
      blocks.add(block);
    }
    return ofBlocks(columns, blocks);
  }

  private static void copy(double[][] rows, int row, DenseRows block, int place) {
    int columns = block.columns();
    if (rows[row].length != columns) {
      throw new IllegalArgumentException(
          "row " + row + " has " + rows[row].length + " numbers, the first " + columns);
    }
    for (int j = 0; j < columns; j++) {
      if (!Double.isFinite(rows[row][j])) {
        throw new IllegalArgumentException(
            "row " + row + ", column " + j + ": " + rows[row][j] + " is not finite");
      }
      block.values()[place * columns + j] = rows[row][j];
    }
  }

  /**
   * A table of blocks, which are lent as they are.
   *
   * @param columns how many numbers a row has
   * @param blocks full ones but for the last, of finite numbers
   */
  public static MemoryTable ofBlocks(int columns, List<DenseRows> blocks) {
    return ofBlocks(columns, columns, blocks);
  }

  /**
   * The same, whose first columns are features and whose others are responses.
   *
   * @param features how many columns are features
   */
  public static MemoryTable ofBlocks(int columns, int features, List<DenseRows> blocks) {
    List<String> names = IntStream.rangeClosed(1, columns).mapToObj(j -> "c" + j).toList();
    ColumnOrigin origin = new ColumnOrigin(ColumnNaming.POSITIONS, columns);
    return new MemoryTable(PlainLayout.of(names, origin, features), blocks);
  }

  @Override
  public PlainLayout layout() {
    return layout;
  }

  @Override
  public ColumnOrigin origin() {
    return layout.origin();
  }

  @Override
  public OptionalLong rowCount() {
    return OptionalLong.empty();
  }

  @Override
  public List<RowsSplit> plan() {
    return plan;
  }

  @Override
  public RowSource source() {
    return new MemorySource();
  }

  @Override
  public String name() {
    return "rows in memory";
  }

  @Override
  public long bytes() {
    return bytes;
  }

  @Override
  public long maxBadRecords() {
    return 0;
  }

  @Override
  public long partBytes() {
    return SPLIT_BYTES;
  }

  @Override
  public String fingerprint() {
    return "";
  }

  /** Lends the blocks as they are. */
  private final class MemorySource implements RowSource {

    @Override
    public BlockReader open(Configuration conf, RowsSplit split) {
      return new MemoryBlocks(splits.get(split.ordinal()));
    }

    @Override
    public void write(DataOutput out) throws IOException {
      throw new IOException("rows in memory do not leave the process");
    }
  }
}
