package org.daal4j.parquet;

import java.util.List;
import java.util.stream.Collectors;

/** What to do about columns that are no features. */
final class UnfitColumns {

  private static final int MOST = 10;

  private UnfitColumns() {}

  /**
   * The remedy.
   *
   * @param names of those columns
   * @param chosen whether the user named the features
   */
  static String remedy(List<String> names, boolean chosen) {
    String which = names.size() == 1 ? "Leave it out" : "Leave it and others like it out";
    if (chosen) {
      return which + " of --columns.";
    }
    boolean plain =
        names.stream()
            .allMatch(name -> name.chars().allMatch(c -> c > ' ' && "'\",!".indexOf(c) < 0));
    return names.size() > MOST || !plain
        ? which + ": name the features with --columns."
        : names.stream()
            .map(name -> "!" + name)
            .collect(Collectors.joining(",", which + " with --columns '", "'."));
  }
}
