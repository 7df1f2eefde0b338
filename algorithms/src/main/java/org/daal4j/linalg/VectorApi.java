package org.daal4j.linalg;

import java.util.Optional;

/** Looks for the JDK's Vector API. */
final class VectorApi {

  private static final String MODULE = "jdk.incubator.vector";
  private static final String LOOPS = "org.daal4j.linalg.vector.VectorApiLoops";
  private static final int LEAST_LANES = 4;

  private VectorApi() {}

  /** Whether the JVM was started with it. */
  static boolean isThere() {
    return ModuleLayer.boot().findModule(MODULE).isPresent();
  }

  /** The loops in it; where they do not run, those without it do the same. */
  static LibraryChoice<Optional<VectorLoops>> choose() {
    String mode = System.getProperty("java.vm.info", "");
    if (mode.contains("client") || mode.contains("interpreted")) {
      return none("this JVM runs without C2, by -XX:TieredStopAtLevel=1 or -Xint");
    }
    try {
      VectorLoops loops =
          Class.forName(LOOPS).asSubclass(VectorLoops.class).getConstructor().newInstance();
      return loops.lanes() < LEAST_LANES
          ? none("vectors of " + loops.lanes() + " doubles are too short")
          : new LibraryChoice<>(
              Optional.of(loops), "loops: Vector API, " + loops.lanes() + " doubles", false, false);
    } catch (ReflectiveOperationException | LinkageError e) {
      return none("that of this JDK does not fit: " + LoadFailure.reason(e));
    }
  }

  private static LibraryChoice<Optional<VectorLoops>> none(String reason) {
    return new LibraryChoice<>(
        Optional.empty(), "loops: without the Vector API (" + reason + ")", false, true);
  }
}
