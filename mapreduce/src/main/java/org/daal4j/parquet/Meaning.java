package org.daal4j.parquet;

import org.apache.parquet.format.ConvertedType;
import org.apache.parquet.format.IntType;
import org.apache.parquet.format.LogicalType;
import org.apache.parquet.format.SchemaElement;
import org.apache.parquet.format.TimeUnit;
import org.daal4j.input.typed.DamagedException;

/** What the bytes of a physical type stand for. */
enum Meaning {
  /** What the physical type says: a number, or bytes. */
  PLAIN(""),
  UNSIGNED("unsigned"),
  DECIMAL("decimal"),
  /** Days since 1970-01-01. */
  DATE("date"),
  /** Since midnight, in units of 10<sup>-scale</sup> seconds. */
  TIME("time"),
  /** Since 1970-01-01, in units of 10<sup>-scale</sup> seconds; of no time zone. */
  LOCAL_TIMESTAMP("local timestamp"),
  /** Since 1970-01-01 UTC, in units of 10<sup>-scale</sup> seconds. */
  TIMESTAMP("timestamp"),
  FLOAT16("float16"),
  TEXT("string"),
  UUID("UUID"),
  /** Something that is neither number nor text. */
  OTHER("of a kind that is not read");

  private final String noun;

  Meaning(String noun) {
    this.noun = noun;
  }

  /** What a message calls it; empty for what the physical type says. */
  String noun() {
    return noun;
  }

  /**
   * A meaning with the digits after the point, or of a second, that it has.
   *
   * @param scale 0 where there are none
   */
  record Scaled(Meaning meaning, int scale) {

    /** What the schema says of a column; a kind that this library does not know says nothing. */
    static Scaled of(SchemaElement element) {
      Scaled logical = element.isSetLogicalType() ? of(element.getLogicalType()) : null;
      Scaled converted =
          element.isSetConverted_type() ? of(element.getConverted_type(), element) : null;
      if (logical != null && converted != null && !logical.agreesWith(converted)) {
        throw new DamagedException("the footer names two types of column " + element.getName());
      }
      Scaled found =
          logical != null ? logical : converted != null ? converted : new Scaled(PLAIN, 0);
      boolean decimal = found.meaning == DECIMAL;
      if (decimal ? element.getPrecision() < 1 : element.getScale() != 0) {
        throw new DamagedException("the footer tells half a type of column " + element.getName());
      }
      return found;
    }

    /** Converted types know no local timestamps. */
    private boolean agreesWith(Scaled converted) {
      return scale == converted.scale
          && (meaning == converted.meaning
              || meaning == LOCAL_TIMESTAMP && converted.meaning == TIMESTAMP);
    }

    private static Scaled of(LogicalType type) {
      if (type.isSetSTRING() || type.isSetENUM() || type.isSetJSON()) {
        return new Scaled(TEXT, 0);
      } else if (type.isSetDECIMAL()) {
        return new Scaled(DECIMAL, type.getDECIMAL().getScale());
      } else if (type.isSetDATE()) {
        return new Scaled(DATE, 0);
      } else if (type.isSetTIME()) {
        return new Scaled(TIME, digits(type.getTIME().getUnit()));
      } else if (type.isSetTIMESTAMP()) {
        return new Scaled(
            type.getTIMESTAMP().isIsAdjustedToUTC() ? TIMESTAMP : LOCAL_TIMESTAMP,
            digits(type.getTIMESTAMP().getUnit()));
      } else if (type.isSetINTEGER()) {
        IntType integer = type.getINTEGER();
        return new Scaled(integer.isIsSigned() ? PLAIN : UNSIGNED, 0);
      } else if (type.isSetUUID()) {
        return new Scaled(UUID, 0);
      } else if (type.isSetFLOAT16()) {
        return new Scaled(FLOAT16, 0);
      }
      boolean unreadable =
          type.isSetBSON()
              || type.isSetVARIANT()
              || type.isSetGEOMETRY()
              || type.isSetGEOGRAPHY()
              || type.isSetMAP()
              || type.isSetLIST();
      return unreadable ? new Scaled(OTHER, 0) : null;
    }

    private static int digits(TimeUnit unit) {
      return unit.isSetMILLIS() ? 3 : unit.isSetMICROS() ? 6 : 9;
    }

    private static Scaled of(ConvertedType type, SchemaElement element) {
      return switch (type) {
        case UTF8, ENUM, JSON -> new Scaled(TEXT, 0);
        case DECIMAL -> new Scaled(DECIMAL, element.getScale());
        case DATE -> new Scaled(DATE, 0);
        case TIME_MILLIS -> new Scaled(TIME, 3);
        case TIME_MICROS -> new Scaled(TIME, 6);
        case TIMESTAMP_MILLIS -> new Scaled(TIMESTAMP, 3);
        case TIMESTAMP_MICROS -> new Scaled(TIMESTAMP, 6);
        case UINT_8, UINT_16, UINT_32, UINT_64 -> new Scaled(UNSIGNED, 0);
        case INT_8, INT_16, INT_32, INT_64 -> new Scaled(PLAIN, 0);
        case BSON, INTERVAL, MAP, MAP_KEY_VALUE, LIST -> new Scaled(OTHER, 0);
      };
    }
  }
}
