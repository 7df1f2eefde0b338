package org.daal4j.linalg;

import dev.ludovic.netlib.JavaLAPACK;
import dev.ludovic.netlib.LAPACK;
import org.netlib.util.doubleW;
import org.netlib.util.intW;

/**
 * The LAPACK in pure Java. It keeps constants of the arithmetic in static variables that the first
 * call fills in, without a lock: while one thread does so, another can see them as 0 and iterate
 * for ever. So this class calls once, on one thread, all routines that keep any.
 */
final class JavaLapack {

  static final LAPACK LIBRARY = initialized();

  private JavaLapack() {}

  private static LAPACK initialized() {
    NetlibLog.silence();
    LAPACK java = JavaLAPACK.getInstance();
    for (String constant : new String[] {"E", "S", "B", "P", "N", "R", "M", "U", "L", "O"}) {
      java.dlamch(constant);
    }
    doubleW ignored = new doubleW(0);
    java.dlartg(3, 4, ignored, new doubleW(0), new doubleW(0));
    decompose(java);
    return java;
  }

  /** A singular value and an eigenvalue decomposition, large enough to divide and conquer. */
  private static void decompose(LAPACK java) {
    int n = 40;
    double[] matrix = new double[n * n];
    for (int i = 0; i < n * n; i++) {
      matrix[i] = (i * 7919) % 101 + (i % (n + 1) == 0 ? 100 : 0);
    }
    double[] work = new double[20 * n * n];
    int[] integers = new int[20 * n];
    double[] values = new double[n];
    intW info = new intW(0);
    java.dgesdd(
        "S",
        n,
        n,
        matrix.clone(),
        n,
        values,
        new double[n * n],
        n,
        new double[n * n],
        n,
        work,
        work.length,
        integers,
        info);
    java.dsyevr(
        "V",
        "A",
        "U",
        n,
        matrix,
        n,
        0,
        0,
        0,
        0,
        0,
        new intW(0),
        values,
        new double[n * n],
        n,
        new int[2 * n],
        work,
        work.length,
        integers,
        integers.length,
        info);
  }
}
