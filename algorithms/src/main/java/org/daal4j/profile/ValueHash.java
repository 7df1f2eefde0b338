package org.daal4j.profile;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * MurmurHash3 by Austin Appleby, in the public domain: the x64 variant of 128 bits with seed 0 for
 * bytes, and its last step for the bits of a double.
 */
final class ValueHash {

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private static final long C1 = 0x87c37b91114253d5L;
  private static final long C2 = 0x4cf5ad432745937fL;

  private long first;
  private long second;

  /** Of a number that is not NaN; 0 and -0 have the same. */
  static long of(double value) {
    return mix(Double.doubleToRawLongBits(value + 0.0));
  }

  /** Hashes {@code bytes[from .. to - 1]}, to be read by {@link #first} and {@link #second}. */
  void take(byte[] bytes, int from, int to) {
    long h1 = 0;
    long h2 = 0;
    int at = from;
    for (; at + 16 <= to; at += 16) {
      h1 ^= mixFirst((long) LONGS.get(bytes, at));
      h1 = Long.rotateLeft(h1, 27) + h2;
      h1 = h1 * 5 + 0x52dce729;
      h2 ^= mixSecond((long) LONGS.get(bytes, at + 8));
      h2 = Long.rotateLeft(h2, 31) + h1;
      h2 = h2 * 5 + 0x38495ab5;
    }
    long low = 0;
    long high = 0;
    for (int i = to - 1; i >= at; i--) {
      long b = bytes[i] & 0xffL;
      if (i - at >= 8) {
        high = high << 8 | b;
      } else {
        low = low << 8 | b;
      }
    }
    h2 ^= mixSecond(high);
    h1 ^= mixFirst(low);
    h1 ^= to - from;
    h2 ^= to - from;
    h1 += h2;
    h2 += h1;
    h1 = mix(h1);
    h2 = mix(h2);
    h1 += h2;
    h2 += h1;
    first = h1;
    second = h2;
  }

  long first() {
    return first;
  }

  long second() {
    return second;
  }

  private static long mixFirst(long word) {
    return Long.rotateLeft(word * C1, 31) * C2;
  }

  private static long mixSecond(long word) {
    return Long.rotateLeft(word * C2, 33) * C1;
  }

  private static long mix(long z) {
    z = (z ^ z >>> 33) * 0xff51afd7ed558ccdL;
    z = (z ^ z >>> 33) * 0xc4ceb9fe1a85ec53L;
    return z ^ z >>> 33;
  }
}
