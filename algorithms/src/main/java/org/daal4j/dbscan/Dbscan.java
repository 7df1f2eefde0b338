package org.daal4j.dbscan;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.daal4j.core.BadInputException;
import org.daal4j.core.Engine;
import org.daal4j.core.Packed;
import org.daal4j.core.PartialSize;
import org.daal4j.core.Setting;
import org.daal4j.core.UsageException;
import org.daal4j.model.ModelColumns;
import org.daal4j.model.Table;
import org.daal4j.sample.RowSample;
import org.daal4j.sample.SampleRows;
import org.daal4j.statistics.ColumnShift;

/**
 * The driver of density-based clustering (Ester, Kriegel, Sander, Xu, 1996), exact: a pass that
 * packs and counts the rows, one that sends them to boxes, one that clusters each box. What hangs
 * together across boxes is found here.
 */
public final class Dbscan {

  /** Boxes of fewer rows are not worth a task. */
  private static final long FEWEST_BOX_ROWS = 50_000;

  /** Boxes of more are not wanted, however many there are then. */
  private static final long MOST_BOX_ROWS = 1_000_000;

  private static final int BOXES = 32;

  /** Nor are boxes of more bytes, while they are clustered. */
  private static final long BOX_BYTES = 1 << 27;

  private static final long LEAST_PART_ROWS = 1 << 16;
  private static final long MOST_PART_ROWS = 1 << 20;
  private static final int PARTS = 16;

  private Dbscan() {}

  /** Options to be chosen, then {@code fit(engine, table)}. */
  public static DbscanOptions.Builder options() {
    return new DbscanOptions.Builder();
  }

  /** What the first pass builds, for any number of columns. */
  public static PartialSize size() {
    return CountCells.sizeOf(1);
  }

  /**
   * Clusters the rows of a table.
   *
   * @return to be closed when the labels were written
   * @throws UsageException when an option is wrong, the work predicted too much, or a neighbourhood
   *     does not fit in the memory of a task
   * @throws BadInputException when there are no rows
   */
  public static DbscanClusters fit(Engine engine, Table rows, DbscanOptions options)
      throws IOException {
    rows.requireNoResponses();
    return fit(engine, rows, options, (grid, reach, count) -> plan(grid, reach, count, options));
  }

  /**
   * Looks how far rows of a sample have their M-th nearest row, and suggests a radius: two passes.
   *
   * @param minObservations M: weight of neighbours, the row itself among them, that makes a row
   *     core
   * @throws UsageException when M is below 1 or above {@link KDistances#MOST_OBSERVATIONS}
   * @throws BadInputException when there are no rows
   */
  public static EpsilonSuggestion suggestEpsilon(Engine engine, Table rows, long minObservations)
      throws IOException {
    rows.requireNoResponses();
    if (minObservations < 1 || minObservations > KDistances.MOST_OBSERVATIONS) {
      throw new UsageException(
          DbscanOptions.MIN_OBSERVATIONS,
          String.format(
              Locale.ROOT,
              "must be from 1 to %,d where a radius is to be suggested, not %,d",
              KDistances.MOST_OBSERVATIONS,
              minObservations),
          "");
    }
    int before = engine.summary().passes();
    Packed<RowSample> packed = engine.pack(rows, new SampleRows(rows.columns().size()));
    long count = packed.rows().rowCount().orElseThrow();
    KDistances found = KDistances.of(engine, packed.rows(), packed.result(), minObservations);
    engine.release(packed.rows());
    return EpsilonSuggestion.of(
        ModelColumns.of(rows.layout()),
        minObservations,
        found,
        count,
        engine.summary().passes() - before);
  }

  /** How a table is cut into boxes; whatever a plan is, labels are the same. */
  @FunctionalInterface
  interface Planner {
    BoxPlan plan(DensityGrid grid, double reach, long rows);
  }

