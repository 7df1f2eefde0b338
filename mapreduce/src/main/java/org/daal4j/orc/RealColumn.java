package org.daal4j.orc;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import org.daal4j.input.typed.StoredTexts;
import org.daal4j.input.typed.TextRows;

/** A column of floats or doubles, which lie one by one. */
final class RealColumn extends OrcColumn {

  private static final VarHandle INTS =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private final OrcStream stream;
  private final boolean isFloat;
  private final double[] one = new double[1];

  RealColumn(BitRuns present, boolean label, OrcStream stream, boolean isFloat) {
    super(present, label);
    this.stream = stream;
    this.isFloat = isFloat;
  }

  @Override
  void values(double[] out, int at, int stride, int count) throws IOException {
    int size = isFloat ? Float.BYTES : Double.BYTES;
    int to = at;
    for (int left = count; left > 0; ) {
      int some = Math.min(left, Math.max(1, stream.ready() / size));
      int in = stream.take(some * size);
      byte[] bytes = stream.bytes;
      if (isFloat) {
        for (int i = 0; i < some; i++, in += size, to += stride) {
          out[to] = Float.intBitsToFloat((int) INTS.get(bytes, in));
        }
      } else {
        for (int i = 0; i < some; i++, in += size, to += stride) {
          out[to] = Double.longBitsToDouble((long) LONGS.get(bytes, in));
        }
      }
      left -= some;
    }
  }

  @Override
  void addText(TextRows fields) throws IOException {
    values(one, 0, 1, 1);
    if (isLabel() && Double.isNaN(one[0])) {
      fields.addMissing();
    } else {
      add(
          fields,
          isFloat ? StoredTexts.ofFloat((float) one[0]) : StoredTexts.ofDouble(one[0]),
          true);
    }
  }
}
