package org.daal4j.cli.factorization;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.daal4j.cli.AnalysisRun;
import org.daal4j.cli.Cost;
import org.daal4j.cli.InputOptions;
import org.daal4j.cli.Invocation;
import org.daal4j.cli.OptionValue;
import org.daal4j.cli.OutputOptions;
import org.daal4j.cli.RowsOptions;
import org.daal4j.cli.VerbCommand;
import org.daal4j.core.Engine;
import org.daal4j.core.RowsOut;
import org.daal4j.input.FileTable;
import org.daal4j.input.RawTable;
import org.daal4j.result.OutputDirectory;
import org.daal4j.result.ResultWriter;
import org.daal4j.svd.Svd;
import org.daal4j.svd.SvdModel;
import org.daal4j.table.TableOptions;
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
public final class SvdVerb implements VerbCommand {

  @Mixin private InputOptions input;
  @Mixin private OutputOptions output;
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

  @Override
  public List<String> refused() {
    return List.of("--precision");
  }

  @Override
  public void run(Invocation invocation) throws IOException {
    TableOptions wanted = input.tableOptions();
    output.check(invocation);
    rowsOut.check(invocation, leftSingularMatrix, "--left-singular-matrix");
    int count =
        components == null
            ? 0
            : (int) new OptionValue("--n-components", components).wholeNumber(1, Integer.MAX_VALUE);
    OutputDirectory directory = output.directory(invocation, false, input.source(invocation));
    RawTable raw = input.open(invocation, wanted);
    Map<String, Object> record = new LinkedHashMap<>();
    record.put("left-singular-matrix", leftSingularMatrix);
    record.put("n-components", count == 0 ? "all" : count);
    rowsOut.record(record);
    new AnalysisRun(invocation, output, directory, raw, input.record(record))
        .execute(
            cost(),
            (engine, rows, checkpoint, result) -> decompose(engine, rows, count, result),
            (model, page) -> new FactorizationReport(model, directory.name()).print(page));
  }

  private Cost cost() {
    Cost cost =
        Cost.of(new FactorRows(new double[1], null).size())
            .passes(1, "R factor")
            .writing("singularValues.csv", "rightSingularMatrix.csv");
    return leftSingularMatrix
        ? rowsOut.cost(cost.passes(1, "left singular vectors").writing("leftSingularMatrix/"))
        : cost;
  }

  private void decompose(Engine engine, FileTable rows, int count, ResultWriter result)
      throws IOException {
    SvdModel model = Svd.fit(engine, rows, count, leftSingularMatrix);
    if (leftSingularMatrix) {
      RowsOut out = RowsOut.of("leftSingularMatrix", rowsOut.format(), model.left());
      engine.map(rows, model.left(), out);
      RowsOptions.describe(out, result);
    }
    result.table(
        SavedSvd.VALUES,
        SavedSvd.VALUE_COLUMNS,
        lines -> {
          for (double value : model.values()) {
            lines.number(value);
            lines.endRow();
          }
        });
    result.table(
        SavedSvd.RIGHT,
        rows.columns(),
        lines -> {
          for (double[] vector : model.rightVectors()) {
            for (double number : vector) {
              lines.number(number);
            }
            lines.endRow();
          }
        });
    List<Double> values = Arrays.stream(model.values()).boxed().toList();
    result.put("nComponents", values.size());
    result.put("singularValues", values);
  }
}
