package org.daal4j.core;

import java.util.function.LongPredicate;

/**
 * A number for each row of a block that stays in memory from pass to pass, and what the numbers are
 * about. A fold that would compute them again in every pass may keep them here; the rows can lose
 * them at any time, so it must be able to do without. One thread at a time.
 */
public final class RowNotes {

  private final LongPredicate memory;
  private double[] numbers; // double[rows], or null
  private Object about;

  /**
   * Notes of no numbers.
   *
   * @param memory takes so many bytes, once and for all, or says that there are not so many
   */
  public RowNotes(LongPredicate memory) {
    this.memory = memory;
  }

  /** What the numbers are about, as stated to {@link #finish}; null when they are of no use. */
  public Object about() {
    return about;
  }

  /**
   * The numbers, to be changed: until {@link #finish} they are about nothing, so that a pass that
   * fails in between leaves no halves.
   *
   * @param rows rows of the block
   * @return {@code double[rows]}, or null when there is no memory for them
   */
  public double[] begin(int rows) {
    about = null;
    if (numbers == null && memory.test((long) Double.BYTES * rows)) {
      numbers = new double[rows];
    }
    return numbers;
  }

  /** States what the numbers are about now; must not change afterwards. */
  public void finish(Object subject) {
    about = subject;
  }
}
