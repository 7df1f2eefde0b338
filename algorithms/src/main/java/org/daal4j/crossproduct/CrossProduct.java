package org.daal4j.crossproduct;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.daal4j.core.DenseRows;
import org.daal4j.core.Partial;
import org.daal4j.core.RowBlock;
import org.daal4j.core.SparseRows;
import org.daal4j.linalg.DoubleDouble;

/**
 * Summarises rows of p columns with weights w (1 when there are none) by the products of all pairs
 * of columns about their means, C_ij = Σ w(x_i - mean_i)(x_j - mean_j).
 *
 * <p>State: number of rows, Σw and Σwx in double-double and how far apart the numbers of each
 * column are, {@code double[3p + 2]}; C, {@code double[p(p + 1)/2]} in double precision, twice that
 * in extended.
 *
 * <p>Rows are collected in panels; a panel's products about its own mean are made in double ({@link
 * DoubleKernel}) or in double-double ({@link WideKernel}), those of sparse rows by {@link
 * SparsePanel}, and two sets of rows merge by C_a + C_b + f δδᵀ ({@link MeanGap}). All terms are
 * positive semidefinite, so none cancels: no offset of a column and no order of the rows costs
 * digits, and there is nothing to guess from the first rows. A row costs p(p + 1) flops in double
 * precision.
 *
 * <p>Empty: all 0. Rows of weight 0 are counted and change nothing else. Numbers whose squares add
 * up to more than a double holds make the sums infinite or NaN, or so small that they lose digits,
 * {@link CrossProducts#requireInRange} reports. Accuracy: pinned by {@code
 * CrossProductsAccuracyTest}.
 *
 * <p>A piece of a partial has the sums of all columns, but only some rows of C. It merges with the
 * same piece of others; rows of a table cannot be added to it.
 */
public final class CrossProduct implements Partial<CrossProduct> {

  /** Below this share of stored numbers, products of those alone are faster than BLAS. */
  private static final double SPARSE = 0.125;

  private final int p;
  private final Precision precision;
  private final WeightedSums sums;
  private final TriangleRows products;
  private final SpareKernel spare; // null when kernels are let go of
  private ProductKernel kernel; // with rows not yet in the products; null when there are none
  private SparsePanel panel; // the same, of sparse rows

  /**
   * The products of no rows.
   *
   * @param columns number of columns
   * @throws IllegalArgumentException when there are more than {@value Triangle#MOST_COLUMNS}
   */
  CrossProduct(int columns, Precision precision) {
    this(columns, precision, 0, columns, null);
  }

  /** The products of no rows, with the scratch memory of others, to which no rows are added. */
  CrossProduct(CrossProduct former) {
    this(
        former.p,
        former.precision,
        0,
        former.p,
        former.spare == null ? new SpareKernel() : former.spare);
  }

  /** A piece: the rows [from, to) of the triangle. */
  CrossProduct(int columns, Precision precision, int from, int to) {
    this(columns, precision, from, to, null);
  }

  private CrossProduct(int columns, Precision precision, int from, int to, SpareKernel spare) {
    if (columns > Triangle.MOST_COLUMNS) {
      throw new IllegalArgumentException(columns + " columns, at most " + Triangle.MOST_COLUMNS);
    }
    this.p = columns;
    this.precision = precision;
    this.spare = spare;
    this.sums = new WeightedSums(columns);
    this.products = new TriangleRows(columns, from, to, precision);
  }

  /** Bytes of a whole one to which no rows wait to be added. */
  static long bytes(int columns, Precision precision) {
    int parts = precision == Precision.EXTENDED ? 2 : 1;
    return Double.BYTES * (parts * Triangle.size(columns) + 3L * columns);
  }

  private boolean isWhole() {
    return products.from() == 0 && products.to() == p;
  }

