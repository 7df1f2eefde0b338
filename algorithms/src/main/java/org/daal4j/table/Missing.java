package org.daal4j.table;

/** What becomes of a row without a value in a column that is used. */
public enum Missing {
  /** It is an error. */
  FAIL,
  /** It is left out. */
  SKIP,
  /**
   * It stays, when only features have no value: their numbers are NaN, their categories {@link
   * org.daal4j.core.TextColumns#isMissing missing}. Else it is an error.
   */
  KEEP
}
