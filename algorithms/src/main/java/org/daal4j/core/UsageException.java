package org.daal4j.core;

/**
 * An option that is wrong in itself or does not fit the table. The message names it and a remedy.
 */
public class UsageException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** With a message for the user. */
  public UsageException(String message) {
    super(message);
  }
}
