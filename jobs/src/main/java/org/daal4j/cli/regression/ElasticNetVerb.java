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
import org.daal4j.core.UsageException;
import org.daal4j.elasticnet.ElasticNet;
import org.daal4j.elasticnet.ElasticNetModel;
import org.daal4j.elasticnet.ElasticNetOptions;
import org.daal4j.input.FileTable;
import org.daal4j.model.ModelReader;
import org.daal4j.report.ElasticNetPage;
import org.daal4j.report.ModelPage;
import org.daal4j.result.ResultWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** A path of lasso, elastic-net or ridge models, cross-validated. */
@Command(
    name = "elastic-net",
    description =
        "Fits a response by least squares, for a path of penalties that take coefficients to 0.",
    footer = {
      "",
      "Example:",
      "  bin/daal4j elastic-net --input samples/longley.csv --responses Employed --folds 4 \\",
      "    --output out/longley-net"
    })
public final class ElasticNetVerb extends CrossValidatedVerb<ElasticNetModel> {

  @Option(
      names = "--l1-ratio",
      paramLabel = "A",
      order = 20,
      defaultValue = "1",
      description =
          "How much of the penalty is of absolute values, the rest of squares: 1 is the lasso, 0"
              + " ridge regression. Default: ${DEFAULT-VALUE}")
  private String l1Ratio;

  @Option(
      names = "--lambdas",
      paramLabel = "L,...",
      order = 21,
      description = "The penalties, in any order. Default: found from the data")
  private String lambdas;

  @Option(
      names = "--n-lambdas",
      paramLabel = "N",
      order = 22,
      defaultValue = "100",
      description = "How many penalties are found. Default: ${DEFAULT-VALUE}")
  private String count;

  @Option(
      names = "--lambda-min-ratio",
      paramLabel = "E",
      order = 23,
      description =
          "The least penalty found, as a part of the largest, which leaves no feature a"
              + " coefficient. Default: 1e-4; 1e-2 when there are fewer rows than columns")
  private String ratio;

  @Option(
      names = "--standardize",
      negatable = true,
      order = 24,
      defaultValue = "true",
      fallbackValue = "true",
      description =
          "Whether the penalty is of features with standard deviation 1; coefficients are in the"
              + " units of the data. Default: it is")
  private boolean standardize;

  private ElasticNetOptions options;

  /** With ten folds, where nothing is said of them. */
  public ElasticNetVerb() {
    super(10);
  }

  @Override
  protected void check(Invocation invocation, OutputOptions output) {
    invocation.refuseBlank("--lambdas", lambdas);
    for (String option : new String[] {"--n-lambdas", "--lambda-min-ratio"}) {
      if (lambdas != null && invocation.given().test(option)) {
        throw new UsageException(
            option + ": is for penalties that are found, and --lambdas gives them. Leave it out.");
      }
    }
    options =
        new ElasticNetOptions(
            intercept(),
            new OptionValue("--l1-ratio", l1Ratio).notNegative(),
            given(),
            (int)
                new OptionValue("--n-lambdas", count)
                    .wholeNumber(1, ElasticNetOptions.MOST_LAMBDAS),
            ratio == null ? Double.NaN : new OptionValue("--lambda-min-ratio", ratio).positive(),
            standardize,
            folds(invocation),
            selection(),
            output.precision());
  }

  private double[] given() {
    return lambdas == null
        ? new double[0]
        : Arrays.stream(lambdas.split(",", -1))
            .mapToDouble(one -> new OptionValue("--lambdas", one).notNegative())
            .toArray();
  }

  @Override
  public Cost cost() {
    Cost cost = sums(options.folds(), options.precision());
    return options.folds().exists()
        ? cost.writing("path.csv", "cv.csv", "beta.csv")
        : cost.writing("path.csv", "beta.csv");
  }

  @Override
  protected ElasticNetModel fit(
      Engine engine, FileTable rows, Checkpoint checkpoint, ResultWriter result)
      throws IOException {
    return ElasticNet.fit(engine, rows, options);
  }

  @Override
  protected ModelPage<ElasticNetModel> page() {
    return new ElasticNetPage();
  }

  @Override
  public ElasticNetModel read(ModelReader saved) throws IOException {
    return ElasticNetModel.read(saved);
  }

  @Override
  public void tell(ElasticNetModel model, RunFacts run, Page page) {
    new ElasticNetReport(model, run).print(page);
  }
}
