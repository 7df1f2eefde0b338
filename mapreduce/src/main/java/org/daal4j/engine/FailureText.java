package org.daal4j.engine;

/** What is said of a failure of a task. */
public final class FailureText {

  private FailureText() {}

  /** A failure in one line. */
  public static String of(Throwable failure) {
    String message = failure.getMessage();
    if (failure instanceof OutOfMemoryError) {
      return "out of memory (" + message + ")";
    }
    return failure.getClass().getSimpleName() + (message == null ? "" : ": " + message);
  }
}
