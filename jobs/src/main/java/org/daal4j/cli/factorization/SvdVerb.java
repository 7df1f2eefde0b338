package org.daal4j.cli.factorization;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.daal4j.cli.launch.Invocation;
import org.daal4j.cli.option.OptionValue;
import org.daal4j.cli.option.OutputOptions;
import org.daal4j.cli.option.RowsOptions;
import org.daal4j.cli.page.Page;
import org.daal4j.cli.page.Table;
import org.daal4j.cli.verb.AnalysisVerb;
import org.daal4j.cli.verb.Cost;
import org.daal4j.cli.verb.RunFacts;
import org.daal4j.core.Checkpoint;
import org.daal4j.core.Engine;
import org.daal4j.input.FileTable;
import org.daal4j.model.ModelReader;
import org.daal4j.report.ModelPage;
import org.daal4j.report.SvdPage;
import org.daal4j.result.ResultWriter;
import org.daal4j.svd.Svd;
import org.daal4j.svd.SvdModel;
import org.daal4j.svd.SvdOptions;
import org.daal4j.tsqr.FactorRows;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Thin singular value decomposition of a table. */
@Command(
    name = "svd",
    description =
        "Thin singular value decomposition: singular values, right singular vectors, and where"
            + " wanted the rows of the left ones. Columns are not centred.",
    footer = {
      "",
      "Example:",
      "  bin/daal4j svd --input samples/iris.csv --columns 1-4 --left-singular-matrix \\",
      "    --output out/iris-svd"
    })
public final class SvdVerb extends AnalysisVerb<SvdModel> {

  private static final int MOST_VALUES = 20;

  @Mixin private RowsOptions rowsOut;

  @Option(
      names = "--left-singular-matrix",
      order = 10,
      description =
          "Write the rows of the left singular vectors to leftSingularMatrix/, in input order;"
              + " takes a second pass")
  private boolean leftSingularMatrix;

  @Option(
      names = "--n-components",
      paramLabel = "K",
      order = 11,
      description = "How many singular values and vectors, the largest ones. Default: all")
  private String components;

  private SvdOptions options;

  @Override
  public List<String> refused() {
    return List.of("--precision");
  }

  @Override
  protected void check(Invocation invocation, OutputOptions output) {
    rowsOut.check(invocation, leftSingularMatrix, "--left-singular-matrix");
    int count =
        components == null
            ? 0
            : (int) new OptionValue("--n-components", components).wholeNumber(1, Integer.MAX_VALUE);
    options = new SvdOptions(count, leftSingularMatrix);
  }

  @Override
  protected Optional<String> unmergeable() {
    return leftSingularMatrix
        ? Optional.of(
            "beside --left-singular-matrix, which has a row for each row: those of earlier tables are not read again")
        : Optional.empty();
  }

  @Override
  public Cost cost() {
    Cost cost =
        Cost.of(new FactorRows(new double[1], null).size())
            .passes(1, "R factor")
            .writing("singularValues.csv", "rightSingularMatrix.csv");
    return leftSingularMatrix
        ? cost.passes(1, "left singular vectors")
            .writing("leftSingularMatrix/")
            .buffering(rowsOut.buffer())
        : cost;
  }

  @Override
  protected SvdModel fit(Engine engine, FileTable rows, Checkpoint checkpoint, ResultWriter result)
      throws IOException {
    Svd.Fit fit = Svd.fit(engine, rows, options);
    if (fit.left().isPresent()) {
      rowsOut.write(engine, rows, fit.left().get(), "leftSingularMatrix", result);
    }
    return fit.model();
  }

  @Override
  protected ModelPage<SvdModel> page() {
    return new SvdPage();
  }

  @Override
  public SvdModel read(ModelReader saved) throws IOException {
    return SvdModel.read(saved);
  }

  @Override
  public void tell(SvdModel model, RunFacts run, Page page) {
    page.line("svd: %,d rows, %,d columns", run.rows(), run.columns());
    page.line();
    int count = model.values().length;
    page.table(
        new Table("singularValues.csv", MOST_VALUES)
            .numbers("component", 9, "%d", IntStream.rangeClosed(1, count).boxed().toList())
            .numbers("singular value", 14, "%.8g", Arrays.stream(model.values()).boxed().toList()));
    page.line();
  }
}
