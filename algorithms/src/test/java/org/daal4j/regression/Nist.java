package org.daal4j.regression;

import org.daal4j.core.DenseRows;

/**
 * Data and certified values of NIST's Statistical Reference Datasets for linear regression
 * (itl.nist.gov/div898/strd). Tables are features, then the response.
 */
final class Nist {

  /** What was added to y in Wampler3; times 100 in Wampler4 and times 10000 in Wampler5. */
  private static final int[] PERTURBATIONS = {
    759, -2048, 2048, -2048, 2523, -2048, 2048, -2048, 1838, -2048, 2048, -2048, 1838, -2048, 2048,
    -2048, 2523, -2048, 2048, -2048, 759
  };

  /** Standard errors of Wampler3. */
  static final double[] WAMPLER3_ERRORS = {
    2152.32624678170,
    2363.55173469681,
    779.343524331583,
    101.475507550350,
    5.64566512170752,
    0.112324854679312
  };

  static final double[] LONGLEY = {
    -3482258.63459582,
    15.0618722713733,
    -0.358191792925910E-01,
    -2.02022980381683,
    -1.03322686717359,
    -0.511041056535807E-01,
    1829.15146461355
  };

  static final double[] LONGLEY_ERRORS = {
    890420.383607373,
    84.9149257747669,
    0.334910077722432E-01,
    0.488399681651699,
    0.214274163161675,
    0.226073200069370,
    455.478499142212
  };

  static final double LONGLEY_RESIDUAL_SUM = 836424.055505915;
  static final double LONGLEY_DEVIATION = 304.854073561965;
  static final double LONGLEY_R_SQUARED = 0.995479004577296;
  static final double LONGLEY_F = 330.285339234588;

  private Nist() {}

  /** Longley (1967) in NIST's units: deflator, GNP, unemployed, army, population, year, y. */
  static DenseRows longley() {
    return DenseRows.of(
        new double[][] {
          {83.0, 234289, 2356, 1590, 107608, 1947, 60323},
          {88.5, 259426, 2325, 1456, 108632, 1948, 61122},
          {88.2, 258054, 3682, 1616, 109773, 1949, 60171},
          {89.5, 284599, 3351, 1650, 110929, 1950, 61187},
          {96.2, 328975, 2099, 3099, 112075, 1951, 63221},
          {98.1, 346999, 1932, 3594, 113270, 1952, 63639},
          {99.0, 365385, 1870, 3547, 115094, 1953, 64989},
          {100.0, 363112, 3578, 3350, 116219, 1954, 63761},
          {101.2, 397469, 2904, 3048, 117388, 1955, 66019},
          {104.6, 419180, 2822, 2857, 118734, 1956, 67857},
          {108.4, 442769, 2936, 2798, 120445, 1957, 68169},
          {110.8, 444546, 4681, 2637, 121950, 1958, 66513},
          {112.6, 482704, 3813, 2552, 123366, 1959, 68655},
          {114.2, 502601, 3931, 2514, 125368, 1960, 69564},
          {115.7, 518173, 4806, 2572, 127852, 1961, 69331},
          {116.9, 554894, 4007, 2827, 130081, 1962, 70551}
        });
  }

  /** Wampler1 to 5: powers of x = 0..20 to the fifth, then y, without rounding but in Wampler2. */
  static DenseRows wampler(int number) {
    double[][] table = new double[21][];
    for (int x = 0; x <= 20; x++) {
      double[] row = new double[6];
      long power = 1;
      long sum = 1;
      long tenths = 100_000; // 1e5·(1 + x/10 + x²/100 + ...), an integer
      long tenth = 100_000;
      for (int i = 1; i <= 5; i++) {
        power *= x;
        sum += power;
        tenth = power * (long) Math.pow(10, 5 - i);
        tenths += tenth;
        row[i - 1] = power;
      }
      row[5] =
          switch (number) {
            case 1 -> sum;
            case 2 -> tenths / 1e5;
            case 3 -> sum + PERTURBATIONS[x];
            case 4 -> sum + 100 * PERTURBATIONS[x];
            default -> sum + 10_000L * PERTURBATIONS[x];
          };
      table[x] = row;
    }
    return DenseRows.of(table);
  }

  /** Certified coefficients of Wampler's sets. */
  static double[] wamplerCoefficients(int number) {
    return number == 2
        ? new double[] {1, 0.1, 0.01, 0.001, 0.0001, 0.00001}
        : new double[] {1, 1, 1, 1, 1, 1};
  }

  /** Least number of correct digits, -log10 of the relative error; 15 at most. */
  static double digits(double[] actual, double[] certified) {
    double least = 15;
    for (int i = 0; i < certified.length; i++) {
      double error = Math.abs(actual[i] - certified[i]) / Math.abs(certified[i]);
      least = Math.min(least, -Math.log10(error));
    }
    return least;
  }
}
