package org.daal4j.group;

import java.io.IOException;
import org.daal4j.core.Engine;
import org.daal4j.model.Model;
import org.daal4j.model.Table;

/**
 * The groups of a table that was read in one pass.
 *
 * @param <M> the model of a group
 */
final class TableGroups<M extends Model> extends FitOfEachGroup<M> {

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

  @Override
  protected boolean hasRead() {
    return engine.hasRead();
  }

  @Override
  protected boolean hasBegun() {
    return engine.hasBegun();
  }

  @Override
  protected M fit(int place) throws IOException {
    engine.begin(place);
    return fit.fit(engine, table);
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
}
