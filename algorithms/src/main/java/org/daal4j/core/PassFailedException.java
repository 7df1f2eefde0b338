package org.daal4j.core;

import java.io.IOException;

/** A pass or job that failed for another reason than its input. */
public class PassFailedException extends IOException implements Setting.Message {
  private static final long serialVersionUID = 1;

  /** With a message for the user. */
  public PassFailedException(String message) {
    super(message);
  }

  /** With a message for the user and the cause for the log. */
  public PassFailedException(String message, Throwable cause) {
    super(message, cause);
  }

  @Override
  public String marked() {
    return super.getMessage();
  }

  @Override
  public String getMessage() {
    return Setting.plain(marked());
  }
}
