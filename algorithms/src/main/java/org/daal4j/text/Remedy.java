package org.daal4j.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.daal4j.core.Setting;
import org.daal4j.table.ColumnRoles;
import org.daal4j.table.FeatureChoice;
import org.daal4j.table.Preparation;
import org.daal4j.table.RowPolicy;

/** What a user can do about a record. */
final class Remedy {

  /** Where a record stands; what is wrong with a first one may be wrong with the whole table. */
  enum Place {
    /** The first of a file, which might be a header. */
    FIRST_RECORD,
    /** The first after a header. */
    FIRST_ROW,
    /** Any other. */
    LATER_ROW
  }

  private static final String SKIP =
      "Use " + RowPolicy.BAD_RECORDS.to("skip") + " to leave such rows out.";
  private static final String NOTHING_LEFT =
      "All of the first records are like this, so to leave such rows out would leave none. Check"
          + " "
          + TextSyntax.DELIMITER
          + ", "
          + TextSyntax.HEADER
          + " and "
          + Setting.FORMAT
          + ".";
  private static final int MOST_COLUMNS = 10;

  private final RecordFormat format;
  private final long allowed; // bad records
  private final ColumnRoles roles;
  private final SampledRows sampled;

  Remedy(TextLayout layout) {
    format = layout.format();
    allowed = layout.policy().maxBadRecords();
    roles = layout.roles();
    sampled = layout.sampled();
  }

  /** Whether the first lines of the table have told how to read it. */
  boolean isOfWholeTable() {
    return !sampled.advice().isEmpty();
  }

  /** For a record with a missing value. */
  String forMissing() {
    return "Use " + RowPolicy.MISSING.to("skip") + " to leave such rows out.";
  }

  /**
   * For a record that may not be left out.
   *
   * @param otherText whether its text is not UTF-8; else it is not known where it ends
   */
  String forUnreadable(boolean otherText) {
    return otherText
        ? "Such rows are not skipped."
        : "Such records cannot be skipped: nothing tells where they end.";
  }

  /**
   * For a malformed record.
   *
   * @param column the column whose field is no number, or -1 when something else is wrong
   * @param otherDecimal whether it would be one with the other decimal mark
   */
  String forMalformed(int column, Place place, boolean otherDecimal) {
    if (allowed > 0) {
      String more = "This is one more than the " + allowed + " bad records that may be left out.";
      return more + (sampled.advice().isEmpty() ? "" : " " + sampled.advice());
    }
    if (isOfWholeTable()) {
      return sampled.advice();
    }
    if (otherDecimal) {
      char other = format.syntax().decimal() == '.' ? ',' : '.';
      return "If '"
          + other
          + "' is the decimal mark, use "
          + TextSyntax.DECIMAL.to("'" + other + "'")
          + "."
          + (sampled.anyRow() ? " " + SKIP : "");
    }
    if (place == Place.LATER_ROW && sampled.anyRow()) {
      return SKIP;
    }
    if (column < 0) {
      return sampled.anyRow() ? SKIP : NOTHING_LEFT;
    }
    String header =
        place == Place.FIRST_RECORD && format.syntax().header() == HeaderMode.AUTO
            ? "If this record holds column names, use " + TextSyntax.HEADER.to("yes") + ". "
            : "";
    return header + leaveOut(column, header.isEmpty());
  }

  /** Where a field may be the name of a column, it is not taken for a category. */
  private String leaveOut(int column, boolean mayBeCategory) {
    String skip = sampled.anyRow() ? SKIP : NOTHING_LEFT;
    int[] columns = sampled.isTextual(column) ? sampled.textual() : new int[] {column};
    if (!isFeature(column)) {
      return skip;
    }
    boolean textual = sampled.isTextual(column);
    if (roles.choice() == FeatureChoice.MODEL) {
      return textual ? FeatureChoice.NEEDED_BY_MODEL : skip;
    }
    if (columns.length >= roles.features()) {
      return textual
          ? skip + " Name columns that are categories in " + Preparation.CATEGORICAL + "."
          : skip;
    }
    String which =
        columns.length == 1 ? "Leave the column out " : "Leave the columns out that hold text, ";
    String how =
        roles.choice() == FeatureChoice.USER
            ? "of " + Setting.COLUMNS
            : "with " + Setting.COLUMNS.to("'" + selectors(columns) + "'");
    String rows = sampled.anyRow() ? ", or such rows with " + RowPolicy.BAD_RECORDS.to("skip") : "";
    return which + how + rows + (textual && mayBeCategory ? categories(columns) : "") + ".";
  }

  private String categories(int[] columns) {
    return columns.length == 1
        ? ", or make it a category with "
            + Preparation.CATEGORICAL.to("'" + selector(columns[0]) + "'")
        : ", or name those that are categories in " + Preparation.CATEGORICAL;
  }

  /** All of them, or, where they are many, as ranges of positions. */
  private String selectors(int[] columns) {
    List<String> selectors = new ArrayList<>();
    boolean byName = columns.length <= MOST_COLUMNS;
    for (int i = 0; i < columns.length; i++) {
      int first = columns[i];
      while (!byName && i + 1 < columns.length && columns[i + 1] == columns[i] + 1) {
        i++;
      }
      boolean range = columns[i] > first;
      selectors.add(
          "!" + (byName ? selector(first) : (first + 1) + (range ? "-" + (columns[i] + 1) : "")));
    }
    return String.join(",", selectors);
  }

  private boolean isFeature(int column) {
    for (int i = 0; i < roles.features(); i++) {
      if (roles.numeric()[i] == column) {
        return true;
      }
    }
    return false;
  }

  /** The name, where it can stand in a shell command as it is; else the position. */
  private String selector(int column) {
    String name = format.names().get(column);
    boolean unique = Collections.frequency(format.names(), name) == 1;
    boolean plain = name.chars().allMatch(c -> c > ' ' && "'\",!".indexOf(c) < 0);
    return unique && plain ? name : String.valueOf(column + 1);
  }
}
