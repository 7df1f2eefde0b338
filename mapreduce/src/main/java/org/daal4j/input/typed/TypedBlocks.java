package org.daal4j.input.typed;

import java.io.IOException;
import java.util.Iterator;
import org.daal4j.core.DenseRows;
import org.daal4j.core.RowBlock;
import org.daal4j.input.BlockReader;
import org.daal4j.input.RowsSplit;
import org.daal4j.input.Segment;
import org.daal4j.table.ReadCounts;

/**
 * The rows of a split: of the groups of rows that its stretches own. Blocks run on over the ends of
 * groups and files, so that they are cut as those of text with the same rows.
 */
final class TypedBlocks implements BlockReader {

  private final Opener opener;
  private final Iterator<Segment> segments;
  private final DenseRows block;
  private final TextRows text; // or null
  private final RowCheck check;
  private final ReadCounts counts = new ReadCounts();
  private long nextRow;
  private long bytesOfFinished;
  private TypedFile file; // the one being read, or null
  private RowGroup group; // the one being read, or null
  private long done; // rows of the group

  /** Opens stretches of files. */
  @FunctionalInterface
  interface Opener {
    TypedFile open(Segment segment) throws IOException;
  }

  TypedBlocks(TypedLayout layout, RowsSplit split, Opener opener) {
    this.opener = opener;
    this.segments = split.segments().iterator();
    this.nextRow = split.firstRow();
    int columns = layout.roles().numeric().length;
    int texts = layout.roles().text().length;
    this.block =
        new DenseRows(columns, RowBlock.capacity(columns), layout.roles().weight() >= 0, texts);
    this.text = texts == 0 ? null : new TextRows(layout.roles(), layout.policy());
    this.check = new RowCheck(layout, counts);
  }

  @Override
  public RowBlock next() throws IOException {
    block.clear();
    while (!block.isFull() && (group != null || openNext())) {
      fill();
      if (group.left() == 0) {
        closeGroup();
      }
    }
    if (nextRow != RowBlock.UNCOUNTED) {
      block.setFirstRow(nextRow);
      nextRow += block.rows();
    }
    return block.rows() == 0 ? null : block;
  }

  private void fill() throws IOException {
    int rows = (int) Math.min(block.capacity() - block.rows(), group.left());
    if (text != null) {
      text.begin(rows, block.text().room());
    }
    int read = group.read(block, rows, text);
    check.settle(block, read, text, file.name(), group, done);
    done += read;
  }

  private boolean openNext() throws IOException {
    while (group == null || group.left() == 0) {
      closeGroup();
      group = file == null ? null : file.next();
      if (group == null) {
        closeFile();
        if (!segments.hasNext()) {
          return false;
        }
        file = opener.open(segments.next());
      }
    }
    done = 0;
    return true;
  }

  private void closeGroup() {
    if (group != null) {
      group.close();
      group = null;
    }
  }

  private void closeFile() throws IOException {
    if (file != null) {
      TypedFile finished = file;
      file = null;
      bytesOfFinished += finished.bytesRead();
      finished.close();
    }
  }

  @Override
  public ReadCounts counts() {
    return counts;
  }

  @Override
  public long bytesRead() {
    return bytesOfFinished + (file == null ? 0 : file.bytesRead());
  }

  @Override
  public void close() throws IOException {
    closeGroup();
    closeFile();
  }
}
