package org.daal4j.cli.factorization;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.daal4j.cli.AnalysisRun;
import org.daal4j.cli.Cost;
import org.daal4j.cli.InputOptions;
import org.daal4j.cli.Invocation;
import org.daal4j.cli.OutputOptions;
import org.daal4j.cli.RowsOptions;
import org.daal4j.cli.VerbCommand;
import org.daal4j.core.Engine;
import org.daal4j.core.RowsOut;
import org.daal4j.input.FileTable;
import org.daal4j.input.RawTable;
import org.daal4j.result.OutputDirectory;
import org.daal4j.result.ResultWriter;
import org.daal4j.table.TableOptions;
import org.daal4j.tsqr.DirectTsqr;
import org.daal4j.tsqr.FactorRows;
import org.daal4j.tsqr.UpperTriangle;
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
public final class QrVerb implements VerbCommand {

  @Mixin private InputOptions input;
  @Mixin private OutputOptions output;
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
  public void run(Invocation invocation) throws IOException {
    TableOptions wanted = input.tableOptions();
    output.check(invocation);
    rowsOut.check(invocation, matrixQ, "--matrix-q");
    OutputDirectory directory = output.directory(invocation, false, input.source(invocation));
    RawTable raw = input.open(invocation, wanted);
    Map<String, Object> record = new LinkedHashMap<>();
    record.put("matrix-q", matrixQ);
    rowsOut.record(record);
    new AnalysisRun(invocation, output, directory, raw, input.record(record))
        .execute(
            cost(),
            (engine, rows, checkpoint, result) -> factor(engine, rows, result),
            (model, page) -> new FactorizationReport(model, directory.name()).print(page));
  }

  private Cost cost() {
    Cost cost =
        Cost.of(new FactorRows(new double[1], null).size())
            .passes(1, "R factor")
            .writing("matrixR.csv");
    return matrixQ ? rowsOut.cost(cost.passes(1, "rows of Q").writing("matrixQ/")) : cost;
  }

  private void factor(Engine engine, FileTable rows, ResultWriter result) throws IOException {
    List<String> columns = rows.columns();
    double[] r;
    int rank;
    if (matrixQ) {
      DirectTsqr factored = DirectTsqr.of(engine, rows);
      r = factored.r();
      rank = factored.rank();
      RowsOut out = RowsOut.of("matrixQ", rowsOut.format(), factored.q());
      engine.map(rows, factored.q(), out);
      RowsOptions.describe(out, result);
    } else {
      UpperTriangle triangle = engine.fold(rows, new FactorRows(new double[columns.size()], null));
      triangle.requireFinite(columns);
      r = triangle.toColumnMajor();
      rank = triangle.rows();
    }
    result.table(
        "matrixR.csv",
        columns,
        lines -> {
          for (int i = 0; i < rank; i++) {
            for (int j = 0; j < columns.size(); j++) {
              lines.number(r[i + j * rank]);
            }
            lines.endRow();
          }
        });
    result.put("rowsOfR", rank);
  }
}
