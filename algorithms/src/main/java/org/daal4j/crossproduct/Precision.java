package org.daal4j.crossproduct;

import java.util.Locale;

/** How many bits sums and products are carried with. */
public enum Precision {
  /** 53 bits: products by BLAS. */
  DOUBLE,
  /** About 106 bits: exact products, added up in double-double. */
  EXTENDED;

  /** As users call it. */
  public String option() {
    return name().toLowerCase(Locale.ROOT);
  }
}
