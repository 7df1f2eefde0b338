package org.daal4j.core;

import java.util.Arrays;

/**
 * A row block in which every number is stored, row after row. Readers fill it, partials use it.
 *
 * <p>{@code values()[row * columns() + column]} is the number of a row and column. The array may be
 * longer than {@code rows() * columns()}.
 */
public final class DenseRows implements RowBlock {

  private final int columns;
  private final int capacity;
  private final double[] values; // double[capacity * columns]
  private final double[] weights; // double[capacity], or null: each row weighs 1
  private final TextColumns text; // or null
  private int rows;
  private long firstRow = UNCOUNTED;
  private RowNotes notes; // or null
  private long[] numbers; // long[capacity], or null: consecutive from the first row's
  private Common common; // or null

  /**
   * An empty block.
   *
   * @param columns number of numeric columns
   * @param capacity number of rows it can hold
   * @param weighted whether rows carry weights
   * @param textColumns number of text fields a row carries, 0 for none
   * @throws IllegalArgumentException when the block would not fit in an array
   */
  public DenseRows(int columns, int capacity, boolean weighted, int textColumns) {
    if (columns < 0 || capacity < 0 || (long) columns * capacity > Integer.MAX_VALUE - 8) {
      throw new IllegalArgumentException(
          "a block of " + capacity + " rows and " + columns + " columns does not fit in an array");
    }
    this.columns = columns;
    this.capacity = capacity;
    this.values = new double[columns * capacity];
    this.weights = weighted ? new double[capacity] : null;
    this.text = textColumns > 0 ? new TextColumns(textColumns) : null;
  }

  /** A full block of unweighted rows, all of the same length, copied. */
  public static DenseRows of(double[]... table) {
    int columns = table.length == 0 ? 0 : table[0].length;
    DenseRows block = new DenseRows(columns, table.length, false, 0);
    for (int row = 0; row < table.length; row++) {
      if (table[row].length != columns) {
        throw new IllegalArgumentException(
            "row " + row + " has " + table[row].length + " numbers, the first row " + columns);
      }
      System.arraycopy(table[row], 0, block.values, row * columns, columns);
    }
    block.rows = table.length;
    return block;
  }

  @Override
  public int rows() {
    return rows;
  }

  @Override
  public int columns() {
    return columns;
  }

  @Override
  public long firstRow() {
    return firstRow;
  }

  @Override
  public long number(int row) {
    return numbers == null ? firstRow + row : numbers[row];
  }

  /**
   * Global numbers of the rows where they are not consecutive; not a copy.
   *
   * @return {@code long[capacity]}, or null when they are consecutive or not known
   */
  public long[] numbers() {
    return numbers;
  }

  /** Makes room for a number of each row: {@link #numbers()} are to be filled as the values are. */
  public void numberRows() {
    numbers = new long[capacity];
  }

  @Override
  public boolean weighted() {
    return weights != null;
  }

  @Override
  public double weight(int row) {
    return weights == null ? 1 : weights[row];
  }

  @Override
  public RowNotes notes() {
    return notes;
  }

  @Override
  public void setNotes(RowNotes notes) {
    this.notes = notes;
  }

  /**
   * A place for what several folds make of a block when they are given it one after the other, so
   * that the first of them makes it for all.
   */
  public static final class Common {
    private Object made;
    private boolean current;

    /** What was made last; null when nothing was. */
    public Object made() {
      return made;
    }

    /** Whether it is of the present rows; else it may be filled anew. */
    public boolean isCurrent() {
      return current;
    }

    /** States what was made of the present rows. */
    public void set(Object other) {
      made = other;
      current = true;
    }

    /** States that other rows come. */
    public void clear() {
      current = false;
    }
  }

  /** Where folds leave what others can use too; null where there is one fold. */
  public Common common() {
    return common;
  }

  /** Gives the folds that follow such a place, which must not be current, or none. */
  public void setCommon(Common place) {
    common = place;
  }

  @Override
  public TextColumns text() {
    return text;
  }

  /** The numbers, row-major, {@code double[capacity * columns]}; not a copy. */
  public double[] values() {
    return values;
  }

  /** The weights, {@code double[capacity]}, not a copy; null when each row weighs 1. */
  public double[] weights() {
    return weights;
  }

  /** One number. */
  public double value(int row, int column) {
    return values[row * columns + column];
  }

  /** How many rows the block can hold. */
  public int capacity() {
    return capacity;
  }

  @Override
  public boolean isFull() {
    return rows == capacity || text != null && text.isFull();
  }

  /** States how many rows, from the first, are filled. */
  public void setRows(int rows) {
    if (rows < 0 || rows > capacity) {
      throw new IllegalArgumentException(rows + " rows in a block for " + capacity);
    }
    this.rows = rows;
  }

  @Override
  public long bytes() {
    int beside = (weights == null ? 0 : 1) + (numbers == null ? 0 : 1);
    return (long) Double.BYTES * rows * (columns + beside);
  }

  @Override
  public DenseRows compactCopy() {
    return copy(0, rows);
  }

  @Override
  public void appendTo(DenseRows dense, int from, int to) {
    dense.append(this, from, to);
    if (text != null && dense.text != null) {
      dense.text.appendRows(text, from, to);
    }
  }

  /** Also forgets numbers that the rows had. */
  @Override
  public void setFirstRow(long firstRow) {
    this.firstRow = firstRow;
    this.numbers = null;
  }

  @Override
  public void clear() {
    rows = 0;
    firstRow = UNCOUNTED;
    if (text != null) {
      text.clear();
    }
  }

  @Override
  public double[] row(int row) {
    return Arrays.copyOfRange(values, row * columns, (row + 1) * columns);
  }

  /**
   * Appends copies of the first rows of another block of the same columns, as many as fit; text is
   * not copied.
   */
  public void append(DenseRows other) {
    append(other, 0, Math.min(other.rows, capacity - rows));
  }

  /** Appends copies of rows {@code from .. to - 1} of another block, which fit; without text. */
  public void append(DenseRows other, int from, int to) {
    System.arraycopy(other.values, from * columns, values, rows * columns, (to - from) * columns);
    if (weights != null) {
      System.arraycopy(other.weights, from, weights, rows, to - from);
    }
    for (int row = from; numbers != null && row < to; row++) {
      numbers[rows + row - from] = other.number(row);
    }
    rows += to - from;
  }

  /**
   * A copy of some rows, with the weights but without the text, that takes no more memory than it
   * needs.
   *
   * @param from first row, inclusive
   * @param to last row, exclusive
   */
  public DenseRows copy(int from, int to) {
    DenseRows copy = new DenseRows(columns, to - from, weights != null, 0);
    if (numbers != null) {
      copy.numberRows();
    }
    copy.append(this, from, to);
    copy.firstRow = firstRow == UNCOUNTED ? UNCOUNTED : firstRow + from;
    return copy;
  }

  /** As {@link #copy}, and with the text. */
  public DenseRows copyWithText(int from, int to) {
    DenseRows copy =
        new DenseRows(columns, to - from, weights != null, text == null ? 0 : text.columns());
    appendTo(copy, from, to);
    copy.firstRow = firstRow == UNCOUNTED ? UNCOUNTED : firstRow + from;
    return copy;
  }
}
