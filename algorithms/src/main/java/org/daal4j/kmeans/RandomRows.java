package org.daal4j.kmeans;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.daal4j.random.UniformStream;

/**
 * k different rows, each set equally likely, without a pass: draw i takes a row v in [i, n); when
 * an earlier draw j - 1 gave v, it becomes j - 1, looked up for j from i down to 1. That is the
 * shuffle of Fisher and Yates on a table of row numbers that is not held.
 */
final class RandomRows implements Seeding {

  @Override
  public void choose(KMeansRun run) throws IOException {
    KMeansState state = run.state();
    UniformStream stream = UniformStream.at(run.options().seed(), state.draws);
    state.chosenRows = numbers(stream, run.options().clusters(), run.rows());
    state.draws = stream.position();
    state.centroids = new double[state.chosenRows.length][];
    for (int c = 0; c < state.centroids.length; c++) {
      state.centroids[c] = run.row(state.chosenRows[c]);
    }
  }

  /** Draws the row numbers: {@code count} of {@code rows}. */
  static long[] numbers(UniformStream stream, int count, long rows) {
    long[] chosen = new long[count];
    Map<Long, Long> lastDrawOf = new HashMap<>();
    for (long i = 0; i < count; i++) {
      long drawn = stream.integer(i, rows);
      long value = drawn;
      // Draw j gives at least j, so a draw that gave `value` is always an earlier one: this ends.
      for (Long j = lastDrawOf.get(value); j != null; j = lastDrawOf.get(value)) {
        value = j;
      }
      chosen[(int) i] = value;
      lastDrawOf.put(drawn, i);
    }
    return chosen;
  }
}
