package org.daal4j.parquet.write;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.ColumnOrder;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.format.TypeDefinedOrder;
import org.daal4j.core.RowColumn;
import org.daal4j.core.RowWriter;
import org.daal4j.core.TextColumns;

/**
 * Writes rows as a Parquet file: flat columns, plain values, pages of version 1 with checksums,
 * compressed by Snappy, smallest and largest values of each column in each group of rows.
 *
 * <p>The rows of a group are in memory until it is complete, when it has {@link #GROUP_BYTES}, or
 * {@link #GROUP_ROWS} rows; then {@link #MEMORY_BYTES}, more or less, are in use. A file of no rows
 * has no group. Only a file that was {@link #finish finished} can be read: what it holds is told at
 * its end.
 */
public final class ParquetWriter implements RowWriter {

  /** What a writer takes of memory, while fields are much smaller than a page. */
  public static final long MEMORY_BYTES = 48L << 20;

  private static final int GROUP_BYTES = 32 << 20;

  private static final int GROUP_ROWS = 1 << 20;

  private static final int FORMAT_VERSION = 2;

  private static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);

  /** Of the form that others parse to know of faults of some version of a writer. */
  private static final String CREATED_BY = "daal4j version 1";

  private final OutputStream out;
  private final List<RowColumn> columns;
  private final Chunk[] chunks;
  private final Compressor compressor = new Compressor();
  private final List<RowGroup> groups = new ArrayList<>();
  private final Buffered buffered = new Buffered();
  private int column;
  private long rows;
  private int groupRows;
  private long position;

  /** How many bytes of the group are in memory. */
  static final class Buffered {
    long bytes;
  }

  /**
   * Begins a file.
   *
   * @param out is not closed
   * @param columns at least one, each with a name of its own
   */
  public ParquetWriter(OutputStream out, List<RowColumn> columns) throws IOException {
    this.out = out;
    this.columns = columns;
    this.chunks =
        columns.stream().map(one -> new Chunk(one, compressor, buffered)).toArray(Chunk[]::new);
    write(MAGIC);
  }

  @Override
  public void number(double value) {
    next().addNumber(value);
  }

  @Override
  public void integer(long value) {
    next().addInteger(value);
  }

  @Override
  public void text(String value) {
    byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
    next().addText(utf8, 0, utf8.length);
  }

  @Override
  public void text(TextColumns source, int row, int field) {
    if (source.isMissing(row, field)) {
      next().addNull();
    } else {
      next().addText(source.bytes(), source.start(row, field), source.end(row, field));
    }
  }

  private Chunk next() {
    return chunks[column++];
  }

  @Override
  public void endRow() throws IOException {
    if (column != chunks.length) {
      throw new IllegalStateException("a row of " + column + " fields, not " + chunks.length);
    }
    column = 0;
    rows++;
    groupRows++;
    if (groupRows == GROUP_ROWS || buffered.bytes >= GROUP_BYTES) {
      endGroup();
    }
  }

  private void endGroup() throws IOException {
    RowGroup group = new RowGroup();
    long start = position;
    long size = 0;
    for (Chunk chunk : chunks) {
      ColumnChunk told = chunk.end(position);
      for (byte[] page : chunk.pages()) {
        write(page);
      }
      chunk.clear();
      group.addToColumns(told);
      size += told.getMeta_data().getTotal_uncompressed_size();
    }
    group.setNum_rows(groupRows);
    group.setTotal_byte_size(size);
    group.setFile_offset(start);
    group.setTotal_compressed_size(position - start);
    group.setOrdinal((short) Math.min(groups.size(), Short.MAX_VALUE));
    groups.add(group);
    groupRows = 0;
    buffered.bytes = 0;
  }

  @Override
  public long rows() {
    return rows;
  }

  @Override
  public void finish() throws IOException {
    if (groupRows > 0) {
      endGroup();
    }
    FileMetaData footer =
        new FileMetaData(FORMAT_VERSION, Elements.of(columns), rows, groups)
            .setCreated_by(CREATED_BY);
    for (int i = 0; i < chunks.length; i++) {
      footer.addToColumn_orders(ColumnOrder.TYPE_ORDER(new TypeDefinedOrder()));
    }
    byte[] bytes = ThriftBytes.of(footer);
    write(bytes);
    write(LittleEndian.bytes(bytes.length));
    write(MAGIC);
  }

  private void write(byte[] bytes) throws IOException {
    out.write(bytes);
    position += bytes.length;
  }
}
