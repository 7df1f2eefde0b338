package org.daal4j.result;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;
import org.daal4j.core.UsageException;
import org.daal4j.input.UserPath;

/**
 * The directory a result goes to, seen before anything is changed in it.
 *
 * <p>Invariants:
 *
 * <ol>
 *   <li>Until the result is complete, nothing is written but {@code _work}.
 *   <li>Nothing is deleted but {@code _work} and, with {@code --overwrite}, the files that the
 *       model.json of an older result lists.
 *   <li>A process killed at any moment leaves a directory that {@code --resume} or {@code
 *       --overwrite} takes over.
 * </ol>
 */
public final class OutputDirectory {

  /** Written last: the result is complete. */
  public static final String SUCCESS = "_SUCCESS";

  /** Everything that is not finished. */
  static final String WORK = "_work";

  private final FileSystem fileSystem;
  private final String name;
  private final Path path;
  private final boolean overwrite;
  private final boolean resume;
  private final WorkDirectory work;
  private Path firstMissing;
  private RunLease lease;

  /**
   * A directory, which need not exist.
   *
   * @param name as the user wrote it
   * @param overwrite whether an older result may be replaced
   * @param resume whether an unfinished run is continued
   */
  public OutputDirectory(Configuration conf, String name, boolean overwrite, boolean resume)
      throws IOException {
    this.name = name;
    this.overwrite = overwrite;
    this.resume = resume;
    try {
      UserPath place = UserPath.of(conf, name);
      this.fileSystem = place.fileSystem();
      this.path = fileSystem.makeQualified(place.path());
    } catch (IllegalArgumentException e) {
      throw new UsageException(
          "--output: " + name + " is not a path Hadoop can write: " + e.getMessage() + ".");
    }
    this.work = new WorkDirectory(fileSystem, path);
    if (fileSystem instanceof LocalFileSystem local) {
      // No hidden .crc files among the results: HDFS has its own checksums, local disks need none.
      local.setWriteChecksum(false);
    }
  }

  /**
   * Refuses an output that is in the way, before the input is looked at.
   *
   * @throws OutputExistsException when there is something that may not be replaced
   */
  public void check() throws IOException {
    Optional<Set<String>> entries = entries();
    if (entries.isEmpty()) {
      return;
    }
    Set<String> others = new HashSet<>(entries.get());
    boolean unfinished = others.remove(WORK);
    if (!overwrite && !resume) {
      throw new OutputExistsException(
          others.isEmpty() && unfinished
              ? name
                  + ": holds the unfinished work of an earlier run. Use --resume to continue it"
                  + " where the verb has it, or --overwrite to start over."
              : name + ": exists. Name another --output, or use --overwrite to replace a result.");
    }
    if (unfinished && !work.isOurs()) {
      throw new OutputExistsException(
          name + ": holds a directory _work that is not daal4j's. Name another --output.");
    }
    if (others.isEmpty() || new Publication(fileSystem, path).isBegun()) {
      return;
    }
    requireResult(others);
  }

  /**
   * Decides how to begin. Until {@link #release} no other process can.
   *
   * @throws OutputExistsException when there is something that may not be replaced, or another
   *     process is writing
   * @throws UsageException when there is an unfinished run of another identity
   */
  public Beginning begin(RunIdentity identity) throws IOException {
    check();
    firstMissing = firstMissing();
    try {
      lease = work.lease(name);
      return decide(identity);
    } catch (IOException | RuntimeException e) {
      release();
      throw e;
    }
  }

  private Beginning decide(RunIdentity identity) throws IOException {
    Publication earlier = new Publication(fileSystem, path);
    if (earlier.isBegun()) {
      earlier.finish(); // which deletes the work directory, and the lease with it
      lease.leave();
      lease = work.lease(name);
    }
    if (!resume) {
      return new Beginning.Fresh();
    }
    Optional<Map<String, Object>> unfinished = work.readIdentity();
    Optional<Map<String, Object>> model = model();
    if (unfinished.isPresent()) {
      return besideUnfinished(identity.differencesFrom(unfinished.get()), model.isPresent());
    }
    if (model.isPresent() && fileSystem.exists(new Path(path, SUCCESS))) {
      return besideFinished(identity.differencesFrom(model.get()), model.get());
    }
    return new Beginning.Fresh();
  }

