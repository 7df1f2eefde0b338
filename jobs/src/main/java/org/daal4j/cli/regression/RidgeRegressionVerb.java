package org.daal4j.cli.regression;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.daal4j.cli.AnalysisRun;
import org.daal4j.cli.Cost;
import org.daal4j.cli.InputOptions;
import org.daal4j.cli.Invocation;
import org.daal4j.cli.OptionValue;
import org.daal4j.cli.OutputOptions;
import org.daal4j.cli.VerbCommand;
import org.daal4j.crossproduct.Precision;
import org.daal4j.crossproduct.SumCrossProducts;
import org.daal4j.input.RawTable;
import org.daal4j.regression.LinearModel;
import org.daal4j.regression.RidgeRegression;
import org.daal4j.result.OutputDirectory;
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
public final class RidgeRegressionVerb implements VerbCommand {

  @Mixin private InputOptions input;
  @Mixin private OutputOptions output;
  @Mixin private RegressionTableOptions table;

  @Option(
      names = "--ridge-parameters",
      paramLabel = "L[,L...]",
      order = 20,
      defaultValue = "1",
      description =
          "Weight of the squares of the coefficients against the squares of the residuals: one, or"
              + " one for each response. Default: ${DEFAULT-VALUE}")
  private String ridgeParameters;

  @Override
  public void run(Invocation invocation) throws IOException {
    TableOptions wanted = table.options(input, false);
    output.checkWithPrecision(invocation);
    double[] lambdas = lambdas();
    OutputDirectory directory = output.directory(invocation, false, input.source(invocation));
    RawTable raw = input.open(invocation, wanted);
    Precision precision = output.precision();
    Map<String, Object> record = new LinkedHashMap<>();
    record.put("responses", String.join(",", table.responses()));
    record.put("intercept", table.intercept());
    record.put("ridge-parameters", ridgeParameters);
    record.put("precision", precision.option());
    new AnalysisRun(invocation, output, directory, raw, input.record(record))
        .execute(
            Cost.of(new SumCrossProducts(1, precision).size())
                .passes(1, "sums and cross products")
                .writing("beta.csv", "fit.csv"),
            (engine, rows, checkpoint, result) -> {
              LinearModel model =
                  RidgeRegression.fit(
                      engine,
                      rows,
                      rows.layout().features(),
                      table.intercept(),
                      lambdas,
                      precision);
              new RegressionResult(
                      rows.encoding()
                          .map(code -> model.unscaled(code.shifts(), code.scales()))
                          .orElse(model))
                  .write(result);
            },
            (model, page) -> new RegressionReport(model, directory.name()).print(page));
  }

  private double[] lambdas() {
    return Arrays.stream(ridgeParameters.split(",", -1))
        .mapToDouble(one -> new OptionValue("--ridge-parameters", one).notNegative())
        .toArray();
  }
}
