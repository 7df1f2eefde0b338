package org.daal4j.result;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * The step in which a complete result takes its place, and an older one goes. A marker file lists
 * what belongs to the new result; with it, a publication that was cut short at any point can be
 * finished by doing it again.
 */
final class Publication {

  private final FileSystem fileSystem;
  private final Path output;
  private final WorkDirectory work;

  Publication(FileSystem fileSystem, Path output) {
    this.fileSystem = fileSystem;
    this.output = output;
    this.work = new WorkDirectory(fileSystem, output);
  }

  /** Whether a complete result waits in the work directory. */
  boolean isBegun() throws IOException {
    return fileSystem.exists(marker());
  }

  /**
   * Declares the result complete, and publishes it.
   *
   * @param replaced names of an older result
   */
  void publish(Set<String> replaced) throws IOException {
    List<String> files =
        Arrays.stream(fileSystem.listStatus(work.result()))
            .map(file -> file.getPath().getName())
            .sorted()
            .toList();
    new SmallFile(fileSystem, marker())
        .create(
            JsonText.pretty(
                Map.of("files", files, "replaced", replaced.stream().sorted().toList())));
    finish();
  }

  /** Publishes what is left to publish. */
  void finish() throws IOException {
    Optional<String> text = new SmallFile(fileSystem, marker()).readText();
    if (text.isEmpty()) {
      return;
    }
    Map<String, Object> plan = JsonText.object(text.get());
    List<?> files = (List<?>) plan.get("files");
    Path success = new Path(output, OutputDirectory.SUCCESS);
    fileSystem.delete(success, false);
    for (Object replaced : (List<?>) plan.get("replaced")) {
      if (!files.contains(replaced)) {
        fileSystem.delete(new Path(output, (String) replaced), true);
      }
    }
    for (FileStatus waiting : waiting()) {
      Path target = new Path(output, waiting.getPath().getName());
      fileSystem.delete(target, true);
      if (!fileSystem.rename(waiting.getPath(), target)) {
        throw new IOException("cannot rename " + waiting.getPath() + " to " + target);
      }
    }
    fileSystem.create(success, true).close();
    work.delete(WorkDirectory.COMPLETE);
  }

  private FileStatus[] waiting() throws IOException {
    return fileSystem.exists(work.result())
        ? fileSystem.listStatus(work.result())
        : new FileStatus[0];
  }

  private Path marker() {
    return new Path(work.path(), WorkDirectory.COMPLETE);
  }
}
