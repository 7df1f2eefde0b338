package org.daal4j.orc;

import java.io.IOException;
import org.daal4j.input.typed.DamagedException;

/**
 * Integers in runs of four kinds: one value repeated, bits side by side, the same with patches of
 * what has more bits, and differences. See RLE version 2 in the <a
 * href="https://orc.apache.org/specification/ORCv1/">specification of ORC</a>.
 */
final class SecondIntRuns extends IntRuns {

  private static final int LEAST_REPEAT = 3;
  private static final int MOST_GAP = 255;

  SecondIntRuns(OrcStream stream, boolean signed) {
    super(stream, signed);
  }

  @Override
  int readRun() throws IOException {
    int first = stream.next();
    return switch (first >> 6) {
      case 0 -> repeat(first);
      case 1 -> direct(first);
      case 2 -> patched(first);
      default -> differences(first);
    };
  }

  private int repeat(int first) throws IOException {
    int count = (first & 7) + LEAST_REPEAT;
    long bits = bytes((first >> 3 & 7) + 1);
    long value = signed ? OrcStream.signed(bits) : bits;
    for (int i = 0; i < count; i++) {
      run[i] = value;
    }
    return count;
  }

  /** An integer of some bytes, the highest first. */
  private long bytes(int count) throws IOException {
    long value = 0;
    for (int i = 0; i < count; i++) {
      value = value << Byte.SIZE | stream.next();
    }
    return value;
  }

  private int direct(int first) throws IOException {
    int count = count(first);
    unpack(run, count, width(first >> 1 & 0x1f));
    if (signed) {
      for (int i = 0; i < count; i++) {
        run[i] = OrcStream.signed(run[i]);
      }
    }
    return count;
  }

  private int count(int first) throws IOException {
    return ((first & 1) << Byte.SIZE | stream.next()) + 1;
  }

  private int patched(int first) throws IOException {
    int width = width(first >> 1 & 0x1f);
    int count = count(first);
    int third = stream.next();
    int fourth = stream.next();
    int baseBytes = (third >> 5) + 1;
    int patchWidth = width(third & 0x1f);
    int gapWidth = (fourth >> 5) + 1;
    int patches = fourth & 0x1f;
    if (gapWidth + patchWidth > Long.SIZE) {
      throw new DamagedException("a patch has too many bits");
    }
    long bits = bytes(baseBytes);
    long sign = 1L << baseBytes * Byte.SIZE - 1;
    long base = (bits & sign) == 0 ? bits : -(bits & ~sign);
    unpack(run, count, width);
    long[] patch = new long[patches];
    unpack(patch, patches, fixedWidth(gapWidth + patchWidth));
    int at = 0;
    for (long each : patch) {
      long gap = each >>> patchWidth;
      long high = patchWidth == Long.SIZE ? each : each & (1L << patchWidth) - 1;
      at += (int) gap;
      if (at >= count || gap > MOST_GAP || width == Long.SIZE) {
        throw new DamagedException("a patch is for no value");
      }
      run[at] |= high << width;
    }
    for (int i = 0; i < count; i++) {
      run[i] += base;
    }
    return count;
  }

  private int differences(int first) throws IOException {
    int code = first >> 1 & 0x1f;
    int count = count(first);
    long value = number();
    long difference = stream.signedNumber();
    run[0] = value;
    if (code == 0) {
      for (int i = 1; i < count; i++) {
        value += difference;
        run[i] = value;
      }
      return count;
    }
    if (count < 2) {
      throw new DamagedException("a run of differences has none");
    }
    long[] rest = new long[count - 2];
    unpack(rest, count - 2, width(code));
    value += difference;
    run[1] = value;
    for (int i = 2; i < count; i++) {
      value += difference < 0 ? -rest[i - 2] : rest[i - 2];
      run[i] = value;
    }
    return count;
  }

  /** How many bits a code stands for. */
  private static int width(int code) {
    return switch (code) {
      case 24 -> 26;
      case 25 -> 28;
      case 26 -> 30;
      case 27 -> 32;
      case 28 -> 40;
      case 29 -> 48;
      case 30 -> 56;
      case 31 -> 64;
      default -> code + 1;
    };
  }

  /** The least number of bits for which there is a code, and that is not less. */
  private static int fixedWidth(int bits) {
    int code = 0;
    while (width(code) < bits) {
      code++;
    }
    return width(code);
  }

  /** Numbers of so many bits each, the highest first, from the next byte on. */
  private void unpack(long[] out, int count, int width) throws IOException {
    int size = (count * width + Byte.SIZE - 1) / Byte.SIZE;
    int at = stream.take(size);
    byte[] bytes = stream.bytes;
    if (width % Byte.SIZE == 0) {
      for (int i = 0; i < count; i++) {
        long value = 0;
        for (int b = 0; b < width; b += Byte.SIZE) {
          value = value << Byte.SIZE | bytes[at++] & 0xff;
        }
        out[i] = value;
      }
      return;
    }
    long pending = 0; // no width of more than 56 bits comes here, so that 8 more have room
    int bits = 0;
    long mask = (1L << width) - 1;
    for (int i = 0; i < count; i++) {
      while (bits < width) {
        pending = pending << Byte.SIZE | bytes[at++] & 0xff;
        bits += Byte.SIZE;
      }
      bits -= width;
      out[i] = pending >>> bits & mask;
    }
  }
}
