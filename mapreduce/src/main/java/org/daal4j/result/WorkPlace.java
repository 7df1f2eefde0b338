package org.daal4j.result;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;
import org.daal4j.core.Setting;
import org.daal4j.core.UsageException;
import org.daal4j.input.UserPath;

/**
 * Decides where unfinished work is kept: where {@code --work} says; else in the output directory;
 * else, where that is in a store of objects, in the user's home directory on the HDFS that is the
 * default file system, under a name that the same output always gets.
 */
record WorkPlace(Configuration conf, WorkDirectory home, Path output, String name) {

  /** Where unfinished work is. */
  static final Setting WORK = Setting.named("work");

  private static final Setting ENGINE = Setting.named("engine");
  private static final String DIRECTORY_IN_HOME = ".daal4j";

  /**
   * Where it is kept; {@link #home} itself when that is in the output directory.
   *
   * @param given what {@code --work} says, if it was given
   * @throws UsageException when it can be kept there in no way
   */
  WorkDirectory choose(Optional<String> given) throws IOException {
    if (given.isPresent()) {
      return named(given.get());
    }
    return ObjectStore.holds(home.fileSystem(), output) ? ofDefaultFileSystem() : home;
  }

  private WorkDirectory named(String work) throws IOException {
    FileSystem fileSystem;
    Path path;
    try {
      UserPath place = UserPath.of(conf, work);
      fileSystem = place.fileSystem();
      path = fileSystem.makeQualified(place.path());
    } catch (IllegalArgumentException e) {
      throw new UsageException(
          WORK + ": " + work + " is not a path Hadoop can write: " + e.getMessage() + ".");
    }
    if (ObjectStore.holds(fileSystem, path)) {
      throw new UsageException(
          WORK
              + ": "
              + work
              + " is in a store of objects, which cannot rename in one step."
              + " Name a directory on an HDFS.");
    }
    String at = Overlap.canonical(fileSystem, path);
    if (at.equals(Overlap.canonical(home.fileSystem(), home.path()))) {
      return home;
    }
    String out = Overlap.canonical(home.fileSystem(), output);
    if (at.equals(out) || Overlap.isIn(at, out)) {
      throw new UsageException(
          WORK
              + ": "
              + work
              + (at.equals(out)
                  ? " is " + Setting.OUTPUT + " "
                  : " lies in " + Setting.OUTPUT + " ")
              + name
              + ", where only results go. Name a directory outside of it, or leave "
              + WORK
              + " out.");
    }
    if (Overlap.isIn(out, at)) {
      throw new UsageException(
          WORK
              + ": "
              + work
              + " contains "
              + Setting.OUTPUT
              + " "
              + name
              + ". Name a directory that does not.");
    }
    return WorkDirectory.elsewhere(StrictFiles.of(fileSystem, path), path, work, false);
  }

  private WorkDirectory ofDefaultFileSystem() throws IOException {
    FileSystem fileSystem = FileSystem.get(conf);
    Path directory = fileSystem.makeQualified(fileSystem.getHomeDirectory());
    if (fileSystem instanceof LocalFileSystem || ObjectStore.holds(fileSystem, directory)) {
      throw new UsageException(
          Setting.OUTPUT
              + ": "
              + name
              + " is in a store of objects, which cannot hold unfinished work, and fs.defaultFS is "
              + fileSystem.getUri()
              + ". Give "
              + WORK
              + " a directory on an HDFS (or, with "
              + ENGINE.to("inprocess")
              + ", on a disk of"
              + " this machine).");
    }
    UUID ofOutput = UUID.nameUUIDFromBytes(output.toString().getBytes(StandardCharsets.UTF_8));
    Path path = new Path(new Path(directory, DIRECTORY_IN_HOME), ofOutput.toString());
    return WorkDirectory.elsewhere(StrictFiles.of(fileSystem, path), path, path.toString(), true);
  }
}
