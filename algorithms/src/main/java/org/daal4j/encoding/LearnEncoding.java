package org.daal4j.encoding;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.daal4j.core.BadInputException;
import org.daal4j.core.Dataset;
import org.daal4j.core.Engine;
import org.daal4j.core.LabelIndex;
import org.daal4j.core.Setting;
import org.daal4j.encoding.FeatureCode.OfCategory;
import org.daal4j.encoding.FeatureCode.OfNumber;
import org.daal4j.linalg.DoubleDouble;
import org.daal4j.moments.ColumnMoments;
import org.daal4j.moments.TableMoments;
import org.daal4j.quantile.Quantiles;
import org.daal4j.table.FieldText;
import org.daal4j.table.Fill;
import org.daal4j.table.Preparation;
import org.daal4j.table.RowPolicy;
import org.daal4j.table.Scale;
import org.daal4j.table.TableLayout;

/**
 * Learns an {@link Encoding}. One pass finds levels and means; medians take the passes of {@link
 * Quantiles}; scales are then those of the filled and encoded rows, as a fit would see them: the
 * moments of their columns, in one pass, or their quantiles.
 *
 * @param features of the table, in their order
 * @param how what is to be learned
 */
public record LearnEncoding(List<Feature> features, Preparation how) {

  /** Levels are counted up to this number, where more are no longer told apart. */
  private static final int MOST_COUNTED = 100_000;

  private static final double[] QUARTERS = {0.25, 0.5, 0.75};

  /**
   * A feature.
   *
   * @param name of its column
   * @param category whether its values are text
   */
  public record Feature(String name, boolean category) {}

  /**
   * How many passes it takes.
   *
   * @param how what is to be learned
   * @param numbers whether there are features that are numbers
   * @param categories whether there are features that are categories
   * @param many whether the most; else the least, when no order statistic needs a second look
   */
  public static int passes(Preparation how, boolean numbers, boolean categories, boolean many) {
    int quantiles = !numbers ? 0 : many ? 5 : 1;
    int sums = how.fill() == Fill.MEAN || categories ? 1 : 0;
    int fills = how.fill() == Fill.MEDIAN ? quantiles : 0;
    int scales =
        switch (how.scale()) {
          case NONE -> 0;
          case ZSCORE, MINMAX -> 1;
          case ROBUST -> quantiles;
        };
    return sums + fills + scales;
  }

  /**
   * Learns it.
   *
   * @param rows the table: numbers that are not there are NaN
   * @param encoded the same table, encoded
   * @throws BadInputException when a category has too many levels, a feature has no value in any
   *     row, or numbers are too large to be averaged
   */
  public Encoding learn(Engine engine, Dataset rows, Function<Encoding, Dataset> encoded)
      throws IOException {
    int categories = (int) features.stream().filter(Feature::category).count();
    int numbers = features.size() - categories;
    FeatureSums sums = null;
    if (how.fill() == Fill.MEAN || categories > 0) {
      int counted = how.fill() == Fill.MEAN ? numbers : 0;
      int most = Math.max(how.mostLevels(), MOST_COUNTED);
      sums = engine.fold(rows, new SumFeatures(counted, categories, most));
      requireRows(sums);
    }
    Encoding plain = plain(sums, fills(engine, rows, numbers, sums));
    return scaled(engine, encoded.apply(plain), plain, sums);
  }

  private static void requireRows(FeatureSums sums) throws BadInputException {
    if (sums.rows() == 0) {
      throw new BadInputException("the input has no rows. Check " + Setting.INPUT + ".");
    }
    if (!(sums.weight() > 0)) {
      throw nothingWeighs();
    }
  }

  private static BadInputException nothingWeighs() {
    return new BadInputException(
        "the weight of every row is 0, so there is nothing to learn from. Check "
            + Setting.WEIGHTS
            + ".");
  }

