package org.daal4j.avro;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import org.daal4j.input.typed.DamagedException;

/** Values in the bytes of a block, one after the other. */
final class AvroInput {

  private static final VarHandle INTS =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final int MOST_DEPTH = 1000;
  private static final int MOST_VARINT_BITS = 63;

  private byte[] bytes = {};
  private int at;
  private int limit;

  /** Begins with a block. */
  void open(byte[] block, int length) {
    bytes = block;
    at = 0;
    limit = length;
  }

  /** The array of the block. */
  byte[] bytes() {
    return bytes;
  }

  /** Where the next value begins. */
  int position() {
    return at;
  }

  /** Whether there is nothing more. */
  boolean isAtEnd() {
    return at == limit;
  }

  /** Passes over some bytes, and tells where they begin. */
  int pass(long count) {
    if (count < 0 || count > limit - at) {
      throw new DamagedException("it ends within a value");
    }
    int from = at;
    at += (int) count;
    return from;
  }

  /** A boolean. */
  boolean nextBoolean() {
    int value = bytes[pass(1)];
    if (value != 0 && value != 1) {
      throw new DamagedException("a boolean is " + value);
    }
    return value == 1;
  }

  /** An int. */
  int nextInt() {
    long value = nextLong();
    if (value != (int) value) {
      throw new DamagedException("an int is " + value);
    }
    return (int) value;
  }

  /** A long, or a length or another number that is written as one. */
  long nextLong() {
    long bits = 0;
    for (int shift = 0; shift <= MOST_VARINT_BITS; shift += 7) {
      byte b = bytes[pass(1)];
      bits |= (b & 0x7fL) << shift;
      if (b >= 0) {
        return bits >>> 1 ^ -(bits & 1);
      }
    }
    throw new DamagedException("a number has no end");
  }

  /** A float. */
  float nextFloat() {
    return Float.intBitsToFloat((int) INTS.get(bytes, pass(Float.BYTES)));
  }

  /** A double. */
  double nextDouble() {
    return Double.longBitsToDouble((long) LONGS.get(bytes, pass(Double.BYTES)));
  }

  /** Passes over a value. */
  void skip(AvroType type) {
    skip(type, 0);
  }

  private void skip(AvroType type, int depth) {
    if (depth > MOST_DEPTH) {
      throw new DamagedException("values are nested without end");
    }
    switch (type.kind) {
      case NULL -> {
        // It takes no bytes.
      }
      case BOOLEAN -> nextBoolean();
      case INT, LONG, ENUM -> nextLong();
      case FLOAT -> pass(Float.BYTES);
      case DOUBLE -> pass(Double.BYTES);
      case BYTES, STRING -> pass(nextLong());
      case FIXED -> pass(type.size);
      case UNION -> skip(type.parts.get(branch(type)), depth + 1);
      case RECORD -> {
        for (AvroType part : type.parts) {
          skip(part, depth + 1);
        }
      }
      case ARRAY, MAP -> skipItems(type, depth);
    }
  }

  private void skipItems(AvroType type, int depth) {
    for (long count = nextLong(); count != 0; count = nextLong()) {
      if (count < 0) {
        pass(nextLong()); // the bytes of all of them
        continue;
      }
      for (long i = 0; i < count; i++) {
        int from = at;
        if (type.kind == AvroKind.MAP) {
          pass(nextLong()); // the key
        }
        skip(type.parts.get(0), depth + 1);
        if (at == from) {
          break; // items that take no bytes, however many
        }
      }
    }
  }

  /** Which branch of a union follows. */
  int branch(AvroType union) {
    long branch = nextLong();
    if (branch < 0 || branch >= union.parts.size()) {
      throw new DamagedException("a union has no branch " + branch);
    }
    return (int) branch;
  }
}
