package org.daal4j.logistic;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.daal4j.classification.ClassSums;
import org.daal4j.classification.LabelCode;
import org.daal4j.classification.LabelOrder;
import org.daal4j.core.BadInputException;
import org.daal4j.core.Setting;
import org.daal4j.core.UsageException;
import org.daal4j.crossproduct.CrossProducts;
import org.daal4j.crossproduct.SumCrossProducts;

/** What the first pass tells of a table: its classes in their order, and their features. */
final class ClassTable {

  /** More classes than this are no classes. */
  static final int MOST_CLASSES = 1000;

  private final boolean tooMany;
  private final List<String> classes;
  private final long[] rows; // long[K]
  private final double[] weights; // double[K]
  private final double[][] sums; // double[K][p]
  private final double[][] least; // double[K][p]
  private final double[][] largest;
  private final CrossProducts products;

  ClassTable(FirstLook merged, SumCrossProducts pass) {
    ClassSums found = merged.sums();
    tooMany = merged.ranges().tooManyClasses() || found.tooManyClasses();
    products = pass.finish(merged.products());
    List<String> labels = IntStream.range(0, found.classes()).mapToObj(found::label).toList();
    List<Integer> order = LabelOrder.sorted(labels);
    classes = order.stream().map(labels::get).toList();
    rows = order.stream().mapToLong(found::rows).toArray();
    weights = order.stream().mapToDouble(found::weight).toArray();
    sums = order.stream().map(found::sums).toArray(double[][]::new);
    int[] ranges = classes.stream().mapToInt(merged.ranges()::find).toArray();
    least = Arrays.stream(ranges).mapToObj(merged.ranges()::least).toArray(double[][]::new);
    largest = Arrays.stream(ranges).mapToObj(merged.ranges()::largest).toArray(double[][]::new);
  }

  /**
   * Makes sure that there is something to fit.
   *
   * @param names of the features
   * @throws UsageException when the labels are of one class, or of too many
   * @throws BadInputException when no row has a positive weight, or numbers are out of range
   */
  void require(List<String> names) throws BadInputException {
    if (tooMany) {
      throw new UsageException(
          Setting.LABEL,
          "the column holds more than "
              + MOST_CLASSES
              + " different values, or more than the ranges of so many features can be kept of.",
          "Name a column of classes.");
    }
    if (classes.isEmpty()) {
      throw new BadInputException(
          "no row has a weight above 0, so there is nothing to fit. Check "
              + Setting.WEIGHTS
              + ".");
    }
    if (classes.size() == 1) {
      throw new UsageException(
          Setting.LABEL,
          "all rows are of class '" + classes.get(0) + "', and a fit needs two.",
          "Name the column of the classes.");
    }
    products.requireInRange(names);
    double[] codes = codes();
    for (int j = 0; j < codes.length; j++) {
      for (int i = 0; i < j; i++) {
        if (codes[i] == codes[j]) {
          throw new BadInputException(
              "the labels '"
                  + classes.get(i)
                  + "' and '"
                  + classes.get(j)
                  + "' have the same code, which happens to one pair of labels in 10^15. Rename"
                  + " one of them.");
        }
      }
    }
  }

  /** Labels, by value when all are numbers, else by code points. */
  List<String> classes() {
    return classes;
  }

  /** Codes of the labels in packed rows, {@code double[K]}. */
  double[] codes() {
    return classes.stream().mapToDouble(LabelCode::of).toArray();
  }

  /** Rows of positive weight of each class. */
  long[] rows() {
    return rows;
  }

  /** Sums of the weights of each class. */
  double[] weights() {
    return weights;
  }

  /** Weighted sums of the features in a class; not a copy. */
  double[] sums(int k) {
    return sums[k];
  }

  /** The least numbers of the features in a class; not a copy. */
  double[] least(int k) {
    return least[k];
  }

  /** The largest ones; not a copy. */
  double[] largest(int k) {
    return largest[k];
  }

  CrossProducts products() {
    return products;
  }

  /** Rows of positive weight. */
  long positiveRows() {
    return Arrays.stream(rows).sum();
  }
}
