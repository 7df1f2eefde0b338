package org.daal4j.group.rounds;

import java.io.IOException;
import org.daal4j.core.Checkpoint;
import org.daal4j.core.Engine;
import org.daal4j.core.UsageException;
import org.daal4j.group.GroupedFit;
import org.daal4j.group.GroupedModel;
import org.daal4j.model.Model;
import org.daal4j.model.Table;

/**
 * Fits each group of a table by itself, where a fit takes several passes: one that packs the rows,
 * then as many over packed rows as the slowest group takes. A group that has ended costs no more.
 */
public final class GroupedRounds {

  private GroupedRounds() {}

  /**
   * A fit of a whole table, as {@code LogisticRegression::fit}: packs the table first, folds the
   * packed rows then, and goes on from what it has saved as if it had not been stopped.
   *
   * @param <M> its model
   */
  @FunctionalInterface
  public interface Fit<M extends Model> {
    /** Fits a table. */
    M fit(Engine engine, Table table, Checkpoint checkpoint) throws IOException;
  }

  /**
   * Fits the groups.
   *
   * <p>A group whose rows cannot be fitted (all of one class, all of weight 0) has no model but a
   * reason; when that is so of all groups, it is an error.
   *
   * @param table with columns that tell the group of each row
   * @param fit what is fitted to each group; by several threads, one group each
   * @param checkpoint keeps the states of all groups
   * @throws UsageException when the table has no such columns, the fit takes other passes than
   *     those, or the states of all groups do not fit in memory
   * @throws org.daal4j.core.BadInputException when there is no row, or no group can be fitted
   */
  public static <M extends Model> GroupedModel<M> of(
      Engine engine, Table table, Fit<M> fit, Checkpoint checkpoint) throws IOException {
    GroupedFit.requireGroups(table);
    Rounds<M> rounds = new Rounds<>(new FirstPass(engine, table), fit);
    rounds.run(checkpoint);
    return GroupedFit.modelOf(table, rounds.models());
  }
}
