package org.daal4j.cli.kmeans;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daal4j.cli.launch.Invocation;
import org.daal4j.cli.option.OutputOptions;
import org.daal4j.cli.option.SummaryOptions;
import org.daal4j.cli.page.Page;
import org.daal4j.cli.verb.AnalysisVerb;
import org.daal4j.cli.verb.Cost;
import org.daal4j.cli.verb.RunFacts;
import org.daal4j.core.Checkpoint;
import org.daal4j.core.Engine;
import org.daal4j.input.FileTable;
import org.daal4j.kmeans.KMeans;
import org.daal4j.kmeans.KMeansOptions;
import org.daal4j.kmeans.StartingCentroids;
import org.daal4j.model.ModelReader;
import org.daal4j.report.ModelPage;
import org.daal4j.report.StartPage;
import org.daal4j.result.ResultWriter;
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
public final class KMeansInitVerb extends AnalysisVerb<StartingCentroids> {

  @Mixin private InitializationOptions initialization;

  private KMeansOptions options;

  @Override
  protected Optional<String> unmergeable() {
    return Optional.of("to kmeans-init, which goes over its rows again and again");
  }

  @Override
  public List<String> refused() {
    return List.of("--precision", SummaryOptions.SAVE, SummaryOptions.MERGE);
  }

  @Override
  public boolean iterates() {
    return true;
  }

  @Override
  protected void check(Invocation invocation, OutputOptions output) {
    options = initialization.checked(invocation.given());
  }

  @Override
  protected void record(Map<String, Object> recorded) {
    InitializationOptions.record(options, recorded);
  }

  @Override
  public Cost cost() {
    return InitializationOptions.cost(options).writing("centroids.csv");
  }

  @Override
  protected StartingCentroids fit(
      Engine engine, FileTable rows, Checkpoint checkpoint, ResultWriter result)
      throws IOException {
    return KMeans.initialize(engine, rows, options, Checkpoint.NONE);
  }

  @Override
  protected ModelPage<StartingCentroids> page() {
    return new StartPage();
  }

  @Override
  public StartingCentroids read(ModelReader saved) throws IOException {
    return StartingCentroids.read(saved);
  }

  @Override
  public void tell(StartingCentroids found, RunFacts run, Page page) {
    new KMeansReport(run).print(found, page);
  }
}
