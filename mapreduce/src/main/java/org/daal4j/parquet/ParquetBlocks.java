package org.daal4j.parquet;

import java.io.IOException;
import java.util.Iterator;
import org.apache.hadoop.conf.Configuration;
import org.daal4j.core.DenseRows;
import org.daal4j.core.RowBlock;
import org.daal4j.input.BlockReader;
import org.daal4j.input.RowsSplit;
import org.daal4j.input.Segment;
import org.daal4j.table.ReadCounts;

/**
 * The rows of a split: of the row groups whose middle lies in one of its stretches. Blocks run on
 * over the ends of row groups and files, so that they are cut as those of text with the same rows.
 */
final class ParquetBlocks implements BlockReader {

  private final Configuration conf;
  private final ParquetLayout layout;
  private final Iterator<Segment> segments;
  private final DenseRows block;
  private final ReadCounts counts = new ReadCounts();
  private long nextRow;
  private long bytesOfFinished;
  private ParquetFile file; // the one being read, or null
  private Iterator<Group> groups;
  private GroupRows rows; // of the group being read, or null

  ParquetBlocks(Configuration conf, ParquetLayout layout, RowsSplit split) {
    this.conf = conf;
    this.layout = layout;
    this.segments = split.segments().iterator();
    this.nextRow = split.firstRow();
    int columns = layout.roles().numeric().length;
    this.block =
        new DenseRows(
            columns,
            RowBlock.capacity(columns),
            layout.roles().weight() >= 0,
            layout.roles().text().length);
  }

  @Override
  public RowBlock next() throws IOException {
    block.clear();
    while (!block.isFull() && (rows != null || openNext())) {
      if (!rows.readInto(block)) {
        rows.close();
        rows = null;
      }
    }
    if (nextRow != RowBlock.UNCOUNTED) {
      block.setFirstRow(nextRow);
      nextRow += block.rows();
    }
    return block.rows() == 0 ? null : block;
  }

  private boolean openNext() throws IOException {
    while (file == null || !groups.hasNext()) {
      closeFile();
      if (!segments.hasNext()) {
        return false;
      }
      Segment segment = segments.next();
      file = ParquetFile.open(conf, segment, layout);
      groups = file.groupsOf(segment).iterator();
    }
    rows = new GroupRows(file, groups.next(), layout, counts);
    return true;
  }

  private void closeFile() throws IOException {
    if (file != null) {
      ParquetFile finished = file;
      file = null;
      bytesOfFinished += finished.bytes().count();
      finished.close();
    }
  }

  @Override
  public ReadCounts counts() {
    return counts;
  }

  @Override
  public long bytesRead() {
    return bytesOfFinished + (file == null ? 0 : file.bytes().count());
  }

  @Override
  public void close() throws IOException {
    closeFile();
  }
}
