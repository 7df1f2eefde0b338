package org.daal4j.orc;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.daal4j.input.typed.DamagedException;

/**
 * Reads a message of Protocol Buffers, field by field, as they were written. Fields that are not
 * asked for are passed over.
 */
final class Proto {

  private static final int VARINT = 0;
  private static final int FIXED64 = 1;
  private static final int BYTES = 2;
  private static final int FIXED32 = 5;

  private final byte[] bytes;
  private int at;
  private final int end;
  private int field;
  private int wire;
  private long number; // of a varint
  private int from; // of bytes
  private int length;

  Proto(byte[] bytes, int from, int end) {
    this.bytes = bytes;
    this.at = from;
    this.end = end;
  }

  /** Goes to the next field; false after the last. */
  boolean next() {
    if (at == end) {
      return false;
    }
    long tag = varint();
    field = (int) (tag >>> 3);
    wire = (int) tag & 7;
    switch (wire) {
      case VARINT -> number = varint();
      case BYTES -> {
        long count = varint();
        if (count < 0 || count > end - at) {
          throw ended();
        }
        length = (int) count;
        from = pass(length);
      }
      case FIXED64 -> pass(Long.BYTES);
      case FIXED32 -> pass(Integer.BYTES);
      default -> throw new DamagedException("it holds no message");
    }
    return true;
  }

  private int pass(int count) {
    if (count > end - at) {
      throw ended();
    }
    at += count;
    return at - count;
  }

  private static DamagedException ended() {
    return new DamagedException("it ends early");
  }

  private long varint() {
    long value = 0;
    for (int shift = 0; shift < Long.SIZE; shift += 7) {
      byte b = bytes[pass(1)];
      value |= (b & 0x7fL) << shift;
      if (b >= 0) {
        return value;
      }
    }
    throw new DamagedException("it holds a number without end");
  }

  /** Number of the field. */
  int field() {
    return field;
  }

  /** Its value, a number that is not negative. */
  long number() {
    require(VARINT);
    if (number < 0) {
      throw new DamagedException("it holds a number that is too large");
    }
    return number;
  }

  /** Its value, a number that fits in an int. */
  int smallNumber() {
    if (number() > Integer.MAX_VALUE) {
      throw new DamagedException("it holds a number that is too large");
    }
    return (int) number;
  }

  /** Its value, text. */
  String text() {
    require(BYTES);
    return new String(bytes, from, length, StandardCharsets.UTF_8);
  }

  /** Its value, a message. */
  Proto message() {
    require(BYTES);
    return new Proto(bytes, from, from + length);
  }

  /** Its values, numbers, of which it may hold some or one. */
  List<Integer> numbers() {
    if (wire == VARINT) {
      return List.of(smallNumber());
    }
    Proto packed = message();
    List<Integer> numbers = new ArrayList<>();
    while (packed.at < packed.end) {
      packed.wire = VARINT;
      packed.number = packed.varint();
      numbers.add(packed.smallNumber());
    }
    return numbers;
  }

  private void require(int kind) {
    if (wire != kind) {
      throw new DamagedException("it holds another message");
    }
  }
}
