package org.daal4j.text.bytes;

/** Spaces and tabs. */
public final class Blank {

  private Blank() {}

  /** Whether a byte is a space or a tab. */
  public static boolean is(byte b) {
    return b == ' ' || b == '\t';
  }

  /** Index of the first byte that is none, or {@code to}. */
  public static int skip(byte[] bytes, int from, int to) {
    int i = from;
    while (i < to && is(bytes[i])) {
      i++;
    }
    return i;
  }

  /** Index after the last byte that is none, or {@code from}. */
  public static int end(byte[] bytes, int from, int to) {
    int i = to;
    while (i > from && is(bytes[i - 1])) {
      i--;
    }
    return i;
  }
}
