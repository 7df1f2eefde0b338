package org.daal4j.kmeans;

import java.io.IOException;
import java.util.Locale;
import org.daal4j.core.BadInputException;
import org.daal4j.core.Checkpoint;
import org.daal4j.core.Dataset;
import org.daal4j.core.DenseRows;
import org.daal4j.core.Engine;
import org.daal4j.core.Fold;
import org.daal4j.core.Packed;
import org.daal4j.core.Partial;
import org.daal4j.core.Setting;
import org.daal4j.core.UsageException;
import org.daal4j.kmeans.nearest.CentroidTable;
import org.daal4j.statistics.ColumnShift;

/** What every step of a k-means driver works with: the packed rows, the options and the state. */
final class KMeansRun {

  private static final Setting RESUME = Setting.named("resume");

  private final Engine engine;
  private final Dataset packed;
  private final KMeansOptions options;
  private final Checkpoint checkpoint;
  private final KMeansState state = new KMeansState();
  private final double[] shift;
  private final boolean weighted;
  private final int distinct;

  private KMeansRun(
      Engine engine, Dataset packed, int distinct, KMeansOptions options, Checkpoint checkpoint)
      throws IOException {
    this.distinct = distinct;
    this.engine = engine;
    this.packed = packed;
    this.options = options;
    this.checkpoint = checkpoint;
    this.shift =
        packed.sparse() ? new double[packed.columns().size()] : ColumnShift.of(engine, packed);
    this.weighted = engine.read(packed, 0, 1).weighted();
  }

  /**
   * Packs the rows, checks that there are enough, and takes up the saved state if there is one.
   *
   * @throws UsageException when there are fewer distinct rows than clusters
   * @throws BadInputException when there are no rows
   */
  static KMeansRun open(Engine engine, Dataset rows, KMeansOptions options, Checkpoint checkpoint)
      throws IOException {
    int columns = rows.columns().size();
    int enough = Math.min(options.clusters(), Integer.MAX_VALUE - 1) + 1;
    Packed<Integer> packed = engine.pack(rows, new CountDistinctRows(enough, columns));
    long count = packed.rows().rowCount().orElseThrow();
    if (count == 0) {
      throw new BadInputException("the input has no rows");
    }
    if (options.clusters() > count) {
      throw tooManyClusters(options.clusters(), count + " rows of the input");
    }
    KMeansRun run = new KMeansRun(engine, packed.rows(), packed.result(), options, checkpoint);
    if (options.clusters() > packed.result()) {
      String weight = run.weighted ? " of positive weight" : "";
      throw tooManyClusters(
          options.clusters(), packed.result() + " distinct rows" + weight + " of the input");
    }
    run.restore(columns);
    return run;
  }

  private static UsageException tooManyClusters(int clusters, String than) {
    return new UsageException(
        KMeansOptions.N_CLUSTERS + " " + clusters + " is more than the " + than + ". Give fewer.");
  }

  private void restore(int columns) throws IOException {
    if (!checkpoint.restore(state)) {
      state.tableRows = rows();
      state.clusters = options.clusters();
      state.columns = columns;
      state.passes = 1;
    } else if (state.tableRows != rows()
        || state.clusters != options.clusters()
        || state.columns != columns) {
      throw new UsageException(
          String.format(
              Locale.ROOT,
              "the saved state is of %d rows, %d columns and %d clusters, this run has %d, %d and"
                  + " %d: start anew without %s",
              state.tableRows,
              state.columns,
              state.clusters,
              rows(),
              columns,
              options.clusters(),
              RESUME));
    }
  }

  /** One more pass over the packed rows. */
  <P extends Partial<P>, R> R pass(Fold<P, R> fold) throws IOException {
    R result = engine.fold(packed, fold);
    state.passes++;
    return result;
  }

  /** Saves the state. */
  void save() throws IOException {
    checkpoint.save(state);
  }

  /** Consecutive rows of the table. */
  DenseRows read(long firstRow, int count) throws IOException {
    return engine.read(packed, firstRow, count);
  }

  /** One row of the table, {@code double[p]}. */
  double[] row(long number) throws IOException {
    return read(number, 1).row(0);
  }

  /** Centroids, {@code double[..][p]}, with the shift of the run. */
  CentroidTable table(double[][] centroids) {
    return new CentroidTable(centroids, shift);
  }

  /** Number of rows, n. */
  long rows() {
    return packed.rowCount().orElseThrow();
  }

  /** Whether there are more distinct rows of positive weight than clusters. */
  boolean moreDistinctRowsThanClusters() {
    return distinct > options.clusters();
  }

  /** Whether rows carry weights. */
  boolean weighted() {
    return weighted;
  }

  /** The shift of the run, {@code double[p]}: medians of the first rows, 0 for sparse rows. */
  double[] shift() {
    return shift;
  }

  Dataset packed() {
    return packed;
  }

  KMeansOptions options() {
    return options;
  }

  KMeansState state() {
    return state;
  }
}
