package org.daal4j.core;

import java.io.IOException;

/** Input that is missing, empty or malformed. The message names file, place and remedy. */
public class BadInputException extends IOException implements Setting.Message {
  private static final long serialVersionUID = 1;

  /** With a message for the user. */
  public BadInputException(String message) {
    super(message);
  }

  /** With a message for the user and the cause for the log. */
  public BadInputException(String message, Throwable cause) {
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
