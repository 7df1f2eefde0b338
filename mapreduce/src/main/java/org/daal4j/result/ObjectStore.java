package org.daal4j.result;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.Set;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.StreamCapabilities;
import org.apache.hadoop.fs.viewfs.ViewFileSystem;

/**
 * Which file systems are stores of objects behind the interface of a file system. There a directory
 * is renamed by copying each object and deleting it, so that a process killed on the way leaves
 * some here and some there; a file is seen when it is closed, as a whole, and never before.
 *
 * <p>{@code abfs} is not among them: with a hierarchical namespace it renames in one step.
 */
final class ObjectStore {

  private static final Set<String> SCHEMES =
      Set.of(
          "s3a", "s3n", "s3", "gs", "wasb", "wasbs", "oss", "cos", "cosn", "obs", "swift", "ks3",
          "bos", "tos", "oci");

  private ObjectStore() {}

  /** Whether what lies at a path, which need not exist, is in such a store. */
  static boolean holds(FileSystem fileSystem, Path path) throws IOException {
    return SCHEMES.contains(scheme(fileSystem, path));
  }

  /** The scheme of the file system, or of the one that is mounted there. */
  private static String scheme(FileSystem fileSystem, Path path) throws IOException {
    if (fileSystem instanceof ViewFileSystem) {
      for (Path at = path; at != null; at = at.getParent()) {
        try {
          return fileSystem.resolvePath(at).toUri().getScheme();
        } catch (FileNotFoundException absent) {
          // As the directory above it.
        }
      }
    }
    return fileSystem.getUri().getScheme();
  }

  /**
   * Ends the writing of a file that failed: closing it would make what was written so far a file
   * like any other.
   */
  static void giveUp(FSDataOutputStream out, FileSystem fileSystem, Path file, Throwable failure) {
    try {
      if (out.hasCapability(StreamCapabilities.ABORTABLE_STREAM)) {
        out.abort();
        return;
      }
      out.close();
      fileSystem.delete(file, false);
    } catch (IOException | RuntimeException further) {
      failure.addSuppressed(further);
    }
  }
}
