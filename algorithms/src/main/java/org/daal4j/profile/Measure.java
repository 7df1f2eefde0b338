package org.daal4j.profile;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import org.daal4j.core.NumberArrays;

/**
 * How the numbers of a column are measured once their range and mean are known.
 *
 * @param column its number
 * @param centre about which powers are summed
 * @param half a power of two; a deviation is (x · half - centre · half) · rest, from -1 to 1
 * @param rest a power of two
 * @param scale exponent e of that unit: a deviation of 1 is 2^e
 * @param edges {@code double[bins + 1]}: bounds of the bins of a histogram, ascending
 * @param sought numbers whose rows are counted, ascending
 */
record Measure(
    int column,
    double centre,
    double half,
    double rest,
    int scale,
    double[] edges,
    double[] sought) {

  static final int MOST_BINS = 1 << 16;

  private static final double WHOLE_EXACT = 0x1p51; // below it there are halves

  /** Of a column of numbers. */
  static Measure of(int column, NumberFacts numbers, int bins, double[] sought) {
    double minimum = numbers.minimum();
    double maximum = numbers.maximum();
    double centre = numbers.mean();
    int scale = minimum == maximum ? 0 : exponent(minimum, centre, maximum) + 1;
    int first = -scale / 2;
    return new Measure(
        column,
        centre,
        Math.scalb(1.0, first),
        Math.scalb(1.0, -scale - first),
        scale,
        edges(numbers, bins),
        sought);
  }

  /** The exponent of the largest distance from the centre. */
  private static int exponent(double minimum, double centre, double maximum) {
    double largest = Math.max(maximum - centre, centre - minimum);
    if (largest > Double.MAX_VALUE) {
      return 1 + Math.getExponent(Math.max(maximum / 2 - centre / 2, centre / 2 - minimum / 2));
    }
    return largest < 0x1p-900 // a subnormal number has no exponent of its own
        ? Math.getExponent(largest * 0x1p200) - 200
        : Math.getExponent(largest);
  }

  /**
   * How far numbers are from the centre, from -1 to 1.
   *
   * @param from the first of them in {@code numbers}
   * @param deviations {@code double[count]} or longer: becomes the deviations
   */
  void deviate(double[] numbers, int from, double[] deviations, int count) {
    double halfCentre = centre * half;
    for (int i = 0; i < count; i++) {
      deviations[i] = (numbers[from + i] * half - halfCentre) * rest;
    }
  }

  private static double[] edges(NumberFacts numbers, int bins) {
    double minimum = numbers.minimum();
    double maximum = numbers.maximum();
    if (minimum == maximum) {
      return new double[] {minimum, maximum};
    }
    if (numbers.whole() && Math.max(-minimum, maximum) < WHOLE_EXACT) {
      double width = Math.ceil((maximum - minimum + 1) / bins);
      int count = (int) Math.ceil((maximum - minimum + 1) / width);
      double[] edges = new double[count + 1];
      for (int i = 0; i <= count; i++) {
        edges[i] = minimum - 0.5 + i * width;
      }
      return edges;
    }
    double[] edges = new double[bins + 1];
    int count = 0;
    for (int i = 0; i <= bins; i++) {
      double part = (double) i / bins;
      double edge = i == bins ? maximum : Math.min(maximum, minimum * (1 - part) + maximum * part);
      if (count == 0 || edge > edges[count - 1]) {
        edges[count++] = edge; // between neighbours among the doubles there is no room for all
      }
    }
    return Arrays.copyOf(edges, count);
  }

  /** Number of bins. */
  int bins() {
    return edges.length - 1;
  }

  /** Finds bins. */
  Bins finder() {
    return new Bins(edges);
  }

  /** Finds the bin of a number: a guess by its distance, put right by the edges themselves. */
  static final class Bins {

    private final double[] edges;
    private final double lowest; // half of it, as differences of whole ones may be infinite
    private final double perBin;

    private Bins(double[] edges) {
      this.edges = edges;
      lowest = edges[0] / 2;
      double density = (edges.length - 1) / (edges[edges.length - 1] / 2 - lowest);
      perBin = density <= Double.MAX_VALUE ? density : 0;
    }

    /** Counts the numbers of each bin; those that are NaN are in none. */
    void count(double[] numbers, int count, long[] inBin) {
      for (int i = 0; i < count; i++) {
        if (!Double.isNaN(numbers[i])) {
          inBin[of(numbers[i])]++;
        }
      }
    }

    private int of(double x) {
      int last = edges.length - 2;
      int bin = Math.max(0, Math.min(last, (int) ((x / 2 - lowest) * perBin)));
      while (bin > 0 && x < edges[bin]) {
        bin--;
      }
      while (bin < last && x >= edges[bin + 1]) {
        bin++;
      }
      return bin;
    }
  }

  void write(DataOutput out) throws IOException {
    out.writeInt(column);
    out.writeDouble(centre);
    out.writeDouble(half);
    out.writeDouble(rest);
    out.writeInt(scale);
    out.writeInt(edges.length);
    NumberArrays.write(out, edges);
    out.writeInt(sought.length);
    NumberArrays.write(out, sought);
  }

  static Measure read(DataInput in) throws IOException {
    return new Measure(
        in.readInt(),
        in.readDouble(),
        in.readDouble(),
        in.readDouble(),
        in.readInt(),
        NumberArrays.read(in, NumberArrays.count(in, MOST_BINS + 1, "edges")),
        NumberArrays.read(in, NumberArrays.count(in, ValueCounts.MOST_EXACT, "values")));
  }
}
