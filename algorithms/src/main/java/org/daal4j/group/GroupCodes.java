package org.daal4j.group;

/** Codes of the groups that a fold takes; the last number of a row is that of its group. */
public interface GroupCodes {

  /** Whether a code is one of them. */
  boolean has(double code);

  /** Bytes of the heap that the fold takes, whatever the rows. */
  long bytes();
}
