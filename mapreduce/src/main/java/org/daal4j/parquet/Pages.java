package org.daal4j.parquet;

import java.io.IOException;
import java.util.List;
import java.util.zip.CRC32;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.CompressionCodec;
import org.apache.parquet.format.DataPageHeader;
import org.apache.parquet.format.DataPageHeaderV2;
import org.apache.parquet.format.DictionaryPageHeader;
import org.apache.parquet.format.Encoding;
import org.apache.parquet.format.PageHeader;
import org.apache.parquet.format.PageType;
import org.daal4j.input.typed.DamagedException;

/**
 * The pages of a column in one row group, one after the other, decompressed. Holds one page as
 * stored, the same decompressed, and the dictionary.
 */
final class Pages {

  private static final byte[] NONE = {};
  private static final int MOST_HEADER = 1 << 24; // statistics may hold long text

  private final ChunkStream stream;
  private final CompressionCodec codec;
  private final Decompressor decompressor;
  private final long values;
  private final List<Encoding> encodings;
  private final boolean optional;
  private long seen; // values of the pages so far
  private DictionaryPage dictionary;
  private final Buffers buffers;
  private byte[] unpacked = NONE;
  private byte[] bytes; // of the page that is looked at, with padding behind it
  private int from; // where it begins there

  /**
   * Of a column.
   *
   * @param chunk what the footer says of it, checked
   * @param optional whether it may have nulls
   * @param buffers for a page that is decompressed
   */
  Pages(ChunkStream stream, ColumnMetaData chunk, boolean optional, Buffers buffers) {
    this.stream = stream;
    this.codec = chunk.getCodec();
    this.decompressor = new Decompressor(codec);
    this.values = chunk.getNum_values();
    this.encodings = chunk.getEncodings();
    this.optional = optional;
    this.buffers = buffers;
  }

  /**
   * The dictionary of a column.
   *
   * @param bytes its values, encoded as PLAIN
   * @param to where they end
   * @param size how many there are
   */
  record DictionaryPage(byte[] bytes, int to, int size) {}

  /** The dictionary; null when no page has had one so far. */
  DictionaryPage dictionary() {
    return dictionary;
  }

  /**
   * The next page of values, valid until the next call; null after the last.
   *
   * @throws DamagedException when it is not what its header or the footer says
   */
  DataPage next() throws IOException {
    while (seen < values) {
      PageHeader header = Thrift.read(stream, new PageHeader(), MOST_HEADER);
      int at = stream.take(header.getCompressed_page_size());
      if (header.getUncompressed_page_size() < 0) {
        throw new DamagedException("a page is said to have less than no bytes");
      }
      verify(header, at);
      DataPage data = null;
      if (header.getType() == PageType.DICTIONARY_PAGE) {
        takeDictionary(header, at);
      } else if (header.getType() == PageType.DATA_PAGE) {
        data = first(header, at);
      } else if (header.getType() == PageType.DATA_PAGE_V2) {
        data = second(header, at);
      }
      if (data != null) {
        seen += data.rows();
        if (!isAllowed(data.encoding())) {
          throw new DamagedException("a page has an encoding that the footer does not name");
        }
        return data;
      }
    }
    return null;
  }

  /** The footer names them all, if any. */
  private boolean isAllowed(Encoding encoding) {
    boolean indices = encoding == Encoding.PLAIN_DICTIONARY || encoding == Encoding.RLE_DICTIONARY;
    return encodings.isEmpty()
        || encodings.contains(encoding)
        || indices
            && (encodings.contains(Encoding.PLAIN_DICTIONARY)
                || encodings.contains(Encoding.RLE_DICTIONARY));
  }

  private void verify(PageHeader header, int at) {
    if (header.isSetCrc()) {
      CRC32 sum = new CRC32();
      sum.update(stream.buffer(), at, header.getCompressed_page_size());
      if ((int) sum.getValue() != header.getCrc()) {
        throw new DamagedException("a page does not have the checksum it was written with");
      }
    }
  }

