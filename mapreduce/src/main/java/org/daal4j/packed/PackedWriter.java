package org.daal4j.packed;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.DoubleBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import org.daal4j.core.ColumnNames;
import org.daal4j.core.DenseRows;
import org.daal4j.core.RowBlock;
import org.daal4j.core.SparseRows;
import org.daal4j.table.ColumnNaming;
import org.daal4j.table.ColumnOrigin;

/** Writes one packed file. Closed without {@link #finish} it leaves a file no reader accepts. */
public final class PackedWriter implements PartSink {

  /** One entry of the index. */
  private record Block(long offset, int rows, int checksum, int part) {}

  private final String name;
  private final OutputStream out;
  private final int columns;
  private final boolean weighted;
  private final ByteBuffer buffer = ByteBuffer.allocate(1 << 16).order(ByteOrder.LITTLE_ENDIAN);
  private final List<Block> index = new ArrayList<>();
  private final CRC32 crc = new CRC32();
  private final CRC32 blockCrc = new CRC32();
  private final byte[] names;
  private final ColumnOrigin origin;
  private final boolean floats;
  private final int files;
  private final boolean sent;
  private boolean sparse;
  private long offset;
  private long rows;

  /**
   * Begins a file of rows between passes.
   *
   * @param name its name in the manifest
   * @param out closed with this writer
   * @param sent whether rows are sent to parts and keep their numbers; then they are dense
   */
  public PackedWriter(String name, OutputStream out, int columns, boolean weighted, boolean sent) {
    this(
        name,
        out,
        columns,
        weighted,
        List.of(),
        new ColumnOrigin(ColumnNaming.HEADER, columns),
        false,
        0,
        sent);
  }

  /**
   * Begins a file that tells its columns.
   *
   * @param columnNames names of the columns; none for rows between passes
   * @param origin where the names come from
   * @param floats whether numbers are rounded to floats, in whose range they are
   * @param files of how many files of one table this is one
   */
  public PackedWriter(
      String name,
      OutputStream out,
      int columns,
      boolean weighted,
      List<String> columnNames,
      ColumnOrigin origin,
      boolean floats,
      int files) {
    this(name, out, columns, weighted, columnNames, origin, floats, files, false);
  }

  private PackedWriter(
      String name,
      OutputStream out,
      int columns,
      boolean weighted,
      List<String> columnNames,
      ColumnOrigin origin,
      boolean floats,
      int files,
      boolean sent) {
    this.name = name;
    this.out = out;
    this.columns = columns;
    this.weighted = weighted;
    this.names = ColumnNames.encode(columnNames);
    this.origin = origin;
    this.floats = floats;
    this.files = files;
    this.sent = sent;
  }

  /** The first block says of which kind all are. */
  private void begin(boolean sparse) throws IOException {
    this.sparse = sparse;
    int flags =
        (weighted ? PackedFormat.FLAG_WEIGHTED : 0)
            | (sparse ? PackedFormat.FLAG_SPARSE : 0)
            | (floats ? PackedFormat.FLAG_FLOATS : 0)
            | (sent ? PackedFormat.FLAG_SENT : 0);
    buffer.putLong(PackedFormat.MAGIC).putInt(PackedFormat.VERSION).putInt(columns);
    buffer.putInt(flags).putInt(names.length).putInt(files);
    buffer.putInt(origin.naming().ordinal()).putInt(origin.width());
    flushChecked();
    crc.update(names);
    out.write(names);
    offset += names.length;
  }

  @Override
  public void add(int part, RowBlock block) throws IOException {
    if (block.columns() != columns || block.weighted() != weighted) {
      throw new IllegalArgumentException(
          "a block of " + block.columns() + " columns in a file of " + columns);
    }
    if (index.isEmpty()) {
      begin(block instanceof SparseRows);
    }
    long start = offset;
    blockCrc.reset();
    if (sparse) {
      writeSparse((SparseRows) block);
    } else {
      double[] values = ((DenseRows) block).values();
      int count = block.rows() * columns;
      boolean exact = beginBlock(PackedFormat.KIND_DENSE, block.rows(), values, count);
      write(values, count, exact);
    }
    for (int row = 0; weighted && row < block.rows(); row++) {
      room(Double.BYTES).putDouble(block.weight(row));
    }
    for (int row = 0; sent && row < block.rows(); row++) {
      room(Long.BYTES).putLong(block.number(row));
    }
    flush();
    index.add(new Block(start, block.rows(), (int) blockCrc.getValue(), part));
    rows += block.rows();
  }

  /**
   * Writes the header of a block.
   *
   * @return whether numbers are to be written as floats: half the bytes, where nothing is lost
   */
  private boolean beginBlock(int kind, int blockRows, double[] values, int count)
      throws IOException {
    boolean exact = !floats && areFloats(values, count);
    buffer.putInt(exact ? kind + PackedFormat.KIND_FLOATS : kind).putInt(blockRows);
    flush();
    return floats || exact;
  }

  private static boolean areFloats(double[] values, int count) {
    for (int i = 0; i < count; i++) {
      if ((float) values[i] != values[i]) {
        return false;
      }
    }
    return true;
  }

  private void writeSparse(SparseRows block) throws IOException {
    boolean exact =
        beginBlock(PackedFormat.KIND_SPARSE, block.rows(), block.values(), block.stored());
    for (int row = 0; row < block.rows(); row++) {
      room(Integer.BYTES).putInt(block.start(row + 1) - block.start(row));
    }
    for (int k = 0; k < block.stored(); k++) {
      room(Integer.BYTES).putInt(block.indices()[k]);
    }
    flush();
    write(block.values(), block.stored(), exact);
  }

  private ByteBuffer room(int bytes) throws IOException {
    if (buffer.remaining() < bytes) {
      flush();
    }
    return buffer;
  }

  private void write(double[] values, int count, boolean asFloats) throws IOException {
    if (asFloats) {
      writeFloats(values, count);
      return;
    }
    int from = 0;
    while (from < count) {
      DoubleBuffer doubles = buffer.asDoubleBuffer();
      int some = Math.min(count - from, doubles.remaining());
      doubles.put(values, from, some);
      buffer.position(some * Double.BYTES);
      flush();
      from += some;
    }
  }

  private void writeFloats(double[] values, int count) throws IOException {
    for (int i = 0; i < count; i++) {
      room(Float.BYTES).putFloat((float) values[i]);
    }
    flush();
  }

  @Override
  public WrittenPart finish() throws IOException {
    if (index.isEmpty()) {
      begin(false);
    }
    long footer = offset;
    for (Block block : index) {
      buffer.putLong(block.offset()).putInt(block.rows()).putInt(block.checksum());
      if (sent) {
        buffer.putInt(block.part());
      }
      flushChecked();
    }
    buffer.putLong(footer).putLong(rows).putInt(index.size());
    flushChecked();
    buffer.putInt((int) crc.getValue()).putLong(PackedFormat.MAGIC);
    flush();
    out.flush();
    return new WrittenPart(name, rows, offset);
  }

  private void flushChecked() throws IOException {
    crc.update(buffer.array(), 0, buffer.position());
    flush();
  }

  private void flush() throws IOException {
    blockCrc.update(buffer.array(), 0, buffer.position());
    out.write(buffer.array(), 0, buffer.position());
    offset += buffer.position();
    buffer.clear();
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
