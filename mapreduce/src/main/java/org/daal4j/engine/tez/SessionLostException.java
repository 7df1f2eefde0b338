package org.daal4j.engine.tez;

import org.daal4j.core.PassFailedException;

/** A session could not be had, or is gone; it is no fault of the pass. */
final class SessionLostException extends PassFailedException {

  private static final long serialVersionUID = 1;

  SessionLostException(String message, Throwable cause) {
    super(message, cause);
  }
}
