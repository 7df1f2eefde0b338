package org.daal4j.parquet;

import java.util.Arrays;
import org.daal4j.input.typed.DamagedException;

/**
 * Strings of bytes that are written behind all their lengths (DELTA_LENGTH_BYTE_ARRAY), or each
 * without what it begins with in common with the one before (DELTA_BYTE_ARRAY).
 */
final class DeltaBytes extends Values {

  private final ColumnType type;
  private final byte[] page;
  private final int to;
  private final DeltaDecoder prefixes; // null where values are whole
  private final DeltaDecoder lengths;
  private int at; // of the next bytes
  private byte[] whole = {};

  private DeltaBytes(ColumnType type, DataPage page, boolean shared) {
    this.type = type;
    this.page = page.bytes();
    this.to = page.to();
    int count = page.defined();
    int from = page.from();
    prefixes = shared ? new DeltaDecoder(this.page, from, to, count) : null;
    if (shared) {
      from = endOf(new DeltaDecoder(this.page, from, to, count), count);
    }
    lengths = new DeltaDecoder(this.page, from, to, count);
    at = endOf(new DeltaDecoder(this.page, from, to, count), count);
  }

  /** Of a page of whole values. */
  static DeltaBytes whole(ColumnType type, DataPage page) {
    return new DeltaBytes(type, page, false);
  }

  /** Of a page of values that share beginnings. */
  static DeltaBytes shared(ColumnType type, DataPage page) {
    return new DeltaBytes(type, page, true);
  }

  private static int endOf(DeltaDecoder decoder, int count) {
    for (int i = 0; i < count; i++) {
      decoder.next();
    }
    return decoder.end();
  }

  @Override
  long nextBits() {
    throw new IllegalStateException("strings are no numbers");
  }

  @Override
  void nextBytes() {
    long prefix = prefixes == null ? 0 : prefixes.next();
    long own = lengths.next();
    if (prefix < 0
        || prefix > length
        || own < 0
        || own > to - at
        || type.length() > 0 && prefix + own != type.length()) {
      throw new DamagedException("a page ends within a value");
    }
    length = Math.toIntExact(prefix + own);
    if (prefixes == null) {
      bytes = page;
      from = at;
    } else {
      if (length > whole.length) {
        whole = Arrays.copyOf(whole, Math.max(length, 2 * whole.length));
      }
      System.arraycopy(page, at, whole, (int) prefix, (int) own);
      bytes = whole;
      from = 0;
    }
    at += (int) own;
  }
}
