package org.daal4j.parquet;

import java.io.IOException;
import java.util.Iterator;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.format.ColumnMetaData;
import org.daal4j.core.BadInputException;
import org.daal4j.input.FileName;
import org.daal4j.input.Segment;
import org.daal4j.input.typed.ColumnRows;
import org.daal4j.input.typed.FileBytes;
import org.daal4j.input.typed.RowGroup;
import org.daal4j.input.typed.TypedFile;
import org.daal4j.input.typed.TypedLayout;

/** A file that is being read, whose used columns are those of the layout. */
final class ParquetFile implements TypedFile {

  /** What the oldest writers forgot to count of a chunk: the header of its dictionary. */
  private static final int FORGOTTEN = 100;

  private final FileBytes bytes;
  private final String name;
  private final TypedLayout layout;
  private final FileColumn[] columns; // of the layout; null where one is not used
  private final Buffers buffers;
  private final Iterator<Group> groups;

  private ParquetFile(
      FileBytes bytes,
      String name,
      LastFile.Known known,
      TypedLayout layout,
      Segment segment,
      Buffers buffers) {
    this.bytes = bytes;
    this.name = name;
    this.layout = layout;
    this.columns = known.columns();
    this.buffers = buffers;
    this.groups =
        known.footer().groups().stream()
            .filter(group -> group.middle() >= segment.start() && group.middle() < segment.end())
            .iterator();
  }

  /**
   * Opens a file and compares it with the layout.
   *
   * @param lastFile which may know it already
   * @param buffers for its pages
   * @throws BadInputException when it is damaged, or a column that is used is not there or is of
   *     another type
   */
  static ParquetFile open(
      Configuration conf, Segment segment, TypedLayout layout, LastFile lastFile, Buffers buffers)
      throws IOException {
    Path path = new Path(segment.path());
    String name = FileName.of(path);
    FileBytes bytes = new FileBytes(conf, path, segment.fileLength());
    try {
      LastFile.Known known = lastFile.of(bytes, segment, layout, name);
      return new ParquetFile(bytes, name, known, layout, segment, buffers);
    } catch (IOException | RuntimeException e) {
      bytes.close();
      throw e;
    }
  }

  @Override
  public RowGroup next() throws IOException {
    return groups.hasNext() ? new ColumnRows(new GroupRows(this, groups.next()), layout) : null;
  }

  /** The type of a used column. */
  ColumnType type(int column) {
    return columns[column].type();
  }

  /**
   * Opens the pages of a used column.
   *
   * @param column its place in the layout
   * @throws BadInputException when its codec is not read
   */
  Pages pages(Group group, int column) throws BadInputException {
    FileColumn own = columns[column];
    ColumnMetaData chunk = group.chunks().get(own.chunk()).getMeta_data();
    if (!Decompressor.reads(chunk.getCodec())) {
      throw new BadInputException(
          place(group, column)
              + "is compressed with "
              + chunk.getCodec()
              + ", which is not read. Write the file again, with SNAPPY or ZSTD for example.");
    }
    long start = Footer.start(chunk);
    long end = Math.min(bytes.length(), start + chunk.getTotal_compressed_size() + FORGOTTEN);
    int ahead = FileBytes.ahead(layout.used().length);
    int size = (int) Math.min(ahead, chunk.getTotal_compressed_size());
    ChunkStream stream = new ChunkStream(bytes, start, end, size, buffers);
    return new Pages(stream, chunk, own.optional(), buffers);
  }

  /** What to throw for a failure of reading a column. */
  IOException explain(Group group, int column, Exception e) {
    return bytes.explain(place(group, column), e, "Write the file again, or leave the column out.");
  }

  private String place(Group group, int column) {
    return name + ": row group " + group.number() + ": column " + layout.shownName(column) + ": ";
  }

  @Override
  public long bytesRead() {
    return bytes.count();
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public void close() throws IOException {
    bytes.close();
  }
}
