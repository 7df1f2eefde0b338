package org.daal4j.cli.kmeans;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.daal4j.cli.AnalysisRun;
import org.daal4j.cli.InputOptions;
import org.daal4j.cli.Invocation;
import org.daal4j.cli.OutputOptions;
import org.daal4j.cli.VerbCommand;
import org.daal4j.core.Checkpoint;
import org.daal4j.core.Engine;
import org.daal4j.input.FileTable;
import org.daal4j.input.RawTable;
import org.daal4j.kmeans.KMeans;
import org.daal4j.kmeans.KMeansOptions;
import org.daal4j.kmeans.StartingCentroids;
import org.daal4j.result.OutputDirectory;
import org.daal4j.result.ResultWriter;
import org.daal4j.table.TableOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Chooses starting centroids and writes them. */
@Command(
    name = "kmeans-init",
    description = "Chooses starting centroids for k-means and writes them to centroids.csv.",
    footer = {
      "",
      "Example:",
      "  bin/daal4j kmeans-init --input samples/iris.csv --columns 1-4 -k 3 \\",
      "    --init plusPlus --output out/iris-start"
    })
public final class KMeansInitVerb implements VerbCommand {

  @Mixin private InputOptions input;
  @Mixin private OutputOptions output;
  @Mixin private InitializationOptions initialization;

  @Override
  public List<String> refused() {
    return List.of("--precision");
  }

  @Override
  public boolean iterates() {
    return true;
  }

  @Override
  public void run(Invocation invocation) throws IOException {
    TableOptions wanted = input.tableOptions();
    output.check(invocation);
    KMeansOptions options = initialization.checked(invocation.given());
    OutputDirectory directory = output.directory(invocation, false, input.source(invocation));
    RawTable raw = input.open(invocation, wanted);
    Map<String, Object> record = input.record(initialization.record(options));
    new AnalysisRun(invocation, output, directory, raw, record)
        .execute(
            InitializationOptions.cost(options).writing("centroids.csv"),
            (engine, rows, checkpoint, result) -> initialize(engine, rows, options, result),
            (model, page) -> new KMeansReport(model, directory.name()).print(page));
  }

  private static void initialize(
      Engine engine, FileTable rows, KMeansOptions options, ResultWriter result)
      throws IOException {
    int before = engine.summary().passes();
    StartingCentroids start = KMeans.initialize(engine, rows, options, Checkpoint.NONE);
    CentroidTable.write(
        result, start.columns(), new CentroidUnits(rows.encoding()).ofData(start.centroids()));
    result.put("rows", start.rows());
    result.put("passes", before + start.passes());
    result.put("nClusters", start.centroids().length);
    if (start.chosenRows().length > 0) {
      List<Long> chosen = Arrays.stream(start.chosenRows()).boxed().toList();
      result.put("chosenRows", chosen);
    }
  }
}
