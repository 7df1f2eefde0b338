package org.daal4j.avro;

import java.util.Map;

/**
 * What the values of a type stand for: its logical type. One that does not fit the type, or that is
 * not known, says nothing.
 *
 * @param kind what they are
 * @param scale digits after the point of a decimal, or of a second
 */
record AvroMeaning(Kind kind, int scale) {

  /** Kinds of meanings. */
  enum Kind {
    PLAIN(""),
    DECIMAL("decimal"),
    DATE("date"),
    TIME("time"),
    TIMESTAMP("timestamp"),
    LOCAL_TIMESTAMP("local timestamp"),
    UUID("UUID");

    private final String noun;

    Kind(String noun) {
      this.noun = noun;
    }

    String noun() {
      return noun;
    }
  }

  static final AvroMeaning PLAIN = new AvroMeaning(Kind.PLAIN, 0);

  private static final int UUID_BYTES = 16;
  private static final long MOST_SCALE = 1 << 20;

  /**
   * What a schema says.
   *
   * @param size bytes of a value of fixed size
   */
  static AvroMeaning of(AvroKind kind, int size, Map<?, ?> schema) {
    String name = schema.get("logicalType") instanceof String text ? text : "";
    return switch (kind) {
      case INT ->
          switch (name) {
            case "date" -> new AvroMeaning(Kind.DATE, 0);
            case "time-millis" -> new AvroMeaning(Kind.TIME, 3);
            default -> PLAIN;
          };
      case LONG ->
          switch (name) {
            case "time-micros" -> new AvroMeaning(Kind.TIME, 6);
            case "timestamp-millis" -> new AvroMeaning(Kind.TIMESTAMP, 3);
            case "timestamp-micros" -> new AvroMeaning(Kind.TIMESTAMP, 6);
            case "timestamp-nanos" -> new AvroMeaning(Kind.TIMESTAMP, 9);
            case "local-timestamp-millis" -> new AvroMeaning(Kind.LOCAL_TIMESTAMP, 3);
            case "local-timestamp-micros" -> new AvroMeaning(Kind.LOCAL_TIMESTAMP, 6);
            case "local-timestamp-nanos" -> new AvroMeaning(Kind.LOCAL_TIMESTAMP, 9);
            default -> PLAIN;
          };
      case FIXED, BYTES ->
          name.equals("decimal")
              ? decimal(schema)
              : name.equals("uuid") && size == UUID_BYTES ? new AvroMeaning(Kind.UUID, 0) : PLAIN;
      default -> PLAIN;
    };
  }

  private static AvroMeaning decimal(Map<?, ?> schema) {
    long scale = schema.get("scale") instanceof Long digits ? digits : 0;
    boolean fits =
        schema.get("precision") instanceof Long digits
            && digits > 0
            && scale >= 0
            && scale <= Math.min(digits, MOST_SCALE)
            && (!schema.containsKey("scale") || schema.get("scale") instanceof Long);
    return fits ? new AvroMeaning(Kind.DECIMAL, (int) scale) : PLAIN;
  }
}
