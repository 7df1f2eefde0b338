package org.daal4j.cli.kmeans;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daal4j.cli.launch.Invocation;
import org.daal4j.cli.option.InputOptions;
import org.daal4j.cli.option.OptionValue;
import org.daal4j.cli.option.OutputOptions;
import org.daal4j.cli.option.RowsOptions;
import org.daal4j.cli.option.SummaryOptions;
import org.daal4j.cli.page.Page;
import org.daal4j.cli.verb.AnalysisVerb;
import org.daal4j.cli.verb.Cost;
import org.daal4j.cli.verb.RunFacts;
import org.daal4j.core.Checkpoint;
import org.daal4j.core.Dataset;
import org.daal4j.core.Engine;
import org.daal4j.core.PartialSize;
import org.daal4j.input.FileTable;
import org.daal4j.input.RawTable;
import org.daal4j.kmeans.KMeans;
import org.daal4j.kmeans.KMeansModel;
import org.daal4j.kmeans.KMeansOptions;
import org.daal4j.kmeans.KMeansSweep;
import org.daal4j.kmeans.SweepOptions;
import org.daal4j.model.ModelReader;
import org.daal4j.report.KMeansPage;
import org.daal4j.report.ModelPage;
import org.daal4j.report.ReportRows;
import org.daal4j.result.ResultWriter;
import org.daal4j.table.TableLayout;
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
public final class KMeansVerb extends AnalysisVerb<KMeansModel> {

  @Mixin private RowsOptions rowsOut;
  @Mixin private InitializationOptions initialization;
  @Mixin private SelectionOptions selection;

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

  private KMeansOptions options; // of several fits, those of the first
  private SweepOptions sweep; // null for one plain fit
  private Map<String, Object> recorded;
  private double[][] start; // null when they are chosen
  private Dataset packed; // null before the fit

  @Override
  protected Optional<String> unmergeable() {
    return Optional.of("to kmeans, which goes over its rows again and again");
  }

  @Override
  public List<String> refused() {
    return List.of("--precision", SummaryOptions.SAVE, SummaryOptions.MERGE);
  }

  @Override
  public Map<String, String> retold() {
    return Map.of(
        ClusterNumbers.OPTION,
        "Number of clusters; 2-10 or 2,5,10 for several in the same passes, each of which gets a"
            + " result in models/. Required.");
  }

  @Override
  public boolean iterates() {
    return true;
  }

  @Override
  protected boolean resumes() {
    return resume;
  }

  @Override
  protected void check(Invocation invocation, OutputOptions output) {
    rowsOut.check(invocation, assignments, "--assignments");
    if (initialCentroids == null) {
      initialization.requireClusters();
    } else {
      invocation.refuseBlank("--initial-centroids", initialCentroids);
      initialization.refuseBeside("--initial-centroids", invocation.given());
    }
    List<Integer> numbers =
        initialization.hasClusters() || initialCentroids == null
            ? initialization.numbers()
            : List.of(1); // until the centroids are read
    options = options(invocation, numbers.get(0));
    SweepOptions several =
        selection.checked(invocation, options, numbers, initialCentroids != null);
    sweep = selection.asked(numbers) ? several : null;
  }

  @Override
  protected void opened(Invocation invocation, InputOptions input, RawTable table)
      throws IOException {
    if (initialCentroids != null) {
      TableLayout known = input.known(table, "--initial-centroids");
      InitialCentroids given = new InitialCentroids(invocation.conf(), initialCentroids);
      start = given.read(known, table.input().name());
      options = forCentroids(options, start.length);
      sweep = sweep == null ? null : sweep.of(options);
    }
  }

  @Override
  protected void record(Map<String, Object> recorded) {
    InitializationOptions.record(options, recorded);
    if (sweep != null) {
      SelectionOptions.record(sweep, recorded);
    } else {
      recorded.put("restarts", 1);
    }
    if (start != null) {
      recorded.put("initial-centroids", InitialCentroids.fingerprint(start));
    }
    recorded.put("max-iterations", options.maxIterations());
    recorded.put("accuracy-threshold", options.accuracyThreshold());
    this.recorded = recorded;
  }

  @Override
  public Cost cost() {
    Cost cost =
        starting()
            .passes(1, options.maxIterations() + 1L, "assigns rows and updates centroids")
            .writing("centroids.csv", "clusters.csv", "iterations.csv");
    if (sweep != null && sweep.measures()) {
      cost = cost.passes(1, "silhouette").writing("selection.csv");
    }
    if (sweep != null && sweep.clusters().size() > 1) {
      cost = cost.writing(SavedSweep.DIRECTORY);
    }
    return assignments
        ? cost.passes(1, "assignments").writing("assignments/").buffering(rowsOut.buffer())
        : cost;
  }

  /** The passes of the most clusters serve all. */
  private Cost starting() {
    PartialSize size =
        sweep == null ? KMeans.sizeOf(options.clusters()) : KMeansSweep.sizeOf(sweep);
    if (start != null) {
      return Cost.of(size).passes(1, "packs the rows");
    }
    int most = sweep == null ? options.clusters() : sweep.most();
    return InitializationOptions.cost(options.with(most, options.seed()), size);
  }

  @Override
  protected KMeansModel fit(
      Engine engine, FileTable rows, Checkpoint checkpoint, ResultWriter result)
      throws IOException {
    KMeansModel model = fitted(engine, rows, checkpoint, result);
    int further = reports() ? 1 : 0;
    if (assignments) {
      rowsOut.write(engine, packed, model.assignment(), "assignments", result);
      further++;
    }
    return model.afterPasses(further);
  }

  private KMeansModel fitted(
      Engine engine, FileTable rows, Checkpoint checkpoint, ResultWriter result)
      throws IOException {
    if (sweep == null) {
      KMeans.Fit fit = KMeans.fit(engine, rows, options, start, checkpoint);
      packed = fit.packed();
      return fit.model();
    }
    KMeansSweep.Fit fit = KMeansSweep.fit(engine, rows, sweep, start, checkpoint);
    packed = fit.packed();
    if (sweep.restarts() > 1) {
      result.put("seed", fit.selectedSeed());
    }
    if (sweep.clusters().size() > 1) {
      new SavedSweep(sweep, recorded).write(fit, result);
    }
    return fit.selected();
  }

  @Override
  protected ReportRows reportRows(Engine engine, FileTable rows) {
    return ReportRows.of(engine, rows).readAs(packed);
  }

  @Override
  protected ModelPage<KMeansModel> page() {
    return new KMeansPage();
  }

  @Override
  public KMeansModel read(ModelReader saved) throws IOException {
    return KMeansModel.read(saved);
  }

  @Override
  public void tell(KMeansModel model, RunFacts run, Page page) {
    new KMeansReport(run).print(model, page);
  }

  private KMeansOptions options(Invocation invocation, int clusters) {
    KMeansOptions start = initialization.checked(invocation.given(), clusters);
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
}
