package org.daal4j.group;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.daal4j.core.Partial;

/**
 * What is kept of each group: a summary of its first rows, then rows that are not in it yet ({@link
 * RowBytes}), both as chains of cells.
 *
 * @param <P> the summary
 */
final class KeptGroups<P extends Partial<P>> {

  // Of a group in the states: two chains, then of the block that its next rows go to.
  private static final int TAIL = 0;
  private static final int SUMMARY = 3;
  private static final int TAIL_ROWS = 6;
  private static final int BLOCK_ROWS = 7;
  private static final int BLOCK_NUMBERS = 8;
  private static final int STATES = 9;

  /** Of the heap, for a group beside its cells; arrays have room for half as many again. */
  static final int GROUP_BYTES = (STATES * Integer.BYTES + Long.BYTES) * 3 / 2;

  private static final int LEAST_CELL = 64;
  private static final int MOST_CELL = 256;
  private static final byte[] NOTHING = {};

  private final Cells cells;
  private int[] states; // int[size * STATES]
  private long[] rows; // long[size]: of the groups, those of weight 0 included
  private int size;
  private final Map<Integer, P> live = new HashMap<>(); // summaries to which rows are added
  private byte[] bytes = NOTHING; // scratch: of a chain

  /** None yet, of rows of a form. */
  KeptGroups(RowForm form) {
    this(new Cells(cellBytes(form)), new int[STATES * 8], new long[8], 0);
  }

  private KeptGroups(Cells cells, int[] states, long[] rows, int size) {
    this.cells = cells;
    this.states = states;
    this.rows = rows;
    this.size = size;
  }

  /** A row fits in a cell, when it is not long. */
  private static int cellBytes(RowForm form) {
    int row = form.sparse() ? MOST_CELL / 2 : Math.min(MOST_CELL, form.columns() * Double.BYTES);
    return Math.max(LEAST_CELL, Integer.highestOneBit(Math.max(1, 2 * row - 1)));
  }

  /** The same groups, none of them live; neither sees what becomes of those of the other. */
  KeptGroups<P> copy() {
    return new KeptGroups<>(cells.copy(), states.clone(), rows.clone(), size);
  }

  /** The same groups, to be read by another thread; nothing is changed any more. */
  KeptGroups<P> view() {
    return new KeptGroups<>(cells, states, rows, size);
  }

  int size() {
    return size;
  }

  /** Adds a group of no rows. */
  void add() {
    if (size == rows.length) {
      int roomy = Math.addExact(size, size / 2);
      states = Arrays.copyOf(states, Math.multiplyExact(roomy, STATES));
      rows = Arrays.copyOf(rows, roomy);
    }
    int at = size * STATES;
    Arrays.fill(states, at, at + STATES, 0);
    Arrays.fill(states, at, at + Cells.BYTES, Cells.NONE);
    Arrays.fill(states, at + SUMMARY, at + SUMMARY + Cells.BYTES, Cells.NONE);
    size++;
  }

  /** How many rows a group has. */
  long rows(int group) {
    return rows[group];
  }

  void addRows(int group, long more) {
    rows[group] += more;
  }

  /** Bytes of the summary of a group; 0 when there is none, or it is live. */
  int summaryBytes(int group) {
    return states[group * STATES + SUMMARY + Cells.BYTES];
  }

  /** The bytes of the summary of a group, in scratch memory that the next call overwrites. */
  byte[] summary(int group) {
    return read(group * STATES + SUMMARY);
  }

  /** Replaces the summary of a group. */
  void setSummary(int group, byte[] source, int length) {
    int at = group * STATES + SUMMARY;
    cells.clear(states, at);
    cells.append(states, at, source, 0, length);
  }

  /** The summary of a group to which rows are added; null when there is none. */
  P live(int group) {
    return live.isEmpty() ? null : live.get(group);
  }

  /** Makes a summary live instead of the bytes of it. */
  void setLive(int group, P sums) {
    cells.clear(states, group * STATES + SUMMARY);
    live.put(group, sums);
  }

  /** Ends that a summary is live. */
  void dropLive(int group) {
    live.remove(group);
  }

  /** How many summaries are live. */
  int live() {
    return live.size();
  }

  /** How many rows follow those of the summary. */
  int tailRows(int group) {
    return states[group * STATES + TAIL_ROWS];
  }

  int tailBytes(int group) {
    return states[group * STATES + TAIL + Cells.BYTES];
  }

  /** The bytes of these rows, in scratch memory that the next call overwrites. */
  byte[] tail(int group) {
    return read(group * STATES + TAIL);
  }

  /** Appends rows, which are of no block. */
  void appendTail(int group, byte[] source, int length, int count) {
    cells.append(states, group * STATES + TAIL, source, 0, length);
    states[group * STATES + TAIL_ROWS] = Math.addExact(tailRows(group), count);
  }

  /**
   * Appends a row.
   *
   * @param numbers how many it stores
   * @return whether the rows appended so far make a full block, as engines cut them
   */
  boolean append(int group, byte[] source, int length, int numbers, RowForm form) {
    appendTail(group, source, length, 1);
    rows[group]++;
    int at = group * STATES;
    states[at + BLOCK_ROWS]++;
    states[at + BLOCK_NUMBERS] += numbers;
    if (!form.isFull(states[at + BLOCK_ROWS], states[at + BLOCK_NUMBERS])) {
      return false;
    }
    endBlock(group);
    return true;
  }

  /** The next row begins a block. */
  void endBlock(int group) {
    states[group * STATES + BLOCK_ROWS] = 0;
    states[group * STATES + BLOCK_NUMBERS] = 0;
  }

  /** Takes out the rows that follow the summary. */
  void dropTail(int group) {
    cells.clear(states, group * STATES + TAIL);
    states[group * STATES + TAIL_ROWS] = 0;
    endBlock(group);
  }

  private byte[] read(int at) {
    int length = states[at + Cells.BYTES];
    if (bytes.length < length) {
      bytes = new byte[(int) Math.min(Integer.MAX_VALUE - 8, length + (long) (length >> 1))];
    }
    cells.read(states, at, bytes);
    return bytes;
  }

  /** Bytes that groups take, but for live summaries. */
  long usedBytes() {
    return cells.usedBytes() + (long) GROUP_BYTES * size;
  }

  /** Bytes of the heap, but for live summaries. */
  long heldBytes() {
    return cells.heldBytes() + (long) GROUP_BYTES * size;
  }
}
