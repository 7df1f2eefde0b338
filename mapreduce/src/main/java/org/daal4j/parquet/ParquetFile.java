package org.daal4j.parquet;

import java.io.Closeable;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.format.ColumnMetaData;
import org.daal4j.core.BadInputException;
import org.daal4j.input.FileName;
import org.daal4j.input.Segment;
import org.daal4j.table.FieldText;

/** A file that is being read, whose used columns are those of the layout. */
final class ParquetFile implements Closeable {

  /** How many bytes are read at once of all columns together, and of one at least and at most. */
  private static final int AHEAD = 1 << 25;

  private static final int LEAST_AHEAD = 1 << 16;
  private static final int MOST_AHEAD = 1 << 20;

  /** What the oldest writers forgot to count of a chunk: the header of its dictionary. */
  private static final int FORGOTTEN = 100;

  private final FileBytes bytes;
  private final String name;
  private final Footer footer;
  private final ParquetLayout layout;
  private final Map<String, FileColumn> columns = new HashMap<>();

  private ParquetFile(FileBytes bytes, String name, Footer footer, ParquetLayout layout) {
    this.bytes = bytes;
    this.name = name;
    this.footer = footer;
    this.layout = layout;
  }

  /**
   * Opens a file and compares it with the layout.
   *
   * @throws BadInputException when it is damaged, or a column that is used is not there or is of
   *     another type
   */
  static ParquetFile open(Configuration conf, Segment segment, ParquetLayout layout)
      throws IOException {
    Path path = new Path(segment.path());
    String name = FileName.of(path);
    FileBytes bytes = new FileBytes(conf, path, segment.fileLength());
    try {
      ParquetFile file = new ParquetFile(bytes, name, Footer.read(bytes, name), layout);
      file.compare();
      return file;
    } catch (IOException | RuntimeException e) {
      bytes.close();
      throw e;
    }
  }

  private void compare() throws BadInputException {
    Map<String, FileColumn> found = new HashMap<>();
    for (FileColumn column : footer.columns()) {
      FileColumn other = found.put(column.name(), column);
      if (other != null) {
        found.put(column.name(), column.but("is there twice"));
      }
    }
    for (int used : layout.used()) {
      String wanted = layout.fileColumns().get(used);
      FileColumn column = found.get(wanted);
      if (column == null) {
        throw new BadInputException(
            name
                + ": has no column "
                + FieldText.name(wanted)
                + ", which the first file has. Read them apart, or leave the column out.");
      }
      if (!layout.type(used).equals(column.type())) {
        throw new BadInputException(
            name
                + ": column "
                + FieldText.name(wanted)
                + ": is "
                + column.typeText()
                + ", and in the first file "
                + layout.type(used).text()
                + ". Read them apart, or leave the column out.");
      }
      columns.put(wanted, column);
    }
    footer.check(columns.values(), name);
  }

  /** The row groups that a stretch of the file owns. */
  List<Group> groupsOf(Segment segment) {
    return footer.groups().stream()
        .filter(group -> group.middle() >= segment.start() && group.middle() < segment.end())
        .toList();
  }

  /**
   * Opens the pages of a used column.
   *
   * @param column its place in the layout
   * @throws BadInputException when its codec is not read
   */
  Pages pages(Group group, int column) throws BadInputException {
    FileColumn own = columns.get(layout.fileColumns().get(column));
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
    int ahead = Math.max(LEAST_AHEAD, Math.min(MOST_AHEAD, AHEAD / layout.used().length));
    int size = (int) Math.min(ahead, chunk.getTotal_compressed_size());
    return new Pages(new ChunkStream(bytes, start, end, size), chunk, own.optional());
  }

  /** What to throw for a failure of reading a column. */
  IOException explain(Group group, int column, Exception e) {
    return bytes.failure() != null
        ? bytes.failure()
        : new BadInputException(
            place(group, column)
                + "is damaged: "
                + DamagedException.reason(e)
                + ". Write the file again, or leave the column out.",
            e);
  }

  private String place(Group group, int column) {
    return name
        + ": row group "
        + group.number()
        + ": column "
        + FieldText.name(layout.fileColumns().get(column))
        + ": ";
  }

  /** Its bytes. */
  FileBytes bytes() {
    return bytes;
  }

  /** Its name, for messages. */
  String name() {
    return name;
  }

  @Override
  public void close() throws IOException {
    bytes.close();
  }
}
