package org.daal4j.orc;

import java.io.IOException;
import org.daal4j.input.typed.StoredTexts;
import org.daal4j.input.typed.TextRows;

/** A column of booleans, or of bytes. */
final class SmallColumn extends OrcColumn {

  private final BitRuns bits; // or null
  private final ByteRuns bytes; // or null

  SmallColumn(BitRuns present, boolean label, BitRuns bits) {
    super(present, label);
    this.bits = bits;
    this.bytes = null;
  }

  SmallColumn(BitRuns present, boolean label, ByteRuns bytes) {
    super(present, label);
    this.bits = null;
    this.bytes = bytes;
  }

  @Override
  void values(double[] out, int at, int stride, int count) throws IOException {
    int to = at;
    for (int i = 0; i < count; i++, to += stride) {
      out[to] = bits == null ? bytes.next() : bits.next();
    }
  }

  @Override
  void addText(TextRows fields) throws IOException {
    if (bits == null) {
      add(fields, Integer.toString(bytes.next()), true);
    } else {
      add(fields, StoredTexts.ofBoolean(bits.next() == 1), false);
    }
  }
}
