package org.daal4j.tsqr;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import org.daal4j.core.DenseRows;
import org.daal4j.core.NumberArrays;
import org.daal4j.core.Partial;
import org.daal4j.core.RowBlock;
import org.daal4j.linalg.CacheLines;
import org.daal4j.linalg.Fused;

/**
 * The R factor of the rows seen so far, each moved, scaled and multiplied by the root of its
 * weight: RᵀR = Σ w·z·zᵀ with z = (x - shift) / scale, without that sum ever being formed.
 *
 * <p>State: the number of rows and of those of positive weight; the first p - 1 rows as they are,
 * {@code double[k, p]}; from the p-th row on a triangle, {@code double[p, p]}, of any signs. A
 * table of fewer rows than columns therefore stays what it is until the end, and becomes a true
 * trapezoid there. Beside the state, room for one block.
 *
 * <p>{@code add} rotates a block of m rows into the triangle, 2mp² flops; {@code merge} rotates the
 * other's triangle into this one, ⅔p³ flops (Demmel, Grigori, Hoemmen, Langou 2012,
 * doi:10.1137/080731992). A task sends 4p(p + 1) bytes, or 8kp for k &lt; p rows. Rows of weight 0
 * are counted and change nothing else. Values up to 1e300 are safe: no square is formed.
 *
 * <p>Accuracy: R is the exact factor of a table whose columns differ from the given ones by some
 * rounding errors of their own norm, whatever the condition; pinned by {@code RFactorTest}.
 */
public final class RFactor implements Partial<RFactor> {

  private static final int TURNED = 128;

  private final int p;
  private final double[] shift; // double[p]
  private final double[] scale; // double[p]; 0 makes a column of zeros
  private final boolean plain; // rows are neither moved nor scaled
  private long tableRows;
  private long effectiveRows;
  private double[] first = new double[0]; // double[firstRows, p], row-major, while r is null
  private int firstRows;
  private double[] r; // double[p, p], column-major, or null
  private HouseholderUpdate update; // made when needed
  private double touched; // see CacheLines

  RFactor(double[] shift, double[] scale) {
    this.p = shift.length;
    this.shift = shift;
    this.scale = scale;
    this.plain =
        Arrays.stream(shift).allMatch(s -> s == 0) && Arrays.stream(scale).allMatch(s -> s == 1);
  }

  /** Bytes of a partial of p columns. */
  static long bytes(int p) {
    return 8L * p * p;
  }

  /** Bytes beside it while rows are added: the first rows, when they become a triangle. */
  static long scratchBytes(int p) {
    return 8L * p * p + HouseholderUpdate.bytes(p);
  }

  @Override
  public void add(RowBlock block) {
    if (block.columns() != p) {
      throw new IllegalArgumentException(
          "rows of " + block.columns() + " columns in an R factor of " + p + " columns");
    }
    DenseRows rows = (DenseRows) block;
    double[] row = new double[p];
    int next = 0;
    while (r == null && next < rows.rows()) {
      prepare(rows, next++, row);
      addFirst(row);
    }
    while (next < rows.rows()) {
      int m = Math.min(update().rowCapacity(), rows.rows() - next);
      if (plain && !rows.weighted()) {
        putAll(rows.values(), next, m);
      } else {
        for (int i = 0; i < m; i++) {
          prepare(rows, next + i, row);
          put(row, 0, i);
        }
      }
      update().absorb(r, m, 0);
      next += m;
    }
    tableRows += rows.rows();
    for (int i = 0; i < rows.rows(); i++) {
      effectiveRows += rows.weight(i) > 0 ? 1 : 0;
    }
  }

  /** Puts rows as they are below, a few at a time that stay in the first cache. */
  private void putAll(double[] values, int first, int m) {
    double[] below = update().below();
    int stride = update().rowCapacity();
    for (int from = 0; from < m; from += TURNED) {
      int to = Math.min(m, from + TURNED);
      touched += CacheLines.load(values, (first + from) * p, (first + to) * p);
      for (int j = 0; j < p; j++) {
        for (int i = from, at = (first + from) * p + j; i < to; i++, at += p) {
          below[i + j * stride] = values[at];
        }
      }
    }
  }

  private void prepare(DenseRows rows, int i, double[] target) {
    double root = Math.sqrt(rows.weight(i));
    int source = i * p;
    for (int j = 0; j < p; j++) {
      target[j] = scale[j] == 0 ? 0 : root * ((rows.values()[source + j] - shift[j]) / scale[j]);
    }
  }

