package org.daal4j.parquet.write;

/** Bits that are appended, the low ones of a byte first. */
final class BitRow {

  private final PageBytes bytes = new PageBytes();
  private int count;
  private int set;

  void add(boolean bit) {
    if (count % Byte.SIZE == 0) {
      bytes.put((byte) 0);
    }
    if (bit) {
      bytes.setBit(count);
      set++;
    }
    count++;
  }

  /** How many there are. */
  int count() {
    return count;
  }

  /** How many of them are 1. */
  int set() {
    return set;
  }

  /** Appends the bytes of them. */
  void appendTo(PageBytes out) {
    out.put(bytes.array(), 0, bytes.length());
  }

  void clear() {
    bytes.clear();
    count = 0;
    set = 0;
  }
}
