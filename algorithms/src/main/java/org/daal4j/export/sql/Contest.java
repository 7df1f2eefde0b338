package org.daal4j.export.sql;

import java.util.ArrayList;
import java.util.List;

/**
 * Who of several has the largest value, and of several such comes first. Eight at a time compete,
 * then the winners, so that what is compared grows with their number and no CASE stands in another.
 *
 * @param values columns of the values
 * @param names expressions of what they are called
 */
record Contest(List<String> values, List<String> names) {

  private static final int GROUP = 8;

  /** How many winners a round leaves. */
  int groups() {
    return (values.size() + GROUP - 1) / GROUP;
  }

  /**
   * Expressions of the values of the winners, then of their names.
   *
   * @return {@code 2 * groups()}
   */
  List<String> winners() {
    List<String> winners = new ArrayList<>();
    for (List<String> results : List.of(values, names)) {
      for (int from = 0; from < values.size(); from += GROUP) {
        winners.add(winner(from, Math.min(from + GROUP, values.size()), results));
      }
    }
    return winners;
  }

  /** Whoever is no less than all after it: all before it are less than one of those. */
  private String winner(int from, int to, List<String> results) {
    StringBuilder cases = new StringBuilder();
    for (int i = from; i < to - 1; i++) {
      String separator = " WHEN ";
      for (int other = i + 1; other < to; other++) {
        cases.append(separator).append(values.get(i)).append(" >= ").append(values.get(other));
        separator = " AND ";
      }
      cases.append(" THEN ").append(results.get(i));
    }
    return cases.isEmpty()
        ? results.get(to - 1)
        : "CASE" + cases + " ELSE " + results.get(to - 1) + " END";
  }
}
