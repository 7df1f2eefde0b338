package org.daal4j.input;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.hadoop.fs.BlockLocation;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;

/**
 * Lists directories with block locations where there are any. Local files have none, and Hadoop
 * starts a process to ask for the permissions of each file that it lists with locations: 10,000
 * files took a minute.
 */
public final class Listing {

  private Listing() {}

  /** What is in a directory, by path. */
  public static List<FileStatus> of(FileSystem fileSystem, Path directory) throws IOException {
    List<FileStatus> listed = new ArrayList<>();
    if (isLocal(fileSystem)) {
      listed.addAll(Arrays.asList(fileSystem.listStatus(directory)));
    } else {
      RemoteIterator<LocatedFileStatus> children = fileSystem.listLocatedStatus(directory);
      while (children.hasNext()) {
        listed.add(children.next());
      }
    }
    listed.sort(Comparator.comparing(FileStatus::getPath));
    return listed;
  }

  /** Where the blocks of a listed file are; empty when the listing did not tell. */
  public static List<BlockLocation> blocks(FileStatus listed) {
    return listed instanceof LocatedFileStatus located && located.getBlockLocations() != null
        ? List.of(located.getBlockLocations())
        : List.of();
  }

  /** Asks where the blocks of one file are. */
  static List<BlockLocation> blocks(FileSystem fileSystem, FileStatus file) throws IOException {
    return isLocal(fileSystem)
        ? List.of()
        : List.of(fileSystem.getFileBlockLocations(file, 0, file.getLen()));
  }

  private static boolean isLocal(FileSystem fileSystem) {
    return fileSystem.getUri().getScheme().equals("file");
  }
}
