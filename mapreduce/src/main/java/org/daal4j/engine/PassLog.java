package org.daal4j.engine;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import org.daal4j.core.BadInputException;
import org.daal4j.core.Partial;
import org.daal4j.core.Progress;
import org.daal4j.core.RunSummary;
import org.daal4j.input.ChangedInput;
import org.daal4j.input.SplitDataset;

/** Numbers the passes of an engine, times them and tells {@link Progress}. */
final class PassLog {

  /** What runs one pass. */
  @FunctionalInterface
  interface Body<P extends Partial<P>> {
    PassResult<P> run() throws IOException;
  }

  private final Progress progress;
  private final List<Met> tables = new ArrayList<>();
  private int passes;
  private long rows;
  private long skippedRows;
  private double seconds;

  /**
   * What the first pass over a table met; tables may be many, and are not kept from being freed.
   */
  private record Met(WeakReference<SplitDataset> table, long rows, long left) {

    static Met by(PassResult<?> result, SplitDataset table) {
      return new Met(
          new WeakReference<>(table), result.rows(), result.missingRows() + result.badRecords());
    }

    long records() {
      return rows + left;
    }
  }

  PassLog(Progress progress) {
    this.progress = progress;
  }

  /** Number of the last pass begun, from 1. */
  int passes() {
    return passes;
  }

  /** Runs a pass. */
  <P extends Partial<P>> PassResult<P> pass(SplitDataset dataset, Pass<P> pass, Body<P> body)
      throws IOException {
    passes++;
    progress.passStarted(passes, pass.title(), dataset.bytes());
    long start = System.nanoTime();
    PassResult<P> result = body.run();
    Met first = first(dataset, result);
    double took = (System.nanoTime() - start) * 1e-9;
    if (!dataset.columns().isEmpty() && dataset.rowCount().isEmpty()) {
      // Not where columns are yet to be found: none of them can be missing. Not of packed rows.
      count(first);
    }
    seconds += took;
    progress.passEnded(result.rows(), took);
    return result;
  }

  /**
   * All passes over a table meet the same records, whatever they make of them: files may change
   * without a trace in length and time.
   */
  private Met first(SplitDataset dataset, PassResult<?> result) throws BadInputException {
    tables.removeIf(met -> met.table().get() == null);
    Met now = Met.by(result, dataset);
    for (Met met : tables) {
      if (met.table().get() == dataset) {
        if (met.records() != now.records()) {
          throw ChangedInput.error(
              dataset.name(),
              "a pass met " + now.records() + " records where an earlier one met " + met.records());
        }
        return met;
      }
    }
    tables.add(now);
    return now;
  }

  /** Counts a pass that an earlier run has done. */
  void passFoundDone(SplitDataset dataset, PassResult<?> result) {
    passes++;
    count(Met.by(result, dataset));
  }

  private void count(Met table) {
    rows = table.rows();
    skippedRows = table.left();
  }

  RunSummary summary(String engine) {
    return new RunSummary(engine, passes, rows, skippedRows, seconds);
  }
}
