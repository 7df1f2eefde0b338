package org.daal4j.benchmarks.scale;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.daal4j.core.RowBlock;
import org.daal4j.input.RowSource;
import org.daal4j.input.RowsSplit;
import org.daal4j.input.Segment;
import org.daal4j.input.SplitDataset;
import org.daal4j.model.Table;
import org.daal4j.table.ColumnNaming;
import org.daal4j.table.ColumnOrigin;
import org.daal4j.table.PlainLayout;

/**
 * A table that is not there: as many splits as wanted, each a block of HDFS on three hosts, as a
 * driver plans them. Its rows are {@link RepeatedRows}.
 */
final class RepeatedTable implements SplitDataset, Table {

  private static final long BLOCK_BYTES = 128 << 20;
  private static final int BLOCKS_OF_A_FILE = 8;

  private final int columns;
  private final List<RowsSplit> plan;

  RepeatedTable(int columns, int splits) {
    this.columns = columns;
    List<RowsSplit> planned = new ArrayList<>(splits);
    for (int split = 0; split < splits; split++) {
      planned.add(split(split));
    }
    this.plan = List.copyOf(planned);
  }

  private static RowsSplit split(int ordinal) {
    String file =
        String.format(
            Locale.ROOT,
            "hdfs://namenode.example.com:8020/warehouse/table/part-%05d.csv",
            ordinal / BLOCKS_OF_A_FILE);
    Segment block =
        new Segment(
            file,
            ordinal % BLOCKS_OF_A_FILE * BLOCK_BYTES,
            BLOCK_BYTES,
            BLOCKS_OF_A_FILE * BLOCK_BYTES,
            1);
    List<String> hosts =
        IntStream.range(0, 3)
            .mapToObj(i -> "node" + (ordinal * 7 + i * 11) % 32 + ".example.com")
            .toList();
    return new RowsSplit(ordinal, RowBlock.UNCOUNTED, List.of(block), hosts);
  }

  @Override
  public PlainLayout layout() {
    List<String> names = IntStream.rangeClosed(1, columns).mapToObj(j -> "c" + j).toList();
    return PlainLayout.of(names, origin(), columns);
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
    return new RepeatedRows(columns);
  }

  @Override
  public String name() {
    return "a table of " + plan.size() + " splits";
  }

  @Override
  public long bytes() {
    return plan.size() * BLOCK_BYTES;
  }

  @Override
  public long maxBadRecords() {
    return 0;
  }

  @Override
  public long partBytes() {
    return BLOCK_BYTES;
  }

  @Override
  public String fingerprint() {
    return "";
  }
}
