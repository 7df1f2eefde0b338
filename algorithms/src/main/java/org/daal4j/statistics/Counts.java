package org.daal4j.statistics;

/**
 * The result of a pass, and what was counted in it.
 *
 * @param positiveRows rows whose weight is above 0
 * @param sumOfLogarithms Σ log(weight) over them
 * @param result the result
 * @param <R> type of the result
 */
public record Counts<R>(long positiveRows, double sumOfLogarithms, R result) {

  /** Of what was counted and a result. */
  public static <R> Counts<R> of(WeightCounts counts, R result) {
    return new Counts<>(counts.positiveRows(), counts.sumOfLogarithms(), result);
  }
}
