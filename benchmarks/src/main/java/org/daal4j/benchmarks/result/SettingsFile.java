package org.daal4j.benchmarks.result;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** The machine and the versions of the last run, beside the results: lines {@code name: value}. */
public final class SettingsFile {

  private final Path file;
  private final Map<String, String> facts = new LinkedHashMap<>();

  /** Reads the file when there is one. */
  public SettingsFile(Path directory) throws IOException {
    this.file = directory.resolve("machine.txt");
    if (Files.exists(file)) {
      for (String line : Files.readAllLines(file)) {
        int colon = line.indexOf(": ");
        facts.put(line.substring(0, colon), line.substring(colon + 2));
      }
    }
  }

  /** Takes facts in and writes the file. */
  public void put(Map<String, String> more) throws IOException {
    facts.putAll(more);
    Files.createDirectories(file.getParent());
    Files.write(
        file,
        facts.entrySet().stream().map(fact -> fact.getKey() + ": " + fact.getValue()).toList());
  }

  /** Facts by name. */
  public Map<String, String> facts() {
    return facts;
  }
}
