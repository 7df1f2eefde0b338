package org.daal4j.text;

/** Spaces and tabs. */
final class Blank {

  private Blank() {}

  /** Whether a byte is a space or a tab. */
  static boolean is(byte b) {
    return b == ' ' || b == '\t';
  }
}
