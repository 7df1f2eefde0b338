package org.daal4j.encoding;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.daal4j.core.NumberArrays;
import org.daal4j.core.Sendable;
import org.daal4j.encoding.FeatureCode.OfCategory;
import org.daal4j.encoding.FeatureCode.OfNumber;
import org.daal4j.linalg.Fused;

/**
 * What becomes of the features of a table: each is filled, encoded, shifted and scaled. Learned
 * from the table a model is fitted to, kept with the model, applied to every other table.
 */
public final class Encoding implements Sendable {

  private final List<FeatureCode> features;
  private final boolean sparse;

  /** Reads what {@link #write} has written. */
  public Encoding(DataInput in) throws IOException {
    List<FeatureCode> read = new ArrayList<>();
    for (int left = NumberArrays.count(in, 1 << 30, "features"); left > 0; left--) {
      read.add(FeatureCode.read(in));
    }
    features = List.copyOf(read);
    sparse = findSparse();
  }

  /** Of features, in their order. */
  public Encoding(List<FeatureCode> features) {
    this.features = List.copyOf(features);
    this.sparse = findSparse();
  }

  /** The features, in their order. */
  public List<FeatureCode> features() {
    return features;
  }

  /** How many of them are numbers. */
  public int numbers() {
    return (int) features.stream().filter(OfNumber.class::isInstance).count();
  }

  /** How many of them are categories. */
  public int categories() {
    return features.size() - numbers();
  }

  /** How many columns they become, p. */
  public int columns() {
    return features.stream().mapToInt(FeatureCode::columns).sum();
  }

  /** Names of those columns, p. */
  public List<String> names() {
    return features.stream().flatMap(feature -> feature.columnNames().stream()).toList();
  }

  /** Whether every feature may have no value. */
  public boolean isFilled() {
    return features.stream().allMatch(FeatureCode::isFilled);
  }

  /**
   * Whether encoded rows are sparse ones: a quarter or less of their numbers are not 0 for certain.
   */
  public boolean isSparse() {
    return sparse;
  }

  private boolean findSparse() {
    boolean zeros =
        features.stream()
            .filter(OfCategory.class::isInstance)
            .allMatch(feature -> areAll(feature.shifts(), 0));
    return zeros && categories() > 0 && 4L * features.size() <= columns();
  }

  private static boolean areAll(double[] numbers, double value) {
    for (double number : numbers) {
      if (number != value) {
        return false;
      }
    }
    return true;
  }

  /** Whether a column is shifted or scaled. */
  public boolean isScaled() {
    return features.stream()
        .anyMatch(feature -> !areAll(feature.shifts(), 0) || !areAll(feature.scales(), 1));
  }

  /** The same, without shifts and scales: in the units of the data. */
  public Encoding unscaled() {
    List<FeatureCode> plain = new ArrayList<>();
    for (FeatureCode feature : features) {
      double[] ones = new double[feature.columns()];
      Arrays.fill(ones, 1);
      plain.add(feature.scaledBy(new double[ones.length], ones));
    }
    return new Encoding(plain);
  }

  /**
   * The same, shifted and scaled.
   *
   * @param shifts {@code double[p]}
   * @param scales {@code double[p]}
   */
  public Encoding scaledBy(double[] shifts, double[] scales) {
    List<FeatureCode> scaled = new ArrayList<>();
    int from = 0;
    for (FeatureCode feature : features) {
      int to = from + feature.columns();
      scaled.add(
          feature.scaledBy(
              Arrays.copyOfRange(shifts, from, to), Arrays.copyOfRange(scales, from, to)));
      from = to;
    }
    return new Encoding(scaled);
  }

  /** What is taken from each column, {@code double[p]}. */
  public double[] shifts() {
    return features.stream().flatMapToDouble(feature -> Arrays.stream(feature.shifts())).toArray();
  }

  /** What each column is divided by, {@code double[p]}. */
  public double[] scales() {
    return features.stream().flatMapToDouble(feature -> Arrays.stream(feature.scales())).toArray();
  }

  /** Scales points in the units of the data, {@code double[k][p]}, as rows are scaled. */
  public double[][] scale(double[][] points) {
    double[] shifts = shifts();
    double[] scales = scales();
    double[][] scaled = new double[points.length][];
    for (int i = 0; i < points.length; i++) {
      scaled[i] = new double[shifts.length];
      for (int j = 0; j < shifts.length; j++) {
        scaled[i][j] = (points[i][j] - shifts[j]) / scales[j];
      }
    }
    return scaled;
  }

  /** Scaled points, {@code double[k][p]}, in the units of the data. */
  public double[][] unscale(double[][] points) {
    double[] shifts = shifts();
    double[] scales = scales();
    double[][] unscaled = new double[points.length][];
    for (int i = 0; i < points.length; i++) {
      unscaled[i] = new double[shifts.length];
      for (int j = 0; j < shifts.length; j++) {
        unscaled[i][j] = unscale(points[i][j], shifts[j], scales[j]);
      }
    }
    return unscaled;
  }

  /**
   * Scaling rounds, so that undoing it gives a number beside the one that was scaled, as one beside
   * 0 for a level that no row has. A whole number that would be scaled to this very one is meant.
   */
  private static double unscale(double scaled, double shift, double scale) {
    double value = Fused.multiplyAdd(scaled, scale, shift);
    double whole = Math.rint(value) + 0.0; // never -0
    return (whole - shift) / scale == scaled ? whole : value;
  }

  @Override
  public void write(DataOutput out) throws IOException {
    out.writeInt(features.size());
    for (FeatureCode feature : features) {
      FeatureCode.write(out, feature);
    }
  }
}
