package org.daal4j.input;

import java.io.IOException;
import java.net.UnknownHostException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
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
      Path path = new Path(text);
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
    }
  }

  /** Whether an exception of a glob's expansion says that the glob is no glob. */
  public static boolean isIllegalGlob(IOException e) {
    // Hadoop wraps the exception of a regular expression library that it hides.
    return String.valueOf(e.getMessage()).startsWith("Illegal file pattern");
  }

  /** What is wrong with a path, without the names of Java's classes. */
  static String reason(Exception e) {
    if (e.getCause() instanceof UnknownHostException unknown) {
      return "unknown host " + unknown.getMessage();
    }
    return String.valueOf(e.getMessage()).replaceFirst("^(java\\.[\\w.]+: )+", "");
  }
}
