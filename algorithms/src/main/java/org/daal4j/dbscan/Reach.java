package org.daal4j.dbscan;

/** How far rows matter, with room for what rounding takes; none of it decides a label. */
final class Reach {

  private static final double ROOM = 1 + 0x1p-30;

  private Reach() {}

  /** Rows that can be neighbours of a box's own rows are within this distance of it. */
  static double ofNeighbours(double epsilon) {
    return epsilon * ROOM;
  }

  /** So are, within this distance, the rows that can be neighbours of those. */
  static double ofTheirNeighbours(double epsilon) {
    return 2 * epsilon * ROOM * ROOM;
  }
}
