package org.daal4j.cli.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The part of JSON Schema 2020-12 that the schema of model.json uses; any other word is an error.
 */
record JsonSchema(Map<String, Object> root) {

  private static final Set<String> NOTES = Set.of("$schema", "title", "description", "$defs");

  /** What is wrong with a value, each with its place. */
  List<String> faults(Object value) {
    List<String> faults = new ArrayList<>();
    check(root, value, "", faults);
    return faults;
  }

  private boolean fits(Object schema, Object value) {
    List<String> faults = new ArrayList<>();
    check(schema, value, "", faults);
    return faults.isEmpty();
  }

  private void check(Object schema, Object value, String place, List<String> faults) {
    Map<?, ?> words = (Map<?, ?>) schema;
    for (Map.Entry<?, ?> word : words.entrySet()) {
      String name = (String) word.getKey();
      if (!NOTES.contains(name) && !holds(name, word.getValue(), words, value, place, faults)) {
        faults.add(place + ": " + name + " of " + value);
      }
    }
  }

  private boolean holds(
      String word, Object asked, Map<?, ?> schema, Object value, String at, List<String> faults) {
    if (!appliesTo(word, value)) {
      return true;
    }
    switch (word) {
      case "$ref":
        Map<?, ?> definitions = (Map<?, ?>) root.get("$defs");
        check(definitions.get(((String) asked).replace("#/$defs/", "")), value, at, faults);
        return true;
      case "type":
        return (asked instanceof List<?> types ? types : List.of(asked))
            .stream().anyMatch(type -> isOf((String) type, value));
      case "enum":
        return ((List<?>) asked).contains(value);
      case "const":
        return asked.equals(value);
      case "anyOf":
        return ((List<?>) asked).stream().anyMatch(one -> fits(one, value));
      case "allOf":
        ((List<?>) asked).forEach(one -> check(one, value, at, faults));
        return true;
      case "if":
        if (fits(asked, value)) {
          check(schema.get("then"), value, at, faults);
        }
        return true;
      case "then":
        return true;
      case "minimum":
        return ((Number) value).doubleValue() >= ((Number) asked).doubleValue();
      case "exclusiveMinimum":
        return ((Number) value).doubleValue() > ((Number) asked).doubleValue();
      case "items":
        ((List<?>) value).forEach(item -> check(asked, item, at + "[]", faults));
        return true;
      case "required":
        return ((Map<?, ?>) value).keySet().containsAll((List<?>) asked);
      case "properties":
        Map<?, ?> fields = (Map<?, ?>) value;
        ((Map<?, ?>) asked)
            .forEach(
                (name, one) -> {
                  if (fields.containsKey(name)) {
                    check(one, fields.get(name), at + "." + name, faults);
                  }
                });
        return true;
      case "additionalProperties":
        ((Map<?, ?>) value)
            .forEach(
                (name, field) -> {
                  boolean told =
                      schema.get("properties") instanceof Map<?, ?> known
                          && known.containsKey(name);
                  if (!told && asked.equals(false)) {
                    faults.add(at + ": has the field " + name);
                  } else if (!told) {
                    check(asked, field, at + "." + name, faults);
                  }
                });
        return true;
      default:
        throw new AssertionError("not a word that is checked: " + word);
    }
  }

  /** A word about one type says nothing of values of others. */
  private static boolean appliesTo(String word, Object value) {
    return switch (word) {
      case "minimum", "exclusiveMinimum" -> value instanceof Number;
      case "items" -> value instanceof List;
      case "required", "properties", "additionalProperties" -> value instanceof Map;
      default -> true;
    };
  }

  private static boolean isOf(String type, Object value) {
    return switch (type) {
      case "object" -> value instanceof Map;
      case "array" -> value instanceof List;
      case "string" -> value instanceof String;
      case "boolean" -> value instanceof Boolean;
      case "integer" -> value instanceof Integer || value instanceof Long;
      case "number" -> value instanceof Number;
      default -> throw new AssertionError(type);
    };
  }
}
