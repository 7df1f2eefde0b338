package org.daal4j.avro;

import java.util.Locale;

/** The kinds of schemas that Avro has. */
enum AvroKind {
  NULL,
  BOOLEAN,
  INT,
  LONG,
  FLOAT,
  DOUBLE,
  BYTES,
  STRING,
  FIXED,
  ENUM,
  RECORD,
  ARRAY,
  MAP,
  UNION;

  /** The one of a name in a schema; null when it is none. */
  static AvroKind of(String name) {
    for (AvroKind kind : values()) {
      if (kind != UNION && kind.text().equals(name)) {
        return kind;
      }
    }
    return null;
  }

  /** Its name in a schema. */
  String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether it is a type by its name alone. */
  boolean isPrimitive() {
    return compareTo(FIXED) < 0;
  }

  /** Whether it has a name by which it can be used again. */
  boolean isNamed() {
    return this == FIXED || this == ENUM || this == RECORD;
  }
}
