package org.daal4j.benchmarks.scale;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.SplittableRandom;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.daal4j.core.DenseRows;
import org.daal4j.core.RowBlock;
import org.daal4j.input.BlockReader;
import org.daal4j.input.RowsSplit;
import org.daal4j.packed.PartSource;
import org.daal4j.packed.WrittenPart;
import org.daal4j.table.ReadCounts;

/**
 * Rows that stand for those of a split: the same few for splits whose ordinals leave the same
 * remainder. Normal numbers about ten centres, whole tens in each column.
 */
public final class RepeatedRows implements PartSource {

  /** How many splits differ. */
  static final int KINDS = 8;

  static final int ROWS = 500;

  private final int columns;

  /** Reads what {@link #write} has written. */
  public RepeatedRows(DataInput in) throws IOException {
    columns = in.readInt();
  }

  RepeatedRows(int columns) {
    this.columns = columns;
  }

  /** The rows of a split. */
  DenseRows rows(int split) {
    SplittableRandom random = new SplittableRandom(split % KINDS);
    DenseRows block = new DenseRows(columns, ROWS, false, 0);
    for (int i = 0; i < ROWS * columns; i++) {
      block.values()[i] = 10 * (i / columns % 10) + random.nextGaussian();
    }
    block.setRows(ROWS);
    return block;
  }

  @Override
  public BlockReader open(Configuration conf, RowsSplit split) {
    return new OneBlock(rows(split.ordinal()));
  }

  @Override
  public void copyRows(Configuration conf, RowsSplit part, long from, int count, DenseRows target) {
    rows(part.ordinal()).appendTo(target, (int) from, (int) from + count);
  }

  @Override
  public BlockReader openSent(Configuration conf, Path directory, WrittenPart file, int part) {
    throw new UnsupportedOperationException("these rows are not sent");
  }

  @Override
  public boolean weighted(Configuration conf, RowsSplit part) {
    return false;
  }

  @Override
  public void write(DataOutput out) throws IOException {
    out.writeInt(columns);
  }

  /** A split of one block. */
  private static final class OneBlock implements BlockReader {

    private final ReadCounts counts = new ReadCounts();
    private DenseRows block;

    OneBlock(DenseRows block) {
      this.block = block;
    }

    @Override
    public RowBlock next() {
      DenseRows next = block;
      block = null;
      counts.rows = ROWS;
      return next;
    }

    @Override
    public ReadCounts counts() {
      return counts;
    }

    @Override
    public long bytesRead() {
      return 0;
    }

    @Override
    public void close() {}
  }
}
