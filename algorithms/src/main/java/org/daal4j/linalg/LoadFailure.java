package org.daal4j.linalg;

/** Why a library did not load. */
final class LoadFailure {

  private LoadFailure() {}

  /** In one line: what is at the bottom of a failure. */
  static String reason(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    String message = String.valueOf(root.getMessage()).replace('\n', ' ');
    // What the system's loader says names the file.
    return root instanceof UnsatisfiedLinkError
        ? message
        : root.getClass().getSimpleName() + ": " + message;
  }

  /** Whether the library asks for a newer glibc than there is, so that no other place helps. */
  static boolean isOfAnOldSystem(Throwable failure) {
    return failure instanceof UnsatisfiedLinkError && reason(failure).contains("`GLIBC_");
  }
}
