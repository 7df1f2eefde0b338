package org.daal4j.model;

import java.io.IOException;
import java.util.List;
import java.util.OptionalDouble;
import org.daal4j.core.Engine;
import org.daal4j.core.RowMap;
import org.daal4j.core.Setting;
import org.daal4j.core.UsageException;

/** A model that predicts something for each row. */
public interface Predictor extends Model {

  /** The probability with which a new response lies in its interval. */
  Setting INTERVAL = Setting.named("interval");

  /** What it is called in messages, as {@code k-means}. */
  String kind();

  /**
   * Writes a line for each row: kept text fields, then predictions. Rows hold the features, perhaps
   * followed by responses.
   *
   * @param labelled whether the first text field of a row is the actual label, not a kept column
   * @param probabilities whether the probabilities of all classes are wanted too
   */
  RowMap map(boolean labelled, boolean probabilities);

  /**
   * As {@link #map} without labels and probabilities, and after each value the bounds between which
   * a new response lies.
   *
   * @param level with this probability, above 0 and below 1
   * @throws UsageException when the model does not tell them; the message says why
   */
  default RowMap intervals(double level) {
    throw new UsageException(INTERVAL, "a " + kind() + " model has no intervals.", "Leave it out.");
  }

  /** Whether its features are counts, none of them negative. */
  default boolean takesCounts() {
    return false;
  }

  /** Whether it predicts labels, with probabilities. */
  default boolean isClassifier() {
    return false;
  }

  /**
   * Of how many different scores metrics tell the area under the ROC curve in one pass; with more
   * they take further ones. 0 when they tell no area.
   */
  default long scoresInOnePass() {
    return 0;
  }

  /** The responses it predicts; none when it predicts something else. */
  default List<String> responses() {
    return List.of();
  }

  /**
   * Compares predictions with the actual responses or labels and writes metrics.
   *
   * @param rows features, then the actual values of {@link #responses()}; or with the actual label
   *     as the first text column
   * @return how many predicted classes are right; empty when they are no classes
   */
  default OptionalDouble measure(Engine engine, Table rows, ModelWriter result) throws IOException {
    throw new UnsupportedOperationException(kind() + " predicts nothing to compare with");
  }
}
