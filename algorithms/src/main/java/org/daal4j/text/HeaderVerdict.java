package org.daal4j.text;

import java.io.IOException;
import org.daal4j.table.BadRecordException;
import org.daal4j.table.FieldText;
import org.daal4j.table.RecordPlace;

/**
 * Whether the first record of a file is a header, without a word of the user on it. It is one when
 * none of its fields is a number or a missing marker; where it has such a field and yet seems to
 * name columns of numbers, or has nothing but text and missing markers, or what other programs
 * write for one is all that stands over numbers, nothing can tell, and a guess would lose or invent
 * a row.
 *
 * @param kind what it is
 * @param doubt why nothing can tell, a sentence; null when something does
 */
record HeaderVerdict(Kind kind, String doubt) {

  /** What a first record is. */
  enum Kind {
    /** Column names. */
    HEADER,
    /** A row. */
    ROW,
    /** One or the other. */
    UNCLEAR
  }

  private static final String REMEDY =
      "Use "
          + TextSyntax.HEADER.to("yes")
          + " when it holds column names, "
          + TextSyntax.HEADER.to("no")
          + " when it is a row.";

  private static final HeaderVerdict HEADER = new HeaderVerdict(Kind.HEADER, null);
  private static final HeaderVerdict ROW = new HeaderVerdict(Kind.ROW, null);

  /**
   * Judges.
   *
   * @param width number of fields looked at
   */
  static HeaderVerdict of(FirstRecord record, int width, TextSyntax syntax) throws IOException {
    FieldKind[] kinds = new FieldKind[width];
    int[] first = new int[FieldKind.values().length]; // 1 + the first field of each kind
    MissingMarkers missing = new MissingMarkers(syntax);
    FieldSplitter fields = record.fields();
    for (int field = 0; field < width; field++) {
      kinds[field] =
          FieldKind.of(
              record.bytes(), fields.start(field), fields.end(field), missing, syntax.decimal());
      int ordinal = kinds[field].ordinal();
      first[ordinal] = first[ordinal] == 0 ? field + 1 : first[ordinal];
    }
    int number = first[FieldKind.NUMBER.ordinal()] - 1;
    int noName =
        Math.max(first[FieldKind.NUMBER_LIKE.ordinal()], first[FieldKind.SYMBOLS.ordinal()]) - 1;
    int marker = first[FieldKind.MISSING.ordinal()] - 1;
    boolean empty = first[FieldKind.EMPTY.ordinal()] > 0;
    boolean text =
        first[FieldKind.NAME.ordinal()] > 0
            || first[FieldKind.DIGIT_LED.ordinal()] > 0
            || number < 0 && first[FieldKind.MARKER_LIKE.ordinal()] > 0;
    if (!text && (number >= 0 || noName < 0)) {
      return ROW;
    }
    if (number < 0 && noName >= 0) {
      return unclear(record, noName, "is neither a name nor a number");
    }
    if (number < 0 && marker >= 0) {
      return unclear(record, marker, "is a missing value, or a name");
    }
    FollowingRows rows = record.following();
    int name = nameOverNumbers(kinds, rows);
    if (number >= 0) {
      return name < 0
          ? ROW
          : unclear(
              record, name, "stands over numbers as a name would, but another field is a number");
    }
    return named(record, kinds, rows, name, empty);
  }

  /** Judges a record of text, perhaps with empty fields. */
  private static HeaderVerdict named(
      FirstRecord record, FieldKind[] kinds, FollowingRows rows, int name, boolean empty) {
    if (record.looksLikeComment()) {
      return unclear(
          "it may be a comment: use "
              + TextSyntax.COMMENT.to("'#'")
              + " or "
              + TextSyntax.SKIP_LINES.to("N")
              + " to leave it out");
    }
    if (rows.beginWithNames()) {
      return unclear(
          "the record after it looks like column names, too: use "
              + TextSyntax.SKIP_LINES.to("N")
              + " to leave out lines"
              + " before a header");
    }
    if (empty && name < 0) {
      return unclear("it has text and an empty field");
    }
    boolean textOverText = false;
    int markerOverNumbers = -1;
    int digitLedOverNumbers = -1;
    for (int field = 0; field < kinds.length; field++) {
      textOverText |= rows.areTexts(field);
      if (kinds[field] == FieldKind.DIGIT_LED && rows.areNumbers(field)) {
        digitLedOverNumbers = field;
      }
      if (kinds[field] == FieldKind.MARKER_LIKE && rows.areNumbers(field)) {
        markerOverNumbers = field;
      }
    }
    if (markerOverNumbers >= 0 && name < 0) {
      return unclear(record, markerOverNumbers, "is a missing value, or a name");
    }
    return digitLedOverNumbers >= 0 && textOverText && name < 0
        ? unclear(record, digitLedOverNumbers, "is a name, or no number")
        : HEADER;
  }

  private static int nameOverNumbers(FieldKind[] kinds, FollowingRows rows) {
    for (int field = 0; field < kinds.length; field++) {
      if (kinds[field] == FieldKind.NAME && rows.areNumbers(field)) {
        return field;
      }
    }
    return -1;
  }

  /** The error that nothing can tell, at a place of a file. */
  BadRecordException asError(String file, long offset, long line) {
    return new BadRecordException(file, new RecordPlace.InText(offset, line), doubt, REMEDY);
  }

  private static HeaderVerdict unclear(FirstRecord record, int field, String why) {
    FieldSplitter fields = record.fields();
    String text = FieldText.quote(record.bytes(), fields.start(field), fields.end(field));
    return unclear("field " + (field + 1) + ", " + text + ", " + why);
  }

  private static HeaderVerdict unclear(String why) {
    return new HeaderVerdict(
        Kind.UNCLEAR, "nothing tells whether this record is a header: " + why + ".");
  }
}
