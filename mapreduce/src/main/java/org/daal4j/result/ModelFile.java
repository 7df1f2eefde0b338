package org.daal4j.result;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.daal4j.core.BadInputException;
import org.daal4j.input.UserPath;

/**
 * The file model.json of a result directory, read with distrust: nothing in it is trusted to be
 * there or to be of the right type.
 */
public final class ModelFile {

  /** Its name. */
  public static final String NAME = "model.json";

  private final Path directory;
  private final Map<String, Object> content;

  private ModelFile(Path directory, Map<String, Object> content) {
    this.directory = directory;
    this.content = content;
  }

  /**
   * Reads the model of a directory.
   *
   * @throws BadInputException when the directory is not a result of daal4j
   */
  public static ModelFile open(Configuration conf, String directory) throws IOException {
    UserPath place;
    try {
      place = UserPath.of(conf, directory);
    } catch (IllegalArgumentException e) {
      throw new BadInputException(
          "--model: '"
              + directory
              + "' is not a path Hadoop can read: "
              + e.getMessage()
              + ". Name the --output of a fit.",
          e);
    }
    Path path = place.path();
    FileSystem fileSystem = place.fileSystem();
    try {
      if (!fileSystem.getFileStatus(path).isDirectory()) {
        throw new BadInputException(
            directory + ": is a file, not a model directory. Name the --output of a fit.");
      }
    } catch (FileNotFoundException absent) {
      throw new BadInputException(
          directory + ": there is no such model directory. Name the --output of a fit.", absent);
    }
    String text =
        new SmallFile(fileSystem, new Path(path, NAME))
            .readText()
            .orElseThrow(
                () ->
                    new BadInputException(
                        directory
                            + ": is not a model directory, it holds no model.json."
                            + " Name the --output of a fit."));
    try {
      return new ModelFile(path, JsonText.object(text));
    } catch (IOException broken) {
      throw new BadInputException(
          directory + "/model.json: is not a JSON object. Fit the model again.", broken);
    }
  }

  /** The directory it lies in. */
  public Path directory() {
    return directory;
  }

  /** Everything it holds. */
  public Map<String, Object> content() {
    return content;
  }

  /** A field that is a string. */
  public String string(String key) throws BadInputException {
    return field(key, String.class);
  }

  /** A field that is a whole number. */
  public long wholeNumber(String key) throws BadInputException {
    return whole(key, field(key, Number.class));
  }

  /** A field that is a list of strings. */
  public List<String> strings(String key) throws BadInputException {
    return list(key, String.class);
  }

  /** A field that is a list of whole numbers. */
  public int[] wholeNumbers(String key) throws BadInputException {
    List<Number> numbers = list(key, Number.class);
    int[] whole = new int[numbers.size()];
    for (int i = 0; i < whole.length; i++) {
      whole[i] = (int) whole(key, numbers.get(i));
    }
    return whole;
  }

  /** A field that is a list of finite numbers, {@code double[]}. */
  public double[] vector(String key) throws BadInputException {
    return finite(key, list(key, Object.class));
  }

  /** A field that is a list of lists of finite numbers, {@code double[][]}. */
  public double[][] numbers(String key) throws BadInputException {
    List<?> rows = list(key, List.class);
    double[][] numbers = new double[rows.size()][];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = finite(key, (List<?>) rows.get(i));
    }
    return numbers;
  }

  /** A field that is a finite number. */
  public double number(String key) throws BadInputException {
    return finite(key, List.of(field(key, Number.class)))[0];
  }

  /** A field that is a list of objects, each with fields of its own. */
  public List<ModelFile> objects(String key) throws BadInputException {
    List<ModelFile> objects = new ArrayList<>();
    for (Map<?, ?> object : list(key, Map.class)) {
      Map<String, Object> fields = new LinkedHashMap<>();
      object.forEach((name, value) -> fields.put(String.valueOf(name), value));
      objects.add(new ModelFile(directory, fields));
    }
    return objects;
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

  /** A field that is true or false. */
  public boolean flag(String key) throws BadInputException {
    return field(key, Boolean.class);
  }

  /** What to throw when a field is not as it should be. */
  public BadInputException broken(String reason) {
    return new BadInputException(
        new Path(directory, NAME) + ": " + reason + ". Fit the model again.");
  }

  private long whole(String key, Number number) throws BadInputException {
    if (number instanceof Integer) {
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
