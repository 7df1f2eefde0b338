package org.daal4j.summary;

import java.io.IOException;
import java.io.OutputStream;

/** Where a new summary goes, or nowhere. */
@FunctionalInterface
public interface SummaryTarget {

  /** Keeps none. */
  SummaryTarget NONE = bytes -> {};

  /** Writes the bytes of a summary. */
  @FunctionalInterface
  interface Bytes {
    /** Writes them all; {@code out} is closed by the caller. */
    void writeTo(OutputStream out) throws IOException;
  }

  /** Keeps a summary, before the fit goes on. */
  void keep(Bytes summary) throws IOException;
}
