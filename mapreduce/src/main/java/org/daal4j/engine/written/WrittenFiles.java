package org.daal4j.engine.written;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.daal4j.core.PassFailedException;
import org.daal4j.input.Listing;
import org.daal4j.packed.WrittenPart;

/** The files of a directory that a pass has written to. */
public final class WrittenFiles {

  private final FileSystem fileSystem;
  private final Path directory;
  private final Map<String, FileStatus> files = new HashMap<>();

  public WrittenFiles(Configuration conf, Path directory) throws IOException {
    this.fileSystem = directory.getFileSystem(conf);
    this.directory = directory;
    for (FileStatus file : Listing.of(fileSystem, directory)) {
      files.put(file.getPath().getName(), file);
    }
  }

  /**
   * The file of a part.
   *
   * @throws PassFailedException when it is not there, or not as it was written
   */
  public FileStatus of(WrittenPart part) throws PassFailedException {
    FileStatus file = files.get(part.name());
    if (file == null || file.getLen() != part.bytes()) {
      throw new PassFailedException(
          new Path(directory, part.name())
              + (file == null ? " is missing" : " has not the length it was written with")
              + ". Delete the work directory and run again.");
    }
    return file;
  }

  /** Deletes what attempts have left that are not the ones that count. */
  public void deleteAllBut(List<WrittenPart> parts) throws IOException {
    parts.forEach(part -> files.remove(part.name()));
    for (FileStatus file : files.values()) {
      fileSystem.delete(file.getPath(), false);
    }
  }
}
