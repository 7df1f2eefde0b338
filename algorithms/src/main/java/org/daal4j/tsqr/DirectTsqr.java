package org.daal4j.tsqr;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.daal4j.core.BadInputException;
import org.daal4j.core.Dataset;
import org.daal4j.core.Engine;
import org.daal4j.core.Setting;
import org.daal4j.core.UsageException;
import org.daal4j.linalg.LinearAlgebra;
import org.daal4j.linalg.ThinQr;
import org.daal4j.statistics.DoubleRange;

/**
 * QR of a table whose orthogonal factor can be written: one pass for the R factors of the splits,
 * one QR of these in the driver, and a second pass that finds the rows of Q again.
 *
 * <p>Orthogonal to rounding at any condition, since Q is a product of orthogonal factors and never
 * A·R⁻¹.
 */
public final class DirectTsqr {

  private final int p;
  private final int k;
  private final double[] r; // double[k, p]
  private final Map<Integer, double[]> slices = new HashMap<>(); // double[rank, k] of each split
  private final Map<Integer, Integer> ranks = new HashMap<>();

  private DirectTsqr(SplitFactors found) {
    p = found.columns();
    ThinQr all = SplitFactor.stack(found.factors(), found.ranks(), p, true);
    k = all.rank();
    r = all.r();
    int from = 0;
    for (int i = 0; i < found.ordinals().size(); i++) {
      int rank = found.ranks().get(i);
      double[] slice = new double[rank * k];
      for (int j = 0; j < k; j++) {
        System.arraycopy(all.q(), from + j * all.rows(), slice, j * rank, rank);
      }
      slices.put(found.ordinals().get(i), slice);
      ranks.put(found.ordinals().get(i), rank);
      from += rank;
    }
  }

  /**
   * Factors a table, each row multiplied by the root of its weight: one pass.
   *
   * @throws BadInputException when a norm of a column exceeds the range of a double
   * @throws UsageException when there are more splits than their factors fit in memory
   */
  public static DirectTsqr of(Engine engine, Dataset rows) throws IOException {
    int p = rows.columns().size();
    SplitFactors found = engine.fold(rows, new FactorSplits(p));
    if (found.tooManyNumbers()) {
      throw new UsageException(
          "the R factors of all splits, each of up to "
              + p
              + " by "
              + p
              + " numbers, are more than the "
              + SplitFactors.MOST_NUMBERS
              + " that the driver holds. Make larger splits, as with "
              + Setting.SPLIT_BYTES.to("1073741824")
              + ", or leave the orthogonal factor out.");
    }
    DirectTsqr factored = new DirectTsqr(found);
    for (int j = 0; j < p; j++) {
      for (int i = 0; i < factored.k; i++) {
        if (!Double.isFinite(factored.r[i + j * factored.k])) {
          throw DoubleRange.normTooLarge(rows.columns().get(j));
        }
      }
    }
    return factored;
  }

  /** Number of rows of R and columns of Q: min(n, p). */
  public int rank() {
    return k;
  }

  /** R, {@code double[rank, p]}, column-major, diagonal not negative; not a copy. */
  public double[] r() {
    return r;
  }

  /** The map that writes the rows of Q. */
  public OrthogonalRows q() {
    return new OrthogonalRows("q", p, k, ranks, slices);
  }

  /**
   * The map that writes the rows of Q·W.
   *
   * @param w {@code double[rank, columns]}, column-major
   * @param letter what its columns are called, before their number
   */
  public OrthogonalRows times(double[] w, int columns, String letter) {
    Map<Integer, double[]> products = new HashMap<>();
    slices.forEach(
        (ordinal, slice) -> {
          int rank = ranks.get(ordinal);
          double[] product = new double[rank * columns];
          LinearAlgebra.blas()
              .dgemm("N", "N", rank, columns, k, 1, slice, rank, w, k, 0, product, rank);
          products.put(ordinal, product);
        });
    return new OrthogonalRows(letter, p, columns, ranks, products);
  }
}
