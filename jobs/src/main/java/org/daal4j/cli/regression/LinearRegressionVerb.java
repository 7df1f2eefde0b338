package org.daal4j.cli.regression;

import java.io.IOException;
import java.util.Optional;
import java.util.stream.Stream;
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
import org.daal4j.core.PartialSize;
import org.daal4j.core.UsageException;
import org.daal4j.crossproduct.Precision;
import org.daal4j.crossproduct.SumCrossProducts;
import org.daal4j.input.FileTable;
import org.daal4j.model.ModelReader;
import org.daal4j.regression.LinearModel;
import org.daal4j.regression.LinearOptions;
import org.daal4j.regression.LinearRegression;
import org.daal4j.regression.Method;
import org.daal4j.regression.robust.RobustErrors;
import org.daal4j.regression.robust.SumScores;
import org.daal4j.report.ModelPage;
import org.daal4j.report.RegressionPage;
import org.daal4j.result.ResultWriter;
import org.daal4j.table.TableOptions;
import org.daal4j.tsqr.FactorRows;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Least squares with inference, in one pass, or two when it is robust. */
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

  @Option(
      names = "--robust",
      paramLabel = "H",
      order = 21,
      defaultValue = "",
      description =
          "HC0, HC1, HC2, HC3: standard errors that do not ask errors to be of one variance, by one"
              + " more pass. Default: none")
  private String robust;

  private LinearOptions options;

  @Override
  protected TableOptions table(InputOptions input) {
    TableOptions wanted = table.options(input, true);
    // estimates in the units of the data are the same, whatever the scale
    return wanted.but().preparation(wanted.preparation().unscaled()).build();
  }

  @Override
  protected void check(Invocation invocation, OutputOptions output) {
    invocation.refuseBlank("--robust", robust);
    options =
        new LinearOptions(
            table.intercept(), method(output), output.precision(), robust(), !grouped());
    if (options.robust().isPresent()) {
      refuseInGroups("--robust", "makes two passes, the second with what the first has found");
    }
  }

  @Override
  protected Optional<String> unmergeable() {
    return options.robust().isPresent()
        ? Optional.of("beside --robust, whose second pass is over rows with the errors of all")
        : Optional.empty();
  }

  @Override
  public Cost cost() {
    boolean qr = options.method() == Method.QR;
    PartialSize partial =
        qr
            ? new FactorRows(new double[1], null).size()
            : new SumCrossProducts(1, options.precision()).size();
    String purpose = qr ? "R factor" : "sums and cross products";
    Cost cost =
        options.robust().isPresent()
            ? Cost.of(larger(partial, SumScores.sizeOf(1)))
                .passes(1, purpose)
                .passes(1, "robust errors")
            : Cost.of(partial).passes(1, purpose);
    return cost.writing("beta.csv", "coefficients.csv", "fit.csv", "predictionFactor.csv");
  }

  private static PartialSize larger(PartialSize first, PartialSize second) {
    return new PartialSize(
        1,
        p -> Math.max(first.summary().applyAsLong(p), second.summary().applyAsLong(p)),
        p -> Math.max(first.scratch().applyAsLong(p), second.scratch().applyAsLong(p)));
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

  private Optional<RobustErrors> robust() {
    if (robust.isEmpty()) {
      return Optional.empty();
    }
    String[] names =
        Stream.of(RobustErrors.values()).map(RobustErrors::name).toArray(String[]::new);
    return Optional.of(RobustErrors.valueOf(new OptionValue("--robust", robust).choice(names)));
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
