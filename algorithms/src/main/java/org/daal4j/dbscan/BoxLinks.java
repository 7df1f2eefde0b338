package org.daal4j.dbscan;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * Core rows that two boxes know, few enough to be sent: by their numbers the driver tells that
 * components of different boxes are one. Rows of a small cell are all within the radius of each
 * other, so of those that the same two boxes know one will do, the one with the least number.
 */
final class BoxLinks {

  /** Up to here the places of cells are told apart with room for rounding. */
  private static final double FAR = 1 << 28;

  private static final double ROOM = 1 - 0x1p-20;

  private final double[] origin;
  private final double side;
  private final Map<Cell, Long> least = new HashMap<>();
  private final Map<Long, Integer> rows = new TreeMap<>(); // by number

  /**
   * No rows.
   *
   * @param origin amid the rows, the same for all boxes, {@code double[p]}
   */
  BoxLinks(double[] origin, double epsilon) {
    this.origin = origin;
    this.side = epsilon / Math.sqrt(origin.length) * ROOM;
  }

  private record Cell(int[] places, int owner, int viewer) {

    @Override
    public boolean equals(Object other) {
      return other instanceof Cell cell
          && cell.owner == owner
          && cell.viewer == viewer
          && Arrays.equals(cell.places, places);
    }

    @Override
    public int hashCode() {
      return (Arrays.hashCode(places) * 31 + owner) * 31 + viewer;
    }

    @Override
    public String toString() {
      return owner + " for " + viewer + " at " + Arrays.toString(places);
    }
  }

  /**
   * Takes a core row of a box that another box knows.
   *
   * @param owner the box it is in
   * @param viewer the box it is near
   * @param row what it is called here
   */
  void add(int owner, int viewer, double[] values, int from, long number, int row) {
    Cell cell = cell(owner, viewer, values, from);
    if (cell == null) {
      rows.put(number, row);
      return;
    }
    Long before = least.putIfAbsent(cell, number);
    if (before == null) {
      rows.merge(number, row, (a, b) -> a);
    } else if (number < before) {
      least.put(cell, number);
      rows.merge(number, row, (a, b) -> a);
    }
  }

  /** The cell of a row; null where cells cannot be told apart. */
  private Cell cell(int owner, int viewer, double[] values, int from) {
    int[] places = new int[origin.length];
    for (int j = 0; j < places.length; j++) {
      double place = Math.floor((values[from + j] - origin[j]) / side);
      if (!(Math.abs(place) < FAR)) {
        return null;
      }
      places[j] = (int) place;
    }
    return new Cell(places, owner, viewer);
  }

  /** By their numbers, what the rows are called here. */
  Map<Long, Integer> rows() {
    return rows;
  }
}
