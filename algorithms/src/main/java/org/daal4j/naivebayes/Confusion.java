package org.daal4j.naivebayes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.daal4j.core.NumberLabel;

/**
 * How often rows of each actual label were given each class.
 *
 * @param classes of the model, C, in their order
 * @param labels the classes, then the labels that are none, in their order
 * @param counts rows with actual label i that were given class j, {@code long[labels][C]}
 */
public record Confusion(List<String> classes, List<String> labels, long[][] counts) {

  /**
   * From the counts of a pass.
   *
   * @param byNumber whether a label that is none of the classes means the one class of its number
   */
  static Confusion of(List<String> classes, ClassSums found, boolean byNumber) {
    Map<String, Integer> places = new HashMap<>();
    for (String label : classes) {
      places.put(label, places.size());
    }
    Map<String, Integer> classOfNumber = byNumber ? classOfNumber(classes) : Map.of();
    List<String> others = new ArrayList<>();
    for (int i = 0; i < found.classes(); i++) {
      String label = found.label(i);
      Integer same = classOfNumber.get(NumberLabel.of(label));
      if (places.get(label) == null && same != null) {
        places.put(label, same);
      } else if (places.get(label) == null) {
        others.add(label);
      }
    }
    List<String> labels = new ArrayList<>(classes);
    for (int other : LabelOrder.sorted(others)) {
      places.put(others.get(other), labels.size());
      labels.add(others.get(other));
    }
    long[][] counts = new long[labels.size()][classes.size()];
    for (int i = 0; i < found.classes(); i++) {
      long[] row = counts[places.get(found.label(i))];
      for (int j = 0; j < row.length; j++) {
        row[j] += (long) found.sums(i)[j];
      }
    }
    return new Confusion(List.copyOf(classes), labels, counts);
  }

  /** Classes by the one form of their number, where no other has the same. */
  private static Map<String, Integer> classOfNumber(List<String> classes) {
    Map<String, Integer> found = new HashMap<>();
    Set<String> shared = new HashSet<>();
    for (int j = 0; j < classes.size(); j++) {
      String number = NumberLabel.of(classes.get(j));
      if (found.put(number, j) != null) {
        shared.add(number);
      }
    }
    found.keySet().removeAll(shared);
    return found;
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
