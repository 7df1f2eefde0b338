package org.daal4j.input.typed;

import java.util.ArrayList;
import java.util.List;
import org.daal4j.core.Setting;
import org.daal4j.table.FeatureChoice;
import org.daal4j.table.Preparation;

/** What to do about columns that can be no features. */
final class UnfitColumns {

  private static final int MOST_NAMES = 10;

  private UnfitColumns() {}

  /**
   * The remedy.
   *
   * @param columns their places, from 0, ascending
   * @param names of all columns
   * @param text whether the first of them holds text, and so may be a category
   * @param choice who has said which columns are features
   */
  static String remedy(
      List<Integer> columns, List<String> names, boolean text, FeatureChoice choice) {
    if (choice == FeatureChoice.MODEL) {
      return FeatureChoice.NEEDED_BY_MODEL;
    }
    if (columns.size() == names.size()) {
      return "The table has no column of numbers."
          + (text ? " Name columns that are categories in " + Preparation.CATEGORICAL + "." : "");
    }
    String which = columns.size() == 1 ? "Leave it out" : "Leave it and others like it out";
    String how =
        choice == FeatureChoice.USER
            ? " of " + Setting.COLUMNS
            : " with " + Setting.COLUMNS.to("'" + list(columns, names) + "'");
    String category =
        columns.size() == 1
            ? ", or make it a category with "
                + Preparation.CATEGORICAL.to("'" + list(columns, names).substring(1) + "'")
            : ", or name those that are categories in " + Preparation.CATEGORICAL;
    return which + how + (text ? category : "") + ".";
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
