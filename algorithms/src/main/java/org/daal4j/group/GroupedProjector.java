package org.daal4j.group;

import java.util.Objects;
import org.daal4j.core.RowMap;
import org.daal4j.encoding.Unseen;
import org.daal4j.model.Projector;

/**
 * Models of groups that project: each row is given to that of its group.
 *
 * @param models of the groups
 * @param unseen what a row does whose group has no model: it is an error, or its coordinates are
 *     NaN
 */
public record GroupedProjector(GroupedModel<? extends Projector> models, Unseen unseen)
    implements Projector, ModelOfGroups {

  /** Checks. */
  public GroupedProjector {
    Objects.requireNonNull(models, "models");
    Objects.requireNonNull(unseen, "unseen");
  }

  /** With models whose rows are all of their groups. */
  public GroupedProjector(GroupedModel<? extends Projector> models) {
    this(models, Unseen.FAIL);
  }

  @Override
  public RowMap projection(boolean whiten) {
    return GroupedMaps.of(models, false, unseen, model -> model.projection(whiten));
  }

  @Override
  public int components() {
    return GroupedMaps.any(models).components();
  }
}
