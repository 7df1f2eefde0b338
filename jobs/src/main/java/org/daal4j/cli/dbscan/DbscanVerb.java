package org.daal4j.cli.dbscan;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
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
import org.daal4j.core.UsageException;
import org.daal4j.dbscan.Dbscan;
import org.daal4j.dbscan.DbscanClusters;
import org.daal4j.dbscan.DbscanModel;
import org.daal4j.dbscan.DbscanOptions;
import org.daal4j.dbscan.DbscanPredictor;
import org.daal4j.input.FileTable;
import org.daal4j.model.ModelReader;
import org.daal4j.report.DbscanPage;
import org.daal4j.report.ModelPage;
import org.daal4j.result.ResultWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Clusters rows by density; writes the cluster of each row. */
@Command(
    name = "dbscan",
    description =
        "Clusters rows by density (DBSCAN): core rows have enough neighbours, clusters are what"
            + " hangs together by core rows, the rest is noise.",
    footer = {
      "",
      "Example:",
      "  bin/daal4j dbscan --input samples/iris.csv --columns 1-4 --epsilon 0.5 \\",
      "    --min-observations 5 --output out/density"
    })
public final class DbscanVerb extends AnalysisVerb<DbscanModel> {

  private static final String EPSILON = "--epsilon";
  private static final String MIN_OBSERVATIONS = "--min-observations";
  private static final String ASSIGNMENTS = "assignments";
  private static final String CORES = DbscanPredictor.CORES;
  private static final int MOST_CLUSTERS = 30;

  @Mixin private RowsOptions rowsOut;

  @Option(
      names = EPSILON,
      paramLabel = "E",
      order = 10,
      description =
          "Rows within this Euclidean distance are neighbours; the bound is included. Required.")
  private String epsilon;

  @Option(
      names = MIN_OBSERVATIONS,
      paramLabel = "M",
      order = 11,
      description =
          "How many neighbours, the row itself among them, make a row core; weights add up."
              + " Required.")
  private String minObservations;

  @Option(
      names = "--core-observations",
      order = 12,
      description = "Write the core rows to coreObservations/, which predict needs. Default: off")
  private boolean coreObservations;

  @Option(
      names = "--force",
      order = 13,
      description = "Begin also where more than 10^13 distances are predicted. Default: off")
  private boolean force;

  @Option(
      names = "--resume",
      order = 24,
      description = "Go on from the packed rows of an earlier run that was stopped, if any")
  private boolean resume;

  private DbscanOptions options;

  @Override
  public List<String> refused() {
    return List.of("--precision");
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
    rowsOut.format();
    options =
        new DbscanOptions(
            new OptionValue(EPSILON, required(EPSILON, epsilon, "how near neighbours are"))
                .positive(),
            new OptionValue(
                    MIN_OBSERVATIONS,
                    required(MIN_OBSERVATIONS, minObservations, "how many make a row core"))
                .wholeNumber(1, 1L << 53),
            coreObservations,
            force);
  }

  private static String required(String option, String value, String what) {
    if (value == null) {
      throw new UsageException(option + " is missing. Say " + what + ".");
    }
    return value;
  }

  @Override
  protected void record(Map<String, Object> recorded) {
    recorded.put("epsilon", options.epsilon());
    recorded.put("min-observations", options.minObservations());
  }

  @Override
  public Cost cost() {
    Cost cost =
        Cost.of(Dbscan.size())
            .passes(1, "packs and counts the rows")
            .passes(1, "sends rows to boxes")
            .passes(1, "clusters boxes")
            .passes(1, "assignments")
            .writing("clusters.csv", ASSIGNMENTS + "/")
            .buffering(rowsOut.buffer());
    return coreObservations ? cost.passes(2, "core rows").writing(CORES + "/") : cost;
  }

  @Override
  protected DbscanModel fit(
      Engine engine, FileTable rows, Checkpoint checkpoint, ResultWriter result)
      throws IOException {
    try (DbscanClusters found = Dbscan.fit(engine, rows, options)) {
      RowsOptions.describe(found.writeAssignments(ASSIGNMENTS, rowsOut.format()), result);
      int further = 1;
      if (coreObservations) {
        found.writeCores(CORES, rowsOut.format());
        further += 2;
      }
      return found.model().afterPasses(further);
    }
  }

  @Override
  protected ModelPage<DbscanModel> page() {
    return new DbscanPage();
  }

  @Override
  public DbscanModel read(ModelReader saved) throws IOException {
    return DbscanModel.read(saved);
  }

  @Override
  public void tell(DbscanModel model, RunFacts run, Page page) {
    page.line(
        "%s: %,d rows, %,d columns, %,d clusters",
        run.verb(), run.rows(), run.columns(), model.clusters());
    page.line();
    if (model.clusters() > 0) {
      page.table(clusters(model));
      page.line();
    }
    page.line("core rows   %,d of %,d", model.coreRows(), model.rows());
    page.line("noise       %,d rows", model.noiseRows());
  }

  private static Table clusters(DbscanModel model) {
    return new Table("clusters.csv", MOST_CLUSTERS)
        .numbers("cluster", 9, "%d", IntStream.range(0, model.clusters()).boxed().toList())
        .numbers("rows", 15, "%,d", Arrays.stream(model.clusterRows()).boxed().toList())
        .numbers("core rows", 15, "%,d", Arrays.stream(model.clusterCoreRows()).boxed().toList());
  }
}