  /** What numbers without a value are filled with, {@code double[numbers]}. */
  private double[] fills(Engine engine, Dataset rows, int numbers, FeatureSums sums)
      throws IOException {
    double[] fills = new double[numbers];
    Arrays.fill(fills, Double.NaN);
    if (how.fill() == Fill.MEDIAN) {
      int[] columns = IntStream.range(0, numbers).toArray();
      double[][] medians = Quantiles.of(engine, rows, columns, 0.5);
      for (int j = 0; j < numbers; j++) {
        fills[j] = medians[j][0];
      }
    } else if (how.fill() == Fill.MEAN) {
      for (int j = 0; j < numbers; j++) {
        fills[j] = sums.weight(j) > 0 ? sums.sum(j).divide(weight(sums, j)).value() : Double.NaN;
      }
    }
    List<String> names = names(false);
    for (int j = 0; how.fill() != Fill.NONE && j < numbers; j++) {
      String name = names.get(j);
      if (Double.isInfinite(fills[j])) {
        throw new BadInputException(
            "column "
                + FieldText.name(name)
                + ": the sum of its numbers is beyond the range of a double, so it has no mean. Use "
                + RowPolicy.MISSING.to("median")
                + ", or leave the column out with "
                + Setting.COLUMNS
                + ".");
      }
      if (Double.isNaN(fills[j])) {
        throw nothingToFill(name);
      }
    }
    return fills;
  }

  private static DoubleDouble weight(FeatureSums sums, int number) {
    return DoubleDouble.of(sums.weight(number));
  }

  private static BadInputException nothingToFill(String name) {
    return new BadInputException(
        "column "
            + FieldText.name(name)
            + ": no row has a value in it, or none whose weight is not 0, so that nothing tells what to"
            + " fill it with. Leave it out with "
            + Setting.COLUMNS
            + ".");
  }

  private List<String> names(boolean category) {
    return features.stream()
        .filter(feature -> feature.category() == category)
        .map(Feature::name)
        .toList();
  }

  /** Filled and encoded, not scaled. */
  private Encoding plain(FeatureSums sums, double[] fills) throws BadInputException {
    List<FeatureCode> codes = new ArrayList<>();
    int number = 0;
    int category = 0;
    for (Feature feature : features) {
      codes.add(
          feature.category()
              ? category(feature.name(), sums, category++)
              : OfNumber.plain(feature.name(), fills[number++]));
    }
    Encoding encoding = new Encoding(codes);
    if (encoding.columns() == 0) {
      throw new BadInputException(
          "every feature is a category of one level, of which "
              + Preparation.REFERENCE.to("first")
              + " leaves no column. Use "
              + Preparation.REFERENCE.to("none")
              + ", or choose other columns.");
    }
    refuseNamesakes(codes);
    return encoding;
  }

  /** Columns of one name may come from the files, but no level adds to them. */
  private static void refuseNamesakes(List<FeatureCode> codes) throws BadInputException {
    Set<String> names = new HashSet<>();
    codes.stream().filter(OfNumber.class::isInstance).forEach(code -> names.add(code.name()));
    for (FeatureCode code : codes) {
      List<String> theirs = code.columnNames();
      for (int i = 0; code instanceof OfCategory category && i < code.columns(); i++) {
        String name = theirs.get(i);
        if (!names.add(name)) {
          throw new BadInputException(
              "column "
                  + FieldText.name(code.name())
                  + ": its level "
                  + FieldText.quote(category.levels().get(i + (category.dropsFirst() ? 1 : 0)))
                  + " would be called "
                  + FieldText.name(name)
                  + ", as another column is. Leave one of them out with "
                  + Setting.COLUMNS
                  + ".");
        }
      }
    }
  }

  private OfCategory category(String name, FeatureSums sums, int category)
      throws BadInputException {
    LabelIndex found = sums.levels(category);
    int levels = found.size();
    if (sums.hasTooMany(category) || levels > how.mostLevels()) {
      throw new BadInputException(
          String.format(
              Locale.ROOT,
              "column %s: has %s levels, more than the %,d of %s. Leave it out with %s, or allow"
                  + " as many.",
              FieldText.name(name),
              sums.hasTooMany(category)
                  ? String.format(
                      Locale.ROOT, "more than %,d", Math.max(how.mostLevels(), MOST_COUNTED))
                  : String.format(Locale.ROOT, "%,d", levels),
              how.mostLevels(),
              Preparation.MAX_LEVELS,
              Setting.COLUMNS));
    }
    if (levels == 0) {
      throw nothingToFill(name);
    }
    int[] order =
        IntStream.range(0, levels)
            .boxed()
            .sorted((a, b) -> Arrays.compareUnsigned(found.bytes(a), found.bytes(b)))
            .mapToInt(Integer::intValue)
            .toArray();
    List<String> names = new ArrayList<>();
    int most = 0;
    for (int level = 0; level < levels; level++) {
      names.add(new String(found.bytes(order[level]), StandardCharsets.UTF_8));
      double weight = sums.levelWeight(category, order[level]);
      most = weight > sums.levelWeight(category, order[most]) ? level : most;
      refuseLong(name, names.get(level));
    }
    if (how.fill() != Fill.NONE && sums.levelWeight(category, order[most]) == 0) {
      throw nothingToFill(name);
    }
    return OfCategory.plain(
        name, List.copyOf(names), how.fill() == Fill.NONE ? -1 : most, how.dropsFirst());
  }

