package org.daal4j.text;

import java.util.Collections;

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

  private final RecordFormat format;
  private final ColumnRoles roles;

  Remedy(TextLayout layout) {
    format = layout.format();
    roles = layout.roles();
  }

  /** For a record with a missing value. */
  String forMissing() {
    return "Use --missing skip to leave such rows out.";
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
    long allowed = format.maxBadRecords();
    if (allowed > 0) {
      return "This is one more than the " + allowed + " bad records that may be left out.";
    }
    if (otherDecimal) {
      char other = format.syntax().decimal() == '.' ? ',' : '.';
      return "If '%s' is the decimal mark, use --decimal '%s'. Use --bad-records skip to leave such rows out."
          .formatted(other, other);
    }
    if (column < 0 || place == Place.LATER_ROW) {
      return "Use --bad-records skip to leave such rows out.";
    }
    String header =
        place == Place.FIRST_RECORD && format.header() == HeaderMode.AUTO
            ? "If this record holds column names, use --header yes. "
            : "";
    return header + leaveOut(column);
  }

  private String leaveOut(int column) {
    if (!isFeature(column)) {
      return "Use --bad-records skip to leave such rows out.";
    }
    String how = roles.chosen() ? "of --columns" : "with --columns '!" + selector(column) + "'";
    return "Leave the column out " + how + ", or such rows with --bad-records skip.";
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
