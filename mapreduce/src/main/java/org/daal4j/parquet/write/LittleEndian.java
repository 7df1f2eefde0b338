package org.daal4j.parquet.write;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Numbers in arrays of bytes, the low byte first, at any index. */
final class LittleEndian {

  static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

  static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private LittleEndian() {}

  /** The bytes of an int. */
  static byte[] bytes(int value) {
    byte[] bytes = new byte[Integer.BYTES];
    INT.set(bytes, 0, value);
    return bytes;
  }

  /** The bytes of a long. */
  static byte[] bytes(long value) {
    byte[] bytes = new byte[Long.BYTES];
    LONG.set(bytes, 0, value);
    return bytes;
  }
}
