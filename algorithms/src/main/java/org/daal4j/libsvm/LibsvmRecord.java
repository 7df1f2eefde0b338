package org.daal4j.libsvm;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.daal4j.core.NumberLabel;
import org.daal4j.core.SparseRows;
import org.daal4j.core.TextColumns;
import org.daal4j.table.ColumnRoles;
import org.daal4j.table.FieldText;
import org.daal4j.text.bytes.MissingMarker;
import org.daal4j.text.bytes.NumberParser;

/** Turns one line of libsvm text into a row, or says what is wrong with it. */
final class LibsvmRecord {

  /** What became of a line. */
  enum Outcome {
    /** It holds nothing, or a comment only. */
    BLANK,
    /** It is the next row of the block. */
    ROW,
    /** It is well formed, but a used column has no value. */
    MISSING,
    /** It is not what a line of this table looks like. */
    MALFORMED,
    /** It has a column that a table can have, but not with the memory at hand. */
    TOO_WIDE
  }

  private static final int UNUSED = -1;
  private static final byte[] ZERO = {'0'};

  private final int fileFeatures;
  private final boolean ignoreMore;
  private final int[] targets; // int[N]: the column a feature goes to; null: each to its own
  private final boolean ascending; // whether targets are, where features are used
  private final int counts; // how many of the first columns may not be negative
  private final int response; // column of the label as a number, or UNUSED
  private final int[] text; // positions of text columns
  private final int labels; // how many of them, from the first, are labels or groups
  private final int[] fieldStarts; // of text columns in the line, or -1
  private final int[] fieldEnds;
  private int[] columns = new int[64]; // of a row whose features are put into another order
  private double[] values = new double[64];
  private String reason;

  LibsvmRecord(LibsvmLayout layout) {
    fileFeatures = layout.fileFeatures();
    ignoreMore = layout.ignoreMore();
    ColumnRoles roles = layout.roles();
    if (roles == null) {
      targets = null;
      ascending = true;
      counts = 0;
      response = UNUSED;
      text = new int[0];
      labels = 0;
    } else {
      int[] numeric = roles.numeric();
      int[] all = new int[fileFeatures + 1];
      Arrays.fill(all, UNUSED);
      boolean sorted = true;
      for (int i = 0; i < numeric.length; i++) {
        all[numeric[i]] = i;
        sorted &= i == 0 || numeric[i] > numeric[i - 1];
      }
      response = all[fileFeatures];
      targets = all;
      ascending = sorted;
      counts = roles.countsOnly() ? roles.features() : 0;
      text = roles.text();
      labels = roles.keys();
    }
    fieldStarts = new int[text.length];
    fieldEnds = new int[text.length];
  }

  /** Appends the line {@code bytes[from .. end - 1]} to the block when it is a row. */
  Outcome parse(byte[] bytes, int from, int end, SparseRows block) {
    reason = null;
    int to = endOfData(bytes, from, end);
    int at = skipBlanks(bytes, from, to);
    if (at == to) {
      return Outcome.BLANK;
    }
    int labelEnd = endOfWord(bytes, at, to);
    if (hasColon(bytes, at, labelEnd)) {
      block.dropRow();
      return malformed(
          FieldText.quote(bytes, at, labelEnd)
              + " stands where the label should, a word without :");
    }
    Outcome outcome = takeLabel(bytes, at, labelEnd);
    if (outcome == Outcome.ROW) {
      outcome = takeFeatures(bytes, at, labelEnd, to, block);
    }
    if (outcome == Outcome.ROW) {
      outcome = checkLabels(bytes);
    }
    if (outcome != Outcome.ROW) {
      block.dropRow();
      return outcome;
    }
    for (int i = 0; i < text.length; i++) {
      appendText(i, bytes, block.text());
    }
    block.endRow(1);
    return Outcome.ROW;
  }

