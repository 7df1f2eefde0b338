package org.daal4j.benchmarks.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A directory of this machine. */
record LocalOutput(Path directory) implements OutputPlace {

  @Override
  public String name() {
    return directory.toString();
  }

  @Override
  public Path result() {
    return directory;
  }

  @Override
  public void delete() throws IOException {
    delete(directory);
  }

  /** Deletes what there is in a directory, and it. */
  static void delete(Path directory) throws IOException {
    if (Files.exists(directory)) {
      try (Stream<Path> tree = Files.walk(directory)) {
        for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }
}
