package org.daal4j.packed;

import java.io.IOException;
import org.daal4j.core.DenseRows;
import org.daal4j.core.RowBlock;
import org.daal4j.input.BlockReader;
import org.daal4j.table.ReadCounts;

/** The rows that a part was sent, file after file, in full blocks. */
final class SentBlocks implements BlockReader {

  /** Opens what a file holds for the part. */
  @FunctionalInterface
  interface Opener {
    BlockReader open(int file) throws IOException;
  }

  private final int files;
  private final Opener opener;
  private final DenseRows gathered;
  private final ReadCounts counts = new ReadCounts();
  private long bytesOfFiles; // that were read to their end
  private BlockReader file;
  private int nextFile;
  private DenseRows block; // of the file, of which the rows before the next one were given
  private int nextRow;

  SentBlocks(int files, Opener opener, int columns) {
    this.files = files;
    this.opener = opener;
    this.gathered = new DenseRows(columns, RowBlock.capacity(columns), false, 0);
    gathered.numberRows();
  }

  @Override
  public RowBlock next() throws IOException {
    gathered.clear();
    while (!gathered.isFull() && hasRows()) {
      if (gathered.rows() == 0 && nextRow == 0 && block.rows() == gathered.capacity()) {
        nextRow = block.rows();
        return given(block);
      }
      int end = Math.min(block.rows(), nextRow + gathered.capacity() - gathered.rows());
      gathered.append(block, nextRow, end);
      nextRow = end;
    }
    return gathered.rows() == 0 ? null : given(gathered);
  }

  private RowBlock given(DenseRows rows) {
    counts.rows += rows.rows();
    return rows;
  }

  /** Makes sure that the block has rows that were not given yet; whether there are any more. */
  private boolean hasRows() throws IOException {
    while (block == null || nextRow == block.rows()) {
      if (file == null) {
        if (nextFile == files) {
          return false;
        }
        file = opener.open(nextFile++);
      }
      block = (DenseRows) file.next();
      nextRow = 0;
      if (block == null) {
        endFile();
      }
    }
    return true;
  }

  private void endFile() throws IOException {
    BlockReader ended = file;
    bytesOfFiles += ended.bytesRead();
    file = null;
    ended.close();
  }

  @Override
  public ReadCounts counts() {
    return counts;
  }

  @Override
  public long bytesRead() {
    return bytesOfFiles + (file == null ? 0 : file.bytesRead());
  }

  @Override
  public void close() throws IOException {
    if (file != null) {
      endFile();
    }
  }
}
