package org.daal4j.regression;

import java.util.List;
import java.util.stream.IntStream;
import org.daal4j.core.BadInputException;
import org.daal4j.linalg.DoubleDouble;
import org.daal4j.statistics.Counts;
import org.daal4j.statistics.DoubleRange;
import org.daal4j.tsqr.UpperTriangle;

/**
 * Reduces the R factor of [1 X y]. Below its first row, which holds the means, R is the factor of
 * the centred columns.
 *
 * @param counts result of the pass
 * @param features number of features, p
 * @param intercept whether the first column is the ones
 * @param shift of the pass, {@code double[p + q]}
 */
record FactorReduction(
    Counts<UpperTriangle> counts, int features, boolean intercept, double[] shift) {

  private static final double CLEAR = 0x1p20;

  /**
   * Makes sure that no number left the range of a double.
   *
   * @param names of the columns, for the message
   * @throws BadInputException that names the column
   */
  void requireFinite(List<String> names) throws BadInputException {
    for (int j = 0; j < shift.length; j++) {
      if (!Double.isFinite(norm(j)) || (intercept && !Double.isFinite(means()[j].high()))) {
        throw DoubleRange.tooLarge(names.get(j));
      }
    }
    if (intercept && !Double.isFinite(triangle().get(0, 0))) {
      throw DoubleRange.weightsTooLarge();
    }
  }

  /** The reduction for least squares. */
  Reduction leastSquares() {
    ExtendedVector[] columns = new ExtendedVector[shift.length];
    double[] norms = new double[shift.length];
    for (int j = 0; j < shift.length; j++) {
      norms[j] = norm(j);
    }
    Scale scale = Scale.of(norms);
    for (int j = 0; j < shift.length; j++) {
      columns[j] = column(j, scale);
    }
    DoubleDouble[] totals = new DoubleDouble[shift.length - features];
    for (int t = 0; t < totals.length; t++) {
      totals[t] = ExtendedVector.product(columns[features + t], columns[features + t]);
    }
    DoubleDouble[] means = means();
    double[] noise = noise(columns, norms, means);
    return new Reduction(
        intercept,
        counts.positiveRows(),
        counts.sumOfLogarithms(),
        intercept ? triangle().get(0, 0) : 0,
        means,
        scale,
        totals,
        factor(columns, noise),
        Rounding.REFLECTIONS,
        carried(norms, scale));
  }

  /** With the way from the shift to the mean, which the reflections turned too. */
  private double[] carried(double[] norms, Scale scale) {
    double[] carried = new double[norms.length];
    for (int j = 0; j < norms.length; j++) {
      double about = intercept ? Math.hypot(norms[j], triangle().get(0, 1 + j)) : norms[j];
      carried[j] = scale.down(DoubleDouble.of(about), j).high();
    }
    return carried;
  }

  /** R is the factor itself, unless one of its pivots is so small that the rank is in doubt. */
  private TriangularFactor factor(ExtendedVector[] columns, double[] noise) {
    for (int j = 0; j < features; j++) {
      boolean there = j < columns[j].length();
      double pivot = there ? columns[j].get(j).high() : 0;
      if (!(pivot * pivot > CLEAR * noise[j])) {
        return GramSchmidt.factor(columns, noise);
      }
    }
    return triangular(columns);
  }

  private TriangularFactor triangular(ExtendedVector[] columns) {
    DoubleDouble[] residuals = new DoubleDouble[columns.length - features];
    for (int t = 0; t < residuals.length; t++) {
      ExtendedVector response = columns[features + t];
      DoubleDouble sum = DoubleDouble.ZERO;
      for (int i = features; i < response.length(); i++) {
        sum = sum.add(response.get(i).multiply(response.get(i)));
      }
      residuals[t] = sum;
    }
    for (int j = 0; j < columns.length; j++) {
      columns[j].resize(Math.min(j + 1, features));
    }
    int[] pivots = IntStream.range(0, features).toArray();
    return new TriangularFactor(pivots, new int[0], columns, residuals);
  }

  private UpperTriangle triangle() {
    return counts.result();
  }

  private int first() {
    return intercept ? 1 : 0;
  }

  private ExtendedVector column(int j, Scale scale) {
    ExtendedVector column = new ExtendedVector(triangle().rows());
    for (int i = first(); i < triangle().rows(); i++) {
      column.append(scale.down(DoubleDouble.of(triangle().get(i, first() + j)), j));
    }
    return column;
  }

  /** The norm of a column about its mean; does not overflow while the column does not. */
  private double norm(int j) {
    double norm = 0;
    for (int i = first(); i < triangle().rows(); i++) {
      norm = Math.hypot(norm, triangle().get(i, first() + j));
    }
    return norm;
  }

  private DoubleDouble[] means() {
    DoubleDouble[] means = new DoubleDouble[shift.length];
    for (int j = 0; j < shift.length; j++) {
      means[j] = intercept ? DoubleDouble.sum(shift[j], fromShift(j)) : DoubleDouble.ZERO;
    }
    return means;
  }

  private double fromShift(int j) {
    return triangle().get(0, 1 + j) / triangle().get(0, 0);
  }

  private double[] noise(ExtendedVector[] columns, double[] norms, DoubleDouble[] means) {
    double[] noise = new double[features];
    for (int j = 0; j < features; j++) {
      double fromShift = intercept ? triangle().get(0, 1 + j) / norms[j] : 0;
      double mean = intercept ? triangle().get(0, 0) * (means[j].high() / norms[j]) : 0;
      double square = ExtendedVector.product(columns[j], columns[j]).high();
      noise[j] =
          square > 0
              ? square * Noise.REFLECTIONS.of(fromShift * fromShift, mean * mean)
              : Double.POSITIVE_INFINITY;
    }
    return noise;
  }
}
