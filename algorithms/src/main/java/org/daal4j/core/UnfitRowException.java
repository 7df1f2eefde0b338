package org.daal4j.core;

/**
 * The row that would be written next cannot be. Who knows where the rows come from adds the place.
 */
public final class UnfitRowException extends BadInputException {
  private static final long serialVersionUID = 1;

  /** With column, fault and remedy for the user. */
  public UnfitRowException(String reason) {
    super(reason);
  }
}
