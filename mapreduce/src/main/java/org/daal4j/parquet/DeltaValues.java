package org.daal4j.parquet;

import org.apache.parquet.format.Type;

/** Integers that are written as differences. */
final class DeltaValues extends Values {

  private final DeltaDecoder decoder;
  private final boolean narrow;

  /** Of a page of int32 or int64. */
  DeltaValues(ColumnType type, DataPage page) {
    decoder = new DeltaDecoder(page.bytes(), page.from(), page.to(), page.defined());
    narrow = type.physical() == Type.INT32;
  }

  @Override
  long nextBits() {
    long value = decoder.next();
    return narrow ? (int) value : value;
  }

  @Override
  void nextBytes() {
    throw new IllegalStateException("integers are no bytes");
  }
}
