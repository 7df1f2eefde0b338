package org.daal4j.export.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Sums of many terms, no deeper than systems parse. */
final class Sums {

  /** Terms that are added from left to right. */
  private static final int LEAF = 16;

  private Sums() {}

  /** A sum, in the shape of a balanced tree: its depth grows with the logarithm of the terms. */
  static String balanced(List<String> terms, String indent) {
    if (terms.size() <= LEAF) {
      return String.join("\n" + indent + "+ ", terms);
    }
    int half = LEAF;
    while (2 * half < terms.size()) {
      half *= 2;
    }
    return "("
        + balanced(terms.subList(0, half), indent)
        + ")\n"
        + indent
        + "+ ("
        + balanced(terms.subList(half, terms.size()), indent)
        + ")";
  }

  /** Sums of four, {@code ((a + b) + (c + d))}; the last is of what is left, from left to right. */
  static List<String> fours(List<String> terms) {
    List<String> sums = new ArrayList<>();
    for (int i = 0; i < terms.size(); i += 4) {
      List<String> some = terms.subList(i, Math.min(i + 4, terms.size()));
      sums.add(
          switch (some.size()) {
            case 4 -> String.format(Locale.ROOT, "((%s + %s) + (%s + %s))", some.toArray());
            case 3 -> String.format(Locale.ROOT, "((%s + %s) + %s)", some.toArray());
            case 2 -> String.format(Locale.ROOT, "(%s + %s)", some.toArray());
            default -> some.get(0);
          });
    }
    return sums;
  }
}
