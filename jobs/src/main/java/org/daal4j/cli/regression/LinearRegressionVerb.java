package org.daal4j.cli.regression;

import java.io.IOException;
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
import org.daal4j.core.UsageException;
import org.daal4j.crossproduct.Precision;
import org.daal4j.crossproduct.SumCrossProducts;
import org.daal4j.input.FileTable;
import org.daal4j.model.ModelReader;
import org.daal4j.regression.LinearModel;
import org.daal4j.regression.LinearOptions;
import org.daal4j.regression.LinearRegression;
import org.daal4j.regression.Method;
import org.daal4j.report.ModelPage;
import org.daal4j.report.RegressionPage;
import org.daal4j.result.ResultWriter;
import org.daal4j.table.TableOptions;
import org.daal4j.tsqr.FactorRows;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Least squares with inference, in one pass. */
@Command(
    name = "linear-regression",
    description = "Fits responses by least squares on the other columns, with standard errors.",
    footer = {
      "",
      "Example:",
      "  bin/daal4j linear-regression --input samples/longley.csv --responses Employed \\",
      "    --output out/longley"
    })
public final class LinearRegressionVerb extends GroupableVerb<LinearModel> {

  @Mixin private RegressionTableOptions table;

  @Option(
      names = "--method",
      paramLabel = "M",
      order = 20,
      defaultValue = "normEq",
      description =
          "normEq, qr: normal equations of centred cross products, or QR, which loses half as many"
              + " digits to collinearity. Default: ${DEFAULT-VALUE}")
  private String method;

  private LinearOptions options;

  @Override
  protected TableOptions table(InputOptions input) {
    TableOptions wanted = table.options(input, true);
    // estimates in the units of the data are the same, whatever the scale
    return wanted.but().preparation(wanted.preparation().unscaled()).build();
  }

  @Override
  protected void check(Invocation invocation, OutputOptions output) {
    options = new LinearOptions(table.intercept(), method(output), output.precision());
  }

  @Override
  public Cost cost() {
    Cost cost =
        options.method() == Method.QR
            ? Cost.of(new FactorRows(new double[1], null).size()).passes(1, "R factor")
            : Cost.of(new SumCrossProducts(1, options.precision()).size())
                .passes(1, "sums and cross products");
    return cost.writing("beta.csv", "coefficients.csv", "fit.csv");
  }

  @Override
  protected LinearModel fit(
      Engine engine, FileTable rows, Checkpoint checkpoint, ResultWriter result)
      throws IOException {
    return LinearRegression.fit(engine, rows, options);
  }

  @Override
  protected ModelPage<LinearModel> page() {
    return new RegressionPage(true);
  }

  @Override
  public LinearModel read(ModelReader saved) throws IOException {
    return LinearModel.read(saved);
  }

  @Override
  public void tell(LinearModel model, RunFacts run, Page page) {
    new RegressionReport(model, run).print(page);
  }

  private Method method(OutputOptions output) {
    if (new OptionValue("--method", method).choice("normEq", "qr").equals("normEq")) {
      return Method.NORMAL_EQUATIONS;
    }
    if (output.precision() == Precision.EXTENDED) {
      throw new UsageException(
          "--precision: 'extended' does not apply to --method qr, which works in double."
              + " Leave one of them out.");
    }
    return Method.QR;
  }
}
