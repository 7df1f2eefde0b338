package org.daal4j.logistic;

/**
 * What some rows add to the likelihood, given their linear predictors: probabilities of the
 * classes, the loss, and the weights of gradient and Hessian.
 *
 * <p>With η_0 = 0 for the first class and η_k for the others, p_k = e^η_k / Σ e^η. Powers are taken
 * of differences to the largest η, so none overflows; the complement 1 - p of the most probable
 * class and the loss of rows that have it are made from the others, so that neither loses digits
 * when p is near 1. Memory: {@code double[(3(K - 1) + 1) n]}.
 */
final class RowTerms {

  private final int others; // K - 1
  private final int capacity;
  private final double[] predictors; // double[(K - 1) * capacity]: η, class by class
  private final double[] residuals; // the same: w(y_k - p_k)
  private final double[] probabilities; // the same: p_k; for two classes w·p(1 - p)
  private final double[] complements; // the same: 1 - p_k; not used for two classes
  private final double[] weights; // double[capacity]: w
  private double loss;
  private long misfits;

  RowTerms(int classes, int capacity) {
    this.others = classes - 1;
    this.capacity = capacity;
    this.predictors = new double[others * capacity];
    this.residuals = new double[others * capacity];
    this.probabilities = new double[others * capacity];
    this.complements = new double[others == 1 ? 0 : others * capacity];
    this.weights = new double[capacity];
  }

  static long bytes(int classes, int capacity) {
    return Double.BYTES * (4L * classes + 1) * capacity;
  }

  /** Linear predictors, to be set: that of a class k ≥ 1 and a row at {@code at(k) + row}. */
  double[] predictors() {
    return predictors;
  }

  /** Where the numbers of a class from 1 on begin. */
  int at(int k) {
    return (k - 1) * capacity;
  }

  /** w(y_k - p_k), as the predictors. */
  double[] residuals() {
    return residuals;
  }

  /** -Σ w log p_y of the rows. */
  double loss() {
    return loss;
  }

  /** How many rows have a class that is not more probable than all others. */
  long misfits() {
    return misfits;
  }

  /**
   * Computes all from the predictors.
   *
   * @param labels classes of the rows, {@code int[n]}
   * @param rowWeights above 0, {@code double[n]}
   */
  void compute(int rows, int[] labels, double[] rowWeights) {
    loss = 0;
    misfits = 0;
    if (others == 1) {
      computeTwo(rows, labels, rowWeights);
    } else {
      System.arraycopy(rowWeights, 0, weights, 0, rows);
      for (int row = 0; row < rows; row++) {
        computeMany(row, labels[row], rowWeights[row]);
      }
    }
  }

  private void computeTwo(int rows, int[] labels, double[] rowWeights) {
    double sum = 0;
    long wrong = 0;
    for (int row = 0; row < rows; row++) {
      double eta = predictors[row];
      double weight = rowWeights[row];
      double sign = labels[row] == 1 ? 1 : -1;
      double margin = sign * eta;
      double power = Math.exp(-Math.abs(eta));
      double larger = 1 / (1 + power);
      double smaller = power * larger;
      boolean right = margin > 0;
      wrong += right ? 0 : 1;
      sum += weight * (log1p(power) + (right ? 0 : -margin));
      residuals[row] = sign * weight * (right ? smaller : larger);
      probabilities[row] = weight * smaller * larger;
    }
    loss = sum;
    misfits = wrong;
  }

  /** log(1 + x) for x from 0 to 1, to some units of the last place (Kahan), by an intrinsic. */
  private static double log1p(double x) {
    double one = 1 + x;
    return one == 1 ? x : Math.log(one) * (x / (one - 1));
  }

  private void computeMany(int row, int label, double weight) {
    int best = 0;
    double largest = 0;
    for (int k = 1; k <= others; k++) {
      double eta = predictors[at(k) + row];
      if (eta > largest) {
        largest = eta;
        best = k;
      }
    }
    double rest = best == 0 ? 0 : Math.exp(-largest); // of all but the best
    for (int k = 1; k <= others; k++) {
      double power = k == best ? 1 : Math.exp(predictors[at(k) + row] - largest);
      probabilities[at(k) + row] = power;
      rest += k == best ? 0 : power;
    }
    double one = 1 / (1 + rest);
    for (int k = 1; k <= others; k++) {
      int at = at(k) + row;
      double probability = probabilities[at] * one;
      double complement = k == best ? rest * one : 1 - probability;
      probabilities[at] = probability;
      complements[at] = complement;
      residuals[at] = weight * (k == label ? complement : -probability);
    }
    double own = label == 0 ? 0 : predictors[at(label) + row];
    loss += weight * (label == best ? Math.log1p(rest) : Math.log1p(rest) + (largest - own));
    misfits += own > runnerUp(row, label) ? 0 : 1;
  }

  /** The largest predictor of the other classes. */
  private double runnerUp(int row, int label) {
    double largest = label == 0 ? Double.NEGATIVE_INFINITY : 0;
    for (int k = 1; k <= others; k++) {
      if (k != label) {
        largest = Math.max(largest, predictors[at(k) + row]);
      }
    }
    return largest;
  }

  /**
   * Weights of the block of the Hessian of two classes from 1 on: w·p_k(1 - p_k), or w·p_k·p_l,
   * which counts negative.
   *
   * @param out {@code double[n]}
   */
  void curvatures(int k, int l, int rows, double[] out) {
    if (others == 1) {
      System.arraycopy(probabilities, 0, out, 0, rows);
      return;
    }
    double[] second = k == l ? complements : probabilities;
    for (int row = 0; row < rows; row++) {
      out[row] = weights[row] * probabilities[at(k) + row] * second[at(l) + row];
    }
  }
}
