package org.daal4j.crossvalidation;

import java.util.ArrayList;
import java.util.List;
import org.daal4j.core.Setting;
import org.daal4j.crossproduct.CrossProducts;
import org.daal4j.crossproduct.Precision;

/**
 * What a user should know of an error curve.
 *
 * @param curve the curve
 * @param lambdas the setting that chooses the penalties
 */
public record CurveWarnings(ErrorCurve curve, Setting lambdas) {

  private static final Setting PRECISION = Setting.named("precision");

  /** Errors below this part of the response's variance are rounding of double precision. */
  private static final double ROUNDING = 1e-13;

  /**
   * The sentences.
   *
   * @param all products of all rows, the response last
   */
  public List<String> sentences(CrossProducts all) {
    List<String> sentences = new ArrayList<>();
    int response = all.columns() - 1;
    double variance = all.centred(response, response) / all.weightSum();
    double least = curve.meanSquaredErrors()[curve.least()];
    if (all.precision() == Precision.DOUBLE && variance > 0 && least < ROUNDING * variance) {
      sentences.add(
          "The errors of rows left out are so small that rounding decides which is least. "
              + PRECISION.to("extended")
              + " keeps more.");
    }
    int last = curve.lambdas().length - 1;
    if (curve.least() == last && last > 0 && curve.lambdas()[last] > 0) {
      sentences.add(
          "The error of rows left out is least at the smallest penalty, so it may fall further. Give "
              + "smaller ones with "
              + lambdas
              + ".");
    }
    return sentences;
  }
}
