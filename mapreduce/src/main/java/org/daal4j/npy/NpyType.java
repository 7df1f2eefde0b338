package org.daal4j.npy;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Locale;
import org.daal4j.core.FieldType;
import org.daal4j.input.typed.StoredNumbers;
import org.daal4j.input.typed.StoredTexts;
import org.daal4j.input.typed.StoredType;

/** The type of all values of an array; the names are NumPy's. */
enum NpyType {
  BOOL("b1"),
  INT8("i1"),
  INT16("i2"),
  INT32("i4"),
  INT64("i8"),
  UINT8("u1"),
  UINT16("u2"),
  UINT32("u4"),
  UINT64("u8"),
  FLOAT16("f2"),
  FLOAT32("f4"),
  FLOAT64("f8");

  private static final int UINT64_DIGITS = 20;
  private static final Handles LITTLE = new Handles(ByteOrder.LITTLE_ENDIAN);
  private static final Handles BIG = new Handles(ByteOrder.BIG_ENDIAN);

  private final String code;

  NpyType(String code) {
    this.code = code;
  }

  /** How numbers of several bytes are read. */
  private record Handles(VarHandle shorts, VarHandle ints, VarHandle longs) {
    Handles(ByteOrder order) {
      this(
          MethodHandles.byteArrayViewVarHandle(short[].class, order),
          MethodHandles.byteArrayViewVarHandle(int[].class, order),
          MethodHandles.byteArrayViewVarHandle(long[].class, order));
    }
  }

  /**
   * The type of a code.
   *
   * @param code its kind and the bytes of a value, as {@code f8}; null when it is none of these
   */
  static NpyType of(String code) {
    for (NpyType type : values()) {
      if (type.code.equals(code)) {
        return type;
      }
    }
    return null;
  }

  /** Bytes of a value. */
  int size() {
    return code.charAt(1) - '0';
  }

  /** What it can be used for. */
  StoredType stored() {
    String text = name().toLowerCase(Locale.ROOT);
    return switch (this) {
      case BOOL -> StoredType.notation(text, FieldType.of(FieldType.Kind.BOOLEAN));
      case INT8, INT16, INT32, UINT8, UINT16 ->
          StoredType.number(text, FieldType.of(FieldType.Kind.INT32));
      case INT64, UINT32 -> StoredType.number(text, FieldType.INTEGER);
      case UINT64 -> StoredType.number(text, FieldType.decimal(UINT64_DIGITS, 0));
      case FLOAT16, FLOAT32 -> StoredType.number(text, FieldType.FLOAT);
      case FLOAT64 -> StoredType.number(text, FieldType.NUMBER);
    };
  }

  /**
   * Values as numbers: {@code count} of them from {@code bytes[from]}, {@code step} bytes apart, to
   * {@code out[at + i * stride]}.
   */
  void numbers(
      boolean big, byte[] bytes, int from, int step, double[] out, int at, int stride, int count) {
    Handles order = big ? BIG : LITTLE;
    int in = from;
    int to = at;
    switch (this) {
      case FLOAT64 -> {
        for (int i = 0; i < count; i++, in += step, to += stride) {
          out[to] = Double.longBitsToDouble((long) order.longs.get(bytes, in));
        }
      }
      case FLOAT32 -> {
        for (int i = 0; i < count; i++, in += step, to += stride) {
          out[to] = Float.intBitsToFloat((int) order.ints.get(bytes, in));
        }
      }
      case INT64 -> {
        for (int i = 0; i < count; i++, in += step, to += stride) {
          out[to] = (long) order.longs.get(bytes, in);
        }
      }
      case INT32 -> {
        for (int i = 0; i < count; i++, in += step, to += stride) {
          out[to] = (int) order.ints.get(bytes, in);
        }
      }
      default -> {
        for (int i = 0; i < count; i++, in += step, to += stride) {
          out[to] = number(order, bytes, in);
        }
      }
    }
  }

  private double number(Handles order, byte[] bytes, int at) {
    return switch (this) {
      case FLOAT16 -> StoredNumbers.half((short) order.shorts.get(bytes, at));
      case FLOAT32 -> Float.intBitsToFloat((int) order.ints.get(bytes, at));
      case FLOAT64 -> Double.longBitsToDouble((long) order.longs.get(bytes, at));
      case UINT64 -> StoredNumbers.unsigned((long) order.longs.get(bytes, at));
      default -> integer(order, bytes, at);
    };
  }

  private long integer(Handles order, byte[] bytes, int at) {
    return switch (this) {
      case BOOL -> bytes[at] == 0 ? 0 : 1;
      case INT8 -> bytes[at];
      case UINT8 -> bytes[at] & 0xff;
      case INT16 -> (short) order.shorts.get(bytes, at);
      case UINT16 -> (short) order.shorts.get(bytes, at) & 0xffff;
      case INT32 -> (int) order.ints.get(bytes, at);
      case UINT32 -> (int) order.ints.get(bytes, at) & 0xffffffffL;
      default -> (long) order.longs.get(bytes, at);
    };
  }

  /** A value as text. */
  String text(boolean big, byte[] bytes, int at) {
    Handles order = big ? BIG : LITTLE;
    return switch (this) {
      case BOOL -> StoredTexts.ofBoolean(bytes[at] != 0);
      case FLOAT16, FLOAT32 -> StoredTexts.ofFloat((float) number(order, bytes, at));
      case FLOAT64 -> StoredTexts.ofDouble(number(order, bytes, at));
      case UINT64 -> Long.toUnsignedString((long) order.longs.get(bytes, at));
      default -> Long.toString(integer(order, bytes, at));
    };
  }

  /** Whether a value is not a number. */
  boolean isNaN(boolean big, byte[] bytes, int at) {
    return Double.isNaN(number(big ? BIG : LITTLE, bytes, at));
  }
}
