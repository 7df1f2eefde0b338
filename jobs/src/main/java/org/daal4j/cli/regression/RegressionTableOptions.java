package org.daal4j.cli.regression;

import java.util.List;
import org.daal4j.core.UsageException;
import org.daal4j.table.ColumnSelection;
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

  boolean intercept() {
    return intercept;
  }
}
