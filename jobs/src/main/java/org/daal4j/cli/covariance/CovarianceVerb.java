package org.daal4j.cli.covariance;

import java.io.IOException;
import java.util.Map;
import org.daal4j.cli.AnalysisRun;
import org.daal4j.cli.Cost;
import org.daal4j.cli.InputOptions;
import org.daal4j.cli.Invocation;
import org.daal4j.cli.OutputOptions;
import org.daal4j.cli.VerbCommand;
import org.daal4j.covariance.Covariance;
import org.daal4j.crossproduct.CrossProducts;
import org.daal4j.crossproduct.Precision;
import org.daal4j.crossproduct.SumCrossProducts;
import org.daal4j.input.RawTable;
import org.daal4j.result.OutputDirectory;
import org.daal4j.table.TableOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Covariance and correlation of all pairs of columns, in one pass. */
@Command(
    name = "covariance",
    description = "Covariance and correlation of all pairs of columns, and their means.",
    footer = {
      "",
      "Example:",
      "  bin/daal4j covariance --input samples/iris.csv --columns 1-4 \\",
      "    --output out/iris-covariance"
    })
public final class CovarianceVerb implements VerbCommand {

  @Mixin private InputOptions input;
  @Mixin private OutputOptions output;

  @Override
  public void run(Invocation invocation) throws IOException {
    TableOptions wanted = input.tableOptions();
    output.checkWithPrecision(invocation);
    Precision precision = output.precision();
    OutputDirectory directory = output.directory(invocation, false, input.source(invocation));
    RawTable raw = input.open(invocation, wanted);
    Map<String, Object> record = input.record(Map.of("precision", precision.option()));
    new AnalysisRun(invocation, output, directory, raw, record)
        .execute(
            Cost.of(new SumCrossProducts(1, precision).size())
                .passes(1, "sums and cross products")
                .writing("covariance.csv", "correlation.csv", "mean.csv"),
            (engine, rows, checkpoint, result) ->
                new CovarianceResult(
                        new Covariance(CrossProducts.of(engine, rows, precision)), rows.columns())
                    .write(result),
            (model, page) -> new CovarianceReport(model, directory.name()).print(page));
  }
}
