package org.daal4j.result;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * The directory {@code _work} in an output directory: run.json with the identity of the run, the
 * checkpoint, whatever the engine keeps, and under {@code result} the files that will be moved out
 * when all are complete.
 */
public final class WorkDirectory {

  /** Lists a complete result that is being moved out; see {@link Publication}. */
  static final String COMPLETE = "complete.json";

  private static final String IDENTITY = "run.json";
  private static final String DISCARDED = "discarded.json";
  private static final Set<String> SIGNS =
      Set.of(IDENTITY, IDENTITY + ".tmp", DISCARDED, COMPLETE, RunLease.FILE);

  private final FileSystem fileSystem;
  private final Path path;

  /** The one of an output directory; need not exist. */
  WorkDirectory(FileSystem fileSystem, Path output) {
    this.fileSystem = fileSystem;
    this.path = new Path(output, OutputDirectory.WORK);
  }

  /** Where it is. */
  public Path path() {
    return path;
  }

  /** Where the result is put together. */
  public Path result() {
    return new Path(path, "result");
  }

  /** Whether a run made it, as far as its files tell. */
  boolean isOurs() throws IOException {
    List<String> names = names();
    return names.isEmpty() || !Collections.disjoint(names, SIGNS);
  }

  /** The identity of the unfinished run; empty when there is none. */
  Optional<Map<String, Object>> readIdentity() throws IOException {
    Optional<String> text = new SmallFile(fileSystem, new Path(path, IDENTITY)).readText();
    return text.isEmpty() ? Optional.empty() : Optional.of(JsonText.object(text.get()));
  }

  /** Creates it unless it is there, and takes its lease. */
  RunLease lease(String output) throws IOException {
    if (!fileSystem.mkdirs(path)) {
      throw new IOException("cannot create " + path);
    }
    return RunLease.take(fileSystem, path, output);
  }

  /** Deletes it when nothing is in it. */
  void deleteIfEmpty() throws IOException {
    if (fileSystem.exists(path) && names().isEmpty()) {
      fileSystem.delete(path, true);
    }
  }

  /** Empties it and writes the identity of a new run. */
  void create(RunIdentity identity) throws IOException {
    Path current = new Path(path, IDENTITY);
    Path discarded = new Path(path, DISCARDED);
    if (fileSystem.exists(current)) {
      // From here on there is nothing to resume, also when this process is killed half way.
      fileSystem.delete(discarded, false);
      fileSystem.rename(current, discarded);
    }
    deleteAllBut(Set.of(DISCARDED, RunLease.FILE));
    new SmallFile(fileSystem, current).create(JsonText.pretty(identity.toMap()));
    fileSystem.delete(discarded, false);
  }

  /** Deletes it, the given file last: a process killed half way leaves that file as a sign. */
  void delete(String last) throws IOException {
    deleteAllBut(Set.of(last));
    fileSystem.delete(path, true);
  }

  /** Deletes it. */
  void delete() throws IOException {
    delete(IDENTITY);
  }

  private void deleteAllBut(Set<String> kept) throws IOException {
    for (String name : names()) {
      if (!kept.contains(name)) {
        fileSystem.delete(new Path(path, name), true);
      }
    }
  }

  private List<String> names() throws IOException {
    return Arrays.stream(fileSystem.listStatus(path))
        .map(file -> file.getPath().getName())
        .toList();
  }
}
