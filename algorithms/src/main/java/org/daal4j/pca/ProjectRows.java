package org.daal4j.pca;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.daal4j.core.BadInputException;
import org.daal4j.core.DenseRows;
import org.daal4j.core.NumberArrays;
import org.daal4j.core.RowBlock;
import org.daal4j.core.RowColumn;
import org.daal4j.core.RowMap;
import org.daal4j.core.RowWriter;
import org.daal4j.core.TextColumns;
import org.daal4j.linalg.LinearAlgebra;

/**
 * Writes for each row its text fields, then its coordinates along the components: ((x - mean) /
 * scale) · direction, one number for each component.
 */
public final class ProjectRows implements RowMap {

  /** Rows of one matrix product. */
  private static final int TILE = 64;

  private static final int MOST = 1 << 28; // numbers of a matrix of directions that is read

  private final int p;
  private final int k;
  private final double[] means; // double[p]
  private final double[] scales; // double[p]; 0 makes a column of zeros
  private final double[] directions; // double[k, p], row-major

  /** Reads what {@link #write} has written. */
  public ProjectRows(DataInput in) throws IOException {
    p = in.readInt();
    k = in.readInt();
    if (p < 0 || k < 0 || p > MOST || (long) p * k > MOST) {
      throw new IOException("not a number of columns and components: " + p + ", " + k);
    }
    means = NumberArrays.read(in, p);
    scales = NumberArrays.read(in, p);
    directions = NumberArrays.read(in, p * k);
  }

  /**
   * With numbers that are copied.
   *
   * @param means taken from the columns, {@code double[p]}
   * @param scales the columns are divided by, {@code double[p]}; 0 makes a column of zeros
   * @param directions {@code double[k][p]}, one for each number of a line
   */
  public ProjectRows(double[] means, double[] scales, double[][] directions) {
    this.p = means.length;
    this.k = directions.length;
    this.means = means.clone();
    this.scales = scales.clone();
    this.directions = new double[Math.multiplyExact(k, p)];
    for (int i = 0; i < k; i++) {
      System.arraycopy(directions[i], 0, this.directions, i * p, p);
    }
  }

  @Override
  public Function open(int split) {
    double[] normalized = new double[Math.multiplyExact(TILE, p)];
    double[] scores = new double[Math.multiplyExact(TILE, k)];
    return (rows, lines) -> project(rows, lines, normalized, scores);
  }

  private void project(RowBlock block, RowWriter lines, double[] normalized, double[] scores)
      throws IOException {
    if (block.columns() != p) {
      throw new IllegalArgumentException(
          "rows of " + block.columns() + " columns, components of " + p);
    }
    DenseRows rows = (DenseRows) block;
    for (int from = 0; from < rows.rows(); from += TILE) {
      int tile = Math.min(TILE, rows.rows() - from);
      normalize(rows.values(), from, tile, normalized);
      LinearAlgebra.blas()
          .dgemm("T", "N", k, tile, p, 1, directions, p, normalized, p, 0, scores, k);
      for (int i = 0; i < tile; i++) {
        write(rows.text(), from + i, scores, i * k, lines);
      }
    }
  }

  private void normalize(double[] values, int from, int tile, double[] normalized) {
    for (int i = 0; i < tile; i++) {
      int source = (from + i) * p;
      for (int j = 0; j < p; j++) {
        normalized[i * p + j] = scales[j] == 0 ? 0 : (values[source + j] - means[j]) / scales[j];
      }
    }
  }

  private void write(TextColumns text, int row, double[] scores, int from, RowWriter lines)
      throws IOException {
    lines.texts(text, row, 0);
    for (int component = 0; component < k; component++) {
      double score = scores[from + component];
      if (!Double.isFinite(score)) {
        throw new BadInputException(
            "the values are too large: a coordinate along component "
                + (component + 1)
                + " exceeds 1.8e308. Scale the columns down as those of the model.");
      }
      lines.number(score + 0.0); // + 0.0: no negative zero
    }
    lines.endRow();
  }

  @Override
  public List<RowColumn> columns() {
    return IntStream.rangeClosed(1, k).mapToObj(i -> RowColumn.number("component" + i)).toList();
  }

  @Override
  public String title() {
    return "projection";
  }

  @Override
  public void write(DataOutput out) throws IOException {
    out.writeInt(p);
    out.writeInt(k);
    for (double[] numbers : new double[][] {means, scales, directions}) {
      NumberArrays.write(out, numbers);
    }
  }
}
