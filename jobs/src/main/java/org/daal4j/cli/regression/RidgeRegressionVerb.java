package org.daal4j.cli.regression;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.daal4j.cli.group.GroupableVerb;
import org.daal4j.cli.launch.Invocation;
import org.daal4j.cli.option.InputOptions;
import org.daal4j.cli.option.OptionValue;
import org.daal4j.cli.option.OutputOptions;
import org.daal4j.cli.page.Page;
import org.daal4j.cli.verb.Cost;
import org.daal4j.cli.verb.RunFacts;
import org.daal4j.core.Checkpoint;
import org.daal4j.core.Engine;
import org.daal4j.input.FileTable;
import org.daal4j.model.ModelReader;
import org.daal4j.regression.LinearModel;
import org.daal4j.regression.RidgeOptions;
import org.daal4j.regression.RidgeRegression;
import org.daal4j.report.ModelPage;
import org.daal4j.report.RegressionPage;
import org.daal4j.result.ResultWriter;
import org.daal4j.table.TableOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Ridge regression, in one pass. */
@Command(
    name = "ridge-regression",
    description = "Fits responses by least squares with a penalty on the squares of coefficients.",
    footer = {
      "",
      "Example:",
      "  bin/daal4j ridge-regression --input samples/longley.csv --responses Employed \\",
      "    --ridge-parameters 0.5 --output out/longley-ridge"
    })
public final class RidgeRegressionVerb extends GroupableVerb<LinearModel> {

  private static final int FOLDS = 0;

  @Mixin private RegressionTableOptions table;

  @Option(
      names = "--ridge-parameters",
      paramLabel = "L[,L...]",
      order = 20,
      defaultValue = "1",
      description =
          "Weight of the squares of the coefficients against the squares of the residuals: one, or"
              + " one for each response; with --folds several, of which one is kept. Default:"
              + " ${DEFAULT-VALUE}")
  private String ridgeParameters;

  @Mixin private FoldOptions folds;

  private RidgeOptions options;

  @Override
  protected TableOptions table(InputOptions input) {
    return folds.table(table.options(input, false));
  }

  @Override
  public Map<String, String> retold() {
    return Map.of("--folds", FoldOptions.FOLDS_ARE + " Default: " + FOLDS);
  }

  @Override
  public boolean iterates() {
    return folds != null && folds.areDrawn(FOLDS);
  }

  @Override
  protected void check(Invocation invocation, OutputOptions output) {
    options =
        new RidgeOptions(
            table.intercept(),
            lambdas(),
            folds.choice(invocation, FOLDS),
            folds.selection(),
            output.precision());
    if (folds.areDrawn(FOLDS)) {
      refuseInGroups("--folds", "numbers the rows in a pass before");
    }
  }

  @Override
  protected Optional<String> unmergeable() {
    return folds.unmergeable(FOLDS);
  }

  @Override
  public Cost cost() {
    Cost cost = folds.cost(options.folds(), options.precision()).writing("beta.csv", "fit.csv");
    return options.folds().exists() ? cost.writing("cv.csv") : cost;
  }

  @Override
  protected LinearModel fit(
      Engine engine, FileTable rows, Checkpoint checkpoint, ResultWriter result)
      throws IOException {
    return RidgeRegression.fit(engine, rows, options);
  }

  @Override
  protected ModelPage<LinearModel> page() {
    return new RegressionPage(false);
  }

  @Override
  public LinearModel read(ModelReader saved) throws IOException {
    return LinearModel.read(saved);
  }

  @Override
  public void tell(LinearModel model, RunFacts run, Page page) {
    new RegressionReport(model, run).print(page);
  }

  private double[] lambdas() {
    return Arrays.stream(ridgeParameters.split(",", -1))
        .mapToDouble(one -> new OptionValue("--ridge-parameters", one).notNegative())
        .toArray();
  }
}
