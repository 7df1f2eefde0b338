package org.daal4j.text;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import org.daal4j.core.DenseRows;

/**
 * The loop that most records go through: finds fields and parses numbers in one go over the bytes,
 * for records without quotes whose numbers are plain. Stops at any other record and leaves it,
 * whole, to {@link RecordParser}.
 *
 * <p>Digits are read eight at a time as one long (D. Lemire, Number parsing at a gigabyte per
 * second, 2021, <a href="https://doi.org/10.1002/spe.2984">doi:10.1002/spe.2984</a>, section 3): a
 * loop over single digits mispredicts its end once a number, which costs more than all the
 * arithmetic.
 */
final class PlainRows {

  private static final VarHandle EIGHT_BYTES =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final int MAX_DIGITS = 18; // more might not fit in a long
  private static final long ONES = 0x0101010101010101L;
  private static final long HIGH_BITS = 0x8080808080808080L;
  private static final long[] POWERS = {
    1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000
  };

  private final int width;
  private final int[] targets;
  private final boolean[] wantsBounds;
  private final boolean trailingDelimiter;
  private final byte delimiter;
  private final long delimiters; // the delimiter, eight times
  private final RowPlan plan;
  private final boolean hasExtras;
  private final int[] starts;
  private final int[] ends;

  PlainRows(RecordFormat format, RowPlan plan) {
    this.width = format.width();
    this.targets = plan.targets;
    this.wantsBounds = plan.wantsBounds;
    this.trailingDelimiter = format.trailingDelimiter();
    this.delimiter = (byte) format.delimiter();
    this.delimiters = ONES * delimiter;
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
    }
    block.setRows(row);
    return record;
  }

  /** Returns where the next record starts, or -1 when this one is not plain. */
  private int parseRecord(byte[] bytes, int from, double[] values, int rowStart) {
    int i = from;
    int last = width - 1;
    for (int field = 0; field <= last; field++) {
      int target = targets[field];
      int start = i;
      if (target >= 0) {
        i += bytes[i] == '-' ? 1 : 0;
        int digitsStart = i;
        int point = 0; // 1 when there is one
        int places = 0;
        long digits = 0;
        while (true) {
          long eight = (long) EIGHT_BYTES.get(bytes, i) ^ 0x30 * ONES;
          int run = digitsAhead(eight);
          digits = digits * POWERS[run] + value(eight, run);
          i += run;
          places += run * point;
          if (run < 8) {
            if (point == 1 || bytes[i] != '.') {
              break;
            }
            point = 1;
            i++;
          }
        }
        int count = i - digitsStart - point;
        byte end = bytes[i];
        double value = Double.NaN;
        if ((end == delimiter || end == '\n' || end == '\r') && count > 0 && count <= MAX_DIGITS) {
          value =
              digits <= DecimalToDouble.EXACT_DIGITS
                  ? DecimalToDouble.exact(digits, places)
                  : DecimalToDouble.nearest(digits, -places);
        }
        if (value == value) {
          values[rowStart + target] = bytes[start] == '-' ? 0 - value : value;
        } else {
          i = endOfField(bytes, i);
          int fieldEnd = i > start && bytes[i] == '\n' && bytes[i - 1] == '\r' ? i - 1 : i;
          value = NumberParser.parse(bytes, start, fieldEnd);
          if (!(Math.abs(value) <= Double.MAX_VALUE)) {
            return -1;
          }
          values[rowStart + target] = value;
          i = fieldEnd;
        }
      } else {
        byte first = bytes[i];
        if (first == '"' || first == ' ' || first == '\t' && delimiter != '\t') {
          return -1;
        }
        i = endOfField(bytes, i);
        i = bytes[i] == '\n' && i > start && bytes[i - 1] == '\r' ? i - 1 : i;
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

  /** How many of eight bytes, less '0' each, are digits, from the first (lowest) one. */
  private static int digitsAhead(long eight) {
    // adding 0x76 sets the high bit of a byte from 10 on; carries reach only bytes after such a one
    long others = (eight + 0x76 * ONES | eight) & HIGH_BITS;
    return Long.numberOfTrailingZeros(others) >>> 3;
  }

  /** The value of the first {@code count} of eight bytes, each a digit. */
  private static long value(long eight, int count) {
    // move the digits to the high end, so that zeros stand before them; the shift may be 64
    long digits = eight << 4 * (8 - count) << 4 * (8 - count);
    digits = digits * 10 + (digits >>> 8); // pairs of digits in every second byte
    long low = (digits & 0x000000FF000000FFL) * (100 + (1_000_000L << 32));
    long high = (digits >>> 16 & 0x000000FF000000FFL) * (1 + (10_000L << 32));
    return low + high >>> 32;
  }

  /** Index of the first delimiter or line feed. */
  private int endOfField(byte[] bytes, int from) {
    int i = from;
    while (true) {
      long eight = (long) EIGHT_BYTES.get(bytes, i);
      long found = zeroBytes(eight ^ delimiters) | zeroBytes(eight ^ '\n' * ONES);
      if (found != 0) {
        return i + (Long.numberOfTrailingZeros(found) >>> 3);
      }
      i += 8;
    }
  }

  /** A high bit for each byte that is 0; right up to the first such byte. */
  private static long zeroBytes(long eight) {
    return eight - ONES & ~eight & HIGH_BITS;
  }
}
