package org.daal4j.linalg;

import dev.ludovic.netlib.BLAS;
import dev.ludovic.netlib.JavaBLAS;
import dev.ludovic.netlib.LAPACK;
import dev.ludovic.netlib.NativeBLAS;
import dev.ludovic.netlib.NativeLAPACK;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

/**
 * Which BLAS and LAPACK this process runs, each on its own, chosen at the first call that needs it:
 *
 * <ol>
 *   <li>the library that netlib's system properties name, {@code
 *       dev.ludovic.netlib.blas.nativeLibPath} or {@code dev.ludovic.netlib.blas.nativeLib} and
 *       their counterparts with {@code lapack}; when it does not load, pure Java;
 *   <li>the OpenBLAS of the jar ({@link BlasSource#BUNDLED}), else, on a system too old for it, the
 *       jar's older one ({@link BlasSource#OLDER}); pure Java where the kernels for the processor
 *       round by where numbers lie in memory ({@link OpenBlasKernels});
 *   <li>the system's {@code libblas.so.3} and {@code liblapack.so.3} ({@link BlasSource#SYSTEM});
 *   <li>pure Java ({@link BlasSource#JAVA}).
 * </ol>
 *
 * <p>Tasks and threads already use every core, so BLAS should not start threads of its own, and
 * with another number of threads it rounds otherwise. A library reads that from its environment
 * when it loads: {@code OPENBLAS_NUM_THREADS=1} (for others {@code MKL_NUM_THREADS=1}, {@code
 * OMP_NUM_THREADS=1}).
 */
public final class LinearAlgebra {

  private static final CopyOnWriteArrayList<LibraryChoice<?>> CHOSEN = new CopyOnWriteArrayList<>();

  private LinearAlgebra() {}

  /** The BLAS of this process. */
  public static BLAS blas() {
    return ChosenBlas.CHOICE.library();
  }

  /** The LAPACK of this process. */
  public static LAPACK lapack() {
    return ChosenLapack.CHOICE.library();
  }

  /**
   * Loops by the JDK's Vector API, which is incubating: a JVM has it when it is started with {@code
   * --add-modules=jdk.incubator.vector}. Empty without it, when vectors are short, or when the
   * loops do not fit.
   *
   * @param fit whether they are for the numbers at hand; if so they are noted as {@link #chosen}
   */
  public static Optional<VectorLoops> vectorLoops(Predicate<VectorLoops> fit) {
    if (!VectorApi.isThere()) {
      return Optional.empty();
    }
    LibraryChoice<Optional<VectorLoops>> choice = ChosenLoops.CHOICE;
    Optional<VectorLoops> loops = choice.library().filter(fit);
    if (loops.isPresent() || choice.isFallback()) {
      CHOSEN.addIfAbsent(choice);
    }
    return loops;
  }

  /** Whether {@link #blas()} runs a native library. */
  public static boolean isNative() {
    return ChosenBlas.CHOICE.isNative();
  }

  /** The libraries and loops that were needed so far; asking for them loads none. */
  public static List<LibraryChoice<?>> chosen() {
    return List.copyOf(CHOSEN);
  }

  /** The LAPACK in pure Java, for what must have the same bits on every host. */
  public static LAPACK javaLapack() {
    return JavaLapack.LIBRARY;
  }

  private static <T> LibraryChoice<T> noted(LibraryChoice<T> choice) {
    CHOSEN.add(choice);
    return choice;
  }

  private static final class ChosenBlas {
    private static final LibraryChoice<BLAS> CHOICE =
        noted(
            LibraryChoice.of(
                "blas", NativeBLAS::getInstance, JavaBLAS::getInstance, BlasSource.ofProcess()));
  }

  private static final class ChosenLoops {
    private static final LibraryChoice<Optional<VectorLoops>> CHOICE = VectorApi.choose();
  }

  private static final class ChosenLapack {
    private static final LibraryChoice<LAPACK> CHOICE =
        noted(
            LibraryChoice.of(
                "lapack",
                NativeLAPACK::getInstance,
                LinearAlgebra::javaLapack,
                BlasSource.ofProcess()));
  }
}
