package org.daal4j.export;

import java.util.List;

/**
 * What a model makes of a row of p encoded columns. The arrays are the model's own, and what is
 * said of the order of additions is what predicting does, so that ties come out as there.
 */
public sealed interface Scoring {

  /** Names of the columns it makes. */
  List<String> outputs();

  /**
   * A number for each response: {@code beta[t][0] + Σ beta[t][1 + j]·x[j]}.
   *
   * @param outputs names of the responses, q
   * @param beta {@code double[q][1 + p]}
   */
  record Responses(List<String> outputs, double[][] beta) implements Scoring {}

  /**
   * The number of the nearest centroid, of several the lowest: least {@code Σ (x[j] -
   * centroids[c][j])²}. Columns are taken four at a time, {@code ((d0² + d1²) + (d2² + d3²))}, and
   * these sums added one after the other.
   *
   * @param centroids in the units of the encoded rows, {@code double[k][p]}
   */
  record Nearest(double[][] centroids) implements Scoring {
    @Override
    public List<String> outputs() {
      return List.of("cluster");
    }
  }

  /**
   * The class of the largest score, of several the first: {@code constants[c] + Σ
   * x[j]·slopes[c][j]}, added one after the other.
   *
   * @param classes labels, C
   * @param constants {@code double[C]}
   * @param slopes {@code double[C][p]}
   */
  record Classes(List<String> classes, double[] constants, double[][] slopes) implements Scoring {
    @Override
    public List<String> outputs() {
      return List.of("class");
    }
  }

  /**
   * Coordinates: {@code Σ directions[k][j]·((x[j] - means[j]) / scales[j])}, without the columns
   * whose scale is 0.
   *
   * @param outputs names of the coordinates, K
   * @param means {@code double[p]}
   * @param scales {@code double[p]}
   * @param directions {@code double[K][p]}
   */
  record Coordinates(List<String> outputs, double[] means, double[] scales, double[][] directions)
      implements Scoring {}
}
