package org.daal4j.crossvalidation;

/** Which penalty is kept, of those that were tried. */
public enum Selection {
  /** The one of least held-out error; of several the largest. */
  MIN("min"),
  /** The largest one whose error is within a standard error of the least. */
  ONE_SE("1se");

  private final String option;

  Selection(String option) {
    this.option = option;
  }

  /** As users call it. */
  public String option() {
    return option;
  }
}
