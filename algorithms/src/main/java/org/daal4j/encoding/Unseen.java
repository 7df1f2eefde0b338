package org.daal4j.encoding;

/** What a level does that the model does not know. */
public enum Unseen {
  /** It is an error. */
  FAIL,
  /** None of the levels is there: their indicators are 0. */
  ZERO
}
