package org.daal4j.cli.launch;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.daal4j.core.UsageException;

/**
 * Values of options that a user does not want to type each time, from a file of lines {@code name =
 * value} or {@code verb.name = value}; the latter outrank the former, and the command line both.
 *
 * @param file its name, for messages
 * @param values by name without dashes, perhaps after a verb and a point
 */
public record Defaults(String file, Map<String, String> values) {

  /** None. */
  public static final Defaults NONE = new Defaults("", Map.of());

  /** The environment variable that names the file; when it is empty there is none. */
  public static final String VARIABLE = "DAAL4J_DEFAULTS";

  /** Options of one command, which would do harm to another. */
  private static final Set<String> OF_A_COMMAND =
      Set.of("input", "output", "model", "overwrite", "resume", "dry-run", "help");

  /**
   * Those of a process.
   *
   * @throws UsageException when the file that is named is not there, or a line is malformed
   */
  static Defaults of(Launcher launcher) throws IOException {
    String named = launcher.environment().apply(VARIABLE);
    if (named != null) {
      return named.isBlank() ? NONE : read(Path.of(named), true);
    }
    String home = launcher.property().apply("user.home");
    return home == null ? NONE : read(Path.of(home, ".config", "daal4j", "defaults"), false);
  }

  private static Defaults read(Path file, boolean required) throws IOException {
    List<String> lines;
    try {
      lines = Files.readAllLines(file, StandardCharsets.UTF_8);
    } catch (NoSuchFileException none) {
      if (required) {
        throw new UsageException(
            VARIABLE + ": there is no file " + file + ". Name one, or unset the variable.");
      }
      return NONE;
    } catch (MalformedInputException e) {
      throw new UsageException(file + ": is no text in UTF-8. Save it so.");
    }
    Map<String, String> values = new LinkedHashMap<>();
    for (int number = 1; number <= lines.size(); number++) {
      String line = lines.get(number - 1).strip();
      if (!line.isEmpty() && !line.startsWith("#")) {
        put(values, line, file + ": line " + number + ": ");
      }
    }
    return new Defaults(file.toString(), values);
  }

  private static void put(Map<String, String> values, String line, String place) {
    int equals = line.indexOf('=');
    String name = equals < 0 ? "" : line.substring(0, equals).strip().replaceFirst("^--", "");
    if (name.isEmpty()) {
      throw new UsageException(
          place
              + "'"
              + line
              + "' is not of the form name = value. Write it so, or put # before it.");
    }
    String option = name.substring(name.lastIndexOf('.') + 1);
    if (OF_A_COMMAND.contains(option)) {
      throw new UsageException(
          place + "--" + option + " belongs to a single command. Take the line out.");
    }
    if (values.put(name, line.substring(equals + 1).strip()) != null) {
      throw new UsageException(place + name + " is there twice. Take one of the lines out.");
    }
  }

  /** What stands for an option of a verb; null when nothing does. */
  public String of(String verb, String option) {
    String own = values.get(verb + "." + option);
    return own == null ? values.get(option) : own;
  }
}
