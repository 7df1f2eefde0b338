package org.daal4j.result;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.daal4j.core.BadInputException;
import org.daal4j.core.Setting;
import org.daal4j.input.UserPath;
import org.daal4j.model.ModelReader;
import org.daal4j.model.SavedRow;
import org.daal4j.table.TableOptions;
import org.daal4j.text.SeenText;
import org.daal4j.text.TextLayout;
import org.daal4j.text.TextSyntax;

/**
 * A result directory, or an object in its model.json: nothing in it is trusted to be there or to be
 * of the right type.
 */
public final class SavedModel implements ModelReader {

  /** The file of its fields. */
  public static final String NAME = "model.json";

  private static final Set<String> NOT_FINITE = Set.of("NaN", "Infinity", "-Infinity");

  private final Configuration conf;
  private final Path directory;
  private final Map<String, Object> content;

  private SavedModel(Configuration conf, Path directory, Map<String, Object> content) {
    this.conf = conf;
    this.directory = directory;
    this.content = content;
  }

  /**
   * Of a directory whose model.json was read, or written.
   *
   * @param content of model.json
   */
  public static SavedModel of(Configuration conf, Path directory, Map<String, Object> content) {
    return new SavedModel(conf, directory, content);
  }

  /**
   * Reads the model of a directory.
   *
   * @throws BadInputException when the directory is not a result of daal4j
   */
  public static SavedModel open(Configuration conf, String directory) throws IOException {
    UserPath place;
    try {
      place = UserPath.of(conf, directory);
    } catch (IllegalArgumentException e) {
      throw new BadInputException(
          Setting.MODEL
              + ": '"
              + directory
              + "' is not a path Hadoop can read: "
              + e.getMessage()
              + ". Name the "
              + Setting.OUTPUT
              + " of a fit.",
          e);
    }
    Path path = place.path();
    FileSystem fileSystem = place.fileSystem();
    try {
      if (!fileSystem.getFileStatus(path).isDirectory()) {
        throw new BadInputException(
            directory
                + ": is a file, not a model directory. Name the "
                + Setting.OUTPUT
                + " of a fit.");
      }
    } catch (FileNotFoundException absent) {
      throw new BadInputException(
          directory
              + ": there is no such model directory. Name the "
              + Setting.OUTPUT
              + " of a fit.",
          absent);
    }
    String text =
        new SmallFile(fileSystem, new Path(path, NAME))
            .readText()
            .orElseThrow(
                () ->
                    new BadInputException(
                        directory
                            + ": is not a model directory, it holds no model.json."
                            + " Name the "
                            + Setting.OUTPUT
                            + " of a fit."));
    try {
      return new SavedModel(conf, path, JsonText.object(text));
    } catch (IOException broken) {
      throw new BadInputException(
          directory + "/model.json: is not a JSON object. Fit the model again.", broken);
    }
  }

  /** The directory it lies in. */
  public Path directory() {
    return directory;
  }

  /** Where that is. */
  FileSystem fileSystem() throws IOException {
    return directory.getFileSystem(conf);
  }

  /** Everything it holds. */
  public Map<String, Object> content() {
    return content;
  }

  /** The options it was made with, in words; none when it does not tell them. */
  public Map<String, String> options() {
    Map<String, String> options = new LinkedHashMap<>();
    if (content.get("options") instanceof Map<?, ?> said) {
      said.forEach((name, value) -> options.put(String.valueOf(name), String.valueOf(value)));
    }
    return options;
  }

  @Override
  public String string(String key) throws BadInputException {
    return field(key, String.class);
  }

  @Override
  public long wholeNumber(String key) throws BadInputException {
    return whole(key, field(key, Number.class));
  }

  @Override
  public List<String> strings(String key) throws BadInputException {
    return list(key, String.class);
  }

  @Override
  public int[] wholeNumbers(String key) throws BadInputException {
    List<Number> numbers = list(key, Number.class);
    int[] whole = new int[numbers.size()];
    for (int i = 0; i < whole.length; i++) {
      long number = whole(key, numbers.get(i));
      if (number != (int) number) {
        throw broken("field '" + key + "' holds " + number + ", not a whole number from its range");
      }
      whole[i] = (int) number;
    }
    return whole;
  }

  @Override
  public double[] vector(String key) throws BadInputException {
    return finite(key, list(key, Object.class));
  }

