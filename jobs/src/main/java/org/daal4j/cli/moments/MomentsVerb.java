package org.daal4j.cli.moments;

import java.io.IOException;
import java.util.Map;
import org.daal4j.cli.AnalysisRun;
import org.daal4j.cli.Cost;
import org.daal4j.cli.InputOptions;
import org.daal4j.cli.Invocation;
import org.daal4j.cli.OutputOptions;
import org.daal4j.cli.VerbCommand;
import org.daal4j.input.RawTable;
import org.daal4j.moments.MeasureMoments;
import org.daal4j.moments.TableMoments;
import org.daal4j.result.OutputDirectory;
import org.daal4j.table.TableOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Low order moments of every column, in one pass. Both precisions give the same result. */
@Command(
    name = "moments",
    description = "Count, range, mean, variance, skewness, kurtosis and norms of every column.",
    footer = {
      "",
      "Example:",
      "  bin/daal4j moments --input samples/iris.csv --columns 1-4 --output out/iris-moments"
    })
public final class MomentsVerb implements VerbCommand {

  @Mixin private InputOptions input;
  @Mixin private OutputOptions output;

  @Override
  public void run(Invocation invocation) throws IOException {
    TableOptions wanted = input.tableOptions();
    output.checkWithPrecision(invocation);
    OutputDirectory directory = output.directory(invocation, false, input.source(invocation));
    RawTable raw = input.open(invocation, wanted);
    Map<String, Object> record = input.record(Map.of("precision", output.precision().option()));
    new AnalysisRun(invocation, output, directory, raw, record)
        .execute(
            Cost.of(new MeasureMoments(1).size()).passes(1, "power sums").writing("moments.csv"),
            (engine, rows, checkpoint, result) ->
                new MomentsResult(TableMoments.of(engine, rows)).write(result),
            (model, page) -> new MomentsReport(model, directory.name()).print(page));
  }
}
