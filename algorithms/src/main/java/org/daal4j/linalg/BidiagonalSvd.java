package org.daal4j.linalg;

import java.util.Arrays;
import org.netlib.util.intW;

/** Singular values by LAPACK's {@code dgesvd}. */
final class BidiagonalSvd {

  private BidiagonalSvd() {}

  /** As {@link SingularValues#of}. */
  static SingularValues decompose(double[] matrix, int rows, int columns, boolean wantsLeft) {
    int count = Math.min(rows, columns);
    double[] values = new double[count];
    double[] left = new double[wantsLeft ? Math.multiplyExact(rows, count) : 1];
    String job = wantsLeft ? "S" : "N";
    int leftRows = wantsLeft ? rows : 1;
    double[] right = new double[Math.multiplyExact(count, columns)];
    double[] copy = matrix.clone();
    intW info = new intW(0);
    double[] size = new double[1];
    LinearAlgebra.lapack()
        .dgesvd(
            job, "S", rows, columns, copy, rows, values, left, leftRows, right, count, size, -1,
            info);
    double[] work = new double[(int) size[0]];
    LinearAlgebra.lapack()
        .dgesvd(
            job,
            "S",
            rows,
            columns,
            copy,
            rows,
            values,
            left,
            leftRows,
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
    double[][] leftVectors = wantsLeft ? new double[count][] : null;
    for (int k = 0; wantsLeft && k < count; k++) {
      leftVectors[k] = Arrays.copyOfRange(left, k * rows, (k + 1) * rows);
    }
    return new SingularValues(values, vectors, leftVectors);
  }
}
