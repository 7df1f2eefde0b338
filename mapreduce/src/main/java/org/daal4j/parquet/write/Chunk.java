package org.daal4j.parquet.write;

import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.DataPageHeader;
import org.apache.parquet.format.Encoding;
import org.apache.parquet.format.PageHeader;
import org.apache.parquet.format.PageType;
import org.apache.parquet.format.Statistics;
import org.apache.parquet.format.Type;
import org.daal4j.core.FieldType.Kind;
import org.daal4j.core.RowColumn;

/** The values of a column in one group of rows: complete pages, compressed, and one that grows. */
final class Chunk {

  private static final int PAGE_BYTES = 1 << 20;

  private final RowColumn column;
  private final Type type;
  private final Compressor compressor;
  private final ParquetWriter.Buffered buffered;
  private final FieldValue field;
  private final BitRow present = new BitRow(); // of an optional column: which rows have a value
  private final BitRow bits = new BitRow(); // the values of a column of booleans
  private final PageBytes values = new PageBytes(); // those of any other
  private int pageRows;
  private List<byte[]> pages = new ArrayList<>();
  private Bounds bounds = new Bounds();
  private long rows;
  private long nulls;
  private long compressedBytes;
  private long uncompressedBytes;

  Chunk(RowColumn column, Compressor compressor, ParquetWriter.Buffered buffered) {
    this.column = column;
    this.type = Elements.physical(column.type());
    this.compressor = compressor;
    this.buffered = buffered;
    this.field = new FieldValue(column.type());
  }

  void addNumber(double value) {
    if (column.type().kind() == Kind.FLOAT) {
      addFloat((float) value);
    } else if (column.type().kind() == Kind.DOUBLE) {
      addDouble(value);
    } else {
      throw unfit("a number");
    }
  }

  void addInteger(long value) {
    if (column.type().kind() != Kind.INT64) {
      throw unfit("an integer");
    }
    addLong(value);
  }

  private IllegalStateException unfit(String what) {
    return new IllegalStateException(
        column.name() + ": " + what + " in a column of " + column.type().text());
  }

  /** A field of text, which stands for what the type of the column says. */
  void addText(byte[] bytes, int from, int to) {
    switch (column.type().kind()) {
      case TEXT -> addBytes(bytes, from, to);
      case BOOLEAN -> addBoolean(field.isTrue(bytes, from, to));
      case FLOAT -> addFloat(field.floatOf(bytes, from, to));
      case DOUBLE -> addDouble(field.doubleOf(bytes, from, to));
      default -> {
        if (type == Type.FIXED_LEN_BYTE_ARRAY) {
          addFixed(field.decimalBytes(bytes, from, to));
        } else {
          addLong(field.longOf(bytes, from, to));
        }
      }
    }
  }

  void addNull() {
    if (!column.optional()) {
      throw new IllegalStateException(column.name() + ": a field without a value");
    }
    present.add(false);
    nulls++;
    endValue(0);
  }

  private void addBoolean(boolean value) {
    bits.add(value);
    bounds.add(value ? 1L : 0L);
    endPresent(0);
  }

  private void addLong(long value) {
    if (type == Type.INT32) {
      values.putInt(Math.toIntExact(value));
    } else {
      values.putLong(value);
    }
    bounds.add(value);
    endPresent(type == Type.INT32 ? Integer.BYTES : Long.BYTES);
  }

  private void addFloat(float value) {
    values.putInt(Float.floatToRawIntBits(value));
    bounds.add((double) value);
    endPresent(Float.BYTES);
  }

  private void addDouble(double value) {
    values.putLong(Double.doubleToRawLongBits(value));
    bounds.add(value);
    endPresent(Double.BYTES);
  }

  private void addBytes(byte[] bytes, int from, int to) {
    values.putInt(to - from);
    values.put(bytes, from, to);
    bounds.add(bytes, from, to);
    endPresent(Integer.BYTES + to - from);
  }

  private void addFixed(byte[] bytes) {
    values.put(bytes, 0, bytes.length);
    endPresent(bytes.length);
  }

  private void endPresent(int bytes) {
    if (column.optional()) {
      present.add(true);
    }
    endValue(bytes);
  }

  private void endValue(int bytes) {
    pageRows++;
    buffered.bytes += bytes;
    if (values.length() >= PAGE_BYTES) {
      endPage();
    }
  }

  private void endPage() {
    PageBytes page = values;
    if (column.optional() || type == Type.BOOLEAN) {
      page = new PageBytes();
      if (column.optional()) {
        putLevels(page);
      }
      bits.appendTo(page);
      page.put(values.array(), 0, values.length());
    }
    byte[] compressed = compressor.compress(page.array(), page.length());
    CRC32 crc = new CRC32();
    crc.update(compressed);
    byte[] header =
        ThriftBytes.of(
            new PageHeader(PageType.DATA_PAGE, page.length(), compressed.length)
                .setCrc((int) crc.getValue())
                .setData_page_header(
                    new DataPageHeader(pageRows, Encoding.PLAIN, Encoding.RLE, Encoding.RLE)));
    pages.add(header);
    pages.add(compressed);
    compressedBytes += header.length + compressed.length;
    uncompressedBytes += header.length + page.length();
    buffered.bytes += header.length + compressed.length - values.length();
    rows += pageRows;
    pageRows = 0;
    present.clear();
    bits.clear();
    values.clear();
  }

  /** Runs of equal levels have an even number in front, packed ones an odd one. */
  private void putLevels(PageBytes page) {
    page.putInt(0);
    if (present.set() == present.count() || present.set() == 0) {
      page.putVariable(present.count() << 1);
      page.put((byte) (present.set() == 0 ? 0 : 1));
    } else {
      page.putVariable((present.count() + Byte.SIZE - 1) / Byte.SIZE << 1 | 1);
      present.appendTo(page);
    }
    page.setInt(0, page.length() - Integer.BYTES);
  }

  /**
   * Completes the chunk.
   *
   * @param position in the file, where its {@link #pages} will be
   */
  ColumnChunk end(long position) {
    if (pageRows > 0) {
      endPage();
    }
    Statistics statistics = new Statistics().setNull_count(nulls);
    bounds.tell(type, statistics);
    ColumnMetaData told =
        new ColumnMetaData(
            type,
            column.optional() ? List.of(Encoding.PLAIN, Encoding.RLE) : List.of(Encoding.PLAIN),
            List.of(column.name()),
            Compressor.CODEC,
            rows,
            uncompressedBytes,
            compressedBytes,
            position);
    told.setStatistics(statistics);
    return new ColumnChunk(position + compressedBytes).setMeta_data(told);
  }

  /** Headers and pages, in the order of the file. */
  List<byte[]> pages() {
    return pages;
  }

  /** Begins the next group. */
  void clear() {
    pages = new ArrayList<>();
    bounds = new Bounds();
    rows = 0;
    nulls = 0;
    compressedBytes = 0;
    uncompressedBytes = 0;
  }
}
