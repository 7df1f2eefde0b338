package org.daal4j.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.daal4j.core.RowWriter;

/**
 * Numbers of a thing by name, in the order in which a table has them as columns and model.json as
 * fields.
 *
 * @param <T> the thing
 */
public final class NumberFields<T> {

  private final Map<String, ToDoubleFunction<T>> fields;

  private NumberFields(Map<String, ToDoubleFunction<T>> fields) {
    this.fields = fields;
  }

  /** None yet. */
  public static <T> NumberFields<T> none() {
    return new NumberFields<>(Map.of());
  }

  /** These, and one more after them. */
  public NumberFields<T> with(String name, ToDoubleFunction<T> value) {
    Map<String, ToDoubleFunction<T>> more = new LinkedHashMap<>(fields);
    more.put(name, value);
    return new NumberFields<>(more);
  }

  /** The header of a table that has columns before these, and perhaps others after them. */
  public List<String> header(List<String> before, String... after) {
    List<String> header = new ArrayList<>(before);
    header.addAll(fields.keySet());
    header.addAll(List.of(after));
    return header;
  }

  /** Writes the numbers of one into a row that has begun. */
  public void write(T one, RowWriter row) {
    fields.values().forEach(value -> row.number(value.applyAsDouble(one)));
  }

  /** Puts the numbers of one into fields of model.json. */
  public void put(T one, Map<String, Object> into) {
    fields.forEach((name, value) -> into.put(name, value.applyAsDouble(one)));
  }
}
