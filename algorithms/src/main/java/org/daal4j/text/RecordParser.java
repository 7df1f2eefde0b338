package org.daal4j.text;

import java.util.Locale;
import org.daal4j.core.DenseRows;
import org.daal4j.table.FieldText;
import org.daal4j.text.bytes.Blank;
import org.daal4j.text.bytes.NumberParser;
import org.daal4j.text.bytes.Utf8;

/** Turns one record, split into fields, into a row, or says what is wrong with it. */
final class RecordParser {

  /** What became of a record. */
  enum Outcome {
    /** It is the next row of the block. */
    ROW,
    /** It is well formed, but a used column has no value. */
    MISSING,
    /** It is not what a record of this table looks like. */
    MALFORMED,
    /**
     * Nothing tells where it ends, as its quotes are not well formed or it holds a carriage return,
     * or text that is used is not UTF-8: to leave it out might invent rows, or lose many.
     */
    UNREADABLE
  }

  private final RecordFormat format;
  private final RowPlan plan;
  private final MissingMarkers missing;
  private String reason;
  private int column;
  private boolean otherDecimal;
  private boolean otherText;

  RecordParser(RecordFormat format, RowPlan plan) {
    this.format = format;
    this.plan = plan;
    this.missing = plan.missing;
  }

  /** Appends the record to the block when it is a row; the block is not full. */
  Outcome parse(byte[] bytes, FieldSplitter fields, DenseRows block) {
    column = -1;
    otherDecimal = false;
    otherText = false;
    reason = fields.fault();
    if (reason != null) {
      return Outcome.UNREADABLE;
    }
    reason = wrongWidth(bytes, fields);
    if (reason != null) {
      return malformed(bytes, fields);
    }
    int firstMissing = -1;
    int row = block.rows();
    int rowStart = row * block.columns();
    for (int field = 0; field < format.width(); field++) {
      int target = plan.targets[field];
      int from = fields.start(field);
      int to = fields.end(field);
      if (!plan.used[field]) {
        continue;
      }
      if (missing.matches(bytes, from, to)) {
        if (!plan.keepsMissing(field)) {
          firstMissing = firstMissing < 0 ? field : firstMissing;
        } else if (target >= 0) {
          block.values()[rowStart + target] = Double.NaN;
        }
      } else if (target != RowPlan.NOT_NUMERIC) {
        double value = NumberParser.parse(bytes, from, to, format.syntax().decimal());
        if (plan.asStands[field] && !isUsable(value, target)) {
          value = Double.NaN;
        } else if (!isUsable(value, target)) {
          column = field;
          otherDecimal = isNumberByOtherDecimal(bytes, from, to);
          reason = complaint(value, target, FieldText.quote(bytes, from, to));
          return malformed(bytes, fields);
        }
        if (target >= 0) {
          block.values()[rowStart + target] = value;
        }
      }
    }
    if (!isUtf8(bytes, fields)) {
      return Outcome.UNREADABLE;
    }
    if (firstMissing >= 0) {
      column = firstMissing;
      reason = "column " + FieldText.name(format.names().get(column)) + " is missing";
      return Outcome.MISSING;
    }
    plan.takeExtras(bytes, fields.starts(), fields.ends(), block, row);
    block.setRows(row + 1);
    return Outcome.ROW;
  }

  /** What may be several records, with other line ends, is not left out as one. */
  private Outcome malformed(byte[] bytes, FieldSplitter fields) {
    for (int field = 0; field < fields.count(); field++) {
      for (int i = fields.start(field); !fields.quoted(field) && i < fields.end(field); i++) {
        if (bytes[i] == '\r') {
          reason += ". It holds a carriage return, which ends no line here";
          return Outcome.UNREADABLE;
        }
      }
    }
    return Outcome.MALFORMED;
  }

  private boolean isUtf8(byte[] bytes, FieldSplitter fields) {
    for (int field : plan.text) {
      int wrong = Utf8.firstWrong(bytes, fields.start(field), fields.end(field));
      if (wrong >= 0) {
        column = field;
        otherText = true;
        String name = FieldText.name(format.names().get(field));
        reason = Utf8.complaint("column " + name, bytes, wrong);
        return false;
      }
    }
    return true;
  }

  private boolean isUsable(double value, int target) {
    // a weight has the target -2
    return Math.abs(value) <= Double.MAX_VALUE && (target >= plan.counts || value >= 0);
  }

  /** Three digits after the mark may be thousands: then that mark is not advised. */
  private boolean isNumberByOtherDecimal(byte[] bytes, int from, int to) {
    char other = format.syntax().decimal() == '.' ? ',' : '.';
    int end = Blank.end(bytes, from, to);
    boolean thousands = end - from > 4 && bytes[end - 4] == other;
    return other != format.delimiter()
        && !thousands
        && !Double.isNaN(NumberParser.parse(bytes, from, end, other));
  }

  private String complaint(double value, int target, String field) {
    String problem =
        Double.isNaN(value)
            ? "is not a number"
            : Double.isInfinite(value)
                ? "is not a finite number"
                : target == RowPlan.WEIGHT ? "is a negative weight" : "is negative";
    return "column " + FieldText.name(format.names().get(column)) + ": " + field + " " + problem;
  }

  private String wrongWidth(byte[] bytes, FieldSplitter fields) {
    int found = fields.count();
    int width = format.width();
    if (!format.trailingDelimiter()) {
      return found == width
          ? null
          : String.format(
              Locale.ROOT, "has %d %s where the first record has %d", found, plural(found), width);
    }
    if (fields.endsWithDelimiter(bytes)) {
      return found - 1 == width
          ? null
          : String.format(
              Locale.ROOT,
              "has %d %s where the first record has %d",
              found - 1,
              plural(found - 1),
              width);
    }
    return String.format(
        Locale.ROOT,
        "has %d %s, the last without the delimiter that ends the first record, which has %d",
        found,
        plural(found),
        width);
  }

  private static String plural(int fields) {
    return fields == 1 ? "field" : "fields";
  }

  /** What is wrong with the last record, without a full stop; null when it was a row. */
  String reason() {
    return reason;
  }

  /** Whether text that is used is not UTF-8. */
  boolean isOtherText() {
    return otherText;
  }

  /** Whether the field that is to blame would be a number with the other decimal mark. */
  boolean hasOtherDecimal() {
    return otherDecimal;
  }

  /** The column that is to blame, from 0, or -1. */
  int column() {
    return column;
  }
}
