package org.daal4j.engine.written;

/**
 * Names of the files that an attempt of a task writes. No other attempt has the same, so attempts
 * side by side, and one that was given up but goes on, do not meet; which attempt's file counts
 * says the merged result of the pass.
 */
public final class AttemptFile {

  private static final char SEPARATOR = '@';

  private AttemptFile() {}

  /**
   * Names a file.
   *
   * @param name what it is called when the pass has ended
   * @param attempt what no other attempt of a task of the pass is called
   */
  public static String of(String name, String attempt) {
    return name + SEPARATOR + attempt;
  }

  /** What the file is called when the pass has ended. */
  public static String finalName(String name) {
    return name.substring(0, name.lastIndexOf(SEPARATOR));
  }
}
