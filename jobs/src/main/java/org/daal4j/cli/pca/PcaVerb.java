package org.daal4j.cli.pca;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
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
import org.daal4j.core.UsageException;
import org.daal4j.crossproduct.Precision;
import org.daal4j.crossproduct.SumCrossProducts;
import org.daal4j.input.FileTable;
import org.daal4j.model.ModelReader;
import org.daal4j.pca.Method;
import org.daal4j.pca.Normalization;
import org.daal4j.pca.Pca;
import org.daal4j.pca.PcaModel;
import org.daal4j.pca.PcaOptions;
import org.daal4j.report.ModelPage;
import org.daal4j.report.PcaPage;
import org.daal4j.result.ResultWriter;
import org.daal4j.table.Scale;
import org.daal4j.table.TableOptions;
import org.daal4j.tsqr.FactorRows;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Principal components of a table, by its correlation matrix or by the singular values of it. */
@Command(
    name = "pca",
    description = "Principal components: directions of largest variance, and their variances.",
    footer = {
      "",
      "Example:",
      "  bin/daal4j pca --input samples/iris.csv --columns 1-4 --output out/iris-pca"
    })
public final class PcaVerb extends GroupableVerb<PcaModel> {

  @Option(
      names = "--method",
      paramLabel = "M",
      order = 10,
      defaultValue = "correlation",
      description =
          "correlation: of the correlation (or covariance) matrix, one pass; svd: of the rows"
              + " themselves, two passes, exact to the last digits. Default: ${DEFAULT-VALUE}")
  private String method;

  @Option(
      names = "--normalization",
      paramLabel = "N",
      order = 11,
      defaultValue = "zscore",
      description =
          "zscore: columns of mean 0 and variance 1; center: of mean 0. Default: ${DEFAULT-VALUE}")
  private String normalization;

  @Option(
      names = "--n-components",
      paramLabel = "K",
      order = 12,
      description = "How many components to write, the first ones. Default: all")
  private String components;

  private PcaOptions options;

  @Override
  public List<String> refused() {
    return List.of("--scale");
  }

  @Override
  protected TableOptions table(InputOptions input) {
    TableOptions wanted = input.tableOptions();
    if (wanted.preparation().scale() != Scale.NONE) {
      throw new UsageException("--scale does not apply to pca, which has --normalization.");
    }
    return wanted;
  }

  @Override
  protected void check(Invocation invocation, OutputOptions output) {
    options = options(output);
    if (options.method() == Method.SVD) {
      refuseInGroups("--method svd", "makes two passes, the second with what the first has found");
    }
  }

  @Override
  protected Optional<String> unmergeable() {
    return options.method() == Method.SVD
        ? Optional.of("beside --method svd, whose second pass is over rows about the means of all")
        : Optional.empty();
  }

  @Override
  public Cost cost() {
    Cost cost =
        options.method() == Method.SVD
            ? Cost.of(new FactorRows(new double[1], null).size())
                .passes(1, "moments")
                .passes(1, "R factor of the centred rows")
            : Cost.of(new SumCrossProducts(1, options.precision()).size())
                .passes(1, "sums and cross products");
    return cost.writing("eigenvalues.csv", "eigenvectors.csv", "means.csv", "variances.csv");
  }

  private PcaOptions options(OutputOptions output) {
    Method chosen =
        Method.valueOf(
            new OptionValue("--method", method)
                .choice("correlation", "svd")
                .toUpperCase(Locale.ROOT));
    Normalization normalized =
        Normalization.valueOf(
            new OptionValue("--normalization", normalization)
                .choice("zscore", "center")
                .toUpperCase(Locale.ROOT));
    int count =
        components == null
            ? 0
            : (int) new OptionValue("--n-components", components).wholeNumber(1, Integer.MAX_VALUE);
    if (chosen == Method.SVD && output.precision() == Precision.EXTENDED) {
      throw new UsageException(
          "--precision: 'extended' does not apply to --method svd, which sums no products."
              + " Leave --precision out.");
    }
    return new PcaOptions(chosen, normalized, count, output.precision());
  }

  @Override
  protected PcaModel fit(Engine engine, FileTable rows, Checkpoint checkpoint, ResultWriter result)
      throws IOException {
    return Pca.fit(engine, rows, options);
  }

  @Override
  protected ModelPage<PcaModel> page() {
    return new PcaPage();
  }

  @Override
  public PcaModel read(ModelReader saved) throws IOException {
    return PcaModel.read(saved);
  }

  @Override
  public void tell(PcaModel model, RunFacts run, Page page) {
    new PcaReport(model, run).print(page);
  }
}
