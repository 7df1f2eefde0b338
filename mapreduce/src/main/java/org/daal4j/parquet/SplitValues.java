package org.daal4j.parquet;

import org.daal4j.input.typed.DamagedException;

/** Values whose first bytes are written together, then their second ones (BYTE_STREAM_SPLIT). */
final class SplitValues extends Values {

  private final byte[] page;
  private final int start;
  private final int count;
  private final int size;
  private final byte[] value;
  private int next;

  /** Of a page of values that all have the same size. */
  SplitValues(ColumnType type, DataPage page) {
    this.page = page.bytes();
    start = page.from();
    count = page.defined();
    size = type.size();
    value = new byte[Math.max(size, Long.BYTES)];
    if ((long) size * count != page.to() - start) {
      throw new DamagedException("a page has not as many bytes as its values take");
    }
  }

  private void gather() {
    if (next == count) {
      throw new DamagedException("a page ends within its values");
    }
    for (int i = 0; i < size; i++) {
      value[i] = page[start + i * count + next];
    }
    next++;
  }

  @Override
  long nextBits() {
    gather();
    return size == Integer.BYTES ? Raw.intAt(value, 0) : Raw.longAt(value, 0);
  }

  @Override
  void nextBytes() {
    gather();
    bytes = value;
    from = 0;
    length = size;
  }
}
