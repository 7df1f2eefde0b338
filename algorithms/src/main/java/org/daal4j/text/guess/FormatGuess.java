package org.daal4j.text.guess;

import java.util.List;
import org.daal4j.core.Setting;

/** The options that would make a table readable which is not with the delimiter it was given. */
public final class FormatGuess {

  private static final Setting DELIMITER = Setting.named("delimiter");
  private static final Setting DECIMAL = Setting.named("decimal");

  /** Separators people use, in the order of preference between those that do equally well. */
  private static final char[] DELIMITERS = {',', ';', '\t', '|', '\u0001', '^', '~', ' '};

  private static final String JSON = "It looks like JSON, which is not read. Convert it to CSV.";

  private FormatGuess() {}

  /**
   * What to do about a table.
   *
   * @param start its first bytes
   * @param whole whether they are all there are
   * @param delimiter the field separator it was to be read with; a space stands for any blanks
   * @return whole sentences; null when the delimiter fits, or nothing fits better
   */
  public static String advice(byte[] start, boolean whole, char delimiter) {
    List<String> lines = FirstLines.of(start, whole);
    if (lines.isEmpty()) {
      return null;
    }
    Fields given = Fields.of(lines, delimiter);
    if (given.areNumbers()) {
      return null;
    }
    // A time of day looks like a pair of libsvm text, too.
    if (LibsvmLines.allAre(lines, given.areReadable() ? 2 : 1)) {
      return "It looks like libsvm text. Use " + Setting.FORMAT.to("libsvm") + ".";
    }
    if (!given.areReadable() && areJson(lines)) {
      return JSON;
    }
    Fields best = null;
    for (char other : DELIMITERS) {
      Fields fields = Fields.of(lines, other);
      boolean better =
          other != delimiter
              && fields.areConvincing()
              && fields.isBetterThan(given)
              // Blanks stand within the texts of other tables.
              && (best == null || other != ' ' && fields.isBetterThan(best));
      best = better ? fields : best;
    }
    return best == null ? null : sentence(best);
  }

  /**
   * What a table is that was to be read as libsvm text, but is something else. A line of it may be
   * taken for a label without features.
   *
   * @param start its first bytes
   * @param whole whether they are all there are
   * @return whole sentences; null when it may be libsvm text
   */
  public static String otherThanLibsvm(byte[] start, boolean whole) {
    List<String> lines = FirstLines.of(start, whole);
    if (lines.isEmpty() || LibsvmLines.anyHasPairs(lines)) {
      return null;
    }
    if (areJson(lines)) {
      return JSON;
    }
    Fields best = null;
    for (char delimiter : DELIMITERS) {
      Fields fields = Fields.of(lines, delimiter);
      if (fields.areConvincing() && (best == null || fields.isBetterThan(best))) {
        best = fields;
      }
    }
    return best == null
        ? null
        : "It looks like delimited text. Use "
            + Setting.FORMAT.to("csv")
            + (best.delimiter() == ',' ? "" : options(best))
            + ".";
  }

  /** Whether none of the first lines of a table is libsvm text. */
  public static boolean noneIsLibsvm(byte[] start, boolean whole) {
    List<String> lines = FirstLines.of(start, whole);
    return !lines.isEmpty() && LibsvmLines.noneIs(lines);
  }

  private static boolean areJson(List<String> lines) {
    String first = lines.get(0).strip();
    return (first.startsWith("{") || first.startsWith("["))
        && lines.subList(0, Math.min(3, lines.size())).stream()
            .anyMatch(line -> line.contains("\":"));
  }

  private static String sentence(Fields fields) {
    String name =
        switch (fields.delimiter()) {
          case '\t' -> "tabs";
          case ' ' -> "spaces";
          case '\u0001' -> "the character \\x01";
          default -> "'" + fields.delimiter() + "'";
        };
    return "Its fields seem to be separated by "
        + name
        + (fields.decimalCommas() ? ", with decimal commas" : "")
        + ". Use"
        + options(fields)
        + ".";
  }

  private static String options(Fields fields) {
    String value =
        switch (fields.delimiter()) {
          case '\t' -> "'\\t'";
          case ' ' -> "space";
          case '\u0001' -> "'\\x01'";
          default -> "'" + fields.delimiter() + "'";
        };
    return " " + DELIMITER.to(value) + (fields.decimalCommas() ? " " + DECIMAL.to("','") : "");
  }
}
