package org.daal4j.packed;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.daal4j.core.DenseRows;
import org.daal4j.input.RowSource;
import org.daal4j.input.RowsSplit;
import org.daal4j.input.Segment;
import org.daal4j.input.SplitDataset;
import org.daal4j.table.ColumnOrigin;

/** A packed table: each part is a split, every row has its global number. */
public final class PackedDataset implements NumberedTable {

  private final String name;
  private final List<String> columns;
  private final ColumnOrigin origin;
  private final PartSource source;
  private final List<RowsSplit> plan;
  private final long rows;
  private final String fingerprint;
  private final long partBytes;
  private final boolean sparse;

  /**
   * Numbers the rows of the parts.
   *
   * @param original the table that was packed
   * @param columns names of the numbers of a packed row
   * @param directory where the files of the parts are
   * @param parts in input order
   * @param sparse whether the parts hold sparse rows
   * @param hosts where the file of a part is, by its name; an empty list when it is not known
   */
  public PackedDataset(
      SplitDataset original,
      List<String> columns,
      Path directory,
      List<WrittenPart> parts,
      PartSource source,
      boolean sparse,
      Function<String, List<String>> hosts) {
    this.name = original.name();
    this.columns = List.copyOf(columns);
    this.origin = original.origin();
    this.source = source;
    this.sparse = sparse;
    this.partBytes = original.partBytes();
    this.fingerprint = original.fingerprint();
    List<RowsSplit> splits = new ArrayList<>();
    long firstRow = 0;
    for (WrittenPart part : parts) {
      Segment segment = Segment.ofOwn(new Path(directory, part.name()).toString(), part.bytes());
      splits.add(
          new RowsSplit(splits.size(), firstRow, List.of(segment), hosts.apply(part.name())));
      firstRow += part.rows();
    }
    this.plan = List.copyOf(splits);
    this.rows = firstRow;
  }

  @Override
  public DenseRows read(Configuration conf, long firstRow, int count) throws IOException {
    if (firstRow < 0 || count < 0 || firstRow > rows - count) {
      throw new IndexOutOfBoundsException(
          "rows " + firstRow + " to " + (firstRow + count) + " of a table of " + rows);
    }
    boolean weighted = !plan.isEmpty() && source.weighted(conf, plan.get(0));
    DenseRows target = new DenseRows(columns.size(), count, weighted, 0);
    target.setFirstRow(firstRow);
    for (RowsSplit part : plan) {
      long partEnd =
          part.ordinal() + 1 < plan.size() ? plan.get(part.ordinal() + 1).firstRow() : rows;
      long from = Math.max(firstRow, part.firstRow());
      long to = Math.min(firstRow + count, partEnd);
      if (from < to) {
        source.copyRows(conf, part, from - part.firstRow(), (int) (to - from), target);
      }
    }
    return target;
  }

  @Override
  public List<String> columns() {
    return columns;
  }

  @Override
  public ColumnOrigin origin() {
    return origin;
  }

  @Override
  public boolean sparse() {
    return sparse;
  }

  @Override
  public OptionalLong rowCount() {
    return OptionalLong.of(rows);
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
    return name;
  }

  @Override
  public long bytes() {
    return plan.stream().mapToLong(RowsSplit::getLength).sum();
  }

  @Override
  public long partBytes() {
    return partBytes;
  }

  @Override
  public String fingerprint() {
    return fingerprint;
  }
}
