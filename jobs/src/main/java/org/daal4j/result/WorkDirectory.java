package org.daal4j.result;

import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.permission.FsPermission;
import org.daal4j.engine.RunContext.Fence;
import org.daal4j.engine.RunDirectories;
import org.daal4j.result.StrictFiles.Kind;

/**
 * The directory {@code _work} in an output directory: run.json with the identity of the run, the
 * checkpoint, whatever the engine keeps, and under {@code result} the files that will be moved out
 * when all are complete. Only its owner can write to it, or read more of it than the jar.
 */
public final class WorkDirectory {

  /** Lists a complete result that is being moved out; see {@link Publication}. */
  static final String COMPLETE = "complete.json";

  private static final String IDENTITY = "run.json";
  private static final String DISCARDED = "discarded.json";
  private static final String RESULT = "result";
  private static final String RESUMABLE = "resumable";
  private static final String UNFINISHED_FILE = ".tmp";
  private static final Set<String> SIGNS = Set.of(IDENTITY, DISCARDED, COMPLETE, RunLease.FILE);

  private final StrictFiles files;
  private final FileSystem fileSystem;
  private final Path path;
  private Fence fence = Fence.NONE;

  /** The one of an output directory; need not exist. */
  WorkDirectory(FileSystem fileSystem, Path output) {
    this.files = StrictFiles.of(fileSystem);
    this.fileSystem = fileSystem;
    this.path = new Path(output, OutputDirectory.WORK);
  }

  /** Creates one, unless it is there, and sees to it that others cannot write to it. */
  static void make(StrictFiles files, Path path) throws IOException {
    FsPermission most = new FsPermission(files.workPermissions());
    if (!files.fileSystem.mkdirs(path, most)) {
      throw new IOException("cannot create " + path);
    }
    FsPermission found = files.fileSystem.getFileStatus(path).getPermission();
    FsPermission allowed = new FsPermission((short) (found.toShort() & most.toShort()));
    if (found.toShort() != allowed.toShort()) {
      files.setPermission(path, allowed);
    }
  }

  /** Where it is. */
  public Path path() {
    return path;
  }

  /** Where the result is put together. */
  public Path result() {
    return new Path(path, RESULT);
  }

  /** Asked before each change in it, once its lease is taken. */
  public Fence fence() {
    return fence;
  }

  /**
   * What is in it that no run can have made.
   *
   * @param output name of the output directory, for messages
   * @throws OutputExistsException when there is something
   */
  void requireOurs(String output, ResultCatalogue catalogue) throws IOException {
    Map<String, Kind> entries = files.entries(path);
    if (!entries.isEmpty() && Collections.disjoint(entries.keySet(), SIGNS)) {
      boolean onlyUnfinished = entries.keySet().stream().allMatch(WorkDirectory::isFile);
      if (!onlyUnfinished) {
        throw new OutputExistsException(
            output + ": holds a directory _work that is not daal4j's. Name another --output.");
      }
    }
    for (Map.Entry<String, Kind> entry : entries.entrySet()) {
      boolean ours =
          entry.getValue() == Kind.FILE
              ? isFile(ResultCatalogue.withoutChecksum(entry.getKey()))
              : entry.getValue() == Kind.DIRECTORY && isDirectory(entry.getKey());
      if (!ours) {
        throw foreign(output, entry.getKey());
      }
    }
    for (Map.Entry<String, Kind> entry : files.entries(result()).entrySet()) {
      if (!catalogue.isPart(files, result(), entry.getKey(), entry.getValue())) {
        throw foreign(output, RESULT + "/" + entry.getKey());
      }
    }
  }

  private static OutputExistsException foreign(String output, String name) {
    return new OutputExistsException(
        output
            + ": holds '"
            + OutputDirectory.WORK
            + "/"
            + name
            + "', which is not daal4j's, so nothing there is replaced."
            + " Move it away, or name another --output.");
  }

  private static boolean isFile(String name) {
    String complete =
        name.endsWith(UNFINISHED_FILE)
            ? name.substring(0, name.length() - UNFINISHED_FILE.length())
            : name;
    return SIGNS.contains(complete) || RunLease.isName(name) || FileCheckpoint.isName(name);
  }

  private static boolean isDirectory(String name) {
    return name.equals(RESULT) || RunDirectories.isName(name);
  }

  /** The identity of the unfinished run; empty when there is none, or it cannot be told. */
  Optional<Map<String, Object>> readIdentity() throws IOException {
    return new SmallFile(fileSystem, new Path(path, IDENTITY)).readObject();
  }

  /** Whether there is an unfinished run that {@code --resume} could go on with. */
  boolean isResumable() throws IOException {
    return readIdentity().filter(run -> Boolean.TRUE.equals(run.get(RESUMABLE))).isPresent();
  }

  /** Creates it unless it is there, and takes its lease. */
  RunLease lease(String output) throws IOException {
    RunLease lease = RunLease.take(fileSystem, path, output);
    fence = lease;
    return lease;
  }

  /** Deletes it when nothing is in it. */
  void deleteIfEmpty() throws IOException {
    files.deleteEmpty(path);
  }

  /**
   * Empties it and writes the identity of a new run.
   *
   * @param resumable whether {@code --resume} will be able to go on with it
   */
  void create(RunIdentity identity, boolean resumable) throws IOException {
    discard();
    Map<String, Object> run = new LinkedHashMap<>(identity.toMap());
    run.put(RESUMABLE, resumable);
    new SmallFile(fileSystem, new Path(path, IDENTITY)).create(fence, JsonText.pretty(run));
    makeResult();
  }

  /** Makes the directory of the result, unless it is there. */
  void makeResult() throws IOException {
    if (!fileSystem.mkdirs(result(), new FsPermission((short) 0700))) {
      throw new IOException("cannot create " + result());
    }
  }

  /** Empties it, but for the lease. Killed half way it has nothing to resume in it. */
  void discard() throws IOException {
    Path current = new Path(path, IDENTITY);
    Path discarded = new Path(path, DISCARDED);
    if (fileSystem.exists(current)) {
      delete(DISCARDED);
      fence.requireHeld();
      fileSystem.rename(current, discarded);
    }
    deleteAllBut(DISCARDED);
    delete(DISCARDED);
  }

  /** Empties it, but for the lease; the list of a complete result goes last. */
  void clear() throws IOException {
    deleteAllBut(COMPLETE);
    delete(COMPLETE);
  }

  private void deleteAllBut(String last) throws IOException {
    for (String name : files.entries(path).keySet()) {
      if (!Set.of(last, RunLease.FILE, RunLease.BEATS).contains(name)) {
        delete(name);
      }
    }
  }

  private void delete(String name) throws IOException {
    fence.requireHeld();
    fileSystem.delete(new Path(path, name), true);
  }
}
