package org.daal4j.kmeans;

import java.util.Arrays;
import org.daal4j.core.BadInputException;
import org.daal4j.kmeans.evaluation.Magnitude;
import org.daal4j.kmeans.nearest.SquaredDistance;
import org.daal4j.random.UniformStream;

/**
 * Weighted k-means++ on points in memory; greedy when there is more than one trial: each centroid
 * is the trial that leaves the least potential (Arthur and Vassilvitskii 2007, section 5).
 */
final class PointSeeding {

  private final double[] values; // double[m * p]
  private final double[] weights; // double[m]
  private final int m;
  private final int p;
  private final int trials;
  private final UniformStream stream;
  private double[] distances; // double[m], squared, to the nearest centroid so far
  private double[] trialDistances; // double[m]
  private double[] bestDistances; // double[m]

  /**
   * One seeding of many.
   *
   * @param number number of the seeding; each draws a stream of its own
   */
  PointSeeding(WeightedPoints points, int trials, long seed, int number) {
    this.values = points.rows().values();
    this.weights = points.rows().weights();
    this.m = points.count();
    this.p = points.columns();
    this.trials = trials;
    this.stream = new UniformStream((int) seed, number);
    this.distances = new double[m];
    this.trialDistances = new double[m];
    this.bestDistances = new double[m];
  }

  /**
   * Chooses {@code k} of the points, {@code double[k][p]}; points repeat only when all are used.
   *
   * @throws BadInputException when weights times squared distances exceed the range of a double
   */
  double[][] choose(int k) throws BadInputException {
    double[][] centroids = new double[k][];
    Arrays.fill(distances, 1); // the first draw is by weight alone
    int first = draw();
    Arrays.fill(distances, Double.POSITIVE_INFINITY);
    centroids[0] = point(first);
    measure(first);
    keepTrial();
    distances = swap(distances);
    for (int c = 1; c < k; c++) {
      double least = Double.POSITIVE_INFINITY;
      int best = -1;
      for (int t = 0; t < trials; t++) {
        int trial = draw();
        double potential = measure(trial);
        if (best < 0 || potential < least) {
          least = potential;
          best = trial;
          keepTrial();
        }
      }
      centroids[c] = point(best);
      distances = swap(distances);
    }
    return centroids;
  }

  private void keepTrial() {
    double[] free = bestDistances;
    bestDistances = trialDistances;
    trialDistances = free;
  }

  /** Hands out the distances to the best trial and takes an array in exchange. */
  private double[] swap(double[] free) {
    double[] best = bestDistances;
    bestDistances = free;
    return best;
  }

  private double[] point(int index) {
    return Arrays.copyOfRange(values, index * p, (index + 1) * p);
  }

  /** The potential if the point were a centroid; leaves the distances in trialDistances. */
  private double measure(int point) {
    double potential = 0;
    for (int i = 0; i < m; i++) {
      double d = SquaredDistance.between(values, i * p, values, point * p, p);
      trialDistances[i] = Math.min(d, distances[i]);
      potential += weights[i] * trialDistances[i];
    }
    return potential;
  }

  private int draw() throws BadInputException {
    double total = 0;
    for (int i = 0; i < m; i++) {
      total += weights[i] * distances[i];
    }
    double target = stream.next() * Magnitude.requireFinite(total);
    double cumulative = 0;
    int last = 0;
    for (int i = 0; i < m; i++) {
      double mass = weights[i] * distances[i];
      cumulative += mass;
      if (cumulative > target) {
        return i;
      }
      last = mass > 0 ? i : last;
    }
    return last;
  }
}