  /** Appends a text field: as it stands, or of a label that is a number its one form. */
  private void appendText(int field, byte[] bytes, TextColumns fields) {
    if (fieldStarts[field] < 0) {
      fields.append(ZERO, 0, 1);
    } else if (field < labels && !isText(bytes[fieldStarts[field]])) {
      int length = fieldEnds[field] - fieldStarts[field];
      String written = new String(bytes, fieldStarts[field], length, StandardCharsets.ISO_8859_1);
      byte[] label = NumberLabel.of(written).getBytes(StandardCharsets.ISO_8859_1);
      fields.append(label, 0, label.length);
    } else {
      fields.append(bytes, fieldStarts[field], fieldEnds[field]);
    }
  }

  /** Whether no number begins so. */
  private static boolean isText(byte first) {
    return (first < '0' || first > '9') && first != '-' && first != '+' && first != '.';
  }

  /** What is wrong with the last line, without a full stop; null when it was a row. */
  String reason() {
    return reason;
  }

  /** Whether a word is a feature or a query, and so no label. */
  private static boolean hasColon(byte[] bytes, int from, int to) {
    int at = from;
    while (at < to && bytes[at] != ':') {
      at++;
    }
    return at < to;
  }

  private Outcome takeLabel(byte[] bytes, int from, int to) {
    for (int i = 0; i < text.length; i++) {
      boolean label = text[i] == fileFeatures;
      fieldStarts[i] = label ? from : -1;
      fieldEnds[i] = label ? to : -1;
    }
    return response >= 0 && MissingMarker.matches(bytes, from, to)
        ? missing(fileFeatures)
        : Outcome.ROW;
  }

  /** Whether a label has no value. */
  private Outcome checkLabels(byte[] bytes) {
    for (int i = 0; i < labels; i++) {
      if (fieldStarts[i] >= 0 && MissingMarker.matches(bytes, fieldStarts[i], fieldEnds[i])) {
        return missing(text[i]);
      }
    }
    return Outcome.ROW;
  }

  private Outcome missing(int position) {
    String name = position == fileFeatures ? LibsvmColumns.LABEL : "c" + (position + 1);
    reason = "column " + name + " is missing";
    return Outcome.MISSING;
  }

  private Outcome takeFeatures(byte[] bytes, int label, int labelEnd, int to, SparseRows block) {
    int stored = 0;
    long last = 0;
    int at = skipBlanks(bytes, labelEnd, to);
    boolean first = true;
    while (at < to) {
      int end = endOfWord(bytes, at, to);
      int colon = at;
      long index = 0;
      while (colon < end && bytes[colon] >= '0' && bytes[colon] <= '9') {
        index = Math.min(10 * index + bytes[colon] - '0', Integer.MAX_VALUE);
        colon++;
      }
      if (first && isQueryId(bytes, at, end)) {
        first = false;
        at = skipBlanks(bytes, end, to);
        continue;
      }
      first = false;
      if (colon == at || colon == end || bytes[colon] != ':') {
        return malformed(FieldText.quote(bytes, at, end) + " is not index:value");
      }
      String wrong = wrongIndex(index, last);
      if (wrong != null) {
        return malformed(FieldText.quote(bytes, at, end) + wrong);
      }
      if (index > fileFeatures && targets == null) {
        reason = tooWide(bytes, at, end, colon);
        return Outcome.TOO_WIDE;
      }
      last = index;
      int feature = (int) index - 1;
      int target = targets == null ? feature : index > fileFeatures ? UNUSED : targets[feature];
      if (target != UNUSED) {
        double value = NumberParser.parse(bytes, colon + 1, end);
        if (!(Math.abs(value) <= Double.MAX_VALUE)) {
          return unusable(value, feature, bytes, colon + 1, end);
        }
        if (value < 0 && target < counts) {
          return malformed(
              "column c" + index + ": " + FieldText.quote(bytes, colon + 1, end) + " is negative");
        }
        stored = keep(stored, target, value, block);
      }
      noteText(feature, colon + 1, end);
      at = skipBlanks(bytes, end, to);
    }
    return takeResponse(bytes, label, labelEnd, stored, block);
  }

