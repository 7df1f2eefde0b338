package org.daal4j.pca;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.daal4j.core.BadInputException;
import org.daal4j.core.Dataset;
import org.daal4j.core.Engine;
import org.daal4j.linalg.OrthonormalBasis;
import org.daal4j.linalg.SingularValues;
import org.daal4j.moments.ColumnMoments;
import org.daal4j.moments.MeasureMoments;
import org.daal4j.statistics.DoubleRange;
import org.daal4j.tsqr.FactorRows;
import org.daal4j.tsqr.UpperTriangle;

/**
 * Components from the R factor of the rows, normalized by means and standard deviations of the
 * whole table: eigenvalue = singular value² / (Σw - 1). What is small beside the largest value
 * keeps twice the digits that {@link ProductEigen} leaves it.
 */
final class RowSingular {

  private RowSingular() {}

  static Decomposition decompose(Engine engine, Dataset rows, PcaOptions options, int components)
      throws IOException {
    int p = rows.columns().size();
    List<ColumnMoments> moments = engine.fold(rows, new MeasureMoments(p));
    RowsNeeded.check(moments.get(0).count(), moments.get(0).weightSum());
    double[] means = new double[p];
    double[] variances = new double[p];
    double[] scales = new double[p];
    for (int j = 0; j < p; j++) {
      means[j] = moments.get(j).mean();
      variances[j] = moments.get(j).variance();
      requireInRange(moments.get(j), rows.columns().get(j));
      scales[j] = options.normalization() == Normalization.CENTER ? 1 : deviation(moments.get(j));
    }
    UpperTriangle triangle = engine.fold(rows, new FactorRows(means, scales));
    SingularValues found = SingularValues.of(triangle.toColumnMajor(), triangle.rows(), p);
    double[] eigenvalues = new double[p];
    double root = Math.sqrt(moments.get(0).weightSum() - 1);
    for (int k = 0; k < found.values().length; k++) {
      double deviation = found.values()[k] / root;
      eigenvalues[k] = deviation * deviation;
    }
    double[][] vectors = found.vectors();
    double[][] first = Arrays.copyOf(vectors, Math.min(components, vectors.length));
    return new Decomposition(
        triangle.tableRows(),
        means,
        variances,
        eigenvalues,
        OrthonormalBasis.complete(first, p, components));
  }

  /** 0 for a constant column. */
  private static double deviation(ColumnMoments moments) {
    return moments.variance() == 0 ? 0 : moments.standardDeviation();
  }

  private static void requireInRange(ColumnMoments moments, String column)
      throws BadInputException {
    if (!Double.isFinite(moments.mean() + moments.variance())) {
      throw DoubleRange.tooLarge(column);
    }
    if (moments.minimum() < moments.maximum()
        && moments.sumSquaresCentered() < DoubleRange.LEAST_SQUARES) {
      throw DoubleRange.tooSmall(column);
    }
  }
}
