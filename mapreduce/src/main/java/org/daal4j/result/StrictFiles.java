package org.daal4j.result;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.hadoop.fs.FileAlreadyExistsException;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.PathIsNotEmptyDirectoryException;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.permission.FsPermission;
import org.apache.hadoop.fs.viewfs.ViewFileSystem;

/**
 * What taking turns asks of a file system and Hadoop's interface leaves open: of two processes that
 * create a file one succeeds, a directory is deleted only while it is empty, and a symbolic link is
 * seen as such. On HDFS a renaming that finds its target taken does nothing, by one decision of the
 * NameNode; on local disks, where it would overwrite, {@link LocalStrictFiles} makes links; stores
 * of objects, which rename by copying, are asked by {@link ObjectStrictFiles}.
 */
class StrictFiles {

  /** What a name in a directory stands for. */
  enum Kind {
    FILE,
    DIRECTORY,
    /** A symbolic link, a pipe, a device: nothing that daal4j makes. */
    OTHER
  }

  final FileSystem fileSystem;

  StrictFiles(FileSystem fileSystem) {
    this.fileSystem = fileSystem;
  }

  /** For a file system, as it is at a path, which need not exist. */
  static StrictFiles of(FileSystem fileSystem, Path path) throws IOException {
    if (ObjectStore.holds(fileSystem, path)) {
      return new ObjectStrictFiles(fileSystem);
    }
    boolean known =
        fileSystem instanceof LocalFileSystem || fileSystem instanceof RawLocalFileSystem;
    return known && "file".equals(fileSystem.getUri().getScheme())
        ? new LocalStrictFiles(fileSystem)
        : new StrictFiles(fileSystem);
  }

  /**
   * Creates a file with all its content, unless there is one.
   *
   * @return whether this call has created it
   */
  boolean createNew(Path file, String content) throws IOException {
    Path unfinished = file.suffix("." + UUID.randomUUID() + ".tmp");
    new SmallFile(fileSystem, unfinished).replace(content);
    try {
      return place(unfinished, file);
    } finally {
      fileSystem.delete(unfinished, false);
    }
  }

  /** Gives a file another name, which it keeps or loses, unless that is taken. */
  boolean place(Path file, Path name) throws IOException {
    try {
      return fileSystem.rename(file, name);
    } catch (FileAlreadyExistsException taken) {
      return false;
    }
  }

  /**
   * Whether a renaming moves a file or directory here from another place in one step. HDFS renames
   * neither across mounts nor into or out of a directory with a key of its own.
   *
   * @param from the file system of the source
   * @param source a directory that exists
   * @param target a directory that exists
   */
  boolean canMove(StrictFiles from, Path source, Path target) throws IOException {
    return from.fileSystem.getUri().equals(fileSystem.getUri())
        && !(fileSystem instanceof ViewFileSystem)
        && !fileSystem.getFileStatus(source).isEncrypted()
        && !fileSystem.getFileStatus(target).isEncrypted();
  }

  /**
   * Deletes a directory if nothing is in it.
   *
   * @return whether it is gone
   */
  boolean deleteEmpty(Path directory) throws IOException {
    try {
      return fileSystem.delete(directory, false) || !fileSystem.exists(directory);
    } catch (PathIsNotEmptyDirectoryException inUse) {
      return false;
    }
  }

  /** Sets the permissions of a directory. */
  void setPermission(Path directory, FsPermission permission) throws IOException {
    fileSystem.setPermission(directory, permission);
  }

  /** The permissions of a work directory: others may pass through it, at most, to the jar. */
  short workPermissions() {
    return 0711;
  }

  /** What is in a directory, by name. */
  Map<String, Kind> entries(Path directory) throws IOException {
    Map<String, Kind> entries = new TreeMap<>();
    FileStatus[] found;
    try {
      found = fileSystem.listStatus(directory);
    } catch (FileNotFoundException absent) {
      return entries;
    }
    for (FileStatus entry : found) {
      Kind kind = entry.isFile() ? Kind.FILE : entry.isDirectory() ? Kind.DIRECTORY : Kind.OTHER;
      entries.put(entry.getPath().getName(), kind);
    }
    return entries;
  }
}
