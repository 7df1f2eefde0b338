package org.daal4j.avro;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.daal4j.core.FieldType;
import org.daal4j.core.FieldType.Kind;
import org.daal4j.input.typed.StoredType;
import org.daal4j.input.typed.TypedColumn;

/** A type of a schema. Records may hold themselves, so that their fields are filled in later. */
final class AvroType {

  /** What kind of schema it is. */
  final AvroKind kind;

  /** What its values stand for. */
  final AvroMeaning meaning;

  /** Bytes of a value of fixed size. */
  final int size;

  /** Symbols of an enumeration. */
  final List<byte[]> symbols;

  /** Names of the fields of a record. */
  final List<String> names = new ArrayList<>();

  /** Types of the fields of a record, of the branches of a union, of items or of values. */
  final List<AvroType> parts = new ArrayList<>();

  AvroType(AvroKind kind, AvroMeaning meaning, int size, List<byte[]> symbols) {
    this.kind = kind;
    this.meaning = meaning;
    this.size = size;
    this.symbols = symbols;
  }

  static AvroType of(AvroKind kind) {
    return new AvroType(kind, AvroMeaning.PLAIN, 0, List.of());
  }

  /** Of a union with one type beside null that type, else itself. */
  AvroType value() {
    if (kind != AvroKind.UNION) {
      return this;
    }
    List<AvroType> others = parts.stream().filter(part -> part.kind != AvroKind.NULL).toList();
    return others.size() == 1 ? others.get(0) : this;
  }

  /** A field of this type as a column. */
  TypedColumn column(String name) {
    AvroType value = value();
    return switch (value.kind) {
      case RECORD -> TypedColumn.unusable(name, "is nested");
      case ARRAY, MAP -> TypedColumn.unusable(name, "has many values in a row");
      case UNION -> TypedColumn.unusable(name, "is a union of several types");
      case NULL -> TypedColumn.unusable(name, "has the type null, which holds no values");
      default -> {
        StoredType type = value.stored();
        yield type == null
            ? TypedColumn.unusable(name, "has the type " + value.text() + ", which is not read")
            : TypedColumn.of(name, type);
      }
    };
  }

  /** What a flat type can be used for; null when for nothing. */
  private StoredType stored() {
    int digits = meaning.scale();
    return switch (meaning.kind()) {
      case DECIMAL -> StoredType.number(text(), FieldType.TEXT);
      case DATE -> StoredType.notation(text(), FieldType.of(Kind.DATE));
      case TIME -> StoredType.notation(text(), FieldType.TEXT);
      case TIMESTAMP -> StoredType.notation(text(), FieldType.time(Kind.TIMESTAMP, digits));
      case LOCAL_TIMESTAMP ->
          StoredType.notation(text(), FieldType.time(Kind.LOCAL_TIMESTAMP, digits));
      case UUID -> StoredType.words(text());
      case PLAIN ->
          switch (kind) {
            case BOOLEAN -> StoredType.notation(text(), FieldType.of(Kind.BOOLEAN));
            case INT -> StoredType.number(text(), FieldType.of(Kind.INT32));
            case LONG -> StoredType.number(text(), FieldType.INTEGER);
            case FLOAT -> StoredType.number(text(), FieldType.FLOAT);
            case DOUBLE -> StoredType.number(text(), FieldType.NUMBER);
            case STRING, ENUM -> StoredType.words(text());
            default -> null;
          };
    };
  }

  /** Whether values written as text are numbers. */
  boolean isNumberAsText() {
    return stored().isNumberAsText();
  }

  /** As a message says it: {@code long (timestamp, scale 6)}. */
  private String text() {
    String name = kind.text() + (kind == AvroKind.FIXED ? "(" + size + ")" : "");
    if (meaning.kind() == AvroMeaning.Kind.PLAIN) {
      return name;
    }
    boolean scaled = meaning.scale() > 0 || meaning.kind() == AvroMeaning.Kind.DECIMAL;
    return String.format(
        Locale.ROOT,
        "%s (%s%s)",
        name,
        meaning.kind().noun(),
        scaled ? ", scale " + meaning.scale() : "");
  }
}
