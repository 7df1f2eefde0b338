package org.daal4j.result;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.permission.FsPermission;
import org.daal4j.core.Setting;
import org.daal4j.engine.RunContext.Fence;
import org.daal4j.engine.RunDirectories;
import org.daal4j.result.StrictFiles.Kind;

/**
 * Where unfinished work is kept: run.json with the identity of the run, the checkpoint, whatever
 * the engine keeps, and under {@code result} the files that will be moved out when all are
 * complete. Only its owner can write to it, or read more of it than the jar.
 *
 * <p>It is {@code _work} in the output directory unless {@code --work} names another one. Then
 * {@code _work} is there too, and holds the lease of the output, in work.json the path of the other
 * and in made.json how many directories runs have made in order to have it there.
 */
public final class WorkDirectory {

  /** Lists a complete result that is being moved out; see {@link Publication}. */
  static final String COMPLETE = "complete.json";

  private static final String IDENTITY = "run.json";
  private static final String DISCARDED = "discarded.json";
  private static final String RESULT = "result";
  private static final String RESUMABLE = "resumable";
  private static final String ELSEWHERE = "work.json";
  private static final String MADE = "made.json";
  private static final String PATH = "work";
  private static final String DIRECTORIES = "directories";
  private static final String OUTPUT = "output";
  private static final String UNFINISHED_FILE = ".tmp";
  private static final Set<String> SIGNS =
      Set.of(IDENTITY, DISCARDED, COMPLETE, ELSEWHERE, MADE, RunLease.FILE);

  private final StrictFiles files;
  private final FileSystem fileSystem;
  private final Path path;
  private final PlaceName name;
  private final String inName;
  private final boolean ours;
  private Fence fence = Fence.NONE;

  private WorkDirectory(StrictFiles files, Path path, PlaceName name, String inName, boolean ours) {
    this.files = files;
    this.fileSystem = files.fileSystem;
    this.path = path;
    this.name = name;
    this.inName = inName;
    this.ours = ours;
  }

  /**
   * The one in an output directory; need not exist.
   *
   * @param output qualified
   * @param name of the output directory, as the user wrote it
   */
  static WorkDirectory inOutput(StrictFiles files, Path output, String name) {
    return new WorkDirectory(
        files,
        new Path(output, OutputDirectory.WORK),
        new PlaceName(Setting.OUTPUT, name),
        OutputDirectory.WORK + "/",
        true);
  }

