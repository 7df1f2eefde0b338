package org.daal4j.orc;

import java.util.ArrayList;
import java.util.List;
import org.daal4j.core.FieldType;
import org.daal4j.input.typed.DamagedException;
import org.daal4j.input.typed.StoredType;
import org.daal4j.input.typed.TypedColumn;

/**
 * A type of a schema, whose tree is stored from the root downwards.
 *
 * @param kind what it is
 * @param parts numbers of the types it is made of
 * @param names of its fields
 * @param scale digits after the point of a decimal
 */
record OrcType(Kind kind, List<Integer> parts, List<String> names, int scale) {

  /** Kinds of types, in the order of their numbers. */
  enum Kind {
    BOOLEAN("boolean"),
    BYTE("tinyint"),
    SHORT("smallint"),
    INT("int"),
    LONG("bigint"),
    FLOAT("float"),
    DOUBLE("double"),
    STRING("string"),
    BINARY("binary"),
    TIMESTAMP("timestamp"),
    LIST("array"),
    MAP("map"),
    STRUCT("struct"),
    UNION("union"),
    DECIMAL("decimal"),
    DATE("date"),
    VARCHAR("varchar"),
    CHAR("char"),
    TIMESTAMP_INSTANT("timestamp with local time zone"),
    GEOMETRY("geometry"),
    GEOGRAPHY("geography");

    private final String text;

    Kind(String text) {
      this.text = text;
    }

    /** As Hive says it. */
    String text() {
      return text;
    }
  }

  private static final int MOST_SCALE = 1 << 20;

  /** Reads a type. */
  static OrcType of(Proto message) {
    Kind kind = Kind.BOOLEAN;
    List<Integer> parts = new ArrayList<>();
    List<String> names = new ArrayList<>();
    int scale = 0;
    while (message.next()) {
      switch (message.field()) {
        case 1 -> {
          if (message.number() >= Kind.values().length) {
            throw new DamagedException("it has a type that is not known");
          }
          kind = Kind.values()[message.smallNumber()];
        }
        case 2 -> parts.addAll(message.numbers());
        case 3 -> names.add(message.text());
        case 6 -> scale = message.smallNumber();
        default -> {
          // Precision and lengths are told by the values.
        }
      }
    }
    if (kind == Kind.STRUCT && names.size() != parts.size() || scale > MOST_SCALE) {
      throw new DamagedException("it tells half of a type");
    }
    return new OrcType(kind, parts, names, scale);
  }

  /** A column of this type. */
  TypedColumn column(String name) {
    return switch (kind) {
      case STRUCT -> TypedColumn.unusable(name, "is nested");
      case LIST, MAP -> TypedColumn.unusable(name, "has many values in a row");
      case UNION -> TypedColumn.unusable(name, "is a union of several types");
      case BINARY, GEOMETRY, GEOGRAPHY ->
          TypedColumn.unusable(name, "has the type " + kind.text() + ", which is not read");
      case STRING, VARCHAR, CHAR -> TypedColumn.of(name, StoredType.words(kind.text()));
      case BOOLEAN -> notation(name, FieldType.of(FieldType.Kind.BOOLEAN));
      case DATE -> notation(name, FieldType.of(FieldType.Kind.DATE));
      case TIMESTAMP, TIMESTAMP_INSTANT -> notation(name, FieldType.TEXT);
      case DECIMAL ->
          TypedColumn.of(
              name,
              StoredType.number(
                  kind.text() + " (scale " + scale + ")",
                  FieldType.decimal(FieldType.MOST_DIGITS, scale)));
      case BYTE, SHORT, INT -> number(name, FieldType.of(FieldType.Kind.INT32));
      case LONG -> number(name, FieldType.INTEGER);
      case FLOAT -> number(name, FieldType.FLOAT);
      case DOUBLE -> number(name, FieldType.NUMBER);
    };
  }

  private TypedColumn number(String name, FieldType field) {
    return TypedColumn.of(name, StoredType.number(kind.text(), field));
  }

  private TypedColumn notation(String name, FieldType field) {
    return TypedColumn.of(name, StoredType.notation(kind.text(), field));
  }
}
