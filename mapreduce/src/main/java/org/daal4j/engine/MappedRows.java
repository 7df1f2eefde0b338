package org.daal4j.engine;

import java.io.IOException;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.daal4j.core.PassFailedException;

/** Puts the files of a finished map where the caller takes them. */
final class MappedRows {

  private MappedRows() {}

  /**
   * Moves the line files of {@code from} to the result directory of that name, replacing it.
   *
   * @param splits how many files there must be
   */
  static void publish(RunContext run, Path from, String name, int splits) throws IOException {
    FileSystem fileSystem = from.getFileSystem(run.conf());
    FileStatus[] files = fileSystem.listStatus(from, PartName::isOne);
    if (files.length != splits) {
      throw new PassFailedException(
          from + " holds " + files.length + " files for " + splits + " splits. Run it again.");
    }
    Path to = new Path(new Path(run.work(), "result"), name);
    run.delete(to);
    fileSystem.mkdirs(to);
    for (FileStatus file : files) {
      Path target = new Path(to, file.getPath().getName());
      run.fence().requireHeld();
      if (!fileSystem.rename(file.getPath(), target)) {
        throw new PassFailedException("cannot move " + file.getPath() + " to " + target);
      }
    }
  }
}
