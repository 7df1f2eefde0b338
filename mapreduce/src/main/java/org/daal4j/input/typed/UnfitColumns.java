package org.daal4j.input.typed;

import java.util.ArrayList;
import java.util.List;
import org.daal4j.core.Setting;

/** What to do about columns that can be no features. */
final class UnfitColumns {

  private static final int MOST_NAMES = 10;

  private UnfitColumns() {}

  /**
   * The remedy.
   *
   * @param columns their places, from 0, ascending
   * @param names of all columns
   * @param chosen whether the user named the features
   */
  static String remedy(List<Integer> columns, List<String> names, boolean chosen) {
    String which = columns.size() == 1 ? "Leave it out" : "Leave it and others like it out";
    return which
        + (chosen
            ? " of " + Setting.COLUMNS + "."
            : " with " + Setting.COLUMNS.to("'" + list(columns, names) + "'") + ".");
  }

  /** By name, or, where they are many or could not be typed as they are, by ranges of places. */
  private static String list(List<Integer> columns, List<String> names) {
    boolean byName =
        columns.size() <= MOST_NAMES
            && columns.stream().map(names::get).allMatch(UnfitColumns::isPlain);
    List<String> selectors = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      int first = columns.get(i);
      while (!byName && i + 1 < columns.size() && columns.get(i + 1) == columns.get(i) + 1) {
        i++;
      }
      int last = columns.get(i);
      String place = (first + 1) + (last > first ? "-" + (last + 1) : "");
      selectors.add("!" + (byName ? names.get(first) : place));
    }
    return String.join(",", selectors);
  }

  private static boolean isPlain(String name) {
    return name.chars().allMatch(c -> c > ' ' && "'\",!".indexOf(c) < 0);
  }
}
