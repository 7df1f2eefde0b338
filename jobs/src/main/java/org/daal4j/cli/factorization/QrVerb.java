package org.daal4j.cli.factorization;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.daal4j.cli.launch.Invocation;
import org.daal4j.cli.option.OutputOptions;
import org.daal4j.cli.option.RowsOptions;
import org.daal4j.cli.page.Page;
import org.daal4j.cli.verb.AnalysisVerb;
import org.daal4j.cli.verb.Cost;
import org.daal4j.cli.verb.RunFacts;
import org.daal4j.core.Checkpoint;
import org.daal4j.core.Engine;
import org.daal4j.input.FileTable;
import org.daal4j.model.ModelReader;
import org.daal4j.qr.Qr;
import org.daal4j.qr.QrModel;
import org.daal4j.qr.QrOptions;
import org.daal4j.report.ModelPage;
import org.daal4j.report.QrPage;
import org.daal4j.result.ResultWriter;
import org.daal4j.tsqr.FactorRows;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Thin QR of a table. */
@Command(
    name = "qr",
    description =
        "Thin QR: the upper triangle R with a diagonal that is not negative, and where wanted the"
            + " rows of Q.",
    footer = {
      "",
      "Example:",
      "  bin/daal4j qr --input samples/iris.csv --columns 1-4 --matrix-q --output out/iris-qr"
    })
public final class QrVerb extends AnalysisVerb<QrModel> {

  @Mixin private RowsOptions rowsOut;

  @Option(
      names = "--matrix-q",
      order = 10,
      description = "Write the rows of Q to matrixQ/, in input order; takes a second pass")
  private boolean matrixQ;

  @Override
  public List<String> refused() {
    return List.of("--precision");
  }

  @Override
  protected void check(Invocation invocation, OutputOptions output) {
    rowsOut.check(invocation, matrixQ, "--matrix-q");
  }

  @Override
  protected Optional<String> unmergeable() {
    return matrixQ
        ? Optional.of(
            "beside --matrix-q: Q has a row for each row, and those of earlier tables are not read again")
        : Optional.empty();
  }

  @Override
  public Cost cost() {
    Cost cost =
        Cost.of(new FactorRows(new double[1], null).size())
            .passes(1, "R factor")
            .writing("matrixR.csv");
    return matrixQ
        ? cost.passes(1, "rows of Q").writing("matrixQ/").buffering(rowsOut.buffer())
        : cost;
  }

  @Override
  protected QrModel fit(Engine engine, FileTable rows, Checkpoint checkpoint, ResultWriter result)
      throws IOException {
    Qr.Fit fit = Qr.fit(engine, rows, new QrOptions(matrixQ));
    if (fit.q().isPresent()) {
      rowsOut.write(engine, rows, fit.q().get(), "matrixQ", result);
    }
    return fit.model();
  }

  @Override
  protected ModelPage<QrModel> page() {
    return new QrPage();
  }

  @Override
  public QrModel read(ModelReader saved) throws IOException {
    return QrModel.read(saved);
  }

  @Override
  public void tell(QrModel model, RunFacts run, Page page) {
    page.line("qr: %,d rows, %,d columns", run.rows(), run.columns());
  }
}
