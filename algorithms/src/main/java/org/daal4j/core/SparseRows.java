package org.daal4j.core;

import java.util.Arrays;

/**
 * A row block in which only some numbers are stored, row after row (compressed sparse rows): all
 * others are 0. Rows are whole rows, and their zeros count.
 *
 * <p>The numbers of a row are {@code values()[start(row) .. start(row + 1) - 1]}, in columns {@code
 * indices()[...]}, which ascend. A stored number may be 0.
 */
public final class SparseRows implements RowBlock {

  /** Most rows of a block. */
  public static final int MOST_ROWS = 4096;

  /** A block that stores so many numbers is full; its last row may bring more. */
  public static final int MANY_NUMBERS = 65_000;

  private final int columns;
  private final TextColumns text; // or null
  private final boolean weighted;
  private int[] starts = new int[256]; // int[rows + 1]
  private int[] indices = new int[4096]; // int[stored]
  private double[] values = new double[4096]; // double[stored]
  private double[] weights; // double[rows], or null: each row weighs 1
  private int rows;
  private int stored; // beyond starts[rows]: of a row that was begun
  private long firstRow = UNCOUNTED;
  private RowNotes notes; // or null

  /**
   * An empty block.
   *
   * @param columns number of numeric columns
   * @param weighted whether rows carry weights
   * @param textColumns number of text fields a row carries, 0 for none
   */
  public SparseRows(int columns, boolean weighted, int textColumns) {
    this.columns = columns;
    this.weighted = weighted;
    this.weights = weighted ? new double[256] : null;
    this.text = textColumns > 0 ? new TextColumns(textColumns) : null;
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
  public boolean weighted() {
    return weighted;
  }

  @Override
  public double weight(int row) {
    return weighted ? weights[row] : 1;
  }

  @Override
  public RowNotes notes() {
    return notes;
  }

  @Override
  public void setNotes(RowNotes notes) {
    this.notes = notes;
  }

  @Override
  public TextColumns text() {
    return text;
  }

  /** Where the numbers of a row start; for {@code row = rows()}, where those of the last end. */
  public int start(int row) {
    return starts[row];
  }

  /** How many numbers are stored. */
  public int stored() {
    return starts[rows];
  }

  /** The columns of the stored numbers; not a copy, may be longer. */
  public int[] indices() {
    return indices;
  }

  /** The stored numbers; not a copy, may be longer. */
  public double[] values() {
    return values;
  }

  /** A rule of rows, stored numbers and text alone. */
  @Override
  public boolean isFull() {
    return rows >= MOST_ROWS || starts[rows] >= MANY_NUMBERS || text != null && text.isFull();
  }

  /** Adds a number to the row that was begun; columns ascend within a row. */
  public void append(int column, double value) {
    if (stored == indices.length) {
      int longer = (int) Math.min(Integer.MAX_VALUE - 8, 2L * stored);
      indices = Arrays.copyOf(indices, longer);
      values = Arrays.copyOf(values, longer);
    }
    indices[stored] = column;
    values[stored] = value;
    stored++;
  }

  /** Takes back the numbers of the row that was begun. */
  public void dropRow() {
    stored = starts[rows];
  }

  /** Ends the row that was begun. */
  public void endRow(double weight) {
    if (rows + 2 > starts.length) {
      starts = Arrays.copyOf(starts, 2 * starts.length);
    }
    if (weighted) {
      if (rows == weights.length) {
        weights = Arrays.copyOf(weights, 2 * rows);
      }
      weights[rows] = weight;
    }
    rows++;
    starts[rows] = stored;
  }

  @Override
  public double[] row(int row) {
    double[] numbers = new double[columns];
    for (int k = starts[row]; k < starts[row + 1]; k++) {
      numbers[indices[k]] = values[k];
    }
    return numbers;
  }

  @Override
  public long bytes() {
    long numbers = (Integer.BYTES + Double.BYTES) * (long) starts[rows];
    return numbers + (Integer.BYTES + (weighted ? Double.BYTES : 0L)) * rows;
  }

  @Override
  public void setFirstRow(long firstRow) {
    this.firstRow = firstRow;
  }

  @Override
  public void clear() {
    rows = 0;
    stored = 0;
    firstRow = UNCOUNTED;
    if (text != null) {
      text.clear();
    }
  }

  @Override
  public SparseRows compactCopy() {
    SparseRows copy = new SparseRows(columns, weighted, 0);
    copy.starts = Arrays.copyOf(starts, rows + 1);
    copy.indices = Arrays.copyOf(indices, starts[rows]);
    copy.values = Arrays.copyOf(values, starts[rows]);
    copy.weights = weighted ? Arrays.copyOf(weights, rows) : null;
    copy.rows = rows;
    copy.stored = starts[rows];
    copy.firstRow = firstRow;
    return copy;
  }

  @Override
  public void appendTo(DenseRows dense, int from, int to) {
    int row = dense.rows();
    Arrays.fill(dense.values(), row * columns, (row + to - from) * columns, 0);
    for (int i = from; i < to; i++, row++) {
      int at = row * columns;
      for (int k = starts[i]; k < starts[i + 1]; k++) {
        dense.values()[at + indices[k]] = values[k];
      }
      if (weighted && dense.weighted()) {
        dense.weights()[row] = weights[i];
      }
    }
    if (text != null && dense.text() != null) {
      dense.text().appendRows(text, from, to);
    }
    dense.setRows(row);
  }
}
