package org.daal4j.launch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The files of a result directory, to be compared. */
public final class Results {

  private Results() {}

  /**
   * All files by relative name, those of results in the result too, but model.json; without the
   * times in iterations.csv.
   */
  public static Map<String, String> bits(Path output) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(output)) {
      files = all.filter(Files::isRegularFile).toList();
    }
    Map<String, String> bits = new TreeMap<>();
    for (Path file : files) {
      // Whatever the bytes are: a file that should not be there is to be seen, not to stop here.
      bits.put(
          output.relativize(file).toString(),
          new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
    }
    bits.keySet().removeIf(name -> name.endsWith("model.json"));
    bits.replaceAll(
        (name, text) ->
            name.endsWith("iterations.csv") ? text.replaceAll(",[^,\n]*\n", "\n") : text);
    return bits;
  }
}
