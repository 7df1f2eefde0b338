package org.daal4j.cli.model;

import org.daal4j.pca.ProjectRows;

/** A saved model that projects rows on directions. */
public interface Projector {

  /** The columns it needs. */
  ModelColumns columns();

  /** How many coordinates a row gets. */
  int components();

  /**
   * The projection.
   *
   * @param whiten whether each coordinate is divided by its size in the model
   * @throws org.daal4j.core.UsageException when one of these is 0 to rounding
   */
  ProjectRows projection(boolean whiten);
}
