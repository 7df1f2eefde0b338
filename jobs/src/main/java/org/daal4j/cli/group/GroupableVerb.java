package org.daal4j.cli.group;

import java.io.IOException;
import java.util.Map;
import org.daal4j.cli.launch.Invocation;
import org.daal4j.cli.verb.Analysis;
import org.daal4j.cli.verb.AnalysisVerb;
import org.daal4j.core.Checkpoint;
import org.daal4j.core.Engine;
import org.daal4j.core.UsageException;
import org.daal4j.group.GroupedFit;
import org.daal4j.group.GroupedModel;
import org.daal4j.input.FileTable;
import org.daal4j.model.Model;
import org.daal4j.result.ResultWriter;
import org.daal4j.table.ColumnSelection;
import org.daal4j.table.TableOptions;
import picocli.CommandLine.Option;

/**
 * A verb that can fit groups of rows in the passes of one fit: one, unless it says otherwise.
 *
 * @param <M> the model
 */
public abstract class GroupableVerb<M extends Model> extends AnalysisVerb<M> {

  @Option(
      names = "--group-by",
      paramLabel = "LIST",
      order = 54,
      defaultValue = "",
      description =
          "One result for each value of these columns, text or numbers: every table of the result"
              + " begins with them. Default: one for all rows")
  private String groupBy;

  @Override
  protected final boolean grouped() {
    return !groupBy.isBlank();
  }

  @Override
  protected final TableOptions withRoles(TableOptions wanted) {
    if (!grouped()) {
      return wanted;
    }
    if (reports()) {
      throw new UsageException(
          "--report draws one model, and with --group-by there are many. Leave one of them out.");
    }
    return wanted.but().groups(ColumnSelection.parse("--group-by", groupBy)).build();
  }

  /**
   * Refuses what cannot be done for groups.
   *
   * @param option as {@code --method svd}
   * @param reason what it does that keeps it from being done in one pass
   */
  protected final void refuseInGroups(String option, String reason) {
    if (grouped()) {
      throw new UsageException(
          option
              + " "
              + reason
              + ", and with --group-by all groups are fitted in one. Leave one of them out.");
    }
  }

  @Override
  protected final Analysis<?> analysis(Invocation invocation, Map<String, Object> options) {
    invocation.refuseBlank("--group-by", groupBy);
    return grouped()
        ? new GroupedAnalysis(cost(), this::fitGroups)
        : super.analysis(invocation, options);
  }

  /** Fits the groups, in one pass. */
  protected GroupedModel<M> fitGroups(
      Engine engine, FileTable rows, Checkpoint checkpoint, ResultWriter result)
      throws IOException {
    return GroupedFit.of(engine, rows, (each, table) -> fit(each, rows, checkpoint, result));
  }
}