  /**
   * Adds to each column so many times the first one, as if it had been done to the rows: R stays a
   * triangle, as the first column has but its first number.
   *
   * @param times {@code double[p]}, 0 for the first column
   */
  public void addFirstColumn(double[] times) {
    for (int j = 1; j < p; j++) {
      if (r != null) {
        r[j * p] = Fused.multiplyAdd(times[j], r[0], r[j * p]);
      }
      for (int i = 0; i < firstRows; i++) {
        first[i * p + j] = Fused.multiplyAdd(times[j], first[i * p], first[i * p + j]);
      }
    }
  }

  @Override
  public void merge(RFactor other) {
    if (other.p != p) {
      throw new IllegalArgumentException(
          "an R factor of " + p + " columns cannot take one of " + other.p + " columns");
    }
    if (other.r == null) {
      for (int i = 0; i < other.firstRows; i++) {
        addRow(other.first, i * p);
      }
    } else if (r == null) {
      r = other.r.clone();
      double[] before = first;
      int rows = firstRows;
      forgetFirst();
      rotateIn(before, rows);
    } else {
      mergeTriangle(other.r);
    }
    tableRows += other.tableRows;
    effectiveRows += other.effectiveRows;
  }

  private void mergeTriangle(double[] other) {
    for (int from = 0; from < p; from += update().rowCapacity()) {
      int m = Math.min(update().rowCapacity(), p - from);
      double[] below = update().below();
      for (int j = from; j < p; j++) {
        for (int i = 0; i < m; i++) {
          below[i + j * update().rowCapacity()] = from + i > j ? 0 : other[from + i + j * p];
        }
      }
      update().absorb(r, m, from);
    }
  }

  private void addRow(double[] source, int from) {
    if (r == null) {
      addFirst(Arrays.copyOfRange(source, from, from + p));
    } else {
      put(source, from, 0);
      update().absorb(r, 1, 0);
    }
  }

  /** Keeps a row as it is; the p-th makes a triangle of all of them. */
  private void addFirst(double[] row) {
    int end = Math.multiplyExact(firstRows + 1, p);
    if (end > first.length) {
      long most = (long) p * p;
      first = Arrays.copyOf(first, (int) Math.min(most, Math.max(end, 2L * first.length)));
    }
    System.arraycopy(row, 0, first, firstRows * p, p);
    firstRows++;
    if (firstRows == p) {
      double[] rows = first;
      forgetFirst();
      r = new double[Math.multiplyExact(p, p)];
      rotateIn(rows, p);
    }
  }

  private void forgetFirst() {
    first = new double[0];
    firstRows = 0;
  }

  private void rotateIn(double[] rows, int count) {
    for (int from = 0; from < count; from += update().rowCapacity()) {
      int m = Math.min(update().rowCapacity(), count - from);
      for (int i = 0; i < m; i++) {
        put(rows, (from + i) * p, i);
      }
      update().absorb(r, m, 0);
    }
  }

  private void put(double[] source, int from, int row) {
    double[] below = update().below();
    int stride = update().rowCapacity();
    for (int j = 0; j < p; j++) {
      below[row + j * stride] = source[from + j];
    }
  }

  private HouseholderUpdate update() {
    if (update == null) {
      update = new HouseholderUpdate(p);
    }
    return update;
  }

  /** The factor as a result: signs such that the diagonal is not negative. */
  UpperTriangle triangle() {
    return r == null
        ? UpperTriangle.ofRows(first, firstRows, p, tableRows, effectiveRows)
        : UpperTriangle.of(r.clone(), p, p, tableRows, effectiveRows);
  }

  @Override
  public void write(DataOutput out) throws IOException {
    out.writeInt(p);
    out.writeLong(tableRows);
    out.writeLong(effectiveRows);
    out.writeInt(r == null ? firstRows : p);
    for (int i = 0; r == null && i < firstRows; i++) {
      NumberArrays.write(out, first, i * p, (i + 1) * p);
    }
    for (int j = 0; r != null && j < p; j++) {
      NumberArrays.write(out, r, j * p, j * p + j + 1);
    }
  }

  @Override
  public void read(DataInput in) throws IOException {
    int columns = in.readInt();
    if (columns != p) {
      throw new IOException("an R factor of " + columns + " columns, expected " + p);
    }
    tableRows = in.readLong();
    effectiveRows = in.readLong();
    int rows = in.readInt();
    if (rows < 0 || rows > p || rows > tableRows || effectiveRows > tableRows) {
      throw new IOException(
          "an R factor of " + rows + " rows of a table of " + tableRows + " by " + p);
    }
    forgetFirst();
    r = null;
    if (rows == p) {
      double[] triangle = new double[Math.multiplyExact(p, p)];
      for (int j = 0; j < p; j++) {
        NumberArrays.read(in, triangle, j * p, j * p + j + 1);
      }
      r = triangle;
    } else {
      first = new double[rows * p];
      for (int i = 0; i < rows; i++) {
        NumberArrays.read(in, first, i * p, (i + 1) * p);
      }
      firstRows = rows;
    }
  }
}
