package org.daal4j.kmeans.nearest;

import org.daal4j.core.DenseRows;
import org.daal4j.linalg.CacheLines;

/**
 * A block of rows turned to columns, tile by tile, once for all kernels that measure its rows:
 * {@code double[tiles][p][tile]}. A tile has as many rows as that of a kernel for p columns.
 */
final class TurnedRows {

  private final int columns;
  private final int tileRows;
  private final double[][][] tiles;
  private double touched;

  private TurnedRows(int columns, int tileRows, int tiles) {
    this.columns = columns;
    this.tileRows = tileRows;
    this.tiles = new double[tiles][columns][tileRows];
  }

  /**
   * The rows of a block, turned now or before.
   *
   * @return null where nobody else looks at the block
   */
  static TurnedRows of(DenseRows block) {
    DenseRows.Common common = block.common();
    if (common == null) {
      return null;
    }
    if (common.isCurrent() && common.made() instanceof TurnedRows turned) {
      return turned;
    }
    int tileRows = DirectNearest.tileRows(block.columns());
    int needed = (block.rows() + tileRows - 1) / tileRows;
    TurnedRows turned =
        common.made() instanceof TurnedRows former
                && former.columns == block.columns()
                && former.tiles.length >= needed
            ? former
            : new TurnedRows(block.columns(), tileRows, needed);
    turned.turn(block);
    common.set(turned);
    return turned;
  }

  private void turn(DenseRows block) {
    for (int from = 0; from < block.rows(); from += tileRows) {
      int rows = Math.min(tileRows, block.rows() - from);
      touched += turn(block.values(), from, rows, tiles[from / tileRows]);
    }
  }

  /**
   * Turns some rows.
   *
   * @param turned {@code double[p][>= rows]}
   * @return a sum of no meaning, so that nobody leaves out what makes it
   */
  static double turn(double[] values, int fromRow, int rows, double[][] turned) {
    int p = turned.length;
    double touched = CacheLines.load(values, fromRow * p, (fromRow + rows) * p);
    for (int j = 0; j < p; j++) {
      double[] column = turned[j];
      for (int i = 0, at = fromRow * p + j; i < rows; i++, at += p) {
        column[i] = values[at];
      }
    }
    return touched;
  }

  /** The columns of the tile that begins with a row, {@code double[p][tile]}; not a copy. */
  double[][] tile(int fromRow) {
    return tiles[fromRow / tileRows];
  }
}
