package org.daal4j.classification;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The order of classes: by value when every label is a number, else by the code points of the
 * labels. It depends on the set of labels alone, not on which came first.
 */
public final class LabelOrder {

  private LabelOrder() {}

  /** How labels of this set compare. */
  static Comparator<String> of(List<String> labels) {
    Comparator<String> byCodePoints = LabelOrder::byCodePoints;
    return labels.stream().allMatch(LabelOrder::isNumber)
        ? Comparator.comparing((String label) -> new BigDecimal(label)).thenComparing(byCodePoints)
        : byCodePoints;
  }

  /** The numbers of labels, in their order. */
  public static List<Integer> sorted(List<String> labels) {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < labels.size(); i++) {
      order.add(i);
    }
    order.sort(Comparator.comparing(labels::get, of(labels)));
    return order;
  }

  /** A plain decimal; a few digits of exponent, so that comparing stays cheap. */
  private static boolean isNumber(String label) {
    return label.matches(
        "[+-]?([0-9]{1,300}([.][0-9]{0,300})?|[.][0-9]{1,300})([eE][+-]?[0-9]{1,3})?");
  }

  private static int byCodePoints(String a, String b) {
    int[] left = a.codePoints().toArray();
    int[] right = b.codePoints().toArray();
    return Arrays.compare(left, right);
  }
}
