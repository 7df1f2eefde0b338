package org.daal4j.model;

import org.daal4j.core.RowMap;
import org.daal4j.core.Setting;

/** A model that projects rows on directions. */
public interface Projector extends Model {

  /** Whether each coordinate is divided by its size in the model. */
  Setting WHITEN = Setting.named("whiten");

  /** How many coordinates a row gets. */
  int components();

  /**
   * The projection.
   *
   * @param whiten whether each coordinate is divided by its size in the model
   * @throws org.daal4j.core.UsageException when one of these is 0 to rounding
   */
  RowMap projection(boolean whiten);
}
