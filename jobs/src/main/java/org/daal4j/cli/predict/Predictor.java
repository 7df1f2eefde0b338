package org.daal4j.cli.predict;

import java.io.IOException;
import java.util.List;
import org.daal4j.cli.model.ModelColumns;
import org.daal4j.core.Dataset;
import org.daal4j.core.Engine;
import org.daal4j.core.RowMap;
import org.daal4j.result.ResultWriter;

/** A saved model that predicts something for each row. */
public interface Predictor {

  /** What it is called in messages, as {@code k-means}. */
  String kind();

  /** The features it needs. */
  ModelColumns columns();

  /**
   * Writes a line for each row: text fields, then predictions. Rows hold the features, perhaps
   * followed by responses.
   */
  RowMap map();

  /** The responses it predicts; none when it predicts something else. */
  default List<String> responses() {
    return List.of();
  }

  /**
   * Compares predictions with the actual responses and writes metrics.
   *
   * @param rows features, then the actual values of {@link #responses()}
   */
  default void measure(Engine engine, Dataset rows, ResultWriter result) throws IOException {
    throw new UnsupportedOperationException(kind() + " has no responses");
  }
}
