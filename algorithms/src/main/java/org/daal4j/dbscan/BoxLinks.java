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
  private final int[] places;
  private Cell last = new Cell(new int[0], -1, -1); // neighbours are mostly in one cell
  private long leastOfLast;
  private final Map<Long, Integer> rows = new TreeMap<>(); // by number

  /**
   * No rows.
   *
   * @param origin amid the rows, the same for all boxes, {@code double[p]}
   */
  BoxLinks(double[] origin, double epsilon) {
    this.origin = origin;
    this.places = new int[origin.length];
    this.side = epsilon / Math.sqrt(origin.length) * ROOM;
  }

  private record Cell(int[] places, int owner, int viewer) {

    boolean is(int[] otherPlaces, int otherOwner, int otherViewer) {
      return otherOwner == owner && otherViewer == viewer && Arrays.equals(otherPlaces, places);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Cell cell && is(cell.places, cell.owner, cell.viewer);
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
    if (!findPlaces(values, from)) {
      rows.put(number, row);
      return;
    }
    if (!last.is(places, owner, viewer)) {
      last = new Cell(places.clone(), owner, viewer);
      leastOfLast = least.getOrDefault(last, Long.MAX_VALUE);
    }
    if (number < leastOfLast) {
      leastOfLast = number;
      least.put(last, number);
      rows.put(number, row);
    }
  }

  /** Finds the places of the cell of a row; false where cells cannot be told apart. */
  private boolean findPlaces(double[] values, int from) {
    for (int j = 0; j < places.length; j++) {
      double place = Math.floor((values[from + j] - origin[j]) / side);
      if (!(Math.abs(place) < FAR)) {
        return false;
      }
      places[j] = (int) place;
    }
    return true;
  }

  /** By their numbers, what the rows are called here. */
  Map<Long, Integer> rows() {
    return rows;
  }
}
