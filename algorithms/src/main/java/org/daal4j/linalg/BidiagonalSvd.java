package org.daal4j.linalg;

import java.util.Arrays;
import org.netlib.util.intW;

/** Singular values by LAPACK's {@code dgesvd}. */
final class BidiagonalSvd {

  private BidiagonalSvd() {}

  /** As {@link SingularValues#of}. */
  static SingularValues decompose(double[] matrix, int rows, int columns) {
    int count = Math.min(rows, columns);
    double[] values = new double[count];
    double[] left = new double[1];
    double[] right = new double[Math.multiplyExact(count, columns)];
    double[] copy = matrix.clone();
    intW info = new intW(0);
    double[] size = new double[1];
    LinearAlgebra.lapack()
        .dgesvd("N", "S", rows, columns, copy, rows, values, left, 1, right, count, size, -1, info);
    double[] work = new double[(int) size[0]];
    LinearAlgebra.lapack()
        .dgesvd(
            "N",
            "S",
            rows,
            columns,
            copy,
            rows,
            values,
            left,
            1,
            right,
            count,
            work,
            work.length,
            info);
    if (info.val != 0) {
      throw new ArithmeticException("singular values did not converge: dgesvd " + info.val);
    }
    int positive = (int) Arrays.stream(values).filter(value -> value > 0).count();
    double[][] vectors = new double[positive][columns];
    for (int k = 0; k < positive; k++) {
      for (int j = 0; j < columns; j++) {
        vectors[k][j] = right[k + j * count];
      }
    }
    return new SingularValues(values, vectors);
  }
}
