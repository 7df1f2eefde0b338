package org.daal4j.linalg;

import dev.ludovic.netlib.blas.BLAS;
import dev.ludovic.netlib.blas.JavaBLAS;
import dev.ludovic.netlib.blas.NativeBLAS;
import dev.ludovic.netlib.lapack.JavaLAPACK;
import dev.ludovic.netlib.lapack.LAPACK;
import dev.ludovic.netlib.lapack.NativeLAPACK;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.netlib.util.doubleW;
import org.netlib.util.intW;

/**
 * Which BLAS and LAPACK this process runs: the native libraries that netlib finds ({@code
 * libblas.so.3} and {@code liblapack.so.3}, or those that the system properties {@code
 * dev.ludovic.netlib.blas.nativeLibPath}, {@code dev.ludovic.netlib.blas.nativeLib} and their
 * counterparts with {@code lapack} name), else pure Java; each on its own.
 *
 * <p>Tasks and threads already use every core, so BLAS should not start threads of its own. A
 * library reads that from its environment only: set {@code OPENBLAS_NUM_THREADS=1} (and {@code
 * MKL_NUM_THREADS=1}, {@code OMP_NUM_THREADS=1}) for tasks. Callers here also keep their products
 * small enough that OpenBLAS works on them with one thread.
 */
public final class LinearAlgebra {

  /** Held, because the JDK keeps the level of a logger only as long as someone keeps the logger. */
  private static final Logger NETLIB = Logger.getLogger("dev.ludovic.netlib");

  private LinearAlgebra() {}

  /** The BLAS of this process: native when a library loads, else pure Java. */
  public static BLAS blas() {
    return ChosenBlas.CHOICE.library();
  }

  /** The LAPACK of this process: native when a library loads, else pure Java. */
  public static LAPACK lapack() {
    return ChosenLapack.CHOICE.library();
  }

  /** Whether {@link #blas()} runs a native library. */
  public static boolean isNative() {
    return ChosenBlas.CHOICE.failure() == null;
  }

  /** Whether {@link #lapack()} runs a native library. */
  public static boolean isLapackNative() {
    return ChosenLapack.CHOICE.failure() == null;
  }

  /** One line for the log, as {@code BLAS: native (libblas.so.3)}. */
  public static String description() {
    return describe("blas", ChosenBlas.CHOICE);
  }

  /** One line for the log, as {@code LAPACK: native (liblapack.so.3)}. */
  public static String lapackDescription() {
    return describe("lapack", ChosenLapack.CHOICE);
  }

  private static String describe(String kind, Choice<?> choice) {
    String name = kind.equals("blas") ? "BLAS" : "LAPACK";
    if (choice.failure() == null) {
      return name + ": native (" + libraryName(kind) + ")";
    }
    return name + ": pure Java (" + libraryName(kind) + " did not load: " + choice.failure() + ")";
  }

  private static String libraryName(String kind) {
    String path = System.getProperty("dev.ludovic.netlib." + kind + ".nativeLibPath");
    if (path != null && !path.isEmpty()) {
      return path;
    }
    String name = System.getProperty("dev.ludovic.netlib." + kind + ".nativeLib");
    return name == null || name.isEmpty() ? "lib" + kind + ".so.3" : name;
  }

  /**
   * A library, and why it is not a native one.
   *
   * @param failure null for a native library
   */
  private record Choice<T>(T library, String failure) {

    static <T> Choice<T> of(Supplier<T> nativeLibrary, Supplier<T> pureJava) {
      NETLIB.setLevel(Level.OFF); // it warns at length about what our one line says
      try {
        return new Choice<>(nativeLibrary.get(), null);
      } catch (RuntimeException | LinkageError e) {
        return new Choice<>(pureJava.get(), e.getMessage());
      }
    }
  }

  /**
   * The LAPACK in pure Java, for what must have the same bits on every host. It keeps constants of
   * the arithmetic in static variables that the first call fills in, without a lock: while one
   * thread does so, another can see them as 0 and iterate for ever. So this class calls once, on
   * one thread, all routines that keep any.
   */
  public static LAPACK javaLapack() {
    return JavaLapack.LIBRARY;
  }

  private static final class JavaLapack {
    private static final LAPACK LIBRARY = initialized();

    private static LAPACK initialized() {
      NETLIB.setLevel(Level.OFF); // it tells of its choice of libraries
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

  /** Loads once, at the first call that needs it. */
  private static final class ChosenBlas {
    private static final Choice<BLAS> CHOICE =
        Choice.of(NativeBLAS::getInstance, JavaBLAS::getInstance);
  }

  /** Loads once, at the first call that needs it. */
  private static final class ChosenLapack {
    private static final Choice<LAPACK> CHOICE =
        Choice.of(NativeLAPACK::getInstance, LinearAlgebra::javaLapack);
  }
}
