package org.daal4j.npy;

import java.io.IOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.daal4j.core.BadInputException;
import org.daal4j.input.FileName;
import org.daal4j.input.Segment;
import org.daal4j.input.typed.FileBytes;
import org.daal4j.input.typed.RowGroup;
import org.daal4j.input.typed.TypedFile;
import org.daal4j.input.typed.TypedLayout;

/** A stretch of a file, which owns the rows that would begin in it if they lay one by one. */
final class NpyFile implements TypedFile {

  private final FileBytes bytes;
  private final String name;
  private RowGroup rows; // null when they were given

  private NpyFile(FileBytes bytes, String name, RowGroup rows) {
    this.bytes = bytes;
    this.name = name;
    this.rows = rows;
  }

  /**
   * Opens a stretch of a file and compares the file with the layout.
   *
   * @throws BadInputException when it is damaged, or has other columns
   */
  static NpyFile open(Configuration conf, Segment segment, TypedLayout layout) throws IOException {
    Path path = new Path(segment.path());
    String name = FileName.of(path);
    FileBytes bytes = new FileBytes(conf, path, segment.fileLength());
    try {
      NpyHeader header = NpyHeader.read(bytes, name);
      int wanted = layout.fileColumns().size();
      if (header.columns() != wanted) {
        throw new BadInputException(
            name
                + ": has "
                + header.columns()
                + " columns, and the first file "
                + wanted
                + ". Read them apart.");
      }
      layout.find(header.typedColumns(), name);
      long first = header.rowsInFrontOf(segment.start());
      long end = header.rowsInFrontOf(segment.end());
      return new NpyFile(bytes, name, new NpyRows(bytes, header, layout, first, end));
    } catch (IOException | RuntimeException e) {
      bytes.close();
      throw e;
    }
  }

  @Override
  public RowGroup next() {
    RowGroup given = rows;
    rows = null;
    return given;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public long bytesRead() {
    return bytes.count();
  }

  @Override
  public void close() throws IOException {
    bytes.close();
  }
}
