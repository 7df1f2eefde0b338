package org.daal4j.parquet;

import org.daal4j.input.typed.DamagedException;

/** Booleans that are written in runs, behind their length. */
final class BooleanRuns extends Values {

  private final RunDecoder runs;
  private final int[] one = new int[1];
  private int left;

  /** Of a page. */
  BooleanRuns(DataPage page) {
    int from = page.from() + Integer.BYTES;
    int size = from > page.to() ? -1 : Raw.intAt(page.bytes(), page.from());
    if (size < 0 || size > page.to() - from) {
      throw new DamagedException("a page ends within its levels or indices");
    }
    runs = new RunDecoder(page.bytes(), from, from + size, 1);
    left = page.defined();
  }

  @Override
  long nextBits() {
    if (left-- == 0) {
      throw new DamagedException("a page ends within its values");
    }
    runs.read(one, 1);
    return one[0];
  }

  @Override
  void nextBytes() {
    throw new IllegalStateException("booleans are no bytes");
  }
}
