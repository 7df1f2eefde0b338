package org.daal4j.result;

import java.io.IOException;

/** The output is there already and may not be replaced. The message says why and the remedy. */
public class OutputExistsException extends IOException {
  private static final long serialVersionUID = 1;

  /** With a message for the user. */
  public OutputExistsException(String message) {
    super(message);
  }
}
