package org.daal4j.benchmarks.line;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where the time of daal4j goes, from the line it prints at the end of each pass. */
final class PassSeconds {

  private static final Pattern PASS = Pattern.compile("^pass [0-9]+ .* done in ([0-9.]+) s");

  private PassSeconds() {}

  /**
   * Seconds of the first two passes, the median of those after them, and what is in no pass.
   *
   * @param whole seconds of the process
   * @param errors what it printed on standard error
   */
  static String describe(double whole, List<String> output, List<String> errors) {
    List<Double> passes = new ArrayList<>();
    for (String line : errors) {
      Matcher pass = PASS.matcher(line);
      if (pass.find()) {
        passes.add(Double.parseDouble(pass.group(1)));
      }
    }
    if (passes.isEmpty()) {
      return "";
    }
    double rest = whole - passes.stream().mapToDouble(Double::doubleValue).sum();
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < Math.min(2, passes.size()); i++) {
      parts.add(String.format(Locale.ROOT, "pass %d %.2f s", i + 1, passes.get(i)));
    }
    if (passes.size() > 2) {
      List<Double> later = new ArrayList<>(passes.subList(2, passes.size()));
      Collections.sort(later);
      parts.add(
          String.format(
              Locale.ROOT,
              "median of the %d later ones %.2f s",
              later.size(),
              (later.get((later.size() - 1) / 2) + later.get(later.size() / 2)) / 2));
    }
    parts.add(String.format(Locale.ROOT, "outside of passes %.2f s", rest));
    return String.join("; ", parts);
  }
}
