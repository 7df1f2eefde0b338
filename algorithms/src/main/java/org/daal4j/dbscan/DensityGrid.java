package org.daal4j.dbscan;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import org.daal4j.core.DenseRows;
import org.daal4j.core.NumberArrays;
import org.daal4j.core.Partial;
import org.daal4j.core.RowBlock;

/**
 * How many rows are where: counts of the cells of a grid that have any. When they become more than
 * are allowed, eight of them (in three columns) become one, as often as it takes. So the size of a
 * cell depends on the rows alone, not on their order or who has seen them: rows of some splits
 * never have more cells than all.
 */
final class DensityGrid implements Partial<DensityGrid> {

  /** What is added to cell numbers: at no level do cells meet near the origin. */
  private static final long MIDDLE = 0x2AAAAAAAAAAAAAAAL;

  /** Rows farther away are counted as if they were there: so many cells from the origin. */
  private static final long FAR = 1L << 62;

  private static final int COARSEST = 63;

  private final double[] origin;
  private final double side;
  private final int most;
  private final int columns;
  private int level;
  private int cells;
  private long[] places; // long[capacity * columns]
  private long[] counts;
  private int[] slots; // the number of a cell plus 1, or 0; a power of two of them
  private long[] place;

  /**
   * No rows.
   *
   * @param origin amid the rows, {@code double[columns]}
   * @param side of the finest cells
   * @param most cells
   */
  DensityGrid(double[] origin, double side, int most) {
    this.origin = origin;
    this.side = side;
    this.most = most;
    this.columns = origin.length;
    this.place = new long[columns];
    clear(0);
  }

  private void clear(int newLevel) {
    level = newLevel;
    cells = 0;
    places = new long[16 * columns];
    counts = new long[16];
    slots = new int[64];
  }

  @Override
  public void add(RowBlock rows) {
    if (rows.columns() != columns) {
      throw new IllegalArgumentException(
          "rows of " + rows.columns() + " columns, a grid of " + columns);
    }
    double[] values = ((DenseRows) rows).values();
    int at = 0;
    for (int row = 0; row < rows.rows(); row++) {
      for (int j = 0; j < columns; j++) {
        long cell = (long) Math.floor((values[at++] - origin[j]) / side);
        place[j] = Math.max(-MIDDLE, Math.min(FAR, cell)) + MIDDLE >> level;
      }
      addRows(1);
    }
  }

  /** Adds to the cell at {@link #place}. */
  private void addRows(long rows) {
    int slot = slot(place, 0);
    if (slots[slot] == 0) {
      addCell(slot, rows);
    } else {
      counts[slots[slot] - 1] += rows;
    }
  }

  private void addCell(int slot, long rows) {
    if (cells == counts.length) {
      int more = cells + (cells >> 1);
      counts = Arrays.copyOf(counts, more);
      places = Arrays.copyOf(places, more * columns);
    }
    System.arraycopy(place, 0, places, cells * columns, columns);
    counts[cells++] = rows;
    slots[slot] = cells;
    if (cells > most && level < COARSEST) {
      coarsen(level + 1);
    } else if (2 * cells > slots.length) {
      slots = new int[2 * slots.length];
      for (int cell = 0; cell < cells; cell++) {
        slots[slot(places, cell * columns)] = cell + 1;
      }
    }
  }

  private int slot(long[] from, int start) {
    long hash = 0;
    for (int j = 0; j < columns; j++) {
      hash = (hash ^ from[start + j]) * 0x9E3779B97F4A7C15L;
      hash ^= hash >>> 32;
    }
    int slot = (int) hash & slots.length - 1;
    while (slots[slot] != 0) {
      int cell = (slots[slot] - 1) * columns;
      if (Arrays.equals(places, cell, cell + columns, from, start, start + columns)) {
        return slot;
      }
      slot = slot + 1 & slots.length - 1;
    }
    return slot;
  }

  private void coarsen(int newLevel) {
    int before = level;
    long[] oldPlaces = places;
    long[] oldCounts = counts;
    int oldCells = cells;
    clear(newLevel);
    addAll(oldPlaces, oldCounts, oldCells, before);
  }

  private void addAll(long[] from, long[] fromCounts, int fromCells, int fromLevel) {
    for (int cell = 0; cell < fromCells; cell++) {
      for (int j = 0; j < columns; j++) {
        // the level may rise meanwhile
        place[j] = from[cell * columns + j] >> level - fromLevel;
      }
      addRows(fromCounts[cell]);
    }
  }

  @Override
  public void merge(DensityGrid other) {
    if (other.columns != columns) {
      throw new IllegalArgumentException(
          "a grid of " + other.columns + " columns, this one of " + columns);
    }
    if (other.level > level) {
      coarsen(other.level);
    }
    addAll(other.places, other.counts, other.cells, other.level);
  }

  /** How many cells have rows. */
  int cells() {
    return cells;
  }

  long count(int cell) {
    return counts[cell];
  }

  /** Which cell it is in a column; neighbours differ by 1. */
  long place(int cell, int column) {
    return places[cell * columns + column];
  }

  int columns() {
    return columns;
  }

  /** The side of the cells. */
  double side() {
    return Math.scalb(side, level);
  }

  /** Where a cell of that place ends, and the next begins. */
  double end(long place, int column) {
    return origin[column] + ((place + 1 << level) - MIDDLE) * side;
  }

  @Override
  public void write(DataOutput out) throws IOException {
    out.writeInt(level);
    out.writeInt(cells);
    for (int i = 0; i < cells * columns; i++) {
      out.writeLong(places[i]);
    }
    for (int cell = 0; cell < cells; cell++) {
      out.writeLong(counts[cell]);
    }
  }

  @Override
  public void read(DataInput in) throws IOException {
    clear(NumberArrays.count(in, COARSEST, "levels"));
    int count = NumberArrays.count(in, most, "cells");
    long[] readPlaces = new long[count * columns];
    for (int i = 0; i < readPlaces.length; i++) {
      readPlaces[i] = in.readLong();
    }
    for (int cell = 0; cell < count; cell++) {
      System.arraycopy(readPlaces, cell * columns, place, 0, columns);
      addRows(in.readLong());
    }
  }
}
