package org.daal4j.linalg;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** Directories that belong to this user and that nobody else can read or write; on Linux. */
final class PrivateDirectory {

  private static final int ALL_BITS = 0777;
  private static final int OWNERS_BITS = 0700;

  private PrivateDirectory() {}

  /**
   * Makes a directory, or takes the one that is there.
   *
   * @throws IOException when it cannot be made, or when it is a symbolic link, another user's, or
   *     open to others
   */
  static Path open(Path directory) throws IOException {
    try {
      Files.createDirectory(
          directory,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    } catch (FileAlreadyExistsException e) {
      return checked(directory);
    }
    return checked(directory);
  }

  private static Path checked(Path directory) throws IOException {
    if (!Files.isDirectory(directory, LinkOption.NOFOLLOW_LINKS)) {
      throw new IOException(directory + " is not a directory");
    }
    if (!owner(directory, LinkOption.NOFOLLOW_LINKS).equals(owner(Path.of("/proc/self")))) {
      throw new IOException(directory + " belongs to another user");
    }
    int mode = (Integer) Files.getAttribute(directory, "unix:mode", LinkOption.NOFOLLOW_LINKS);
    if ((mode & ALL_BITS) != OWNERS_BITS) {
      throw new IOException(directory + " is open to others; chmod 700 helps");
    }
    return directory;
  }

  private static Object owner(Path file, LinkOption... options) throws IOException {
    return Files.getAttribute(file, "unix:uid", options);
  }
}
