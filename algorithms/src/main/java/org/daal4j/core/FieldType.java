package org.daal4j.core;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Locale;

/**
 * The type of the fields of a column that is written, where the format has types.
 *
 * @param kind what they are
 * @param precision of a decimal, its digits: 1 to {@link #MOST_DIGITS}; else 0
 * @param scale of a decimal, its digits after the point, at most its precision; of a time, those of
 *     a second: 3, 6 or 9; else 0
 */
public record FieldType(Kind kind, int precision, int scale) {

  /** What fields are. */
  public enum Kind {
    TEXT,
    BOOLEAN,
    INT32,
    INT64,
    FLOAT,
    DOUBLE,
    DECIMAL,
    /** A day of the calendar. */
    DATE,
    /** A moment, whatever the time zone. */
    TIMESTAMP,
    /** A day and a time of day in a time zone that is not told. */
    LOCAL_TIMESTAMP
  }

  /** The most digits of a decimal. */
  public static final int MOST_DIGITS = 38;

  /** UTF-8. */
  public static final FieldType TEXT = of(Kind.TEXT);

  /** Whole numbers of 64 bits. */
  public static final FieldType INTEGER = of(Kind.INT64);

  /** Doubles. */
  public static final FieldType NUMBER = of(Kind.DOUBLE);

  /** Numbers that are rounded to floats. */
  public static final FieldType FLOAT = of(Kind.FLOAT);

  /** Of a kind that has no digits to tell. */
  public static FieldType of(Kind kind) {
    return new FieldType(kind, 0, 0);
  }

  /** A decimal; text where it has more digits than others read, or its scale is none. */
  public static FieldType decimal(int precision, int scale) {
    return precision < 1 || precision > MOST_DIGITS || scale < 0 || scale > precision
        ? TEXT
        : new FieldType(Kind.DECIMAL, precision, scale);
  }

  /** A time with so many digits of a second. */
  public static FieldType time(Kind kind, int digits) {
    return new FieldType(kind, 0, digits);
  }

  /** As model.json has it: {@code double}, {@code decimal(9,2)}, {@code timestamp(6)}. */
  public String text() {
    String name = kind.name().toLowerCase(Locale.ROOT);
    return switch (kind) {
      case DECIMAL -> name + "(" + precision + "," + scale + ")";
      case TIMESTAMP, LOCAL_TIMESTAMP -> name + "(" + scale + ")";
      default -> name;
    };
  }

  /** Writes it. */
  public void write(DataOutput out) throws IOException {
    out.writeByte(kind.ordinal());
    out.writeByte(precision);
    out.writeByte(scale);
  }

  /** Reads what {@link #write} has written. */
  public static FieldType read(DataInput in) throws IOException {
    int kind = in.readByte();
    if (kind < 0 || kind >= Kind.values().length) {
      throw new IOException("not a type of fields: " + kind);
    }
    return new FieldType(Kind.values()[kind], in.readByte(), in.readByte());
  }
}
