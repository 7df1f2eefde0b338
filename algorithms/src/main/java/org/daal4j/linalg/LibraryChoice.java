package org.daal4j.linalg;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A library that this process runs.
 *
 * @param library BLAS, LAPACK or loops
 * @param description one line for the log, as {@code BLAS: native (libblas.so.3)}
 * @param isNative whether it is not pure Java
 * @param isFallback whether it is not what was asked for
 */
public record LibraryChoice<T>(
    T library, String description, boolean isNative, boolean isFallback) {

  /**
   * Chooses by the order that {@link LinearAlgebra} documents.
   *
   * @param kind {@code blas} or {@code lapack}, as in netlib's properties
   * @param nativeLibrary netlib's native form, which reads those properties when it is first asked
   */
  static <T> LibraryChoice<T> of(
      String kind, Supplier<T> nativeLibrary, Supplier<T> pureJava, BlasSource source) {
    NetlibLog.silence();
    String pathProperty = "dev.ludovic.netlib." + kind + ".nativeLibPath";
    String named = System.getProperty(pathProperty, "");
    if (named.isEmpty()) {
      named = System.getProperty("dev.ludovic.netlib." + kind + ".nativeLib", "");
    }
    String title = kind.toUpperCase(Locale.ROOT);
    if (named.isEmpty() && source == BlasSource.JAVA) {
      List<String> reasons = List.of(BlasSource.PROPERTY + "=java");
      return new LibraryChoice<>(
          pureJava.get(), describe(title, "pure Java", reasons), false, false);
    }
    List<String> failures = new ArrayList<>();
    String name = named.isEmpty() ? "lib" + kind + ".so.3" : named;
    for (OpenBlasBuild build : named.isEmpty() ? source.builds() : List.<OpenBlasBuild>of()) {
      Optional<String> obstacle = OpenBlasKernels.obstacle(build);
      if (obstacle.isPresent()) {
        failures.add(obstacle.get());
        return new LibraryChoice<>(
            pureJava.get(), describe(title, "pure Java", failures), false, true);
      }
      BundledOpenBlas bundled = BundledOpenBlas.ofProcess(build);
      if (bundled.path() != null) {
        System.setProperty(pathProperty, bundled.path().toString());
        name = bundled.description();
        break;
      }
      if (!failures.contains(bundled.description())) {
        failures.add(bundled.description());
      }
    }
    try {
      T library = nativeLibrary.get();
      failures.add(0, name);
      return new LibraryChoice<>(library, describe(title, "native", failures), true, false);
    } catch (RuntimeException | LinkageError e) {
      failures.add(name + " did not load: " + LoadFailure.reason(e));
      return new LibraryChoice<>(
          pureJava.get(), describe(title, "pure Java", failures), false, true);
    }
  }

  private static String describe(String title, String form, List<String> reasons) {
    return title + ": " + form + " (" + String.join("; ", reasons) + ")";
  }
}
