package org.daal4j.input;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.GlobPattern;
import org.apache.hadoop.fs.Path;
import org.daal4j.core.BadInputException;

/**
 * What Hadoop does not tell of local files. It leaves symbolic links to nowhere out of a directory,
 * and calls a pipe an empty file: rows would be lost without a word.
 */
final class LocalFiles {

  private LocalFiles() {}

  /**
   * Refuses a directory with a broken link in it.
   *
   * @param directory qualified; not looked at when it is not local
   * @param names glob for the names that matter; hidden ones never do. One with braces, which may
   *     be part of a glob across directories, is not looked for
   */
  static void refuseBrokenLinks(FileSystem fileSystem, Path directory, String names)
      throws BadInputException {
    boolean acrossDirectories = names.indexOf('{') >= 0 || names.indexOf('}') >= 0;
    if (acrossDirectories || !isLocal(fileSystem.makeQualified(directory))) {
      return;
    }
    String[] entries = new File(directory.toUri().getPath()).list();
    GlobPattern pattern = new GlobPattern(names);
    for (String name : entries == null ? new String[0] : entries) {
      java.nio.file.Path entry = new File(directory.toUri().getPath(), name).toPath();
      if (!name.startsWith("_")
          && !name.startsWith(".")
          && pattern.matches(name)
          && Files.isSymbolicLink(entry)
          && !Files.exists(entry)) {
        throw new BadInputException(
            FileName.of(directory)
                + "/"
                + name
                + ": is a symbolic link to a file that does not exist. Repair or remove it.");
      }
    }
  }

  /** Refuses a file without length that is a pipe or a device with rows in it. */
  static void refuseUnlessRegular(Path file) throws BadInputException {
    if (!isLocal(file)) {
      return;
    }
    java.nio.file.Path local = new File(file.toUri().getPath()).toPath();
    boolean pipe = Files.exists(local) && !Files.isRegularFile(local);
    if (pipe && !local.equals(java.nio.file.Path.of("/dev/null"))) {
      throw new BadInputException(
          FileName.of(file)
              + ": is a pipe or a device, which cannot be read more than once. Write its content to"
              + " a file first.");
    }
  }

  /** Tells whether two files are the same: for local ones symbolic links are followed. */
  static String identity(FileSystem fileSystem, Path file) throws IOException {
    if (isLocal(file)) {
      return new File(file.toUri().getPath()).getCanonicalPath();
    }
    // With or without the default port, it is the same host.
    String service = fileSystem.getCanonicalServiceName();
    return service == null ? file.toString() : service + " " + file.toUri().getPath();
  }

  private static boolean isLocal(Path qualified) {
    return "file".equals(qualified.toUri().getScheme());
  }
}
