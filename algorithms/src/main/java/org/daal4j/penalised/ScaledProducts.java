package org.daal4j.penalised;

import java.util.Arrays;
import org.daal4j.crossproduct.CrossProducts;
import org.daal4j.crossproduct.Precision;
import org.daal4j.linalg.DoubleDouble;

/**
 * The cross products of p features and a response, each column divided by a power of two that
 * brings its norm near 1: nothing is rounded, and nothing leaves the range of a double. About the
 * means, or about 0 where there is no intercept.
 *
 * <p>Memory: 8p² bytes, twice that in extended precision.
 */
final class ScaledProducts {

  private final CrossProducts source;
  private final int p;
  private final boolean intercept;
  private final int[] exponents; // int[p + 1]: columns are divided by 2 to this power
  private final double[] products; // double[(p + 1) * (p + 1)], symmetric; the response is last
  private final double[] rest; // what rounding took from them; null in double precision

  /** Scaled by their own norms. */
  ScaledProducts(CrossProducts source, boolean intercept) {
    this(source, intercept, exponents(source, intercept));
  }

  /** Scaled as others are. */
  ScaledProducts(CrossProducts source, ScaledProducts like) {
    this(source, like.intercept, like.exponents);
  }

  private ScaledProducts(CrossProducts source, boolean intercept, int[] exponents) {
    this.source = source;
    this.p = source.columns() - 1;
    this.intercept = intercept;
    this.exponents = exponents;
    int columns = p + 1;
    this.products = new double[Math.multiplyExact(columns, columns)];
    this.rest = source.precision() == Precision.EXTENDED ? new double[products.length] : null;
    for (int i = 0; i < columns; i++) {
      for (int j = i; j < columns; j++) {
        set(i, j, source.product(i, j, intercept));
      }
    }
  }

  private void set(int i, int j, DoubleDouble product) {
    int exponent = -exponents[i] - exponents[j];
    double high = Math.scalb(product.high(), exponent);
    products[i * (p + 1) + j] = high;
    products[j * (p + 1) + i] = high;
    if (rest != null) {
      double low = Math.scalb(product.low(), exponent);
      rest[i * (p + 1) + j] = low;
      rest[j * (p + 1) + i] = low;
    }
  }

  private static int[] exponents(CrossProducts source, boolean intercept) {
    int[] exponents = new int[source.columns()];
    for (int j = 0; j < exponents.length; j++) {
      double square = source.product(j, j, intercept).high();
      exponents[j] = square > 0 ? Math.getExponent(Math.sqrt(square)) : 0;
    }
    return exponents;
  }

  /** The products they were scaled from. */
  CrossProducts source() {
    return source;
  }

  /** Number of features, p. */
  int features() {
    return p;
  }

  boolean intercept() {
    return intercept;
  }

  /** Length of a row of {@link #products}. */
  int stride() {
    return p + 1;
  }

  /** All products, {@code double[stride * stride]}, those with the response last; not a copy. */
  double[] products() {
    return products;
  }

  /** What rounding took from them; null in double precision. */
  double[] rest() {
    return rest;
  }

  /** The product of two features. */
  double product(int i, int j) {
    return products[i * (p + 1) + j];
  }

  /** The products of each feature with itself, {@code double[p]}, side by side. */
  double[] diagonal() {
    double[] diagonal = new double[p];
    Arrays.setAll(diagonal, j -> product(j, j));
    return diagonal;
  }

  /** The product of a feature with the response, from the row in which they are side by side. */
  double withResponse(int j) {
    return products[p * (p + 1) + j];
  }

  /** The sum of squares of the response. */
  double responseSquare() {
    return products[p * (p + 1) + p];
  }

  /** The power of two that column j was divided by; p is the response. */
  int exponent(int j) {
    return exponents[j];
  }

  /** The root of a column's sum of squares about its mean, scaled, whatever the products are of. */
  double deviation(int j) {
    return Math.scalb(Math.sqrt(source.centred(j, j)), -exponents[j]);
  }

  /** The coefficient of a scaled feature for the scaled response, in units of the data. */
  double inUnits(double coefficient, int j) {
    return Math.scalb(coefficient, exponents[p] - exponents[j]);
  }

  /** The reverse of {@link #inUnits}. */
  double scaled(double coefficient, int j) {
    return Math.scalb(coefficient, exponents[j] - exponents[p]);
  }
}