  private static BoxPlan plan(DensityGrid grid, double reach, long rows, DbscanOptions options) {
    long most = Math.min(MOST_BOX_ROWS, BOX_BYTES / ClusterBoxes.bytesOfRow(grid.columns()) + 1);
    long boxRows = Math.min(most, Math.max(FEWEST_BOX_ROWS, rows / BOXES + 1));
    long[] work = Neighbourhoods.work(grid, options);
    double each = (double) Arrays.stream(work).sum() / rows;
    return BoxPlanner.plan(
        grid, work, reach, (long) Math.ceil(boxRows * each), (long) Math.ceil(most * each));
  }

  static DbscanClusters fit(Engine engine, Table rows, DbscanOptions options, Planner planner)
      throws IOException {
    int before = engine.summary().passes();
    double[] origin = ColumnShift.of(engine, rows);
    Packed<DensityGrid> packed = engine.pack(rows, new CountCells(origin, options.epsilon()));
    long count = packed.rows().rowCount().orElseThrow();
    if (count == 0) {
      throw new BadInputException("the input has no rows");
    }
    if (!options.force()) {
      checkWork(packed.result(), options);
    }
    boolean weighted = engine.read(packed.rows(), 0, 1).weighted();
    double reach = Reach.ofTheirNeighbours(options.epsilon());
    BoxPlan plan = planner.plan(packed.result(), reach, count);
    Packed<long[]> boxes = engine.exchange(packed.rows(), new SendToBoxes(plan, reach, weighted));
    engine.release(packed.rows());
    long mostRows = Arrays.stream(boxes.result()).max().orElse(0);
    checkMemory(engine, origin.length, mostRows);
    long partRows = Math.max(LEAST_PART_ROWS, Math.min(MOST_PART_ROWS, count / PARTS + 1));
    ClusterBoxes clustering =
        new ClusterBoxes(
            plan, origin, options, weighted, options.coreObservations(), count, partRows, mostRows);
    Packed<List<BoxResult>> labels = engine.exchange(boxes.rows(), clustering);
    engine.release(boxes.rows());
    ClusterNumbers numbers = new ClusterNumbers(labels.result(), plan.boxes());
    DbscanModel model =
        new DbscanModel(
            ModelColumns.of(rows.layout()),
            options.epsilon(),
            options.minObservations(),
            numbers.rows(),
            numbers.coreRows(),
            numbers.noiseRows(),
            options.coreObservations(),
            count,
            engine.summary().passes() - before,
            List.of());
    return new DbscanClusters(
        engine,
        labels.rows(),
        model,
        new LabelTable(numbers.ofLabels()),
        rows.columns(),
        clustering.parts());
  }

  private static void checkWork(DensityGrid grid, DbscanOptions options) {
    double distances = Neighbourhoods.distances(grid, options);
    if (distances > DbscanOptions.MOST_DISTANCES) {
      throw new UsageException(
          DbscanOptions.EPSILON,
          String.format(
              Locale.ROOT,
              "%s is so large for these rows that up to %.1e distances would be computed, some"
                  + " %.0f hours on one processor.",
              options.epsilon(),
              distances,
              Neighbourhoods.hours(distances, grid.columns())),
          "Choose a smaller one, or " + DbscanOptions.FORCE + ".");
    }
  }

  /** Whether the largest box, with what is near it, fits in a task. */
  private static void checkMemory(Engine engine, int columns, long rows) {
    PartialSize size = ClusterBoxes.sizeOf(columns, rows);
    if (rows * columns > RowTree.MOST_NUMBERS || engine.mostColumns(size) < columns) {
      throw new UsageException(
          DbscanOptions.EPSILON,
          String.format(
              Locale.ROOT,
              "%,d rows are so close together that one task must hold them all: %,d MB, more than"
                  + " it has.",
              rows,
              size.addingBytes() >> 20),
          "Choose a smaller one, or raise " + Setting.HEAP + ".");
    }
  }
}