  /** A column that is named so could not be read from the header of a result. */
  private static void refuseLong(String name, String level) throws BadInputException {
    if (name.length() + 1 + level.length() > TableLayout.MOST_NAME_CHARACTERS) {
      throw new BadInputException(
          String.format(
              Locale.ROOT,
              "column %s: its level %s has %,d characters, and the name of a column no more than %,d."
                  + " Leave it out with %s.",
              FieldText.name(name),
              FieldText.quote(level),
              level.length(),
              TableLayout.MOST_NAME_CHARACTERS,
              Setting.COLUMNS));
    }
  }

  private Encoding scaled(Engine engine, Dataset rows, Encoding plain, FeatureSums sums)
      throws IOException {
    int p = plain.columns();
    double[] shifts = new double[p];
    double[] scales = new double[p];
    switch (how.scale()) {
      case NONE -> {
        return plain;
      }
      case ZSCORE, MINMAX -> {
        List<ColumnMoments> moments = TableMoments.of(engine, rows).columns();
        for (int j = 0; j < p; j++) {
          ColumnMoments column = moments.get(j);
          boolean zscore = how.scale() == Scale.ZSCORE;
          shifts[j] = zscore ? column.mean() : column.minimum();
          scales[j] =
              column.minimum() == column.maximum()
                  ? 1
                  : zscore ? column.standardDeviation() : column.maximum() - column.minimum();
        }
      }
      case ROBUST -> robust(engine, rows, plain, sums, shifts, scales);
    }
    List<String> names = plain.names();
    for (int j = 0; j < p; j++) {
      if (!(scales[j] > 0 && scales[j] <= Double.MAX_VALUE && Double.isFinite(shifts[j]))) {
        throw new BadInputException(
            "column "
                + FieldText.name(names.get(j))
                + ": its spread is beyond the range of a double, or not known of so few rows, so it"
                + " cannot be scaled. Leave it out with "
                + Setting.COLUMNS
                + ", or use "
                + Preparation.SCALE.to("none")
                + ".");
      }
    }
    return plain.scaledBy(shifts, scales);
  }

  /** Quartiles of indicators follow from the weights of the levels. */
  private void robust(
      Engine engine,
      Dataset rows,
      Encoding plain,
      FeatureSums sums,
      double[] shifts,
      double[] scales)
      throws IOException {
    List<Integer> numbers = new ArrayList<>();
    int column = 0;
    int category = 0;
    for (FeatureCode code : plain.features()) {
      if (code instanceof OfCategory levels) {
        indicators(levels, sums, category++, column, shifts, scales);
      } else {
        numbers.add(column);
      }
      column += code.columns();
    }
    int[] columns = numbers.stream().mapToInt(Integer::intValue).toArray();
    double[][] quartiles = Quantiles.of(engine, rows, columns, QUARTERS);
    for (int i = 0; i < columns.length; i++) {
      if (Double.isNaN(quartiles[i][0])) {
        throw nothingWeighs(); // a table without rows is refused where it is read
      }
      take(quartiles[i], columns[i], shifts, scales);
    }
  }

  private static void indicators(
      OfCategory code, FeatureSums sums, int category, int from, double[] shifts, double[] scales) {
    LabelIndex found = sums.levels(category);
    double present = 0;
    for (int level = 0; level < found.size(); level++) {
      present += sums.levelWeight(category, level);
    }
    int first = code.dropsFirst() ? 1 : 0;
    for (int i = 0; i < code.columns(); i++) {
      byte[] bytes = code.levels().get(first + i).getBytes(StandardCharsets.UTF_8);
      double ones = sums.levelWeight(category, found.find(bytes, 0, bytes.length));
      ones += code.fill() == first + i ? sums.weight() - present : 0;
      take(Quantiles.ofIndicator(sums.weight(), ones, QUARTERS), from + i, shifts, scales);
    }
  }

  private static void take(double[] quartiles, int column, double[] shifts, double[] scales) {
    double range = quartiles[2] - quartiles[0];
    shifts[column] = quartiles[1];
    scales[column] = range == 0 ? 1 : range;
  }
}
