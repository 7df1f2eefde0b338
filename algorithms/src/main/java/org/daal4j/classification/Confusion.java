package org.daal4j.classification;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/** How often rows of each actual label were given each class. */
public final class Confusion {

  private final List<String> classes;
  private final List<String> labels;
  private final long[] actual; // long[labels]
  private final long[] predicted; // long[C]
  private final long[] right; // long[C]
  private final PairCounts pairs;

  Confusion(
      List<String> classes,
      List<String> labels,
      long[] actual,
      long[] predicted,
      long[] right,
      PairCounts pairs) {
    this.classes = classes;
    this.labels = labels;
    this.actual = actual;
    this.predicted = predicted;
    this.right = right;
    this.pairs = pairs;
  }

  /** Takes the count of a label, by its number, and a class. */
  @FunctionalInterface
  public interface Visitor {
    /** Takes it. */
    void count(int label, int predicted, long rows) throws IOException;
  }

  /** Classes of the model, C, in their order. */
  public List<String> classes() {
    return classes;
  }

  /** The classes, then the labels that are none, in their order. */
  public List<String> labels() {
    return labels;
  }

  /** Whether the counts of pairs are there; without them there were too many pairs. */
  public boolean hasPairs() {
    return !pairs.tooMany();
  }

  /** Rows with an actual label that were given class {@code j}. */
  public long count(int label, int j) {
    return pairs.get(label, j);
  }

  /** Visits all counts that are not 0, by label and class. */
  public void forEach(Visitor visitor) throws IOException {
    pairs.forEach(visitor::count);
  }

  /** Number of rows. */
  public long rows() {
    return Arrays.stream(predicted).sum();
  }

  /** Rows whose label is that class of the model, or one of the other labels. */
  public long actual(int label) {
    return actual[label];
  }

  /** Rows that were given a class. */
  public long predicted(int j) {
    return predicted[j];
  }

  /** Rows whose label the model does not know. */
  public long unknown() {
    return Arrays.stream(actual, classes.size(), labels.size()).sum();
  }

  /** Part of all rows that were given their label; rows of unknown labels were not. */
  public double accuracy() {
    return (double) Arrays.stream(right).sum() / rows();
  }

  /** Part of the rows given a class that have it; NaN when none was given it. */
  public double precision(int j) {
    return (double) right[j] / predicted[j];
  }

  /** Part of the rows of a class that were given it; NaN when there is none. */
  public double recall(int j) {
    return (double) right[j] / actual[j];
  }

  /** 2·right / (given + actual), the harmonic mean of precision and recall. */
  public double f1(int j) {
    return 2.0 * right[j] / (predicted[j] + actual[j]);
  }
}
