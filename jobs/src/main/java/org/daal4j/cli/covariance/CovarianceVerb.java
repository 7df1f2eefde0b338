package org.daal4j.cli.covariance;

import java.io.IOException;
import org.daal4j.cli.group.GroupableVerb;
import org.daal4j.cli.launch.Invocation;
import org.daal4j.cli.option.OutputOptions;
import org.daal4j.cli.page.Page;
import org.daal4j.cli.verb.Cost;
import org.daal4j.cli.verb.RunFacts;
import org.daal4j.core.Checkpoint;
import org.daal4j.core.Engine;
import org.daal4j.covariance.Covariance;
import org.daal4j.covariance.CovarianceModel;
import org.daal4j.covariance.CovarianceOptions;
import org.daal4j.crossproduct.SumCrossProducts;
import org.daal4j.input.FileTable;
import org.daal4j.model.ModelReader;
import org.daal4j.report.CovariancePage;
import org.daal4j.report.ModelPage;
import org.daal4j.result.ResultWriter;
import picocli.CommandLine.Command;

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
public final class CovarianceVerb extends GroupableVerb<CovarianceModel> {

  private CovarianceOptions options;

  @Override
  protected void check(Invocation invocation, OutputOptions output) {
    options = new CovarianceOptions(output.precision());
  }

  @Override
  public Cost cost() {
    return Cost.of(new SumCrossProducts(1, options.precision()).size())
        .passes(1, "sums and cross products")
        .writing("covariance.csv", "correlation.csv", "mean.csv");
  }

  @Override
  protected CovarianceModel fit(
      Engine engine, FileTable rows, Checkpoint checkpoint, ResultWriter result)
      throws IOException {
    return Covariance.fit(engine, rows, options);
  }

  @Override
  protected ModelPage<CovarianceModel> page() {
    return new CovariancePage();
  }

  @Override
  public CovarianceModel read(ModelReader saved) throws IOException {
    return CovarianceModel.read(saved);
  }

  @Override
  public void tell(CovarianceModel model, RunFacts run, Page page) {
    new CovarianceReport(model, run).print(page);
  }
}
