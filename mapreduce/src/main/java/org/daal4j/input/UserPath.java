package org.daal4j.input;

import java.io.IOException;
import java.net.UnknownHostException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.UnsupportedFileSystemException;

/**
 * A path as a user wrote it, with the file system it names.
 *
 * @param path not qualified
 * @param fileSystem where it lies
 */
public record UserPath(Path path, FileSystem fileSystem) {

  /**
   * Finds the file system of a path.
   *
   * @throws IllegalArgumentException with the reason, one line for the user, when the text is no
   *     path, or its file system is unknown, not installed or on a host that does not exist
   */
  public static UserPath of(Configuration conf, String text) throws IOException {
    try {
      Path path = path(conf, text);
      return new UserPath(path, path.getFileSystem(conf));
    } catch (IllegalArgumentException | UnsupportedFileSystemException e) {
      throw new IllegalArgumentException(reason(e), e);
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException("unknown host " + e.getMessage(), e);
    } catch (RuntimeException e) {
      if (e.getCause() instanceof ClassNotFoundException) {
        throw new IllegalArgumentException(
            "its file system is not on the class path (" + e.getCause().getMessage() + ")", e);
      }
      throw e;
    } catch (LinkageError e) {
      throw new IllegalArgumentException(
          "a library of its file system is not on the class path (" + e.getMessage() + ")", e);
    }
  }

  /**
   * The file system to read a file with. Hadoop keeps no checksums beside a local file with a colon
   * in its name, but trips over it when it looks for them.
   */
  public static FileSystem fileSystemToRead(Configuration conf, Path file) throws IOException {
    FileSystem fileSystem = file.getFileSystem(conf);
    return fileSystem instanceof LocalFileSystem local && file.getName().indexOf(':') >= 0
        ? local.getRaw()
        : fileSystem;
  }

  /** A relative path with a colon in it is no URI, unless there is such a file system. */
  private static Path path(Configuration conf, String text) throws IOException {
    try {
      return new Path(text);
    } catch (IllegalArgumentException e) {
      int colon = text.indexOf(':');
      if (colon > 0
          && text.indexOf('/') != colon + 1
          && !isScheme(conf, text.substring(0, colon))) {
        return new Path(null, null, text);
      }
      throw e;
    }
  }

  private static boolean isScheme(Configuration conf, String name) throws IOException {
    try {
      FileSystem.getFileSystemClass(name, conf);
      return true;
    } catch (UnsupportedFileSystemException e) {
      return false;
    }
  }

  /** Whether an exception of a glob's expansion says that the glob is no glob. */
  public static boolean isIllegalGlob(IOException e) {
    // Hadoop wraps the exception of a regular expression library that it hides.
    return String.valueOf(e.getMessage()).startsWith("Illegal file pattern");
  }

  /** What is wrong with a path, without the names of Java's classes. */
  public static String reason(Exception e) {
    if (e.getCause() instanceof UnknownHostException unknown) {
      return "unknown host " + unknown.getMessage();
    }
    return String.valueOf(e.getMessage()).replaceFirst("^(java\\.[\\w.]+: )+", "");
  }
}
