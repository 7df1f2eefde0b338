package org.daal4j.input;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.GlobExpander;
import org.apache.hadoop.fs.GlobFilter;
import org.apache.hadoop.fs.Path;

/**
 * What a path of the user names: itself when it exists, else what it matches as a glob, in the
 * syntax of Hadoop. Hadoop's own search stops at the first name with a colon in it, looks for globs
 * in the working directory's name too, and finds a file twice that two alternatives match.
 */
public final class Glob {

  private final FileSystem fileSystem;
  private final Map<Path, FileStatus> found = new TreeMap<>(); // each once, by path
  private boolean wild;

  private Glob(FileSystem fileSystem) {
    this.fileSystem = fileSystem;
  }

  /**
   * The files and directories that a path names, by path; those a glob finds with the block
   * locations of {@link Listing}. A glob matches no hidden name ({@code _}, {@code .}).
   *
   * @return null when the path is no glob and does not exist; empty when a glob matches nothing
   * @throws IOException also when the text is no glob; see {@link UserPath#isIllegalGlob}
   */
  public static Collection<FileStatus> named(FileSystem fileSystem, Path path) throws IOException {
    FileStatus literal = statusOrNull(fileSystem, path);
    if (literal != null) {
      return List.of(literal);
    }
    Glob glob = new Glob(fileSystem);
    for (String alternative : GlobExpander.expand(path.toUri().getPath())) {
      Path root = new Path(alternative).isAbsolute() ? new Path("/") : new Path("./");
      List<String> names = List.of(alternative.replaceFirst("^/+", "").split("/+"));
      glob.search(fileSystem.makeQualified(root), names);
    }
    return glob.found.isEmpty() && !glob.wild ? null : glob.found.values();
  }

  /** Whether a name may be a pattern. */
  static boolean isPattern(String name) {
    boolean escaped = false;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (!escaped && "*?[{".indexOf(c) >= 0) {
        return true;
      }
      escaped = !escaped && c == '\\';
    }
    return false;
  }

  /** Whether a file or directory is passed over where it is not named itself. */
  static boolean isHidden(Path path) {
    return path.getName().startsWith("_") || path.getName().startsWith(".");
  }

  private void search(Path directory, List<String> names) throws IOException {
    String name = names.get(0);
    List<String> below = names.subList(1, names.size());
    GlobFilter filter = new GlobFilter(name);
    if (!filter.hasPattern()) {
      Path child = new Path(directory, new Path(null, null, name.replaceAll("\\\\(.)", "$1")));
      FileStatus status = below.isEmpty() ? statusOrNull(fileSystem, child) : null;
      if (!below.isEmpty()) {
        search(child, below);
      } else if (status != null && !isHidden(child)) {
        found.put(status.getPath(), status);
      }
      return;
    }
    wild = true;
    for (FileStatus status : list(directory)) {
      if (isHidden(status.getPath()) || !filter.accept(status.getPath())) {
        continue;
      }
      if (below.isEmpty()) {
        found.put(status.getPath(), status);
      } else if (status.isDirectory()) {
        search(status.getPath(), below);
      }
    }
  }

  /** What is in a directory; nothing when there is no directory of that name. */
  private List<FileStatus> list(Path directory) throws IOException {
    FileStatus status = statusOrNull(fileSystem, directory);
    return status == null || !status.isDirectory() ? List.of() : Listing.of(fileSystem, directory);
  }

  private static FileStatus statusOrNull(FileSystem fileSystem, Path path) throws IOException {
    try {
      return fileSystem.getFileStatus(path);
    } catch (FileNotFoundException e) {
      return null;
    }
  }
}
