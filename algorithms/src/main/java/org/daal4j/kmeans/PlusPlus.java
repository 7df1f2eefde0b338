package org.daal4j.kmeans;

import java.io.IOException;
import java.util.Arrays;
import org.daal4j.kmeans.nearest.CentroidTable;
import org.daal4j.random.UniformStream;

/**
 * k-means++ (Arthur and Vassilvitskii 2007): each centroid is a row drawn with probability
 * proportional to w·d², d being the distance to the nearest centroid so far. One pass for each
 * centroid; with several trials the one that leaves the least potential stays, which takes one pass
 * more at the end.
 */
final class PlusPlus implements Seeding {

  @Override
  public void choose(KMeansRun run) throws IOException {
    KMeansState state = run.state();
    int k = run.options().clusters();
    if (state.centroids.length == 0) {
      chooseFirst(run);
    }
    while (state.centroids.length < k) {
      double[][] potentials =
          run.pass(
              new MeasurePotential(
                  RowChunks.of(run.rows()), run.table(state.centroids), run.table(state.trials)));
      int best = least(potentials);
      if (state.trials.length > 0) {
        append(state, state.trials[best], state.trialRows[best]);
      }
      state.trials = new double[0][];
      state.trialRows = new long[0];
      if (state.centroids.length < k) {
        draw(run, potentials[best]);
      }
      run.save();
    }
  }

  /**
   * The first centroid: a row drawn by its weight alone. Takes a pass when rows carry weights.
   * Leaves it in the state.
   */
  static void chooseFirst(KMeansRun run) throws IOException {
    KMeansState state = run.state();
    UniformStream stream = UniformStream.at(run.options().seed(), state.draws);
    long row;
    if (run.weighted()) {
      CentroidTable none = run.table(new double[0][]);
      double[] weights = run.pass(new MeasurePotential(RowChunks.of(run.rows()), none, none))[0];
      row = new RowDraw(run, none, weights).draw(stream.next());
    } else {
      row = stream.integer(0, run.rows());
    }
    append(state, run.row(row), row);
    state.draws = stream.position();
    run.save();
  }

  /** Draws the next trials; a single one is a centroid at once. */
  private static void draw(KMeansRun run, double[] potentials) throws IOException {
    KMeansState state = run.state();
    int trials = run.options().trials();
    UniformStream stream = UniformStream.at(run.options().seed(), state.draws);
    RowDraw rows = new RowDraw(run, run.table(state.centroids), potentials);
    double[][] values = new double[trials][];
    long[] numbers = new long[trials];
    for (int t = 0; t < trials; t++) {
      numbers[t] = rows.draw(stream.next());
      values[t] = run.row(numbers[t]);
    }
    state.draws = stream.position();
    if (trials == 1) {
      append(state, values[0], numbers[0]);
    } else {
      state.trials = values;
      state.trialRows = numbers;
    }
  }

  private static int least(double[][] potentials) {
    int best = 0;
    double least = Double.POSITIVE_INFINITY;
    for (int set = 0; set < potentials.length; set++) {
      double total = Arrays.stream(potentials[set]).sum();
      if (total < least) {
        least = total;
        best = set;
      }
    }
    return best;
  }

  private static void append(KMeansState state, double[] centroid, long row) {
    int size = state.centroids.length;
    state.centroids = Arrays.copyOf(state.centroids, size + 1);
    state.centroids[size] = centroid;
    state.chosenRows = Arrays.copyOf(state.chosenRows, size + 1);
    state.chosenRows[size] = row;
  }
}