  private Beginning besideUnfinished(List<String> differences, boolean olderResult)
      throws OutputExistsException {
    if (!differences.isEmpty() && !overwrite) {
      throw new UsageException(
          "--resume: the unfinished run in "
              + name
              + " is another one: "
              + String.join("; ", differences)
              + ". Give it the same options and input, or use --overwrite to start over.");
    }
    if (olderResult && !overwrite) {
      throw new OutputExistsException(
          name
              + ": holds an older result beside the unfinished run. Use --overwrite --resume to"
              + " finish the run and replace it.");
    }
    return differences.isEmpty() ? new Beginning.Resumed() : new Beginning.Fresh();
  }

  private Beginning besideFinished(List<String> differences, Map<String, Object> model)
      throws OutputExistsException {
    if (differences.isEmpty()) {
      return new Beginning.Finished(model);
    }
    if (!overwrite) {
      throw new OutputExistsException(
          name
              + ": holds the finished result of another run: "
              + String.join("; ", differences)
              + ". Name another --output, or use --overwrite to replace it.");
    }
    return new Beginning.Fresh();
  }

  /**
   * Creates the work directory, or takes the one there is.
   *
   * @param beginning what {@link #begin} said
   */
  public WorkDirectory start(Beginning beginning, RunIdentity identity) throws IOException {
    if (beginning instanceof Beginning.Fresh) {
      work.create(identity);
    }
    return work;
  }

  /** Leaves the place as it was found: for a run that cannot come to a result. */
  public void abandon(Beginning beginning) throws IOException {
    if (!(beginning instanceof Beginning.Fresh)) {
      return;
    }
    lease.leave();
    work.delete();
    deleteCreated();
  }

  /** Lets other processes begin, and leaves no directory behind that has nothing in it. */
  public void release() throws IOException {
    if (lease != null) {
      lease.close();
    }
    work.deleteIfEmpty();
    deleteCreated();
  }

  private void deleteCreated() throws IOException {
    for (Path at = path; firstMissing != null && at != null; at = at.getParent()) {
      if (fileSystem.exists(at) && fileSystem.listStatus(at).length > 0
          || !fileSystem.delete(at, false)) {
        return;
      }
      firstMissing = at.equals(firstMissing) ? null : firstMissing;
    }
  }

  /** Puts the complete result in its place. */
  public void publish() throws IOException {
    lease.requireHeld();
    lease.leave();
    Optional<Map<String, Object>> older = model();
    new Publication(fileSystem, path)
        .publish(older.isPresent() ? ResultFiles.of(older.get()) : Set.of());
  }

  /** As the user wrote it. */
  public String name() {
    return name;
  }

  /** Qualified. */
  public Path path() {
    return path;
  }

  /** Where it is. */
  public FileSystem fileSystem() {
    return fileSystem;
  }

  private void requireResult(Set<String> others) throws IOException {
    Optional<Map<String, Object>> model = model();
    if (model.isEmpty()) {
      throw new OutputExistsException(
          name
              + ": exists and is not a result of daal4j, so it is not replaced."
              + " Name another --output.");
    }
    Set<String> known = ResultFiles.of(model.get());
    for (String entry : others) {
      if (!known.contains(entry)) {
        throw new OutputExistsException(
            name
                + ": holds '"
                + entry
                + "', which is not part of the result there, so it is not replaced."
                + " Move it away, or name another --output.");
      }
    }
  }

  /** The topmost directory that has to be created for the output; null when there is none. */
  private Path firstMissing() throws IOException {
    Path missing = null;
    for (Path at = path; at != null && !fileSystem.exists(at); at = at.getParent()) {
      missing = at;
    }
    return missing;
  }

  private Optional<Map<String, Object>> model() throws IOException {
    Optional<String> text = new SmallFile(fileSystem, new Path(path, ModelFile.NAME)).readText();
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Map<String, Object> model;
    try {
      model = JsonText.object(text.get());
    } catch (IOException notJson) {
      return Optional.empty();
    }
    boolean ours = model.get("verb") instanceof String && model.get("files") instanceof List<?>;
    return ours ? Optional.of(model) : Optional.empty();
  }

  /** Names in the directory; empty when there is none. */
  private Optional<Set<String>> entries() throws IOException {
    FileStatus status;
    try {
      status = fileSystem.getFileStatus(path);
    } catch (FileNotFoundException absent) {
      return Optional.empty();
    }
    if (!status.isDirectory()) {
      throw new OutputExistsException(
          name + ": is a file. Name a directory that does not exist as --output.");
    }
    return Optional.of(
        Arrays.stream(fileSystem.listStatus(path))
            .map(entry -> entry.getPath().getName())
            .collect(Collectors.toCollection(HashSet::new)));
  }
}
