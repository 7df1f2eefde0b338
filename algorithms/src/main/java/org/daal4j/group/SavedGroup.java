package org.daal4j.group;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.daal4j.core.BadInputException;
import org.daal4j.model.ModelReader;
import org.daal4j.model.SavedRow;

/**
 * The model of one group in a saved result of groups: its lines of each table, its fields, and the
 * fields that all groups have in common.
 */
final class SavedGroup implements ModelReader {

  private static final String WARNINGS = "warnings";

  private final ModelReader saved;
  private final SavedTables tables;
  private final List<String> values;
  private final Map<String, List<String>> fields;

  /**
   * Of a group.
   *
   * @param fields of the group, those of lists with all their items
   */
  SavedGroup(
      ModelReader saved,
      SavedTables tables,
      List<String> values,
      Map<String, List<String>> fields) {
    this.saved = saved;
    this.tables = tables;
    this.values = values;
    this.fields = fields;
  }

  @Override
  public boolean has(String key) {
    return fields.containsKey(key) || saved.has(key);
  }

  private String one(String key) throws BadInputException {
    List<String> items = fields.get(key);
    if (items.size() != 1) {
      throw broken("field '" + key + "' is there " + items.size() + " times");
    }
    return items.get(0);
  }

  @Override
  public String string(String key) throws BadInputException {
    return fields.containsKey(key) ? one(key) : saved.string(key);
  }

  @Override
  public long wholeNumber(String key) throws BadInputException {
    return fields.containsKey(key) ? whole(key, one(key)) : saved.wholeNumber(key);
  }

  @Override
  public int integer(String key) throws BadInputException {
    if (!fields.containsKey(key)) {
      return saved.integer(key);
    }
    long number = whole(key, one(key));
    if (number != (int) number) {
      throw broken("field '" + key + "' holds " + number + ", not a whole number from its range");
    }
    return (int) number;
  }

  @Override
  public double number(String key) throws BadInputException {
    return fields.containsKey(key) ? finite(key, one(key)) : saved.number(key);
  }

  @Override
  public double anyNumber(String key) throws BadInputException {
    return fields.containsKey(key) ? any(key, one(key)) : saved.anyNumber(key);
  }

  @Override
  public boolean flag(String key) throws BadInputException {
    if (!fields.containsKey(key)) {
      return saved.flag(key);
    }
    return switch (one(key)) {
      case "true" -> true;
      case "false" -> false;
      default -> throw broken("field '" + key + "' is neither true nor false");
    };
  }

  @Override
  public List<String> strings(String key) throws BadInputException {
    if (key.equals(WARNINGS)) {
      return fields.getOrDefault(key, List.of());
    }
    return fields.containsKey(key) ? List.copyOf(fields.get(key)) : saved.strings(key);
  }

  @Override
  public int[] wholeNumbers(String key) throws BadInputException {
    if (!fields.containsKey(key)) {
      return saved.wholeNumbers(key);
    }
    throw broken("field '" + key + "' is one of a group");
  }

  @Override
  public long[] longNumbers(String key) throws BadInputException {
    if (!fields.containsKey(key)) {
      return saved.longNumbers(key);
    }
    long[] numbers = new long[fields.get(key).size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = whole(key, fields.get(key).get(i));
    }
    return numbers;
  }

  @Override
  public double[] vector(String key) throws BadInputException {
    if (!fields.containsKey(key)) {
      return saved.vector(key);
    }
    double[] numbers = new double[fields.get(key).size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = finite(key, fields.get(key).get(i));
    }
    return numbers;
  }

  @Override
  public double[][] numbers(String key) throws BadInputException {
    return saved.numbers(key);
  }

  @Override
  public List<? extends ModelReader> objects(String key) throws BadInputException {
    return saved.objects(key);
  }

  @Override
  public double[][] table(String file, List<String> header) throws IOException {
    return numbers(file, tables.of(file, header, values), 0);
  }

  @Override
  public double[][] table(String file, List<String> header, List<String> labels)
      throws IOException {
    List<SavedRow> rows = tables.of(file, header, values);
    rows.forEach(row -> labels.add(row.text(0)));
    return numbers(file, rows, 1);
  }

  private double[][] numbers(String file, List<SavedRow> rows, int from) throws BadInputException {
    double[][] numbers = new double[rows.size()][];
    for (int i = 0; i < numbers.length; i++) {
      List<String> texts = rows.get(i).fields();
      numbers[i] = new double[texts.size() - from];
      for (int j = from; j < texts.size(); j++) {
        numbers[i][j - from] = finite(file, texts.get(j));
      }
    }
    return numbers;
  }

  @Override
  public List<SavedRow> rows(String file, List<String> header) throws IOException {
    return tables.of(file, header, values);
  }

  @Override
  public double[] writtenRows(String directory, List<String> columns, long count, long bytes)
      throws IOException {
    throw broken("has no rows of a group in " + directory);
  }

  @Override
  public BadInputException broken(String reason) {
    return saved.broken("in the group '" + String.join("', '", values) + "' it " + reason);
  }

  private long whole(String key, String text) throws BadInputException {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException none) {
      throw noNumber(key, text, none);
    }
  }

  private double any(String key, String text) throws BadInputException {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException none) {
      throw noNumber(key, text, none);
    }
  }

  private double finite(String key, String text) throws BadInputException {
    double number = any(key, text);
    if (!Double.isFinite(number)) {
      throw noNumber(key, text, null);
    }
    return number;
  }

  private BadInputException noNumber(String key, String text, NumberFormatException cause) {
    BadInputException broken = broken("holds '" + text + "' in " + key + ", not a number");
    broken.initCause(cause);
    return broken;
  }
}
