package org.daal4j.linalg;

import dev.ludovic.netlib.blas.BLAS;
import dev.ludovic.netlib.blas.JavaBLAS;
import dev.ludovic.netlib.blas.NativeBLAS;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Which BLAS this process runs: the native library that netlib finds ({@code libblas.so.3}, or the
 * one that the system properties {@code dev.ludovic.netlib.blas.nativeLibPath} and {@code
 * dev.ludovic.netlib.blas.nativeLib} name), else pure Java.
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
    return Chosen.BLAS;
  }

  /** Whether {@link #blas()} runs a native library. */
  public static boolean isNative() {
    return Chosen.FAILURE == null;
  }

  /** One line for the log, as {@code BLAS: native (libblas.so.3)}. */
  public static String description() {
    if (isNative()) {
      return "BLAS: native (" + library() + ")";
    }
    return "BLAS: pure Java (" + library() + " did not load: " + Chosen.FAILURE + ")";
  }

  private static String library() {
    String path = System.getProperty("dev.ludovic.netlib.blas.nativeLibPath");
    if (path != null && !path.isEmpty()) {
      return path;
    }
    String name = System.getProperty("dev.ludovic.netlib.blas.nativeLib");
    return name == null || name.isEmpty() ? "libblas.so.3" : name;
  }

  /** Loads once, at the first call that needs it. */
  private static final class Chosen {
    private static final BLAS BLAS;

    /** Why no native library loaded; null when one did. */
    private static final String FAILURE;

    static {
      NETLIB.setLevel(Level.OFF); // it warns at length about what our one line says
      BLAS chosen;
      String failure = null;
      try {
        chosen = NativeBLAS.getInstance();
      } catch (RuntimeException | LinkageError e) {
        failure = e.getMessage();
        chosen = JavaBLAS.getInstance();
      }
      BLAS = chosen;
      FAILURE = failure;
    }
  }
}