  private void takeDictionary(PageHeader header, int at) throws IOException {
    DictionaryPageHeader own = header.getDictionary_page_header();
    if (dictionary != null || seen > 0 || own == null || own.getNum_values() < 0) {
      throw new DamagedException("it has a dictionary where there can be none");
    }
    int size = header.getUncompressed_page_size();
    open(at, header.getCompressed_page_size(), 0, size, true);
    byte[] copy = new byte[size + RunDecoder.PADDING];
    System.arraycopy(bytes, from, copy, 0, size);
    dictionary = new DictionaryPage(copy, size, own.getNum_values());
  }

  private DataPage first(PageHeader header, int at) throws IOException {
    DataPageHeader own = header.getData_page_header();
    checkRows(own == null ? -1 : own.getNum_values());
    int size = header.getUncompressed_page_size();
    open(at, header.getCompressed_page_size(), 0, size, true);
    int end = from + size;
    return optional
        ? DataPage.afterLevels(
            bytes,
            from,
            end,
            own.getNum_values(),
            own.getEncoding(),
            own.getDefinition_level_encoding())
        : DataPage.required(bytes, from, end, own.getNum_values(), own.getEncoding());
  }

  /** Levels stand in front of the values, and are never compressed. */
  private DataPage second(PageHeader header, int start) throws IOException {
    DataPageHeaderV2 own = header.getData_page_header_v2();
    checkRows(own == null ? -1 : own.getNum_values());
    int repetitions = own.getRepetition_levels_byte_length(); // a flat column has none, all 0
    int levels = own.getDefinition_levels_byte_length();
    long before = (long) repetitions + levels;
    if (repetitions < 0
        || levels < 0
        || before > header.getCompressed_page_size()
        || before > header.getUncompressed_page_size()) {
      throw new DamagedException("a page has longer levels than it is itself");
    }
    int at = start + repetitions;
    int stored = header.getCompressed_page_size() - (int) before;
    int size = header.getUncompressed_page_size() - (int) before;
    open(at, stored, levels, size, own.isIs_compressed());
    int values = from + levels;
    int end = values + size;
    DataPage data =
        optional
            ? DataPage.of(bytes, from, values, end, own.getNum_values(), own.getEncoding())
            : DataPage.required(bytes, values, end, own.getNum_values(), own.getEncoding());
    if (data.rows() - data.defined() != own.getNum_nulls()) {
      throw new DamagedException("a page has not as many nulls as it should");
    }
    return data;
  }

  private void checkRows(int rows) {
    if (rows < 0 || rows > values - seen) {
      throw new DamagedException("a page has not as many values as the footer says");
    }
  }

  /** Puts the content of a page where {@link #bytes} and {@link #from} say. */
  private void open(int at, int stored, int levels, int size, boolean compressed)
      throws IOException {
    if (!compressed || codec == CompressionCodec.UNCOMPRESSED) {
      if (stored != size) {
        throw new DamagedException("a page that is not compressed has two sizes");
      }
      bytes = stream.buffer();
      from = at;
      return;
    }
    if (size > 0) {
      decompressor.check(stream.buffer(), at + levels, stored, size);
    }
    int room = Math.addExact(Math.addExact(levels, size), RunDecoder.PADDING);
    if (room > unpacked.length) {
      giveBack();
      unpacked = buffers.take(room);
    }
    System.arraycopy(stream.buffer(), at, unpacked, 0, levels);
    if (size > 0) {
      decompressor.decompress(stream.buffer(), at + levels, stored, unpacked, levels, size);
    }
    bytes = unpacked;
    from = 0;
  }

  private void giveBack() {
    if (unpacked != NONE) {
      buffers.giveBack(unpacked);
      unpacked = NONE;
    }
  }

  /** Gives back the memory. */
  void close() {
    giveBack();
    stream.close();
  }
}
