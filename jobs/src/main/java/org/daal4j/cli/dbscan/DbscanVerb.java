package org.daal4j.cli.dbscan;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daal4j.cli.launch.Invocation;
import org.daal4j.cli.option.OptionValue;
import org.daal4j.cli.option.OutputOptions;
import org.daal4j.cli.option.RowsOptions;
import org.daal4j.cli.option.SummaryOptions;
import org.daal4j.cli.page.Page;
import org.daal4j.cli.verb.AnalysisVerb;
import org.daal4j.cli.verb.Cost;
import org.daal4j.cli.verb.RunFacts;
import org.daal4j.core.Checkpoint;
import org.daal4j.core.Engine;
import org.daal4j.core.UsageException;
import org.daal4j.dbscan.Dbscan;
import org.daal4j.dbscan.DbscanClusters;
import org.daal4j.dbscan.DbscanOptions;
import org.daal4j.dbscan.DbscanPredictor;
import org.daal4j.dbscan.DbscanResult;
import org.daal4j.dbscan.KDistances;
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
public final class DbscanVerb extends AnalysisVerb<DbscanResult> {

  private static final String EPSILON = "--epsilon";
  private static final String MIN_OBSERVATIONS = "--min-observations";
  private static final String SUGGEST = "--suggest";
  private static final String ASSIGNMENTS = "assignments";
  private static final String CORES = DbscanPredictor.CORES;
  @Mixin private RowsOptions rowsOut;

  @Option(
      names = EPSILON,
      paramLabel = "E",
      order = 10,
      description =
          "Rows within this Euclidean distance are neighbours; the bound is included. Required."
              + " Left out with --suggest.")
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
      names = SUGGEST,
      order = 14,
      description =
          "Look for an epsilon instead: write kDistances.csv, how far rows of a sample have their"
              + " M-th nearest row, and tell where that curve turns upwards. Default: off")
  private boolean suggest;

  @Option(
      names = "--resume",
      order = 24,
      description = "Go on from the packed rows of an earlier run that was stopped, if any")
  private boolean resume;

  private long enough;
  private DbscanOptions options; // null where a radius is to be suggested

  @Override
  protected Optional<String> unmergeable() {
    return Optional.of(
        "to dbscan, which joins rows that are near each other and needs all of them");
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
  protected boolean resumes() {
    return resume;
  }

  @Override
  protected void check(Invocation invocation, OutputOptions output) {
    rowsOut.format();
    if (suggest) {
      refuseBesideSuggest(invocation);
    }
    double radius =
        suggest
            ? Double.NaN
            : new OptionValue(EPSILON, required(EPSILON, epsilon, "how near neighbours are"))
                .positive();
    enough =
        new OptionValue(
                MIN_OBSERVATIONS,
                required(MIN_OBSERVATIONS, minObservations, "how many make a row core"))
            .wholeNumber(1, suggest ? KDistances.MOST_OBSERVATIONS : 1L << 53);
    options = suggest ? null : new DbscanOptions(radius, enough, coreObservations, force);
  }

  /** Nothing is clustered then. */
  private static void refuseBesideSuggest(Invocation invocation) {
    for (String option :
        List.of(EPSILON, "--core-observations", "--force", "--output-format", "--output-header")) {
      if (invocation.given().test(option)) {
        throw new UsageException(
            option
                + " does not apply beside "
                + SUGGEST
                + ", which clusters nothing. Leave one out.");
      }
    }
  }

  private static String required(String option, String value, String what) {
    if (value == null) {
      throw new UsageException(option + " is missing. Say " + what + ".");
    }
    return value;
  }

  @Override
  protected void record(Map<String, Object> recorded) {
    if (!suggest) {
      recorded.put("epsilon", options.epsilon());
    }
    recorded.put("min-observations", enough);
  }

  @Override
  public Cost cost() {
    if (suggest) {
      return Cost.of(KDistances.size())
          .passes(1, "packs and samples the rows")
          .passes(1, "distances to neighbours")
          .writing("kDistances.csv");
    }
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
  protected DbscanResult fit(
      Engine engine, FileTable rows, Checkpoint checkpoint, ResultWriter result)
      throws IOException {
    if (suggest) {
      return Dbscan.suggestEpsilon(engine, rows, enough);
    }
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
  protected ModelPage<DbscanResult> page() {
    return new DbscanPage(!suggest && DbscanPage.takesRows(enough));
  }

  @Override
  public DbscanResult read(ModelReader saved) throws IOException {
    return DbscanResult.read(saved);
  }

  @Override
  public void tell(DbscanResult result, RunFacts run, Page page) {
    DbscanReport.tell(result, run, page);
  }
}
