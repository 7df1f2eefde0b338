package org.daal4j.avro;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.daal4j.input.typed.DamagedException;

/** Reads the schema that a file was written with. */
final class AvroSchema {

  private static final int MOST_BYTES = 1 << 28; // of a value of fixed size

  private final Map<String, AvroType> named = new HashMap<>();

  private AvroSchema() {}

  /**
   * The type of a schema.
   *
   * @throws DamagedException when it is none
   */
  static AvroType parse(byte[] utf8) {
    Object json;
    try {
      json = JsonTree.parse(utf8);
    } catch (IOException e) {
      throw new DamagedException("its schema is no JSON");
    }
    return new AvroSchema().type(json, "");
  }

  /**
   * A type.
   *
   * @param namespace of names without one
   */
  private AvroType type(Object schema, String namespace) {
    if (schema instanceof String name) {
      return byName(name, namespace);
    } else if (schema instanceof List<?> branches) {
      AvroType union = AvroType.of(AvroKind.UNION);
      for (Object branch : branches) {
        union.parts.add(type(branch, namespace));
      }
      return union;
    } else if (schema instanceof Map<?, ?> object) {
      return object.get("type") instanceof String name && AvroKind.of(name) != null
          ? ofKind(AvroKind.of(name), object, namespace)
          : type(object.get("type"), namespace); // a type in a type
    }
    throw wrong("a type is none");
  }

  private AvroType byName(String name, String namespace) {
    AvroKind kind = AvroKind.of(name);
    if (kind != null && kind.isPrimitive()) {
      return AvroType.of(kind);
    }
    AvroType type = named.get(fullName(name, namespace));
    type = type == null ? named.get(name) : type;
    if (type == null) {
      throw wrong("there is no type " + name);
    }
    return type;
  }

  private static String fullName(String name, String namespace) {
    return name.contains(".") || namespace.isEmpty() ? name : namespace + "." + name;
  }

  private AvroType ofKind(AvroKind kind, Map<?, ?> schema, String namespace) {
    int size = kind == AvroKind.FIXED ? size(schema) : 0;
    AvroType type =
        new AvroType(
            kind,
            AvroMeaning.of(kind, size, schema),
            size,
            kind == AvroKind.ENUM ? symbols(schema) : List.of());
    String inner = kind.isNamed() ? name(type, schema, namespace) : namespace;
    switch (kind) {
      case ARRAY -> type.parts.add(type(schema.get("items"), namespace));
      case MAP -> type.parts.add(type(schema.get("values"), namespace));
      case RECORD -> addFields(type, schema, inner);
      default -> {
        // It has no parts.
      }
    }
    return type;
  }

  /** Gives a type its name, and tells the namespace in it. */
  private String name(AvroType type, Map<?, ?> schema, String namespace) {
    if (!(schema.get("name") instanceof String name)) {
      throw wrong("a type has no name");
    }
    String own = schema.get("namespace") instanceof String space ? space : namespace;
    String full = fullName(name, own);
    if (named.put(full, type) != null) {
      throw wrong("there are two types " + full);
    }
    return full.contains(".") ? full.substring(0, full.lastIndexOf('.')) : "";
  }

  private void addFields(AvroType record, Map<?, ?> schema, String namespace) {
    if (!(schema.get("fields") instanceof List<?> fields)) {
      throw wrong("a record has no fields");
    }
    Set<String> names = new HashSet<>();
    for (Object each : fields) {
      if (!(each instanceof Map<?, ?> field)
          || !(field.get("name") instanceof String name)
          || !names.add(name)) {
        throw wrong("a field has no name of its own");
      }
      record.names.add(name);
      record.parts.add(type(field.get("type"), namespace));
    }
  }

  private static int size(Map<?, ?> schema) {
    if (schema.get("size") instanceof Long size && size >= 0 && size <= MOST_BYTES) {
      return size.intValue();
    }
    throw wrong("a fixed type has no size");
  }

  private static List<byte[]> symbols(Map<?, ?> schema) {
    if (schema.get("symbols") instanceof List<?> symbols
        && symbols.stream().allMatch(String.class::isInstance)) {
      return symbols.stream()
          .map(symbol -> ((String) symbol).getBytes(StandardCharsets.UTF_8))
          .toList();
    }
    throw wrong("an enumeration has no symbols");
  }

  private static DamagedException wrong(String how) {
    return new DamagedException("its schema is none: " + how);
  }
}
