package org.daal4j.engine;

import java.io.IOException;
import java.util.List;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.daal4j.core.PassFailedException;
import org.daal4j.engine.written.AttemptFile;
import org.daal4j.engine.written.WrittenFiles;
import org.daal4j.packed.WrittenPart;

/** Puts the files of a finished map where the caller takes them. */
public final class MappedRows {

  private MappedRows() {}

  /**
   * Moves files of {@code from} to the result directory of that name, replacing it.
   *
   * @param parts what the pass has written, one for each split
   */
  public static void publish(RunContext run, Path from, String name, List<WrittenPart> parts)
      throws IOException {
    FileSystem fileSystem = from.getFileSystem(run.conf());
    WrittenFiles files = new WrittenFiles(run.conf(), from);
    for (WrittenPart part : parts) {
      files.of(part);
    }
    Path to = new Path(new Path(run.work(), "result"), name);
    run.delete(to);
    fileSystem.mkdirs(to);
    for (WrittenPart part : parts) {
      Path file = new Path(from, part.name());
      Path target = new Path(to, AttemptFile.finalName(part.name()));
      run.fence().requireHeld();
      if (!fileSystem.rename(file, target)) {
        throw new PassFailedException("cannot move " + file + " to " + target);
      }
    }
  }
}
