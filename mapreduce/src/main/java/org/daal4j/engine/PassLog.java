package org.daal4j.engine;

import java.io.IOException;
import java.util.IdentityHashMap;
import java.util.Map;
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
  private final Map<SplitDataset, Long> records = new IdentityHashMap<>();
  private int passes;
  private boolean counted;
  private long rows;
  private long skippedRows;
  private double seconds;

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
    compare(dataset, result);
    double took = (System.nanoTime() - start) * 1e-9;
    if (!dataset.columns().isEmpty()) {
      count(result); // not where columns are yet to be found: none of them can be missing
    }
    seconds += took;
    progress.passEnded(result.rows(), took);
    return result;
  }

  /**
   * All passes over a table meet the same records, whatever they make of them: files may change
   * without a trace in length and time.
   */
  private void compare(SplitDataset dataset, PassResult<?> result) throws BadInputException {
    long met = result.rows() + result.missingRows() + result.badRecords();
    Long before = records.putIfAbsent(dataset, met);
    if (before != null && before != met) {
      throw ChangedInput.error(
          dataset.name(), "a pass met " + met + " records where an earlier one met " + before);
    }
  }

  /** Counts a pass that an earlier run has done. */
  void passFoundDone(PassResult<?> result) {
    passes++;
    count(result);
  }

  private void count(PassResult<?> result) {
    if (!counted) {
      counted = true;
      rows = result.rows();
      skippedRows = result.missingRows() + result.badRecords();
    }
  }

  RunSummary summary(String engine) {
    return new RunSummary(engine, passes, rows, skippedRows, seconds);
  }
}
