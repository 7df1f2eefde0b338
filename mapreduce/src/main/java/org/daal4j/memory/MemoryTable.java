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
import org.daal4j.encoding.EncodedLayout;
import org.daal4j.encoding.Encoding;
import org.daal4j.encoding.Unseen;
import org.daal4j.input.BlockReader;
import org.daal4j.input.EncodedSource;
import org.daal4j.input.RowSource;
import org.daal4j.input.RowsSplit;
import org.daal4j.input.Segment;
import org.daal4j.input.SplitDataset;
import org.daal4j.model.Table;
import org.daal4j.table.ColumnNaming;
import org.daal4j.table.ColumnOrigin;
import org.daal4j.table.ColumnRoles;
import org.daal4j.table.PlainLayout;
import org.daal4j.table.TableLayout;
import org.daal4j.table.TableOptions;

/**
 * A table whose rows are in memory, in splits of some megabytes each. Its rows do not leave the
 * process: only the in-process engine reads it.
 */
public final class MemoryTable implements SplitDataset, Table {

  private static final long SPLIT_BYTES = 16 << 20;

  private final TableLayout layout;
  private final RowSource source;
  private final List<RowsSplit> plan;
  private final long bytes;
  private final boolean sparse;

  private MemoryTable(
      TableLayout layout, RowSource source, List<RowsSplit> plan, long bytes, boolean sparse) {
    this.layout = layout;
    this.source = source;
    this.plan = plan;
    this.bytes = bytes;
    this.sparse = sparse;
  }

  /** Of blocks, which are lent as they are. */
  MemoryTable(TableLayout layout, List<DenseRows> blocks) {
    this(layout, new MemorySource(splits(blocks)));
  }

  private MemoryTable(TableLayout layout, MemorySource source) {
    this(layout, source, plan(source.splits), bytes(source.splits), false);
  }

  private static List<List<DenseRows>> splits(List<DenseRows> blocks) {
    List<List<DenseRows>> splits = new ArrayList<>();
    long inSplit = SPLIT_BYTES;
    for (DenseRows block : blocks) {
      if (inSplit >= SPLIT_BYTES) {
        splits.add(new ArrayList<>());
        inSplit = 0;
      }
      splits.get(splits.size() - 1).add(block);
      inSplit += block.bytes();
    }
    return splits;
  }

  private static List<RowsSplit> plan(List<List<DenseRows>> splits) {
    List<RowsSplit> plan = new ArrayList<>();
    for (int split = 0; split < splits.size(); split++) {
      long length = splits.get(split).stream().mapToLong(DenseRows::bytes).sum();
      Segment segment = Segment.ofOwn("memory:/" + split, length);
      plan.add(new RowsSplit(split, RowBlock.UNCOUNTED, List.of(segment), List.of()));
    }
    return plan;
  }

  private static long bytes(List<List<DenseRows>> splits) {
    return splits.stream().flatMap(List::stream).mapToLong(DenseRows::bytes).sum();
  }

  /**
   * A table of rows, which are copied; its columns are called {@code c1} to {@code cp}, and all are
   * features.
   *
   * @param rows {@code double[n][p]}, finite
   * @throws IllegalArgumentException when there is no row, rows differ in length, or a number is
   *     not finite
   */
  public static MemoryTable of(double[][] rows) {
    MemoryColumns columns = new MemoryColumns(rows);
    return columns.table(ColumnRoles.resolve(TableOptions.DEFAULTS, columns.names()), false);
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

  /**
   * The same rows, whose features are encoded when they are read.
   *
   * @param encoding of features as these rows have them: numbers, then as text the categories
   * @param countsOnly whether an encoded feature may not be negative
   */
  public MemoryTable encoded(Encoding encoding, Unseen unseen, boolean countsOnly) {
    return new MemoryTable(
        new EncodedLayout(layout, encoding),
        new EncodedSource(source, encoding, unseen, countsOnly, encoding.isSparse()),
        plan,
        bytes,
        encoding.isSparse());
  }

  @Override
  public TableLayout layout() {
    return layout;
  }

  @Override
  public ColumnOrigin origin() {
    return layout.origin();
  }

  @Override
  public boolean sparse() {
    return sparse;
  }

  @Override
  public boolean isText() {
    return false;
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
    return source;
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
  private record MemorySource(List<List<DenseRows>> splits) implements RowSource {

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
