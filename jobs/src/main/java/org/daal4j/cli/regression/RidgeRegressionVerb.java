package org.daal4j.cli.regression;

import java.io.IOException;
import java.util.Arrays;
import org.daal4j.cli.launch.Invocation;
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
import picocli.CommandLine.Command;
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
public final class RidgeRegressionVerb extends CrossValidatedVerb<LinearModel> {

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

  private RidgeOptions options;

  /** With no folds, where nothing is said of them. */
  public RidgeRegressionVerb() {
    super(0);
  }

  @Override
  protected void check(Invocation invocation, OutputOptions output) {
    options =
        new RidgeOptions(
            intercept(), lambdas(), folds(invocation), selection(), output.precision());
  }

  @Override
  public Cost cost() {
    Cost cost = sums(options.folds(), options.precision()).writing("beta.csv", "fit.csv");
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
