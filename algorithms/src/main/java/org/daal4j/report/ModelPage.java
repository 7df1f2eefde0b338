package org.daal4j.report;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.daal4j.core.PartialSize;
import org.daal4j.model.Model;
import org.daal4j.picture.Page;

/**
 * How models of a kind are shown. A page holds neither times nor engines: the same model and the
 * same rows give the same bytes, whatever the splits and wherever it is made.
 *
 * @param <M> the models
 */
public interface ModelPage<M extends Model> {

  /**
   * A pass over the rows.
   *
   * @param certain whether it is always made
   * @param purpose of it, in a few words
   */
  record Pass(boolean certain, String purpose) {}

  /** The passes of {@link #draw} over the rows it is given; none when it needs no rows. */
  default List<Pass> passes() {
    return List.of();
  }

  /** What the widest of these passes builds, for any number of columns. */
  default PartialSize size() {
    return PartialSize.NONE;
  }

  /**
   * Adds what there is to see of a model.
   *
   * @param page what stands before it
   * @param rows those of the fit or like them, prepared as the fit's were; without them what needs
   *     rows is left out
   * @return the page with all of it
   */
  Page draw(M model, Page page, Optional<ReportRows> rows) throws IOException;
}
