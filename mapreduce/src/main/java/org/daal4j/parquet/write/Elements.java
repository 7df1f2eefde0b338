package org.daal4j.parquet.write;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.format.ConvertedType;
import org.apache.parquet.format.DateType;
import org.apache.parquet.format.DecimalType;
import org.apache.parquet.format.FieldRepetitionType;
import org.apache.parquet.format.LogicalType;
import org.apache.parquet.format.MicroSeconds;
import org.apache.parquet.format.MilliSeconds;
import org.apache.parquet.format.NanoSeconds;
import org.apache.parquet.format.SchemaElement;
import org.apache.parquet.format.StringType;
import org.apache.parquet.format.TimeUnit;
import org.apache.parquet.format.TimestampType;
import org.apache.parquet.format.Type;
import org.daal4j.core.FieldType;
import org.daal4j.core.FieldType.Kind;
import org.daal4j.core.RowColumn;

/** Columns as the schema of a file tells them. */
final class Elements {

  /** The most digits of a decimal that is stored as an int. */
  private static final int INT_DIGITS = 9;

  /** The most digits of a decimal that is stored as a long. */
  private static final int LONG_DIGITS = 18;

  private static final int MILLI_DIGITS = 3;
  private static final int MICRO_DIGITS = 6;

  private Elements() {}

  /** The schema: a root, then the columns. */
  static List<SchemaElement> of(List<RowColumn> columns) {
    List<SchemaElement> elements = new ArrayList<>();
    elements.add(new SchemaElement("schema").setNum_children(columns.size()));
    for (RowColumn column : columns) {
      elements.add(
          meaning(
              new SchemaElement(column.name())
                  .setType(physical(column.type()))
                  .setRepetition_type(
                      column.optional()
                          ? FieldRepetitionType.OPTIONAL
                          : FieldRepetitionType.REQUIRED),
              column.type()));
    }
    return elements;
  }

  /** How a value is stored. */
  static Type physical(FieldType type) {
    return switch (type.kind()) {
      case TEXT -> Type.BYTE_ARRAY;
      case BOOLEAN -> Type.BOOLEAN;
      case INT32, DATE -> Type.INT32;
      case INT64, TIMESTAMP, LOCAL_TIMESTAMP -> Type.INT64;
      case FLOAT -> Type.FLOAT;
      case DOUBLE -> Type.DOUBLE;
      case DECIMAL ->
          type.precision() <= INT_DIGITS
              ? Type.INT32
              : type.precision() <= LONG_DIGITS ? Type.INT64 : Type.FIXED_LEN_BYTE_ARRAY;
    };
  }

  /** Bytes of a decimal that is stored as bytes: as few as hold all its values. */
  static int decimalBytes(int precision) {
    return BigInteger.TEN.pow(precision).bitLength() / Byte.SIZE + 1;
  }

  private static SchemaElement meaning(SchemaElement element, FieldType type) {
    return switch (type.kind()) {
      case TEXT ->
          element
              .setLogicalType(LogicalType.STRING(new StringType()))
              .setConverted_type(ConvertedType.UTF8);
      case DATE ->
          element
              .setLogicalType(LogicalType.DATE(new DateType()))
              .setConverted_type(ConvertedType.DATE);
      case DECIMAL -> decimal(element, type);
      case TIMESTAMP, LOCAL_TIMESTAMP -> timestamp(element, type);
      default -> element;
    };
  }

  private static SchemaElement decimal(SchemaElement element, FieldType type) {
    if (element.getType() == Type.FIXED_LEN_BYTE_ARRAY) {
      element.setType_length(decimalBytes(type.precision()));
    }
    return element
        .setLogicalType(LogicalType.DECIMAL(new DecimalType(type.scale(), type.precision())))
        .setConverted_type(ConvertedType.DECIMAL)
        .setScale(type.scale())
        .setPrecision(type.precision());
  }

  /** Converted types know no nanoseconds, and no local timestamps. */
  private static SchemaElement timestamp(SchemaElement element, FieldType type) {
    boolean utc = type.kind() == Kind.TIMESTAMP;
    element.setLogicalType(LogicalType.TIMESTAMP(new TimestampType(utc, unit(type.scale()))));
    if (utc && type.scale() == MILLI_DIGITS) {
      element.setConverted_type(ConvertedType.TIMESTAMP_MILLIS);
    } else if (utc && type.scale() == MICRO_DIGITS) {
      element.setConverted_type(ConvertedType.TIMESTAMP_MICROS);
    }
    return element;
  }

  private static TimeUnit unit(int digits) {
    return switch (digits) {
      case MILLI_DIGITS -> TimeUnit.MILLIS(new MilliSeconds());
      case MICRO_DIGITS -> TimeUnit.MICROS(new MicroSeconds());
      default -> TimeUnit.NANOS(new NanoSeconds());
    };
  }
}
