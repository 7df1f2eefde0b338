package org.daal4j.text;

import org.daal4j.core.DenseRows;

/** Turns one record, split into fields, into a row, or says what is wrong with it. */
final class RecordParser {

  /** What became of a record. */
  enum Outcome {
    /** It is the next row of the block. */
    ROW,
    /** It is well formed, but a used column has no value. */
    MISSING,
    /** It is not what a record of this table looks like. */
    MALFORMED
  }

  private final RecordFormat format;
  private final RowPlan plan;
  private String reason;
  private int column;

  RecordParser(RecordFormat format, RowPlan plan) {
    this.format = format;
    this.plan = plan;
  }

  /** Appends the record to the block when it is a row; the block is not full. */
  Outcome parse(byte[] bytes, FieldSplitter fields, DenseRows block) {
    column = -1;
    reason = fields.fault() != null ? fields.fault() : wrongWidth(bytes, fields);
    if (reason != null) {
      return Outcome.MALFORMED;
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
      if (MissingMarker.matches(bytes, from, to)) {
        firstMissing = firstMissing < 0 ? field : firstMissing;
      } else if (target != RowPlan.NOT_NUMERIC) {
        double value = NumberParser.parse(bytes, from, to);
        if (!isUsable(value, target)) {
          column = field;
          reason = complaint(value, target, FieldText.quote(bytes, from, to));
          return Outcome.MALFORMED;
        }
        if (target >= 0) {
          block.values()[rowStart + target] = value;
        }
      }
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

  private boolean isUsable(double value, int target) {
    // a weight has the target -2
    return Math.abs(value) <= Double.MAX_VALUE && (target >= plan.counts || value >= 0);
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
          : "has %d %s where the first record has %d".formatted(found, plural(found), width);
    }
    if (fields.endsWithDelimiter(bytes)) {
      return found - 1 == width
          ? null
          : "has %d %s where the first record has %d"
              .formatted(found - 1, plural(found - 1), width);
    }
    return "has %d %s, the last without the delimiter that ends the first record, which has %d"
        .formatted(found, plural(found), width);
  }

  private static String plural(int fields) {
    return fields == 1 ? "field" : "fields";
  }

  /** What is wrong with the last record, without a full stop; null when it was a row. */
  String reason() {
    return reason;
  }

  /** The column that is to blame, from 0, or -1. */
  int column() {
    return column;
  }
}
