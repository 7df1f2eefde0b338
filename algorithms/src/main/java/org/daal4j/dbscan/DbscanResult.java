package org.daal4j.dbscan;

import java.io.IOException;
import org.daal4j.model.Model;
import org.daal4j.model.ModelReader;

/** What the verb has found: clusters, or a radius to find them with. */
public sealed interface DbscanResult extends Model permits DbscanModel, EpsilonSuggestion {

  /**
   * Reads a saved result.
   *
   * @throws org.daal4j.core.BadInputException when its files contradict each other
   */
  static DbscanResult read(ModelReader saved) throws IOException {
    return saved.has(DbscanModelFile.CLUSTERS)
        ? DbscanModel.read(saved)
        : EpsilonSuggestion.read(saved);
  }

  @Override
  default String verb() {
    return "dbscan";
  }

  /** Weight of the neighbours, the row itself among them, that makes a row core. */
  long minObservations();
}
