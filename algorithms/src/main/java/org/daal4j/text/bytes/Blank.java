package org.daal4j.text.bytes;

/** Spaces and tabs. */
public final class Blank {

  private Blank() {}

  /** Whether a byte is a space or a tab. */
  public static boolean is(byte b) {
    return b == ' ' || b == '\t';
  }
}
