package org.daal4j.cli.kmeans;

import java.io.IOException;
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
import org.daal4j.core.RowsOut;
import org.daal4j.input.RawTable;
import org.daal4j.kmeans.AssignClusters;
import org.daal4j.kmeans.KMeans;
import org.daal4j.kmeans.KMeansOptions;
import org.daal4j.result.OutputDirectory;
import org.daal4j.table.TableLayout;
import org.daal4j.table.TableOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Chooses starting centroids, iterates, writes centroids and where wanted assignments. */
@Command(
    name = "kmeans",
    description = "Clusters rows by k-means: starting centroids, then Lloyd iterations.",
    footer = {
      "",
      "Example:",
      "  bin/daal4j kmeans --input samples/iris.csv --columns 1-4 -k 3 --output out/iris"
    })
public final class KMeansVerb implements VerbCommand {

  @Mixin private InputOptions input;
  @Mixin private OutputOptions output;
  @Mixin private RowsOptions rowsOut;
  @Mixin private InitializationOptions initialization;

  @Option(
      names = "--initial-centroids",
      paramLabel = "FILE",
      order = 20,
      description =
          "CSV file with the starting centroids, one a row; -k may then be left out."
              + " Default: chosen by --init")
  private String initialCentroids;

  @Option(
      names = "--max-iterations",
      paramLabel = "N",
      order = 21,
      defaultValue = "100",
      description = "Most updates of the centroids. Default: ${DEFAULT-VALUE}")
  private String maxIterations;

  @Option(
      names = "--accuracy-threshold",
      paramLabel = "E",
      order = 22,
      defaultValue = "0",
      description =
          "Stop when the sum of squared distances changes by no more. Default: ${DEFAULT-VALUE}")
  private String accuracyThreshold;

  @Option(
      names = "--assignments",
      order = 23,
      description = "Write the cluster of each row to assignments/")
  private boolean assignments;

  @Option(
      names = "--resume",
      order = 24,
      description = "Go on from where an earlier run with the same options was stopped, if any")
  private boolean resume;

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
    rowsOut.check(invocation, assignments, "--assignments");
    if (initialCentroids != null) {
      invocation.refuseBlank("--initial-centroids", initialCentroids);
      initialization.refuseBeside("--initial-centroids", invocation.given());
    }
    KMeansOptions options = options(invocation);
    OutputDirectory directory = output.directory(invocation, resume, input.source(invocation));
    RawTable raw = input.open(invocation, wanted);
    double[][] start = null;
    if (initialCentroids != null) {
      TableLayout known = input.known(raw, "--initial-centroids");
      InitialCentroids given = new InitialCentroids(invocation.conf(), initialCentroids);
      start = given.read(known, raw.input().name());
      options = forCentroids(options, start.length);
    }
    fit(invocation, directory, raw, options, start);
  }

  private void fit(
      Invocation invocation,
      OutputDirectory directory,
      RawTable raw,
      KMeansOptions options,
      double[][] start)
      throws IOException {
    new AnalysisRun(invocation, output, directory, raw, record(options, start))
        .execute(
            cost(options, start != null),
            (engine, rows, checkpoint, result) -> {
              int before = engine.summary().passes();
              CentroidUnits units = new CentroidUnits(rows.encoding());
              KMeans.Fit fit = KMeans.fit(engine, rows, options, units.ofRows(start), checkpoint);
              double[][] centroids = units.ofData(fit.model().centroids());
              if (assignments) {
                AssignClusters map = new AssignClusters(units.ofRows(centroids));
                RowsOut out = RowsOut.of("assignments", rowsOut.format(), map);
                engine.map(fit.packed(), map, out);
                RowsOptions.describe(out, result);
              }
              new KMeansResult(fit.model(), centroids, before + (assignments ? 1 : 0))
                  .write(result);
            },
            (model, page) -> new KMeansReport(model, directory.name()).print(page));
  }

  private Cost cost(KMeansOptions options, boolean given) {
    Cost start =
        given
            ? Cost.of(KMeans.sizeOf(options.clusters())).passes(1, "packs the rows")
            : InitializationOptions.cost(options);
    Cost cost =
        start
            .passes(1, options.maxIterations() + 1L, "assigns rows and updates centroids")
            .writing("centroids.csv", "clusters.csv", "iterations.csv");
    return assignments ? rowsOut.cost(cost.passes(1, "assignments").writing("assignments/")) : cost;
  }

  /** The options; with given centroids and no -k, the number of clusters is 1 for now. */
  private KMeansOptions options(Invocation invocation) {
    KMeansOptions start =
        initialCentroids == null || initialization.hasClusters()
            ? initialization.checked(invocation.given())
            : initialization.checked(invocation.given(), 1);
    return new KMeansOptions(
        start.clusters(),
        start.initialization(),
        start.rounds(),
        start.oversampling(),
        start.trials(),
        start.recluster(),
        start.seed(),
        (int) new OptionValue("--max-iterations", maxIterations).wholeNumber(0, Integer.MAX_VALUE),
        new OptionValue("--accuracy-threshold", accuracyThreshold).notNegative());
  }

  private KMeansOptions forCentroids(KMeansOptions options, int given) {
    if (initialization.hasClusters() && options.clusters() != given) {
      throw new OptionValue("--n-clusters", String.valueOf(options.clusters()))
          .wrong(
              "does not fit --initial-centroids "
                  + initialCentroids
                  + ", which holds "
                  + given
                  + " rows. Leave -k out.");
    }
    return new KMeansOptions(
        given,
        options.initialization(),
        options.rounds(),
        options.oversampling(),
        options.trials(),
        options.recluster(),
        options.seed(),
        options.maxIterations(),
        options.accuracyThreshold());
  }

  private Map<String, Object> record(KMeansOptions options, double[][] start) {
    Map<String, Object> record = new LinkedHashMap<>();
    if (start == null) {
      record.putAll(initialization.record(options));
    } else {
      record.put("n-clusters", options.clusters());
      record.put("initial-centroids", InitialCentroids.fingerprint(start));
    }
    record.put("max-iterations", options.maxIterations());
    record.put("accuracy-threshold", options.accuracyThreshold());
    record.put("assignments", assignments);
    rowsOut.record(record);
    return input.record(record);
  }
}
