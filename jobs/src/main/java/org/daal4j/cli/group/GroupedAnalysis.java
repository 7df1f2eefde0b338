package org.daal4j.cli.group;

import java.io.IOException;
import org.daal4j.cli.page.Page;
import org.daal4j.cli.verb.Analysis;
import org.daal4j.cli.verb.Cost;
import org.daal4j.cli.verb.RunFacts;
import org.daal4j.core.Checkpoint;
import org.daal4j.core.Engine;
import org.daal4j.group.GroupedModel;
import org.daal4j.input.FileTable;
import org.daal4j.model.ModelReader;
import org.daal4j.result.ResultWriter;

/**
 * A fit of each group of rows.
 *
 * @param one what the fit asks of the table for one group
 * @param fit of all groups
 */
record GroupedAnalysis(Cost one, Fit fit) implements Analysis<GroupsFound> {

  /** Fits the groups of a table. */
  @FunctionalInterface
  interface Fit {
    /** Fits them. */
    GroupedModel<?> of(Engine engine, FileTable rows, Checkpoint checkpoint, ResultWriter result)
        throws IOException;
  }

  @Override
  public Cost cost() {
    String each = one.each().isEmpty() ? "group" : one.each() + " of a group";
    return one.forEach(each).writing("groups.csv", "groupFields.csv");
  }

  @Override
  public GroupsFound run(Engine engine, FileTable rows, Checkpoint checkpoint, ResultWriter result)
      throws IOException {
    GroupedModel<?> model = fit.of(engine, rows, checkpoint, result);
    model.save(result);
    return GroupsFound.of(model);
  }

  @Override
  public GroupsFound read(ModelReader saved) throws IOException {
    return GroupsFound.read(saved);
  }

  @Override
  public void tell(GroupsFound found, RunFacts run, Page page) {
    found.print(run, page);
  }
}
