package org.daal4j.linalg.vector;

import jdk.incubator.vector.DoubleVector;
import org.daal4j.linalg.VectorLoops;

/** The loops, in vectors of the size that the processor prefers. */
public final class VectorApiLoops implements VectorLoops {

  /** Found by name. */
  public VectorApiLoops() {}

  @Override
  public int lanes() {
    return DoubleVector.SPECIES_PREFERRED.length();
  }

  @Override
  public int block() {
    return ColumnBlocks.COLUMNS;
  }

  @Override
  public void range(
      double[] x,
      int from,
      int rows,
      int p,
      double[] minimum,
      double[] maximum,
      double[] nonzeros) {
    ColumnRange.range(x, from, rows, p, minimum, maximum, nonzeros);
  }

  @Override
  public void powers(
      double[] x,
      int from,
      int rows,
      int p,
      double[] sums,
      double[] lows,
      double[] absolute,
      double[] squares) {
    ColumnPowers.powers(x, from, rows, p, sums, lows, absolute, squares);
  }

  @Override
  public void centredPowers(
      double[] x,
      int from,
      int rows,
      int p,
      double[] centre,
      double[] second,
      double[] third,
      double[] fourth) {
    CentredPowers.centredPowers(x, from, rows, p, centre, second, third, fourth);
  }

  @Override
  public void sumAndCentre(
      double[] x, int rows, int p, double[] centre, double[] sums, double[] lows) {
    CentredColumns.sumAndCentre(x, rows, p, centre, sums, lows);
  }

  @Override
  public int lead(int columns) {
    return RowProducts.lead(columns);
  }

  @Override
  public void products(double[] x, int rows, int p, int from, int to, double[] results) {
    RowProducts.products(x, rows, p, from, to, results);
  }

  @Override
  public double dot(double[] x, int a, int b, int n) {
    return ColumnLoops.dot(x, a, b, n);
  }

  @Override
  public void addMultiple(double[] x, double factor, int a, int b, int n) {
    ColumnLoops.addMultiple(x, factor, a, b, n);
  }

  @Override
  public void scale(double[] x, double factor, int from, int n) {
    ColumnLoops.scale(x, factor, from, n);
  }

  @Override
  public void reflect(
      double[] x, int v, int rows, int next, int columns, int stride, double[] t, double[] tops) {
    Reflections.reflect(x, v, rows, next, columns, stride, t, tops);
  }
}
