package org.daal4j.cli.launch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import org.daal4j.core.ShortestDecimal;

/**
 * A result in a few properties, for the decisions of a workflow: the place of the result, and what
 * model.json says in one number, word or yes and no.
 *
 * @param model content of model.json
 * @param output the result directory
 * @param mostBytes Oozie fails an action whose file is longer
 */
public record ActionOutput(Map<String, Object> model, String output, int mostBytes) {

  /** Those that workflows ask for have short names, and come first where not all find room. */
  private static final Map<String, String> SHORT_NAMES = new LinkedHashMap<>();

  static {
    SHORT_NAMES.put("rows", "rows");
    SHORT_NAMES.put("objectiveFunction", "objective");
    SHORT_NAMES.put("nIterations", "iterations");
    SHORT_NAMES.put("converged", "converged");
  }

  /** Writes the file; leaves out what does not fit. */
  void write(Path file) throws IOException {
    Properties properties = new Properties();
    byte[] fitting = bytes(properties);
    for (Map.Entry<String, String> entry : entries().entrySet()) {
      properties.setProperty(entry.getKey(), entry.getValue());
      byte[] longer = bytes(properties);
      if (longer.length <= mostBytes) {
        fitting = longer;
      } else {
        properties.remove(entry.getKey());
      }
    }
    Files.write(file, fitting);
  }

  private Map<String, String> entries() {
    Map<String, String> entries = new LinkedHashMap<>();
    entries.put("outputPath", output);
    SHORT_NAMES.forEach((name, shortName) -> add(entries, shortName, model.get(name)));
    model.forEach(
        (name, value) -> {
          if (!SHORT_NAMES.containsKey(name)) {
            add(entries, name, value);
          }
        });
    return entries;
  }

  private static void add(Map<String, String> entries, String name, Object value) {
    if (value instanceof Double number) {
      entries.put(name, ShortestDecimal.format(number));
    } else if (value instanceof Number || value instanceof Boolean || value instanceof String) {
      entries.put(name, value.toString());
    }
  }

  private static byte[] bytes(Properties properties) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    properties.store(out, null);
    return out.toByteArray();
  }
}
