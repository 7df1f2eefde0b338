package org.daal4j.moments;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.daal4j.core.DenseRows;
import org.daal4j.core.Partial;
import org.daal4j.core.RowBlock;
import org.daal4j.core.SparseRows;

/**
 * The power sums of every column, up to order 4, of the rows seen so far.
 *
 * <p>State: number of rows; sum of weights; {@link PowerSums} of each column. Rows of weight 0 are
 * counted and change nothing else, not even minimum, maximum and the count of non-zeros.
 *
 * <p>Add cuts a block into tiles of 64 rows or more ({@link Tile}), sums each about its own mean
 * and merges it. Merge is Pébay's update of centred sums (2008, SAND2008-6212; for order 2 Chan,
 * Golub and LeVeque 1979), with two changes that make it exact to the last digits: the means are
 * kept as double-double sums, so that their difference has all its digits even when they agree in
 * all but the last; and all sums carry what rounding takes from them. So nothing depends on a
 * shift, on which rows came first, or on how far the numbers are from zero.
 *
 * <p>Empty: all zero. Huge and tiny: each column has units of its own, so a sum overflows only when
 * it is asked for as a double. About 35 flops a number; 124p + 32 bytes. Accuracy: some 2^-53 times
 * a small number, pinned by {@code MomentsTest} and {@code NistUnivariateTest}.
 */
public final class Moments implements Partial<Moments> {

  private final int p;
  private final PowerSums sums;
  private long rows;
  private double weight;
  private double weightLow;

  private Tile tile;
  private SparseTile sparseTile;

  /** Of no rows. */
  public Moments(int columns) {
    p = columns;
    sums = new PowerSums(columns);
  }

  /** Of no rows, with the scratch memory of another one, which makes its own when it needs it. */
  Moments(int columns, Moments former) {
    this(columns);
    tile = former.tile;
    former.tile = null;
    sparseTile = former.sparseTile;
    former.sparseTile = null;
  }

  /** Bytes of a partial of so many columns. */
  static long bytes(int columns) {
    return PowerSums.BYTES * (long) columns;
  }

  /** Bytes beside it while rows are added: the sums of a tile and its strips. */
  static long scratchBytes(int columns) {
    return (PowerSums.BYTES + Tile.STRIP_BYTES) * (long) columns;
  }

  @Override
  public void add(RowBlock block) {
    if (block.columns() != p) {
      throw new IllegalArgumentException(
          "rows of " + block.columns() + " columns in a summary of " + p + " columns");
    }
    if (block instanceof SparseRows sparse) {
      add(sparse);
      return;
    }
    if (tile == null) {
      tile = new Tile(p);
    }
    DenseRows dense = (DenseRows) block;
    int step = Tile.rows(p);
    for (int from = 0; from < dense.rows(); from += step) {
      int to = Math.min(from + step, dense.rows());
      tile.measure(dense.values(), dense.weights(), from, to);
      rows += to - from;
      add(tile.sums(), tile.weight(), tile.weightLow());
    }
  }

  private void add(SparseRows block) {
    if (sparseTile == null) {
      sparseTile = new SparseTile(p);
    }
    sparseTile.take(block);
    rows += block.rows();
    if (sparseTile.weight() > 0) {
      sparseTile.addTo(sums, weight, weightLow);
      addWeight(sparseTile.weight(), sparseTile.weightLow());
    }
  }

  @Override
  public void merge(Moments other) {
    if (other.p != p) {
      throw new IllegalArgumentException(
          "a summary of " + p + " columns cannot take one of " + other.p + " columns");
    }
    rows += other.rows;
    add(other.sums, other.weight, other.weightLow);
  }

  private void add(PowerSums other, double its, double itsLow) {
    if (its == 0) {
      return;
    }
    if (weight == 0) {
      sums.copy(other);
    } else {
      sums.merge(other, weight, weightLow, its, itsLow);
    }
    addWeight(its, itsLow);
  }

  private void addWeight(double its, double itsLow) {
    double before = weight;
    weight = before + its;
    double added = weight - before;
    weightLow += itsLow + ((before - (weight - added)) + (its - added));
  }

  /** Number of rows, those of weight 0 included. */
  public long rows() {
    return rows;
  }

  /** Sum of the weights. */
  public double weightSum() {
    return weight + weightLow;
  }

  /** The moments of each column. */
  public List<ColumnMoments> columns() {
    List<ColumnMoments> columns = new ArrayList<>(p);
    for (int j = 0; j < p; j++) {
      columns.add(ColumnMoments.of(rows, weight, weightLow, sums, j));
    }
    return columns;
  }

  @Override
  public void write(DataOutput out) throws IOException {
    out.writeInt(p);
    out.writeLong(rows);
    out.writeDouble(weight);
    out.writeDouble(weightLow);
    sums.write(out);
  }

  @Override
  public void read(DataInput in) throws IOException {
    int columns = in.readInt();
    if (columns != p) {
      throw new IOException("a summary of " + columns + " columns, expected " + p);
    }
    rows = in.readLong();
    weight = in.readDouble();
    weightLow = in.readDouble();
    sums.read(in);
  }
}
