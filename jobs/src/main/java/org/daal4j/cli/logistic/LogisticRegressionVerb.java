package org.daal4j.cli.logistic;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.daal4j.cli.group.GroupableVerb;
import org.daal4j.cli.option.InputOptions;
import org.daal4j.cli.option.OptionValue;
import org.daal4j.cli.option.SummaryOptions;
import org.daal4j.cli.page.Page;
import org.daal4j.cli.verb.Cost;
import org.daal4j.cli.verb.RunFacts;
import org.daal4j.core.Checkpoint;
import org.daal4j.core.Engine;
import org.daal4j.core.UsageException;
import org.daal4j.group.GroupedModel;
import org.daal4j.input.FileTable;
import org.daal4j.logistic.LogisticModel;
import org.daal4j.logistic.LogisticOptions;
import org.daal4j.logistic.LogisticRegression;
import org.daal4j.model.ModelReader;
import org.daal4j.report.LogisticPage;
import org.daal4j.report.ModelPage;
import org.daal4j.result.ResultWriter;
import org.daal4j.table.ColumnSelection;
import org.daal4j.table.Scale;
import org.daal4j.table.TableOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Logistic regression with inference: a pass, and one for each step of Newton's method. */
@Command(
    name = "logistic-regression",
    description =
        "Fits the probabilities of two or more classes by the other columns, with standard errors.",
    footer = {
      "",
      "Example:",
      "  bin/daal4j logistic-regression --input samples/iris.csv --label species \\",
      "    --ridge-parameter 1 --output out/species"
    })
public final class LogisticRegressionVerb extends GroupableVerb<LogisticModel> {

  @Option(
      names = "--label",
      paramLabel = "COL",
      order = 10,
      description =
          "Column of the class labels: numbers or any text. The first in their order is the"
              + " reference. Required.")
  private String label;

  @Option(
      names = "--intercept",
      negatable = true,
      order = 11,
      defaultValue = "true",
      fallbackValue = "true",
      description = "Whether the model has intercepts. Default: it has")
  private boolean intercept;

  @Option(
      names = "--ridge-parameter",
      paramLabel = "L",
      order = 12,
      defaultValue = "0",
      description =
          "Weight of half the squares of the coefficients against the log likelihood; with one"
              + " above 0 there are no standard errors. Default: ${DEFAULT-VALUE}")
  private String ridgeParameter;

  @Option(
      names = "--max-iterations",
      paramLabel = "N",
      order = 13,
      defaultValue = "25",
      description = "Most steps of Newton's method. Default: ${DEFAULT-VALUE}")
  private String maxIterations;

  @Option(
      names = "--accuracy-threshold",
      paramLabel = "E",
      order = 14,
      defaultValue = "1e-8",
      description =
          "Stop when the deviance changes by no more than this part of it; a last step makes the"
              + " estimates exact. Default: ${DEFAULT-VALUE}")
  private String accuracyThreshold;

  @Option(
      names = "--resume",
      order = 24,
      description = "Go on from where an earlier run with the same options was stopped, if any")
  private boolean resume;

  private LogisticOptions options;

  @Override
  protected Optional<String> unmergeable() {
    return Optional.of("to logistic-regression, which goes over its rows again and again");
  }

  @Override
  public List<String> refused() {
    return List.of("--precision", SummaryOptions.SAVE, SummaryOptions.MERGE);
  }

  @Override
  public boolean iterates() {
    return true;
  }

  @Override
  protected boolean resumes() {
    return resume;
  }

  @Override
  protected TableOptions table(InputOptions input) {
    if (label == null || label.isBlank()) {
      throw new UsageException("--label is missing. Name the column of the classes.");
    }
    options =
        new LogisticOptions(
            intercept,
            new OptionValue("--ridge-parameter", ridgeParameter).notNegative(),
            (int)
                new OptionValue("--max-iterations", maxIterations)
                    .wholeNumber(0, Integer.MAX_VALUE),
            new OptionValue("--accuracy-threshold", accuracyThreshold).notNegative());
    TableOptions wanted = input.tableOptions(List.of(), intercept);
    if (wanted.preparation().scale() != Scale.NONE && !intercept) {
      throw new UsageException(
          "--scale shifts features, so coefficients in the units of the data need an intercept."
              + " Leave --no-intercept or --scale out.");
    }
    TableOptions labelled = wanted.but().text(ColumnSelection.parse(label), List.of()).build();
    return options.ridgeParameter() > 0
        ? labelled
        // estimates in the units of the data are the same, whatever the scale
        : labelled.but().preparation(wanted.preparation().unscaled()).build();
  }

  @Override
  public Cost cost() {
    Cost cost =
        Cost.of(LogisticRegression.sizeOf(intercept))
            .passes(1, "packs the rows, finds the classes, sums cross products")
            .passes(
                Math.min(1, options.maxIterations()),
                options.maxIterations() + 1L,
                "steps of Newton's method")
            .writing("beta.csv", "fit.csv", "classes.csv");
    return options.ridgeParameter() > 0 ? cost : cost.writing("coefficients.csv");
  }

  @Override
  protected LogisticModel fit(
      Engine engine, FileTable rows, Checkpoint checkpoint, ResultWriter result)
      throws IOException {
    LogisticModel model = LogisticRegression.fit(engine, rows, options, checkpoint);
    return model.afterPasses(reports() ? 1 : 0);
  }

  @Override
  protected GroupedModel<LogisticModel> fitGroups(
      Engine engine, FileTable rows, Checkpoint checkpoint, ResultWriter result)
      throws IOException {
    return LogisticRegression.fitGroups(engine, rows, options, checkpoint);
  }

  @Override
  protected ModelPage<LogisticModel> page() {
    return new LogisticPage();
  }

  @Override
  public LogisticModel read(ModelReader saved) throws IOException {
    return LogisticModel.read(saved);
  }

  @Override
  public void tell(LogisticModel model, RunFacts run, Page page) {
    new LogisticReport(model, run).print(page);
  }
}
