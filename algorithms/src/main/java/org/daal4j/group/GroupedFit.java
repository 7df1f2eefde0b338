package org.daal4j.group;

import java.io.IOException;
import org.daal4j.core.Engine;
import org.daal4j.core.Setting;
import org.daal4j.core.UsageException;
import org.daal4j.model.Model;
import org.daal4j.model.Table;

/** Fits each group of a table by itself, in one pass over all rows. */
public final class GroupedFit {

  private GroupedFit() {}

  /**
   * A fit of a whole table, as {@code LowOrderMoments::fit}.
   *
   * @param <M> its model
   */
  @FunctionalInterface
  public interface Fit<M extends Model> {
    /** Fits a table, in one pass. */
    M fit(Engine engine, Table table) throws IOException;
  }

  /**
   * Fits the groups.
   *
   * <p>A group whose rows cannot be fitted (all of weight 0, numbers beyond the range of a double)
   * has no model but a reason; when that is so of all groups, it is an error.
   *
   * @param table with columns that tell the group of each row
   * @param fit what is fitted to each group
   * @throws UsageException when the table has no such columns, or the fit takes several passes
   * @throws org.daal4j.core.BadInputException when there is no row, or no group can be fitted
   */
  public static <M extends Model> GroupedModel<M> of(Engine engine, Table table, Fit<M> fit)
      throws IOException {
    requireGroups(table);
    return modelOf(table, new TableGroups<>(engine, table, fit));
  }

  /**
   * Makes sure that a table has columns of groups.
   *
   * @throws UsageException when it has none
   */
  public static void requireGroups(Table table) {
    if (table.layout().groups() == 0) {
      throw new UsageException(
          Setting.GROUP_BY, "the table has no columns of groups.", "Name them.");
    }
  }

  /**
   * The model of groups of a table.
   *
   * @throws org.daal4j.core.BadInputException when none of them can be fitted
   */
  public static <M extends Model> GroupedModel<M> modelOf(Table table, FitOfEachGroup<M> groups)
      throws IOException {
    M first = groups.first();
    return new GroupedModel<>(
        first.verb(), first.columns(), GroupColumns.of(table.layout()), groups);
  }
}
