package org.daal4j.group;

import java.io.IOException;
import java.util.Optional;
import org.daal4j.core.BadInputException;
import org.daal4j.core.Engine;
import org.daal4j.core.UsageException;
import org.daal4j.model.Model;
import org.daal4j.model.Table;

/**
 * The groups of a table that was read; a group is fitted when its model is asked for, so that no
 * more than one model need be in memory.
 *
 * @param <M> the model of a group
 */
final class TableGroups<M extends Model> implements GroupSource<M> {

  private final GroupEngine engine;
  private final Table table;
  private final GroupedFit.Fit<M> fit;

  TableGroups(Engine engine, Table table, GroupedFit.Fit<M> fit) {
    this(new GroupEngine(engine, table), table, fit);
  }

  private TableGroups(GroupEngine engine, Table table, GroupedFit.Fit<M> fit) {
    this.engine = engine;
    this.table = table;
    this.fit = fit;
  }

  /**
   * The model of the first group that has one; makes the pass.
   *
   * @throws BadInputException when none has
   */
  M first() throws IOException {
    BadInputException failure = null;
    for (int i = 0; failure == null || i < engine.size(); i++) {
      try {
        return model(i);
      } catch (BadInputException e) {
        if (!engine.hasRead() || engine.size() == 0) {
          throw e;
        }
        failure = failure == null ? e : failure;
      }
    }
    throw new BadInputException(
        "no group can be fitted; the first is "
            + group(0).name()
            + ", of which it is said: "
            + failure.marked(),
        failure);
  }

  /** A usage that does not fit the rows of a group is a reason of that group. */
  private M model(int place) throws IOException {
    engine.begin(place);
    try {
      return fit.fit(engine, table);
    } catch (UsageException e) {
      if (engine.hasBegun()) {
        throw new BadInputException(e.marked(), e);
      }
      throw e;
    }
  }

  @Override
  public int size() {
    return engine.size();
  }

  @Override
  public Group group(int place) {
    return engine.group(place);
  }

  @Override
  public GroupSource<M> another() {
    return new TableGroups<>(engine.another(), table, fit);
  }

  @Override
  public FittedGroup<M> fitted(int place) throws IOException {
    try {
      return new FittedGroup<>(group(place), Optional.of(model(place)), "");
    } catch (BadInputException e) {
      return new FittedGroup<>(group(place), Optional.empty(), e.marked());
    }
  }
}
