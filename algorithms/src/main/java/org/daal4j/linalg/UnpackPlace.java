package org.daal4j.linalg;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A directory for native libraries, made when it is opened. */
@FunctionalInterface
interface UnpackPlace {

  /**
   * The directory, which only this user can write to.
   *
   * @throws IOException when there is none
   */
  Path open() throws IOException;

  /** The places for this process, the best first. */
  static List<UnpackPlace> ofProcess(String name) {
    return of(name, System.getenv(), System.getProperty("user.home", ""));
  }

  /**
   * In a container of YARN the directory that all containers of the application on this node have,
   * and that ends with it. Elsewhere the user's cache, which stays. Then one of this process alone.
   * Never one that others can foretell in a directory for everyone's files.
   *
   * @param name of the directory
   * @param home the user's home directory; may be missing
   */
  static List<UnpackPlace> of(String name, Map<String, String> environment, String home) {
    List<UnpackPlace> places = new ArrayList<>();
    String container = environment.getOrDefault("LOCAL_DIRS", "").split(",")[0];
    if (environment.containsKey("CONTAINER_ID") && container.startsWith("/")) {
      places.add(() -> shared(Path.of(container), name));
    } else {
      String cache = environment.getOrDefault("XDG_CACHE_HOME", "");
      if (cache.startsWith("/")) {
        places.add(() -> shared(Path.of(cache), name));
      } else if (home.startsWith("/")) {
        places.add(() -> shared(Path.of(home, ".cache"), name));
      }
    }
    places.add(() -> ofThisProcess(name));
    return places;
  }

  private static Path shared(Path parent, String name) throws IOException {
    if (!Files.isDirectory(parent)) {
      PrivateDirectory.open(parent);
    }
    return PrivateDirectory.open(PrivateDirectory.open(parent.resolve("daal4j")).resolve(name));
  }

  private static Path ofThisProcess(String name) throws IOException {
    Path directory = Files.createTempDirectory("daal4j-" + name + "-");
    Runtime.getRuntime()
        .addShutdownHook(new Thread(() -> delete(directory.toFile()), "daal4j-native"));
    return directory;
  }

  /** As far as possible: the process ends. */
  private static void delete(File directory) {
    File[] files = directory.listFiles();
    if (files != null) {
      for (File file : files) {
        file.delete();
      }
    }
    directory.delete();
  }
}
