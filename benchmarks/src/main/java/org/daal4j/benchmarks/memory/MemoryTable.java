package org.daal4j.benchmarks.memory;

import java.io.DataInput;
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
import org.daal4j.table.ColumnNaming;
import org.daal4j.table.ColumnOrigin;

/** A table whose blocks are in memory, in splits of some blocks each. */
final class MemoryTable implements SplitDataset {

  private static final long SPLIT_BYTES = 16 << 20;

  private final int columns;
  private final List<List<DenseRows>> splits = new ArrayList<>();
  private final List<RowsSplit> plan = new ArrayList<>();
  private long bytes;

  MemoryTable(int columns, List<DenseRows> blocks) {
    this.columns = columns;
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

  @Override
  public List<String> columns() {
    return IntStream.rangeClosed(1, columns).mapToObj(j -> "c" + j).toList();
  }

  @Override
  public ColumnOrigin origin() {
    return new ColumnOrigin(ColumnNaming.POSITIONS, columns);
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

    @Override
    public void read(DataInput in) throws IOException {
      throw new IOException("rows in memory do not leave the process");
    }
  }
}
