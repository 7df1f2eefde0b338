package org.daal4j.naivebayes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How often rows of each actual label were given each class.
 *
 * @param classes of the model, C, in their order
 * @param labels the classes, then the labels that are none, in their order
 * @param counts rows with actual label i that were given class j, {@code long[labels][C]}
 */
public record Confusion(List<String> classes, List<String> labels, long[][] counts) {

  /** From the counts of a pass. */
  static Confusion of(List<String> classes, ClassSums found) {
    Set<String> known = new HashSet<>(classes);
    Map<String, Integer> numbers = new HashMap<>();
    List<String> others = new ArrayList<>();
    for (int i = 0; i < found.classes(); i++) {
      numbers.put(found.label(i), i);
      if (!known.contains(found.label(i))) {
        others.add(found.label(i));
      }
    }
    List<String> labels = new ArrayList<>(classes);
    LabelOrder.sorted(others).forEach(i -> labels.add(others.get(i)));
    long[][] counts = new long[labels.size()][classes.size()];
    for (int i = 0; i < counts.length; i++) {
      Integer number = numbers.get(labels.get(i));
      for (int j = 0; number != null && j < classes.size(); j++) {
        counts[i][j] = (long) found.sums(number)[j];
      }
    }
    return new Confusion(List.copyOf(classes), labels, counts);
  }

  /** Number of rows. */
  public long rows() {
    long rows = 0;
    for (int i = 0; i < counts.length; i++) {
      rows += actual(i);
    }
    return rows;
  }

  /** Rows whose label is that class of the model, or one of the other labels. */
  public long actual(int label) {
    long rows = 0;
    for (long count : counts[label]) {
      rows += count;
    }
    return rows;
  }

  /** Rows that were given a class. */
  public long predicted(int j) {
    long rows = 0;
    for (long[] row : counts) {
      rows += row[j];
    }
    return rows;
  }

  /** Rows whose label the model does not know. */
  public long unknown() {
    long rows = 0;
    for (int i = classes.size(); i < counts.length; i++) {
      rows += actual(i);
    }
    return rows;
  }

  /** Part of all rows that were given their label; rows of unknown labels were not. */
  public double accuracy() {
    long right = 0;
    for (int j = 0; j < classes.size(); j++) {
      right += counts[j][j];
    }
    return (double) right / rows();
  }

  /** Part of the rows given a class that have it; NaN when none was given it. */
  public double precision(int j) {
    return (double) counts[j][j] / predicted(j);
  }

  /** Part of the rows of a class that were given it; NaN when there is none. */
  public double recall(int j) {
    return (double) counts[j][j] / actual(j);
  }

  /** 2·right / (given + actual), the harmonic mean of precision and recall. */
  public double f1(int j) {
    return 2.0 * counts[j][j] / (predicted(j) + actual(j));
  }
}
