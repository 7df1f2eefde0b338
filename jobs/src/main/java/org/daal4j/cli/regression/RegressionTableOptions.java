package org.daal4j.cli.regression;

import java.util.List;
import org.daal4j.cli.option.InputOptions;
import org.daal4j.core.UsageException;
import org.daal4j.table.ColumnSelection;
import org.daal4j.table.Scale;
import org.daal4j.table.TableOptions;
import picocli.CommandLine.Option;

/** What both regressions ask: the responses, and whether there is an intercept. */
final class RegressionTableOptions {

  @Option(
      names = "--responses",
      paramLabel = "LIST",
      order = 10,
      description = "The response columns: names, positions, ranges. Required.")
  private String responses;

  @Option(
      names = "--intercept",
      negatable = true,
      order = 11,
      defaultValue = "true",
      fallbackValue = "true",
      description = "Whether the model has an intercept. Default: it has")
  private boolean intercept;

  /** Selectors of the responses. */
  List<String> responses() {
    if (responses == null || responses.isBlank()) {
      throw new UsageException(
          "--responses is missing. Name the columns to be explained by the others.");
    }
    return ColumnSelection.parse(responses);
  }

  /**
   * What the user said of the table.
   *
   * @param dropsFirst whether, with an intercept, categories are without their first level where
   *     nothing was said
   */
  TableOptions options(InputOptions input, boolean dropsFirst) {
    TableOptions options = input.tableOptions(responses(), dropsFirst && intercept);
    if (options.preparation().scale() != Scale.NONE && !intercept) {
      throw new UsageException(
          "--scale shifts features, so coefficients in the units of the data need an intercept."
              + " Leave --no-intercept or --scale out.");
    }
    return options;
  }

  boolean intercept() {
    return intercept;
  }
}
