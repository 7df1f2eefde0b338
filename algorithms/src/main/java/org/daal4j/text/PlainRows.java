package org.daal4j.text;

import org.daal4j.core.DenseRows;
import org.daal4j.text.bytes.DecimalToDouble;
import org.daal4j.text.bytes.EightBytes;
import org.daal4j.text.bytes.NumberParser;

/**
 * The loop that most records go through: finds fields and parses numbers in one go over the bytes,
 * for records without quotes whose numbers are plain. Stops at any other record and leaves it,
 * whole, to {@link RecordParser}.
 *
 * <p>The next field can only be begun when the end of this one is known, so the way from one end to
 * the next is kept short, and free of branches that depend on the length of numbers; all else
 * happens beside it.
 */
final class PlainRows {

  private static final int MAX_DIGITS = 18; // more might not fit in a long
  private static final int MINUS = '-' ^ '0'; // as in EightBytes.digits
  private static final long[] POWERS = {
    1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000
  };

  private final int width;
  private final int[] targets;
  private final boolean[] wantsBounds;
  private final boolean[] asStands;
  private final boolean trailingDelimiter;
  private final byte delimiter;
  private final byte decimal;
  private final int comment;
  private final RowPlan plan;
  private final boolean hasExtras;
  private final int[] starts;
  private final int[] ends;

  PlainRows(RecordFormat format, RowPlan plan) {
    this.width = format.width();
    this.targets = plan.targets;
    this.wantsBounds = plan.wantsBounds;
    this.asStands = plan.asStands;
    this.trailingDelimiter = format.trailingDelimiter();
    this.delimiter = (byte) format.delimiter();
    this.decimal = (byte) format.syntax().decimal();
    this.comment = format.syntax().commentByte();
    this.plan = plan;
    this.hasExtras = plan.hasExtras();
    this.starts = new int[width];
    this.ends = new int[width];
  }

  /**
   * Appends rows to a block until it is full, the records end, or one is not plain.
   *
   * @param bytes whole records, with {@link RecordWindow#PADDING} more bytes
   * @param from where the first record starts
   * @param stop records that start here or later are left
   * @return where the first record starts that was left
   */
  int parse(byte[] bytes, int from, int stop, DenseRows block) {
    double[] values = block.values();
    int columns = block.columns();
    int capacity = block.capacity();
    int row = block.rows();
    int record = from;
    while (record < stop && row < capacity) {
      int next = parseRecord(bytes, record, values, row * columns);
      if (next < 0 || hasExtras && !plan.takeExtras(bytes, starts, ends, block, row)) {
        break;
      }
      record = next;
      row++;
      if (hasExtras && block.text() != null && block.text().isFull()) {
        break;
      }
    }
    block.setRows(row);
    return record;
  }

  /** Returns where the next record starts, or -1 when this one is not plain. */
  private int parseRecord(byte[] bytes, int from, double[] values, int rowStart) {
    int i = from;
    int last = width - 1;
    if (bytes[from] == comment) {
      return -1;
    }
    for (int field = 0; field <= last; field++) {
      int target = targets[field];
      int start = i;
      if (target < 0) {
        i = endOfText(bytes, start);
      } else {
        long low = EightBytes.digits(bytes, i);
        long high = EightBytes.digits(bytes, i + 8);
        int sign = (low & 0xff) == MINUS ? 1 : 0;
        long others = EightBytes.others(low) & ~(0xffL * sign);
        int first = EightBytes.first(others);
        int end = first;
        int places = 0;
        int point = 0;
        if (bytes[i + first] == decimal) {
          others &= others - 1;
          // a branch, as most columns are all longer or all shorter than eight characters
          end =
              others != 0
                  ? EightBytes.first(others)
                  : 8 + EightBytes.first(EightBytes.others(high));
          places = end - first - 1;
          point = 1;
        }
        if (places <= 8 && end - point > sign && isEnd(bytes[i + end])) {
          // the sign, made a 0, is one more leading digit
          long digits = EightBytes.value(low & ~(0xffL * sign), first);
          if (point == 1) {
            long fraction = EightBytes.value(EightBytes.digits(bytes, i + first + 1), places);
            digits = digits * POWERS[places] + fraction;
          }
          // seven digits at most before the point and eight after it: a double without rounding
          values[rowStart + target] = DecimalToDouble.exact((digits ^ -sign) + sign, places);
          i += end;
        } else {
          i = parseLongNumber(bytes, start, values, rowStart + target, asStands[field]);
        }
      }
      if (i < 0) {
        return -1;
      }
      if (wantsBounds[field]) {
        starts[field] = start;
        ends[field] = i;
      }
      if (field < last || trailingDelimiter) {
        if (bytes[i] != delimiter) {
          return -1;
        }
        i++;
      }
    }
    if (bytes[i] == '\r') {
      i++;
    }
    return bytes[i] == '\n' ? i + 1 : -1;
  }

  private boolean isEnd(byte b) {
    return b == delimiter || b == '\n' || b == '\r';
  }

  /**
   * Parses a number of any length and form; returns where it ends, or -1 when it is none, but of
   * fields that are taken as they stand.
   */
  private int parseLongNumber(
      byte[] bytes, int start, double[] values, int index, boolean asStands) {
    int i = start + (bytes[start] == '-' ? 1 : 0);
    int digitsStart = i;
    int point = 0; // 1 when there is one
    int places = 0;
    long digits = 0;
    while (true) {
      long eight = EightBytes.digits(bytes, i);
      int run = EightBytes.first(EightBytes.others(eight));
      digits = digits * POWERS[run] + EightBytes.value(eight, run);
      i += run;
      places += run * point;
      if (run < 8) {
        if (point == 1 || bytes[i] != decimal) {
          break;
        }
        point = 1;
        i++;
      }
    }
    int count = i - digitsStart - point;
    double value = Double.NaN;
    if (isEnd(bytes[i]) && count > 0 && count <= MAX_DIGITS) {
      value = DecimalToDouble.nearest(digits, -places);
      value = bytes[start] == '-' ? 0 - value : value;
    }
    if (Double.isNaN(value)) {
      i = endOfField(bytes, start);
      value = NumberParser.parse(bytes, start, i, (char) decimal);
    }
    values[index] = value;
    if (Math.abs(value) <= Double.MAX_VALUE) {
      return i;
    }
    values[index] = Double.NaN;
    return asStands ? endOfText(bytes, start) : -1;
  }

  /** Where a field that is no number ends, or -1 when it is not plain. */
  private int endOfText(byte[] bytes, int start) {
    byte first = bytes[start];
    if (first == '"' || first == ' ' || first == '\t' && delimiter != '\t') {
      return -1;
    }
    return endOfField(bytes, start);
  }

  private int endOfField(byte[] bytes, int start) {
    int end = EightBytes.indexOf(delimiter, bytes, start);
    return bytes[end] == '\n' && end > start && bytes[end - 1] == '\r' ? end - 1 : end;
  }
}
