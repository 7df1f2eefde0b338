package org.daal4j.benchmarks.result;

import java.util.Locale;
import java.util.Optional;

/** How numbers stand in tables. */
final class Cell {

  private Cell() {}

  /** Median, least and greatest of a record; what is wrong goes to the notes. */
  static String of(Optional<Measured> measured, Notes notes) {
    if (measured.isEmpty()) {
      return "not run";
    }
    Measured one = measured.get();
    if (!one.isOk()) {
      String what = one.status().startsWith("not installed") ? "not installed" : "no result";
      return what + " " + notes.mark(one.line() + ", " + one.contender() + ": " + one.status());
    }
    String range =
        one.values().length == 1
            ? " (one run)"
            : " (" + number(one.least()) + "–" + number(one.greatest()) + ")";
    return "**" + number(one.median()) + "**" + range;
  }

  /** The ratio of two medians. */
  static String ratio(Optional<Measured> of, Optional<Measured> to) {
    boolean known = of.isPresent() && to.isPresent() && of.get().isOk() && to.get().isOk();
    return known ? String.format(Locale.ROOT, "%.2f", of.get().median() / to.get().median()) : "";
  }

  /** Three digits. */
  static String number(double value) {
    int places = value >= 100 ? 0 : value >= 10 ? 1 : value >= 1 ? 2 : 3;
    return String.format(Locale.ROOT, "%." + places + "f", value);
  }
}
