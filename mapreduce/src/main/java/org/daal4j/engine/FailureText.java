package org.daal4j.engine;

import org.daal4j.core.Setting;

/** What is said of a failure of a task. */
public final class FailureText {

  private FailureText() {}

  /** A failure in one line. */
  public static String of(Throwable failure) {
    String message = Setting.messageOf(failure);
    if (failure instanceof OutOfMemoryError) {
      return "out of memory (" + message + ")";
    }
    return failure.getClass().getSimpleName() + (message == null ? "" : ": " + message);
  }
}