  @Override
  public void add(RowBlock block) {
    if (block.columns() != p) {
      throw new IllegalArgumentException(
          "rows of " + block.columns() + " columns in a summary of " + p + " columns");
    }
    if (!isWhole()) {
      throw new IllegalStateException("rows cannot be added to a piece of a summary");
    }
    if (block.rows() == 0) {
      return;
    }
    if (block.weighted()) {
      sums.setWeighted();
    }
    boolean sparse = block instanceof SparseRows some && isSparse(some);
    if (sparse && panel == null) {
      panel = new SparsePanel(p, precision);
    }
    if (!sparse && kernel == null) {
      kernel = spare == null ? null : spare.take();
    }
    if (!sparse && kernel == null) {
      kernel = precision == Precision.EXTENDED ? new WideKernel(p) : new DoubleKernel(p);
    }
    if (block instanceof DenseRows dense && !dense.weighted()) {
      addAll(dense);
      return;
    }
    for (int row = 0; row < block.rows(); row++) {
      if (block.weight(row) == 0) {
        // Counted, and no more: its values need not even have squares.
        sums.count(0);
      } else if (sparse) {
        panel.add((SparseRows) block, row);
      } else {
        addDense(block, row);
      }
    }
    if (sparse && panel.isFull()) {
      panel.flush(sums, products);
    }
  }

  private boolean isSparse(SparseRows block) {
    return block.stored() < SPARSE * block.rows() * p;
  }

  private void addAll(DenseRows rows) {
    int row = 0;
    while (row < rows.rows()) {
      row += kernel.addAll(rows.values(), row * p, rows.rows() - row);
      if (kernel.isFull()) {
        kernel.flush(sums, products);
      }
    }
  }

  private void addDense(RowBlock block, int row) {
    if (block instanceof DenseRows dense) {
      kernel.add(dense.values(), row * p, dense.weight(row));
    } else {
      kernel.add(block.row(row), 0, block.weight(row));
    }
    if (kernel.isFull()) {
      kernel.flush(sums, products);
    }
  }

  /** Adds the rows that still wait, and lets go of the memory they wait in. */
  private void settle() {
    if (kernel != null) {
      kernel.flush(sums, products);
      if (spare != null) {
        spare.give(kernel);
      }
      kernel = null;
    }
    if (panel != null) {
      panel.flush(sums, products);
      panel = null;
    }
  }

  @Override
  public void merge(CrossProduct other) {
    if (other.p != p
        || other.precision != precision
        || other.products.from() != products.from()
        || other.products.to() != products.to()) {
      throw new IllegalArgumentException(size() + " cannot take " + other.size());
    }
    settle();
    other.settle();
    MeanGap gap = MeanGap.between(sums, other.sums);
    products.merge(other.products, gap);
    sums.merge(other.sums, gap);
  }

  private String size() {
    return "a summary of "
        + p
        + " columns in "
        + precision
        + " precision"
        + (isWhole() ? "" : ", rows " + products.from() + " to " + products.to());
  }

  /** Takes over a piece that was merged elsewhere. */
  void put(CrossProduct piece) {
    sums.set(piece.sums);
    products.set(piece.products);
  }

  Precision precision() {
    return precision;
  }

  /** Counts and sums of all rows added. */
  WeightedSums sums() {
    settle();
    return sums;
  }

  /** Σ w(x_i - mean_i)(x_j - mean_j). */
  DoubleDouble product(int i, int j) {
    settle();
    return products.get(i, j);
  }

  @Override
  public void write(DataOutput out) throws IOException {
    write(out, products.from(), products.to());
  }

  /** Writes the piece that has the rows [from, to) of the triangle. */
  void write(DataOutput out, int from, int to) throws IOException {
    settle();
    out.writeInt(p);
    out.writeBoolean(precision == Precision.EXTENDED);
    out.writeInt(from);
    out.writeInt(to);
    sums.write(out);
    products.write(out, from, to);
  }

  @Override
  public void read(DataInput in) throws IOException {
    int columns = in.readInt();
    Precision written = in.readBoolean() ? Precision.EXTENDED : Precision.DOUBLE;
    int from = in.readInt();
    int to = in.readInt();
    if (columns != p || written != precision || from != products.from() || to != products.to()) {
      throw new IOException(
          "a summary of "
              + columns
              + " columns in "
              + written
              + " precision, rows "
              + from
              + " to "
              + to
              + ", expected "
              + size());
    }
    kernel = null;
    panel = null;
    sums.read(in);
    products.read(in);
  }
}
