package org.daal4j.packed;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.daal4j.core.DenseRows;
import org.daal4j.core.RowBlock;
import org.daal4j.core.RowExchange;
import org.daal4j.input.BlockReader;
import org.daal4j.input.Fingerprint;
import org.daal4j.input.RowSource;
import org.daal4j.input.RowsSplit;
import org.daal4j.input.Segment;
import org.daal4j.input.SplitDataset;
import org.daal4j.table.ColumnNaming;
import org.daal4j.table.ColumnOrigin;

/**
 * What an exchange has left: each part is a split.
 *
 * <p>A part has rows in many files. So that parts times files need not be listed, the segment of a
 * split is a stretch of the directory of all files, as if what parts were sent lay in it one after
 * the other; which files there are the source knows.
 */
public final class PartedDataset implements NumberedTable {

  private final SplitDataset original;
  private final List<String> columns;
  private final PartedSource source;
  private final List<RowsSplit> plan;
  private final long rows;
  private final long bytes;

  /**
   * The table that an exchange has made.
   *
   * @param original the table whose rows were sent
   * @param directory where the files are
   * @param files what splits have written, in their order
   * @param sent how many rows each part was sent
   * @param parts how files are read
   */
  public PartedDataset(
      SplitDataset original,
      RowExchange<?, ?> exchange,
      Path directory,
      List<WrittenPart> files,
      long[] sent,
      PartSource parts) {
    this.original = original;
    this.columns = List.copyOf(exchange.columns());
    this.rows = files.stream().mapToLong(WrittenPart::rows).sum();
    this.bytes = files.stream().mapToLong(WrittenPart::bytes).sum();
    this.source =
        new PartedSource(parts, directory, files, columns.size(), exchange.partRows(), rows);
    List<RowsSplit> splits = new ArrayList<>();
    long before = 0;
    for (int part = 0; part < sent.length; part++) {
      long start = place(before);
      before += sent[part];
      long first = source.ordered() ? source.firstRow(part) : RowBlock.UNCOUNTED;
      Segment stretch = new Segment(directory.toString(), start, place(before) - start, bytes, 0);
      splits.add(new RowsSplit(part, first, List.of(stretch), List.of()));
    }
    this.plan = List.copyOf(splits);
  }

  /** Where a row lies when all take the same room. */
  private long place(long row) {
    return rows == 0 ? 0 : (long) ((double) bytes * row / rows);
  }

  @Override
  public DenseRows read(Configuration conf, long firstRow, int count) throws IOException {
    if (!source.ordered()) {
      throw new IllegalArgumentException("the rows are not in the order of their numbers");
    }
    if (firstRow < 0 || count < 0 || firstRow > rows - count) {
      throw new IndexOutOfBoundsException(
          "rows " + firstRow + " to " + (firstRow + count) + " of a table of " + rows);
    }
    DenseRows target = new DenseRows(columns.size(), count, false, 0);
    target.setFirstRow(firstRow);
    for (RowsSplit part : plan) {
      if (target.rows() < count && source.endRow(part.ordinal()) > firstRow) {
        copyRows(conf, part, target);
      }
    }
    return target;
  }

  /** Appends the rows of a part that come next. */
  private void copyRows(Configuration conf, RowsSplit part, DenseRows target) throws IOException {
    try (BlockReader reader = source.open(conf, part)) {
      for (RowBlock block = reader.next(); block != null; block = reader.next()) {
        long from = target.firstRow() + target.rows() - block.firstRow();
        long to = Math.min(block.rows(), from + target.capacity() - target.rows());
        if (from < to) {
          block.appendTo(target, (int) from, (int) to);
        }
      }
    }
  }

  @Override
  public List<String> columns() {
    return columns;
  }

  @Override
  public ColumnOrigin origin() {
    return new ColumnOrigin(ColumnNaming.HEADER, columns.size());
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
  public long openBytes() {
    return source.openBytes();
  }

  @Override
  public String name() {
    return original.name();
  }

  @Override
  public long bytes() {
    return bytes;
  }

  @Override
  public long partBytes() {
    return original.partBytes();
  }

  @Override
  public String fingerprint() {
    Fingerprint hash = new Fingerprint();
    hash.add(original.fingerprint());
    hash.add(plan.get(0).segments().get(0).path()); // no two exchanges have the same directory
    return hash.hex();
  }
}
