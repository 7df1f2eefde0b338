package org.daal4j.result;

import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.UUID;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileAlreadyExistsException;
import org.apache.hadoop.fs.FileContext;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Options.Rename;
import org.apache.hadoop.fs.ParentNotDirectoryException;
import org.apache.hadoop.fs.Path;
import org.daal4j.core.Setting;
import org.daal4j.core.UsageException;
import org.daal4j.input.UserPath;

/**
 * A result that is one file, under the name that a user gave it: absent, the one before, or
 * complete, never half written.
 */
public final class NamedFile {

  /** Writes the content of a file. */
  @FunctionalInterface
  public interface Content {
    /** Writes it all. */
    void writeTo(OutputStream out) throws IOException;
  }

  private final Configuration conf;
  private final String name;
  private final Path path;
  private final FileSystem fileSystem;
  private final boolean overwrite;

  /**
   * A file that may have to be written.
   *
   * @param name as the user wrote it
   * @param overwrite whether a file that is there may be replaced
   * @throws UsageException when it is no name of a file
   */
  public NamedFile(Configuration conf, String name, boolean overwrite) throws IOException {
    UserPath place;
    try {
      place = UserPath.of(conf, name);
    } catch (IllegalArgumentException e) {
      throw new UsageException(
          Setting.OUTPUT,
          "'" + name + "' is not a path Hadoop can write: " + e.getMessage() + ".",
          "");
    }
    this.conf = conf;
    this.name = name;
    this.path = place.fileSystem().makeQualified(place.path());
    this.fileSystem = place.fileSystem();
    this.overwrite = overwrite;
    if (fileSystem instanceof LocalFileSystem local) {
      // No hidden .crc file beside it.
      local.setWriteChecksum(false);
    }
  }

  /** Its path, with the file system. */
  public Path path() {
    return path;
  }

  /**
   * Refuses what is in the way.
   *
   * @throws OutputExistsException when there is something that may not be replaced
   */
  public void check() throws IOException {
    FileStatus status;
    try {
      status = fileSystem.getFileStatus(path);
    } catch (FileNotFoundException | ParentNotDirectoryException absent) {
      return;
    }
    if (status.isDirectory()) {
      throw new OutputExistsException(
          name + ": is a directory. Name a file that does not exist as " + Setting.OUTPUT + ".");
    }
    if (!overwrite) {
      throw exists();
    }
  }

  private OutputExistsException exists() {
    return new OutputExistsException(
        name
            + ": exists. Name another "
            + Setting.OUTPUT
            + ", or use "
            + OutputDirectory.OVERWRITE
            + " to replace the file.");
  }

  /**
   * Writes it: under another name first, so that it is seen when it is complete. In a store of
   * objects, where a file is seen when it is closed, under its own, and only once all of its
   * content is in memory.
   *
   * @return its length in bytes
   * @throws OutputExistsException when there is something that may not be replaced
   */
  public long write(Content content) throws IOException {
    check();
    Path directory = path.getParent();
    Deque<Path> made = new ArrayDeque<>();
    for (Path at = directory; at != null && !fileSystem.exists(at); at = at.getParent()) {
      made.addLast(at);
    }
    if (!fileSystem.mkdirs(directory)) {
      throw new IOException("cannot make the directory " + directory);
    }
    boolean done = false;
    try {
      writeInto(directory, content);
      done = true;
    } finally {
      while (!done && !made.isEmpty()) {
        StrictFiles.of(fileSystem, path).deleteEmpty(made.removeFirst());
      }
    }
    return fileSystem.getFileStatus(path).getLen();
  }

  private void writeInto(Path directory, Content content) throws IOException {
    if (ObjectStore.holds(fileSystem, path)) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      content.writeTo(bytes);
      upload(bytes);
      return;
    }
    Path unfinished = new Path(directory, "." + path.getName() + "." + UUID.randomUUID() + ".tmp");
    fileSystem.deleteOnExit(unfinished);
    try {
      try (OutputStream out = fileSystem.create(unfinished, true)) {
        content.writeTo(out);
      }
      place(unfinished);
    } finally {
      fileSystem.delete(unfinished, false);
      fileSystem.cancelDeleteOnExit(unfinished);
    }
  }

  private void upload(ByteArrayOutputStream bytes) throws IOException {
    FSDataOutputStream out;
    try {
      out = fileSystem.create(path, overwrite);
    } catch (FileAlreadyExistsException taken) {
      throw exists();
    }
    try {
      bytes.writeTo(out);
    } catch (IOException | RuntimeException | Error failure) {
      ObjectStore.giveUp(out, fileSystem, path, failure);
      throw failure;
    }
    out.close();
  }

  private void place(Path unfinished) throws IOException {
    if (overwrite) {
      FileContext.getFileContext(path.toUri(), conf).rename(unfinished, path, Rename.OVERWRITE);
      return;
    }
    try {
      if (StrictFiles.of(fileSystem, path).place(unfinished, path)) {
        return;
      }
    } catch (FileAlreadyExistsException taken) {
      // as when it says so by its answer
    }
    throw exists();
  }
}