  /**
   * One that is not in the output directory; need not exist.
   *
   * @param name as the user wrote it
   * @param ours whether the place was chosen here, so that nobody misses it when it is empty
   */
  static WorkDirectory elsewhere(StrictFiles files, Path path, String name, boolean ours) {
    return new WorkDirectory(files, path, new PlaceName(WorkPlace.WORK, name), "", ours);
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

  /** Where it is. */
  public FileSystem fileSystem() {
    return fileSystem;
  }

  /** Where it is. */
  StrictFiles files() {
    return files;
  }

  /** As the user wrote it. */
  PlaceName name() {
    return name;
  }

  /**
   * What is in it that no run can have made.
   *
   * @throws OutputExistsException when there is something
   */
  void requireOurs(ResultCatalogue catalogue) throws IOException {
    Map<String, Kind> entries = files.entries(path);
    if (!entries.isEmpty() && Collections.disjoint(entries.keySet(), SIGNS)) {
      boolean onlyUnfinished = entries.keySet().stream().allMatch(WorkDirectory::isFile);
      if (!onlyUnfinished) {
        throw new OutputExistsException(
            name.name()
                + ": "
                + (inName.isEmpty() ? "is" : "holds a directory _work that is")
                + " not daal4j's. Name another "
                + name.option()
                + ".");
      }
    }
    for (Map.Entry<String, Kind> entry : entries.entrySet()) {
      boolean ours =
          entry.getValue() == Kind.FILE
              ? isFile(ResultCatalogue.withoutChecksum(entry.getKey()))
              : entry.getValue() == Kind.DIRECTORY && isDirectory(entry.getKey());
      if (!ours) {
        throw foreign(entry.getKey());
      }
    }
    for (Map.Entry<String, Kind> entry : files.entries(result()).entrySet()) {
      if (!catalogue.isPart(files, result(), entry.getKey(), entry.getValue())) {
        throw foreign(RESULT + "/" + entry.getKey());
      }
    }
  }

  private OutputExistsException foreign(String entry) {
    return new OutputExistsException(
        name.name()
            + ": holds '"
            + inName
            + entry
            + "', which is not daal4j's, so nothing there is replaced."
            + " Move it away, or name another "
            + name.option()
            + ".");
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

  /** Whether a file is in its place. */
  boolean isFile() throws IOException {
    try {
      return fileSystem.getFileStatus(path).isFile();
    } catch (FileNotFoundException absent) {
      return false;
    }
  }

  /** Whether it holds the work of a run that has not ended, or its result. */
  boolean isUnfinished() throws IOException {
    return isComplete() || readIdentity().isPresent();
  }

  /** Whether there is a complete result in it that has not been put in its place yet. */
  boolean isComplete() throws IOException {
    return fileSystem.exists(new Path(path, COMPLETE));
  }

  /** The output of what is unfinished in it; empty when nothing is, or it cannot be told. */
  Optional<String> output() throws IOException {
    String file = isComplete() ? COMPLETE : IDENTITY;
    return new SmallFile(fileSystem, new Path(path, file))
        .readObject()
        .map(run -> run.get(OUTPUT))
        .filter(String.class::isInstance)
        .map(String.class::cast);
  }

  /** What a file in it says of the run whose it is. */
  static Map<String, Object> describe(RunIdentity identity, Path output) {
    Map<String, Object> run = new LinkedHashMap<>(identity.toMap());
    run.put(OUTPUT, output.toString());
    return run;
  }

  /** Creates it unless it is there, and takes its lease, which it returns. */
  RunLease lease() throws IOException {
    return RunLease.take(files, path, name);
  }

  /** Sets what is asked before each change from now on. */
  void guardBy(Fence held) {
    fence = held;
  }

  /** Deletes it when nothing is in it, unless it was the user's before. */
  void deleteIfEmpty() throws IOException {
    if (ours) {
      files.deleteEmpty(path);
    }
  }

  /**
   * Empties it and writes the identity of a new run.
   *
   * @param resumable whether {@code --resume} will be able to go on with it
   */
  void create(RunIdentity identity, Path output, boolean resumable) throws IOException {
    discard();
    Map<String, Object> run = describe(identity, output);
    run.put(RESUMABLE, resumable);
    new SmallFile(fileSystem, new Path(path, IDENTITY)).create(fence, JsonText.pretty(run));
    makeResult();
  }

  /** Empties it, and states that the work of this output is kept elsewhere. */
  void pointTo(WorkDirectory other) throws IOException {
    if (!other.path.toString().equals(pointer().orElse(""))) {
      discard();
      new SmallFile(fileSystem, new Path(path, ELSEWHERE))
          .create(fence, JsonText.pretty(Map.of(PATH, other.path.toString())));
    }
  }

  /** Where the work of this output is kept instead, as the file says; empty when none does. */
  Optional<String> pointer() throws IOException {
    return new SmallFile(fileSystem, new Path(path, ELSEWHERE))
        .readObject()
        .map(content -> String.valueOf(content.get(PATH)));
  }

  /**
   * How many directories runs have made for the work that is kept elsewhere: it, and those above
   * it.
   */
  int madeFor(WorkDirectory other) throws IOException {
    return new SmallFile(fileSystem, new Path(path, MADE))
        .readObject()
        .filter(made -> other.path.toString().equals(made.get(PATH)))
        .map(made -> made.get(DIRECTORIES))
        .filter(Integer.class::isInstance)
        .map(Integer.class::cast)
        .orElse(0);
  }

  /** States how many there will be, which no run before this one knows of. */
  void noteMade(WorkDirectory other, int directories) throws IOException {
    forgetMade();
    new SmallFile(fileSystem, new Path(path, MADE))
        .create(
            fence, JsonText.pretty(Map.of(PATH, other.path.toString(), DIRECTORIES, directories)));
  }

  /** When they are gone, or are no longer its business. */
  void forgetMade() throws IOException {
    delete(MADE);
  }

  /** Makes the directory of the result, unless it is there. */
  void makeResult() throws IOException {
    if (!fileSystem.mkdirs(result(), new FsPermission((short) 0700))) {
      throw new IOException("cannot create " + result());
    }
  }

  /**
   * Empties it, but for the lease and the note of what was made. Killed half way it has nothing to
   * resume in it.
   */
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

  /** The same of a complete result, whose list goes last. */
  void clear() throws IOException {
    deleteAllBut(COMPLETE);
    delete(COMPLETE);
  }

  private void deleteAllBut(String last) throws IOException {
    for (String name : files.entries(path).keySet()) {
      if (!Set.of(last, MADE, RunLease.FILE, RunLease.BEATS).contains(name)) {
        delete(name);
      }
    }
  }

  private void delete(String name) throws IOException {
    fence.requireHeld();
    fileSystem.delete(new Path(path, name), true);
  }
}
