package org.daal4j.group;

import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import org.daal4j.core.Engine;
import org.daal4j.core.RowMap;
import org.daal4j.core.Setting;
import org.daal4j.core.UsageException;
import org.daal4j.encoding.Unseen;
import org.daal4j.model.ModelWriter;
import org.daal4j.model.Predictor;
import org.daal4j.model.Table;

/**
 * Models of groups that predict: each row is given to that of its group.
 *
 * @param models of the groups
 * @param unseen what a row does whose group has no model: it is an error, or its predictions are
 *     missing, NaN for a number and empty for a class
 */
public record GroupedPredictor(GroupedModel<? extends Predictor> models, Unseen unseen)
    implements Predictor, ModelOfGroups {

  static final Setting UNSEEN = Setting.named("unseen");

  /** Checks. */
  public GroupedPredictor {
    Objects.requireNonNull(models, "models");
    Objects.requireNonNull(unseen, "unseen");
  }

  /** With models whose rows are all of their groups. */
  public GroupedPredictor(GroupedModel<? extends Predictor> models) {
    this(models, Unseen.FAIL);
  }

  @Override
  public RowMap map(boolean labelled, boolean probabilities) {
    return GroupedMaps.of(models, labelled, unseen, model -> model.map(labelled, probabilities));
  }

  @Override
  public String kind() {
    return GroupedMaps.any(models).kind();
  }

  @Override
  public boolean takesCounts() {
    return GroupedMaps.any(models).takesCounts();
  }

  /**
   * Metrics are of one model.
   *
   * @throws UsageException always
   */
  @Override
  public OptionalDouble measure(Engine engine, Table rows, ModelWriter result) {
    throw new UsageException(
        Setting.GROUP_BY,
        "metrics are of one model, and there is one for each group.",
        "Measure the model of a group with its rows.");
  }

  @Override
  public boolean isClassifier() {
    return GroupedMaps.any(models).isClassifier();
  }

  @Override
  public List<String> responses() {
    return GroupedMaps.any(models).responses();
  }
}
