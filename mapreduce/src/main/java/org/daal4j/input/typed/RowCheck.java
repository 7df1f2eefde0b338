package org.daal4j.input.typed;

import org.daal4j.core.DenseRows;
import org.daal4j.core.ShortestDecimal;
import org.daal4j.core.TextColumns;
import org.daal4j.table.BadRecordException;
import org.daal4j.table.ColumnRoles;
import org.daal4j.table.FieldText;
import org.daal4j.table.ReadCounts;
import org.daal4j.table.RowPolicy;
import org.daal4j.text.bytes.Utf8;

/** Leaves out the rows of a group that are not as they should be, or says what is wrong. */
final class RowCheck {

  private static final String SKIP_MISSING =
      "Use " + RowPolicy.MISSING.to("skip") + " to leave such rows out.";
  private static final String SKIP_BAD =
      "Use " + RowPolicy.BAD_RECORDS.to("skip") + " to leave such rows out.";

  private final TypedLayout layout;
  private final ColumnRoles roles;
  private final ReadCounts counts;
  private final int nonNegative; // how many numbers of a row may not be negative
  private String file; // of the rows that are settled
  private RowGroup group;

  RowCheck(TypedLayout layout, ReadCounts counts) {
    this.layout = layout;
    this.roles = layout.roles();
    this.counts = counts;
    this.nonNegative = roles.countsOnly() ? roles.features() : 0;
  }

  /**
   * Makes rows, whose numbers and weights stand behind those of the block, rows of the block.
   *
   * @param rows how many there are
   * @param text their text, or null
   * @param name of the file, for messages
   * @param rowGroup whose rows they are
   * @param first how many rows of the group are in front of them
   */
  void settle(DenseRows block, int rows, TextRows text, String name, RowGroup rowGroup, long first)
      throws BadRecordException {
    file = name;
    group = rowGroup;
    TextColumns fields = text == null ? null : text.fields();
    int from = block.rows();
    boolean numbersOnly = fields == null && !block.weighted() && nonNegative == 0;
    if (numbersOnly && areFinite(block, from, rows)) {
      block.setRows(from + rows);
      counts.rows += rows;
      return;
    }
    int kept = from;
    for (int i = 0; i < rows; i++) {
      int textless = text == null ? TextRows.NONE : text.without(i);
      if (!isRow(block, from + i, textless, first + i, fields, i)) {
        continue;
      }
      if (kept < from + i) {
        move(block, from + i, kept);
      }
      if (fields != null) {
        block.text().appendRows(fields, i, i + 1);
      }
      kept++;
    }
    block.setRows(kept);
    counts.rows += kept - from;
  }

  private static boolean areFinite(DenseRows block, int from, int rows) {
    double nothing = 0;
    double[] values = block.values();
    for (int i = from * block.columns(); i < (from + rows) * block.columns(); i++) {
      nothing += values[i] * 0; // NaN when one is infinite or NaN
    }
    return nothing == 0;
  }

  private static void move(DenseRows block, int row, int to) {
    int columns = block.columns();
    System.arraycopy(block.values(), row * columns, block.values(), to * columns, columns);
    if (block.weighted()) {
      block.weights()[to] = block.weights()[row];
    }
  }

  /** Whether a row may be used; else it is counted, or is an error. */
  private boolean isRow(
      DenseRows block, int row, int textless, long number, TextColumns fields, int fieldRow)
      throws BadRecordException {
    int missing = textless;
    for (int j = 0; j < block.columns(); j++) {
      double value = block.value(row, j);
      if (Double.isNaN(value)) {
        boolean kept = layout.policy().keepsMissing() && j < roles.features();
        missing = missing < 0 && !kept ? roles.numeric()[j] : missing;
      } else if (Double.isInfinite(value) || value < 0 && j < nonNegative) {
        return leaveOutBad(number, roles.numeric()[j], value, "is negative");
      }
    }
    double weight = block.weight(row);
    if (Double.isNaN(weight)) {
      missing = missing < 0 ? roles.weight() : missing;
    } else if (!(weight >= 0 && weight <= Double.MAX_VALUE)) {
      return leaveOutBad(number, roles.weight(), weight, "is a negative weight");
    }
    refuseOtherThanUtf8(number, fields, fieldRow);
    if (missing < 0) {
      return true;
    }
    if (!layout.policy().skipsMissing()) {
      throw bad(number, missing, "has no value. " + SKIP_MISSING);
    }
    counts.missingRows++;
    return false;
  }

  private boolean leaveOutBad(long number, int column, double value, String negative)
      throws BadRecordException {
    long allowed = layout.policy().maxBadRecords();
    if (counts.badRecords >= allowed) {
      String problem = Double.isInfinite(value) ? "is not a finite number" : negative;
      throw bad(
          number,
          column,
          ShortestDecimal.format(value)
              + " "
              + problem
              + ". "
              + (allowed > 0
                  ? "This is one more than the " + allowed + " bad records that may be left out."
                  : SKIP_BAD));
    }
    counts.badRecords++;
    return false;
  }

  private void refuseOtherThanUtf8(long number, TextColumns fields, int row)
      throws BadRecordException {
    for (int field = 0; fields != null && field < fields.columns(); field++) {
      byte[] bytes = fields.bytes();
      if (Utf8.firstWrong(bytes, fields.start(row, field), fields.end(row, field)) >= 0) {
        throw bad(
            number,
            roles.text()[field],
            FieldText.quote(bytes, fields.start(row, field), fields.end(row, field))
                + " is not UTF-8, which text that is used must be. Such rows are not skipped.");
      }
    }
  }

  private BadRecordException bad(long number, int column, String complaint) {
    return new BadRecordException(
        file,
        group.place(number),
        "column " + FieldText.name(layout.fileColumns().get(column)) + ": " + complaint);
  }
}
