package org.daal4j.packed;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.daal4j.input.BlockReader;
import org.daal4j.input.RowSource;
import org.daal4j.input.RowsSplit;

/** Reads what parts were sent: of each file the blocks that are for the part. */
public final class PartedSource implements RowSource {

  private final PartSource files;
  private final Path directory;
  private final List<WrittenPart> written;
  private final int columns;
  private final long partRows; // 0: rows are read in the order of the splits that sent them
  private final long rows;

  PartedSource(
      PartSource files,
      Path directory,
      List<WrittenPart> written,
      int columns,
      long partRows,
      long rows) {
    this.files = files;
    this.directory = directory;
    this.written = List.copyOf(written);
    this.columns = columns;
    this.partRows = partRows;
    this.rows = rows;
  }

  /** Reads what {@link #write} has written. */
  public PartedSource(DataInput in) throws IOException {
    this(
        new PackedSource(in),
        new Path(readText(in)),
        readFiles(in),
        in.readInt(),
        in.readLong(),
        in.readLong());
  }

  private static String readText(DataInput in) throws IOException {
    int bytes = in.readInt();
    if (bytes < 0 || bytes > 1 << 20) {
      throw new IOException("a path of " + bytes + " bytes");
    }
    byte[] utf8 = new byte[bytes];
    in.readFully(utf8);
    return new String(utf8, StandardCharsets.UTF_8);
  }

  private static List<WrittenPart> readFiles(DataInput in) throws IOException {
    List<WrittenPart> files = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      files.add(WrittenPart.read(in));
    }
    return files;
  }

  @Override
  public void write(DataOutput out) throws IOException {
    files.write(out);
    byte[] utf8 = directory.toString().getBytes(StandardCharsets.UTF_8);
    out.writeInt(utf8.length);
    out.write(utf8);
    out.writeInt(written.size());
    for (WrittenPart file : written) {
      file.write(out);
    }
    out.writeInt(columns);
    out.writeLong(partRows);
    out.writeLong(rows);
  }

  @Override
  public BlockReader open(Configuration conf, RowsSplit split) throws IOException {
    int part = split.ordinal();
    BlockReader sent = new SentBlocks(written.size(), file -> openSent(conf, file, part), columns);
    return ordered() ? new OrderedBlocks(sent, part, firstRow(part), endRow(part), columns) : sent;
  }

  private BlockReader openSent(Configuration conf, int number, int part) throws IOException {
    return files.openSent(conf, directory, written.get(number), part);
  }

  /** Whether rows are read in the order of their numbers. */
  boolean ordered() {
    return partRows > 0;
  }

  /** Number of the first row of a part of ordered rows. */
  long firstRow(int part) {
    return Math.min(part * partRows, rows);
  }

  /** Number of the row after the last one of a part of ordered rows. */
  long endRow(int part) {
    return firstRow(part + 1);
  }

  /** Bytes that an open split takes for rows that are put in order. */
  long openBytes() {
    return Math.min(partRows, rows) * PartedBuffers.rowBytes(columns);
  }
}
