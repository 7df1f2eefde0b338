package org.daal4j.result;

import java.io.File;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.permission.FsPermission;
import org.apache.hadoop.security.AccessControlException;

/**
 * The same on local disks and what is mounted there, by system calls: {@code link} fails where
 * {@code rename} overwrites, {@code rmdir} never takes what came in between, and {@code lstat} does
 * not follow links, which Hadoop leaves out of a listing when they lead nowhere.
 */
final class LocalStrictFiles extends StrictFiles {

  LocalStrictFiles(FileSystem fileSystem) {
    super(fileSystem);
  }

  @Override
  boolean place(Path file, Path name) throws IOException {
    try {
      Files.createLink(local(name), local(file));
      return true;
    } catch (FileAlreadyExistsException taken) {
      return false;
    } catch (NoSuchFileException gone) {
      return false;
    } catch (UnsupportedOperationException | FileSystemException noLinks) {
      return copyNew(file, name);
    }
  }

  /** Without the checksum file of a directory, whose name Hadoop cannot make of all names. */
  @Override
  void setPermission(Path directory, FsPermission permission) throws IOException {
    FileSystem raw = fileSystem instanceof LocalFileSystem local ? local.getRaw() : fileSystem;
    raw.setPermission(directory, permission);
  }

  /** For file systems without links: exclusive too, but for a moment the file is empty. */
  private boolean copyNew(Path file, Path name) throws IOException {
    byte[] content = Files.readAllBytes(local(file));
    try {
      Files.write(local(name), content, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      return true;
    } catch (FileAlreadyExistsException taken) {
      return false;
    }
  }

  /** Between two disks Hadoop would copy each file, and delete it. */
  @Override
  boolean canMove(StrictFiles from, Path source, Path target) throws IOException {
    return from instanceof LocalStrictFiles
        && Files.getFileStore(local(source)).equals(Files.getFileStore(local(target)));
  }

  @Override
  boolean deleteEmpty(Path directory) throws IOException {
    if (!Files.isDirectory(local(directory), LinkOption.NOFOLLOW_LINKS)) {
      return !Files.exists(local(directory), LinkOption.NOFOLLOW_LINKS);
    }
    try {
      Files.deleteIfExists(local(directory));
      return true;
    } catch (DirectoryNotEmptyException inUse) {
      return false;
    }
  }

  /** Nobody else passes: a file here is made before its permissions are set. */
  @Override
  short workPermissions() {
    return 0700;
  }

  @Override
  Map<String, Kind> entries(Path directory) throws IOException {
    Map<String, Kind> entries = new TreeMap<>();
    try (DirectoryStream<java.nio.file.Path> found = Files.newDirectoryStream(local(directory))) {
      for (java.nio.file.Path entry : found) {
        kind(entry, entries);
      }
    } catch (NoSuchFileException | NotDirectoryException absent) {
      return Map.of();
    } catch (AccessDeniedException e) {
      throw new AccessControlException(directory + " cannot be listed by this user");
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    return entries;
  }

  private static void kind(java.nio.file.Path entry, Map<String, Kind> entries) throws IOException {
    BasicFileAttributes attributes;
    try {
      attributes =
          Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    } catch (NoSuchFileException gone) {
      return;
    }
    Kind kind =
        attributes.isRegularFile()
            ? Kind.FILE
            : attributes.isDirectory() ? Kind.DIRECTORY : Kind.OTHER;
    entries.put(entry.getFileName().toString(), kind);
  }

  private java.nio.file.Path local(Path path) {
    File file =
        fileSystem instanceof LocalFileSystem checked
            ? checked.pathToFile(path)
            : ((RawLocalFileSystem) fileSystem).pathToFile(path);
    return file.toPath();
  }
}
