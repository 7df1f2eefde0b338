package org.daal4j.parquet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.bytes.HeapByteBufferAllocator;
import org.apache.parquet.column.values.ValuesWriter;
import org.apache.parquet.column.values.delta.DeltaBinaryPackingValuesWriterForInteger;
import org.apache.parquet.column.values.delta.DeltaBinaryPackingValuesWriterForLong;
import org.apache.parquet.column.values.deltalengthbytearray.DeltaLengthByteArrayValuesWriter;
import org.apache.parquet.column.values.deltastrings.DeltaByteArrayWriter;
import org.apache.parquet.column.values.rle.RunLengthBitPackingHybridEncoder;
import org.apache.parquet.format.Encoding;
import org.apache.parquet.format.Type;
import org.apache.parquet.io.api.Binary;
import org.daal4j.input.typed.DamagedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Parquet's own writers have encoded is decoded to the same. */
class EncodingsTest {

  private static final int SLAB = 64;
  private static final int PAGE = 1 << 20;

  private static ColumnType type(Type physical) {
    return new ColumnType(physical, 0, Meaning.PLAIN, 0);
  }

  /** Behind some other bytes, with padding that is none of theirs. */
  private static DataPage page(byte[] written, int count, Encoding encoding) {
    byte[] bytes = new byte[5 + written.length + RunDecoder.PADDING];
    Arrays.fill(bytes, (byte) 0xff);
    System.arraycopy(written, 0, bytes, 5, written.length);
    return DataPage.required(bytes, 5, 5 + written.length, count, encoding);
  }

  private static byte[] written(BytesInput bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    bytes.writeAllTo(out);
    return out.toByteArray();
  }

  private static DataPage page(ValuesWriter writer, int count, Encoding encoding)
      throws IOException {
    return page(written(writer.getBytes()), count, encoding);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 31, 32, 33, 127, 128, 129, 1000})
  void differencesOfAllWidths(int count) throws IOException {
    Random random = new Random(count);
    for (int width = 0; width <= 64; width++) {
      long[] longs = new long[count];
      int[] ints = new int[count];
      var ofLongs =
          new DeltaBinaryPackingValuesWriterForLong(SLAB, PAGE, new HeapByteBufferAllocator());
      var ofInts =
          new DeltaBinaryPackingValuesWriterForInteger(SLAB, PAGE, new HeapByteBufferAllocator());
      for (int i = 0; i < count; i++) {
        longs[i] = width == 0 ? 7 : random.nextLong() >> 64 - width;
        ints[i] = (int) longs[i];
        ofLongs.writeLong(longs[i]);
        ofInts.writeInteger(ints[i]);
      }
      DataPage page = page(ofLongs, count, Encoding.DELTA_BINARY_PACKED);
      Values values = Encodings.values(type(Type.INT64), page);
      for (long expected : longs) {
        assertThat(values.nextBits()).as("width %d", width).isEqualTo(expected);
      }
      page = page(ofInts, count, Encoding.DELTA_BINARY_PACKED);
      values = Encodings.values(type(Type.INT32), page);
      for (int expected : ints) {
        assertThat(values.nextBits()).as("width %d", width).isEqualTo(expected);
      }
      assertThatThrownBy(values::nextBits).isInstanceOf(DamagedException.class);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void strings(boolean shared) throws IOException {
    Random random = new Random(3);
    ValuesWriter writer =
        shared
            ? new DeltaByteArrayWriter(SLAB, PAGE, new HeapByteBufferAllocator())
            : new DeltaLengthByteArrayValuesWriter(SLAB, PAGE, new HeapByteBufferAllocator());
    String[] expected = new String[500];
    for (int i = 0; i < expected.length; i++) {
      expected[i] = i % 9 == 0 ? "" : "name".repeat(random.nextInt(5)) + random.nextInt(1000);
      writer.writeBytes(Binary.fromString(expected[i]));
    }
    Encoding encoding = shared ? Encoding.DELTA_BYTE_ARRAY : Encoding.DELTA_LENGTH_BYTE_ARRAY;
    Values values =
        Encodings.values(type(Type.BYTE_ARRAY), page(writer, expected.length, encoding));
    for (String text : expected) {
      values.nextBytes();
      assertThat(new String(values.bytes, values.from, values.length, UTF_8)).isEqualTo(text);
    }
    assertThatThrownBy(values::nextBytes).isInstanceOf(DamagedException.class);
  }

  @Test
  void runsOfAllWidths() throws IOException {
    Random random = new Random(4);
    for (int width = 1; width <= 32; width++) {
      int[] expected = new int[777];
      for (int i = 0; i < expected.length; i++) {
        boolean same = i > 0 && (i / 50) % 2 == 0;
        expected[i] = same ? expected[i - 1] : random.nextInt() >>> 32 - width;
      }
      RunLengthBitPackingHybridEncoder encoder =
          new RunLengthBitPackingHybridEncoder(width, SLAB, PAGE, new HeapByteBufferAllocator());
      for (int value : expected) {
        encoder.writeInt(value);
      }
      DataPage page = page(written(encoder.toBytes()), expected.length, Encoding.RLE);
      RunDecoder decoder = new RunDecoder(page.bytes(), page.from(), page.to(), width);
      int[] found = new int[expected.length];
      decoder.read(found, 100);
      int[] rest = new int[expected.length - 100];
      decoder.read(rest, rest.length);
      System.arraycopy(rest, 0, found, 100, rest.length);
      assertThat(found).as("width %d", width).isEqualTo(expected);
    }
  }

  @Test
  void anEncodingThatATypeDoesNotHaveIsAnError() {
    DataPage page = page(new byte[16], 2, Encoding.BYTE_STREAM_SPLIT);

    assertThatThrownBy(() -> Encodings.values(type(Type.BYTE_ARRAY), page))
        .isInstanceOf(DamagedException.class)
        .hasMessage("values of type BYTE_ARRAY are encoded as BYTE_STREAM_SPLIT");
  }
}
