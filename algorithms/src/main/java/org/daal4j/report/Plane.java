package org.daal4j.report;

import java.util.ArrayList;
import java.util.List;
import org.daal4j.linalg.SymmetricEigen;
import org.daal4j.sample.RowSample.Sampled;

/**
 * The plane through the mean of sampled rows in which they vary most: their first two principal
 * components. Each row counts by its weight and by how many rows it stands for. Where rows vary in
 * one direction only, the second coordinate is 0.
 */
final class Plane {

  private final double unit; // numbers are divided by it, so that none is too large to be squared
  private final double[] mean; // double[p], in units
  private final double[][] directions; // double[2][p]
  private final double[] shares; // double[2]

  private Plane(double unit, double[] mean, double[][] directions, double[] shares) {
    this.unit = unit;
    this.mean = mean;
    this.directions = directions;
    this.shares = shares;
  }

  static Plane of(List<Sampled> rows) {
    int p = rows.get(0).values().length;
    double unit = 0;
    for (Sampled row : rows) {
      for (double value : row.values()) {
        unit = Math.max(unit, Math.abs(value));
      }
    }
    unit = unit == 0 ? 1 : unit;
    double[] mean = mean(rows, unit, p);
    double[][] centred = centred(rows, unit, mean);
    return new Plane(unit, mean, new double[2][p], new double[2]).solved(centred);
  }

  private static double[] mean(List<Sampled> rows, double unit, int p) {
    double total = 0;
    for (Sampled row : rows) {
      total += row.weight() * row.count();
    }
    double[] mean = new double[p];
    for (Sampled row : rows) {
      double share = row.weight() * row.count() / total;
      for (int j = 0; j < p; j++) {
        mean[j] += row.values()[j] / unit * share;
      }
    }
    return mean;
  }

  /** Rows about the mean, times the root of their weights, {@code double[n][p]}. */
  private static double[][] centred(List<Sampled> rows, double unit, double[] mean) {
    double heaviest = 0;
    for (Sampled row : rows) {
      heaviest = Math.max(heaviest, row.weight() * row.count());
    }
    List<double[]> centred = new ArrayList<>();
    for (Sampled row : rows) {
      double root = Math.sqrt(row.weight() * row.count() / heaviest);
      double[] gaps = new double[mean.length];
      for (int j = 0; j < gaps.length; j++) {
        gaps[j] = (row.values()[j] / unit - mean[j]) * root;
      }
      centred.add(gaps);
    }
    return centred.toArray(double[][]::new);
  }

  /** By the smaller one of XᵀX, whose vectors are the directions, and XXᵀ. */
  private Plane solved(double[][] x) {
    int p = mean.length;
    boolean byColumns = p <= x.length;
    double[][] vectors = byColumns ? transposed(x) : x;
    int size = vectors.length;
    double[] products = new double[size * size];
    double trace = 0;
    for (int i = 0; i < size; i++) {
      for (int j = 0; j <= i; j++) {
        double product = dot(vectors[i], vectors[j]);
        products[i * size + j] = product;
        products[j * size + i] = product;
      }
      trace += products[i * size + i];
    }
    SymmetricEigen eigen = SymmetricEigen.of(products, size);
    for (int k = 0; k < Math.min(2, size); k++) {
      if (eigen.value(k) > trace * size * 0x1p-50) {
        double[] vector = eigen.vector(k);
        set(k, byColumns ? vector : combined(x, vector, p));
        shares[k] = Math.min(1, eigen.value(k) / trace);
      }
    }
    return this;
  }

  /** Σ vector[i]·x[i], of unit length. */
  private static double[] combined(double[][] x, double[] vector, int p) {
    double[] sum = new double[p];
    for (int i = 0; i < x.length; i++) {
      for (int j = 0; j < p; j++) {
        sum[j] += vector[i] * x[i][j];
      }
    }
    double length = Math.sqrt(dot(sum, sum));
    for (int j = 0; j < p; j++) {
      sum[j] /= length;
    }
    return sum;
  }

  /** With the sign that makes the first of the largest numbers positive. */
  private void set(int k, double[] direction) {
    double largest = 0;
    for (double part : direction) {
      largest = Math.max(largest, Math.abs(part));
    }
    double sign = 1;
    for (int j = direction.length - 1; j >= 0; j--) {
      if (Math.abs(direction[j]) > largest * (1 - 0x1p-30)) {
        sign = Math.signum(direction[j]);
      }
    }
    for (int j = 0; j < direction.length; j++) {
      directions[k][j] = sign * direction[j];
    }
  }

  private static double[][] transposed(double[][] x) {
    double[][] columns = new double[x[0].length][x.length];
    for (int i = 0; i < x.length; i++) {
      for (int j = 0; j < columns.length; j++) {
        columns[j][i] = x[i][j];
      }
    }
    return columns;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  /** The part of the variance that is along direction 0 or 1. */
  double share(int direction) {
    return shares[direction];
  }

  /** The coordinate of a point along direction 0 or 1. */
  double coordinate(double[] point, int direction) {
    double sum = 0;
    for (int j = 0; j < mean.length; j++) {
      sum += (point[j] / unit - mean[j]) * directions[direction][j];
    }
    return sum * unit + 0.0;
  }
}
