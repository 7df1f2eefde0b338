package org.daal4j.cli.regression;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.daal4j.cli.AnalysisRun;
import org.daal4j.cli.Cost;
import org.daal4j.cli.InputOptions;
import org.daal4j.cli.Invocation;
import org.daal4j.cli.OptionValue;
import org.daal4j.cli.OutputOptions;
import org.daal4j.cli.VerbCommand;
import org.daal4j.core.UsageException;
import org.daal4j.crossproduct.Precision;
import org.daal4j.crossproduct.SumCrossProducts;
import org.daal4j.input.RawTable;
import org.daal4j.regression.LinearOptions;
import org.daal4j.regression.LinearRegression;
import org.daal4j.regression.Method;
import org.daal4j.result.OutputDirectory;
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
public final class LinearRegressionVerb implements VerbCommand {

  @Mixin private InputOptions input;
  @Mixin private OutputOptions output;
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

  @Override
  public void run(Invocation invocation) throws IOException {
    TableOptions wanted = table.options(input, true);
    output.checkWithPrecision(invocation);
    Method chosen = method();
    OutputDirectory directory = output.directory(invocation, false, input.source(invocation));
    // estimates in the units of the data are the same, whatever the scale
    RawTable raw =
        input.open(invocation, wanted.but().preparation(wanted.preparation().unscaled()).build());
    Map<String, Object> record = new LinkedHashMap<>();
    record.put("responses", String.join(",", table.responses()));
    record.put("intercept", table.intercept());
    record.put("method", method);
    record.put("precision", output.precision().option());
    new AnalysisRun(invocation, output, directory, raw, input.record(record))
        .execute(
            cost(chosen),
            (engine, rows, checkpoint, result) ->
                new RegressionResult(
                        LinearRegression.fit(
                            engine,
                            rows,
                            new LinearOptions(
                                rows.layout().features(),
                                table.intercept(),
                                chosen,
                                output.precision())))
                    .write(result),
            (model, page) -> new RegressionReport(model, directory.name()).print(page));
  }

  private Cost cost(Method chosen) {
    Cost cost =
        chosen == Method.QR
            ? Cost.of(new FactorRows(new double[1], null).size()).passes(1, "R factor")
            : Cost.of(new SumCrossProducts(1, output.precision()).size())
                .passes(1, "sums and cross products");
    return cost.writing("beta.csv", "coefficients.csv", "fit.csv");
  }

  private Method method() {
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
