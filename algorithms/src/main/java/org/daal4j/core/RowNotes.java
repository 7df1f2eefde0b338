package org.daal4j.core;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongPredicate;

/**
 * A number for each row of a block that stays in memory from pass to pass, and what the numbers are
 * about. A fold that would compute them again in every pass may keep them here; the rows can lose
 * them at any time, so it must be able to do without. One thread at a time.
 *
 * <p>Folds that share passes have notes of their own, told apart by a key from 0 on. A fold writes
 * its own, and may read those of all.
 */
public final class RowNotes {

  /** The notes of one key. */
  private static final class Note {
    private double[] numbers; // double[rows], or null
    private Object about;
  }

  private final LongPredicate memory;
  private final List<Note> notes = new ArrayList<>();
  private int key;

  /**
   * Notes of no numbers.
   *
   * @param memory takes so many bytes, once and for all, or says that there are not so many
   */
  public RowNotes(LongPredicate memory) {
    this.memory = memory;
    turnTo(0);
  }

  /** Turns to the notes of a key, whose they are from now on. */
  public void turnTo(int other) {
    key = other;
    while (notes.size() <= key) {
      notes.add(new Note());
    }
  }

  /** The key of the notes that are written. */
  public int key() {
    return key;
  }

  /** The number of keys there are notes of, from 0 on. */
  public int keys() {
    return notes.size();
  }

  /** What the numbers are about, as stated to {@link #finish}; null when they are of no use. */
  public Object about() {
    return about(key);
  }

  /** What the numbers of a key are about. */
  public Object about(int other) {
    return notes.get(other).about;
  }

  /**
   * The numbers of a key, to be read: of use when they are about something.
   *
   * @return {@code double[rows]}, not a copy
   */
  public double[] numbers(int other) {
    return notes.get(other).numbers;
  }

  /**
   * The numbers, to be changed: until {@link #finish} they are about nothing, so that a pass that
   * fails in between leaves no halves.
   *
   * @param rows rows of the block
   * @return {@code double[rows]}, or null when there is no memory for them
   */
  public double[] begin(int rows) {
    Note note = notes.get(key);
    note.about = null;
    if (note.numbers == null && memory.test((long) Double.BYTES * rows)) {
      note.numbers = new double[rows];
    }
    return note.numbers;
  }

  /** States what the numbers are about now; must not change afterwards. */
  public void finish(Object subject) {
    notes.get(key).about = subject;
  }
}