  private Outcome takeResponse(
      byte[] bytes, int label, int labelEnd, int stored, SparseRows block) {
    int kept = stored;
    if (response >= 0) {
      double value = NumberParser.parse(bytes, label, labelEnd);
      if (!(Math.abs(value) <= Double.MAX_VALUE)) {
        return malformed(
            "column "
                + LibsvmColumns.LABEL
                + ": "
                + FieldText.quote(bytes, label, labelEnd)
                + (Double.isNaN(value) ? " is not a number" : " is not a finite number"));
      }
      kept = keep(kept, response, value, block);
    }
    if (!ascending) {
      sort(kept);
      for (int i = 0; i < kept; i++) {
        block.append(columns[i], values[i]);
      }
    }
    return Outcome.ROW;
  }

  private String wrongIndex(long index, long last) {
    if (index < 1) {
      return ": indices begin with 1";
    }
    if (index <= last) {
      return index == last
          ? ": the index is there twice"
          : ": the index comes after " + last + ", but indices ascend";
    }
    return index > fileFeatures && !ignoreMore && targets != null
        ? ": the index is beyond the "
            + fileFeatures
            + " features of the table ("
            + LibsvmLayout.N_FEATURES
            + ")"
        : null;
  }

  private String tooWide(byte[] bytes, int from, int to, int colon) {
    return String.format(
        Locale.ROOT,
        "%s: a table of %s columns does not fit in memory, at most %,d columns do",
        FieldText.quote(bytes, from, to),
        new String(bytes, from, colon - from, StandardCharsets.US_ASCII),
        fileFeatures);
  }

  private Outcome unusable(double value, int feature, byte[] bytes, int from, int to) {
    if (MissingMarker.matches(bytes, from, to)) {
      return missing(feature);
    }
    return malformed(
        "column c"
            + (feature + 1)
            + ": "
            + FieldText.quote(bytes, from, to)
            + (Double.isNaN(value) ? " is not a number" : " is not a finite number"));
  }

  private Outcome malformed(String what) {
    reason = what;
    return Outcome.MALFORMED;
  }

  /** Zeros that are written out are as those that are not. */
  private int keep(int stored, int target, double value, SparseRows block) {
    if (value == 0 && targets != null) {
      return stored; // but it counts where features are counted
    }
    if (ascending) {
      block.append(target, value);
      return stored + 1;
    }
    if (stored == columns.length) {
      columns = Arrays.copyOf(columns, 2 * stored);
      values = Arrays.copyOf(values, 2 * stored);
    }
    columns[stored] = target;
    values[stored] = value;
    return stored + 1;
  }

  private void sort(int count) {
    for (int i = 1; i < count; i++) {
      int column = columns[i];
      double value = values[i];
      int hole = i;
      for (; hole > 0 && columns[hole - 1] > column; hole--) {
        columns[hole] = columns[hole - 1];
        values[hole] = values[hole - 1];
      }
      columns[hole] = column;
      values[hole] = value;
    }
  }

  private void noteText(int feature, int from, int to) {
    for (int i = 0; i < text.length; i++) {
      if (text[i] == feature) {
        fieldStarts[i] = from;
        fieldEnds[i] = to;
      }
    }
  }

  private static boolean isQueryId(byte[] bytes, int from, int to) {
    return to - from > 4
        && bytes[from] == 'q'
        && bytes[from + 1] == 'i'
        && bytes[from + 2] == 'd'
        && bytes[from + 3] == ':';
  }

  private static int endOfData(byte[] bytes, int from, int end) {
    int to = from;
    while (to < end && bytes[to] != '#') {
      to++;
    }
    return to;
  }

  private static int skipBlanks(byte[] bytes, int from, int to) {
    int at = from;
    while (at < to && isBlank(bytes[at])) {
      at++;
    }
    return at;
  }

  private static int endOfWord(byte[] bytes, int from, int to) {
    int at = from;
    while (at < to && !isBlank(bytes[at])) {
      at++;
    }
    return at;
  }

  private static boolean isBlank(byte b) {
    return b == ' ' || b == '\t' || b == '\r';
  }
}