  @Override
  public double[][] numbers(String key) throws BadInputException {
    List<?> rows = list(key, List.class);
    double[][] numbers = new double[rows.size()][];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = finite(key, (List<?>) rows.get(i));
    }
    return numbers;
  }

  @Override
  public double number(String key) throws BadInputException {
    return finite(key, List.of(field(key, Number.class)))[0];
  }

  @Override
  public List<SavedModel> objects(String key) throws BadInputException {
    List<SavedModel> objects = new ArrayList<>();
    for (Map<?, ?> object : list(key, Map.class)) {
      Map<String, Object> fields = new LinkedHashMap<>();
      object.forEach((name, value) -> fields.put(String.valueOf(name), value));
      objects.add(new SavedModel(conf, directory, fields));
    }
    return objects;
  }

  @Override
  public boolean has(String key) {
    return content.containsKey(key);
  }

  @Override
  public double anyNumber(String key) throws BadInputException {
    Object value = content.get(key);
    if (value instanceof Number number) {
      return number.doubleValue();
    }
    if (value instanceof String text && NOT_FINITE.contains(text)) {
      return Double.parseDouble(text);
    }
    throw broken("field '" + key + "' is missing or of the wrong type");
  }

  @Override
  public double[][] table(String file, List<String> header) throws IOException {
    return numbers(file, header, TableOptions.DEFAULTS, List.of());
  }

  @Override
  public double[][] table(String file, List<String> header, List<String> labels)
      throws IOException {
    TableOptions options = TableOptions.DEFAULTS.but().text(List.of("1-1"), List.of()).build();
    return numbers(file, header, options, labels);
  }

  private double[][] numbers(
      String file, List<String> header, TableOptions options, List<String> labels)
      throws IOException {
    SeenText seen = seen(file, header);
    try {
      return SmallTable.numbers(seen.layout(options), open(file), path(file).toString(), labels);
    } catch (BadInputException bad) {
      throw new BadInputException(
          path(file) + ": holds something else than numbers. Fit the model again.", bad);
    }
  }

  @Override
  public List<SavedRow> rows(String file, List<String> header) throws IOException {
    SeenText seen = seen(file, header);
    TextLayout layout = SmallTable.layoutOfText(seen, header.size());
    return SmallTable.text(layout, open(file), path(file).toString()).stream()
        .map(fields -> new SavedRow(this, file, fields))
        .toList();
  }

  @Override
  public double[] writtenRows(String name, List<String> columns, long count, long bytesOfRow)
      throws IOException {
    return new WrittenRows(this, conf, path(name)).read(columns, count, bytesOfRow);
  }

  private SeenText seen(String file, List<String> header) throws IOException {
    try (InputStream in = open(file)) {
      SeenText seen = SeenText.of(TextSyntax.RESULT, in, path(file).toString());
      if (!seen.names().equals(header)) {
        throw new BadInputException(
            path(file) + ": its columns are not those of the model. Fit the model again.");
      }
      return seen;
    }
  }

  private Path path(String file) {
    return new Path(directory, file);
  }

  private InputStream open(String file) throws IOException {
    try {
      return path(file).getFileSystem(conf).open(path(file));
    } catch (FileNotFoundException absent) {
      throw new BadInputException(
          path(file) + ": there is no such file. Fit the model again.", absent);
    }
  }

  private double[] finite(String key, List<?> items) throws BadInputException {
    double[] numbers = new double[items.size()];
    for (int i = 0; i < numbers.length; i++) {
      if (!(items.get(i) instanceof Number number) || !Double.isFinite(number.doubleValue())) {
        throw broken("field '" + key + "' holds '" + items.get(i) + "', not a finite number");
      }
      numbers[i] = number.doubleValue();
    }
    return numbers;
  }

  @Override
  public boolean flag(String key) throws BadInputException {
    return field(key, Boolean.class);
  }

  @Override
  public BadInputException broken(String reason) {
    return new BadInputException(
        new Path(directory, NAME) + ": " + reason + ". Fit the model again.");
  }

  @Override
  public int integer(String key) throws BadInputException {
    long number = wholeNumber(key);
    if (number == (int) number) {
      return (int) number;
    }
    throw broken("field '" + key + "' holds " + number + ", not a whole number from its range");
  }

  @Override
  public long[] longNumbers(String key) throws BadInputException {
    List<Number> numbers = list(key, Number.class);
    long[] whole = new long[numbers.size()];
    for (int i = 0; i < whole.length; i++) {
      whole[i] = whole(key, numbers.get(i));
    }
    return whole;
  }

  private long whole(String key, Number number) throws BadInputException {
    if (number instanceof Integer || number instanceof Long) {
      return number.longValue();
    }
    throw broken("field '" + key + "' holds " + number + ", not a whole number from its range");
  }

  private <T> List<T> list(String key, Class<T> type) throws BadInputException {
    List<?> items = field(key, List.class);
    for (Object item : items) {
      if (!type.isInstance(item)) {
        throw broken("field '" + key + "' holds something else than it should");
      }
    }
    return items.stream().map(type::cast).toList();
  }

  private <T> T field(String key, Class<T> type) throws BadInputException {
    Object value = content.get(key);
    if (!type.isInstance(value)) {
      throw broken("field '" + key + "' is missing or of the wrong type");
    }
    return type.cast(value);
  }
}
