package org.daal4j.table;

/** How features are shifted and scaled before a fit. A column whose scale is 0 is only shifted. */
public enum Scale {
  /** Not at all. */
  NONE,
  /** By the mean and the standard deviation, of n - 1. */
  ZSCORE,
  /** By the minimum and the range, to 0 up to 1. */
  MINMAX,
  /** By the median and the interquartile range. */
  ROBUST
}
