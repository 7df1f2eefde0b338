package org.daal4j.linalg;

/**
 * Gives an eigenvector or singular vector its sign: the number of largest magnitude is positive,
 * the first one on ties.
 *
 * <p>Magnitudes that differ by rounding only (2⁻⁴⁶ of the largest) are a tie: otherwise the sign of
 * (0.707, -0.707) would depend on the library. The first of them then takes the largest magnitude,
 * so that the rule holds of the numbers as they are written.
 */
public final class SignRule {

  private static final double TIE = 1 - 0x1p-46;

  private SignRule() {}

  /**
   * Changes a vector to the sign that the rule says.
   *
   * @return whether it was turned round
   */
  public static boolean apply(double[] vector) {
    double largest = 0;
    for (double value : vector) {
      largest = Math.max(largest, Math.abs(value));
    }
    int first = 0;
    while (first < vector.length && Math.abs(vector[first]) < largest * TIE) {
      first++;
    }
    boolean turn = vector[first] < 0;
    vector[first] = Math.copySign(largest, vector[first]);
    for (int j = 0; j < vector.length; j++) {
      vector[j] = (turn ? -vector[j] : vector[j]) + 0.0; // + 0.0: no negative zero
    }
    return turn;
  }
}
