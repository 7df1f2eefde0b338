package org.daal4j.result;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.permission.FsPermission;
import org.apache.hadoop.security.AccessControlException;
import org.apache.hadoop.util.ShutdownHookManager;
import org.daal4j.core.Setting;
import org.daal4j.core.UsageException;
import org.daal4j.input.UserPath;
import org.daal4j.result.StrictFiles.Kind;

/**
 * The directory a result goes to, seen before anything is changed in it.
 *
 * <p>Invariants:
 *
 * <ol>
 *   <li>Until the result is complete, nothing is written but {@code _work}, and the work directory
 *       when it is another one.
 *   <li>Nothing is deleted or replaced but what {@link ResultCatalogue} and {@link WorkDirectory}
 *       know by name: {@code _work} and, with {@code --overwrite}, the files that the model.json of
 *       an older result lists. Where anything else is in the way, nothing is touched.
 *   <li>Each change is made while this process holds the lease of {@code _work}, and that of the
 *       work directory when it is another one. Then {@code _work} says which; an unfinished run is
 *       continued from there and no other place, and a result is published from there only.
 *   <li>A process killed at any moment leaves a directory that {@code --resume} or {@code
 *       --overwrite} takes over; where a verb has no {@code --resume}, so does the same command.
 * </ol>
 */
public final class OutputDirectory implements AutoCloseable {

  /** Written last: the result is complete. */
  public static final String SUCCESS = "_SUCCESS";

  /** Everything that is not finished. */
  static final String WORK = "_work";

  static final Setting OVERWRITE = Setting.named("overwrite");
  static final Setting RESUME = Setting.named("resume");

  private final FileSystem fileSystem;
  private final StrictFiles files;
  private final String name;
  private final Path path;
  private final boolean overwrite;
  private final boolean resume;
  private final ResultCatalogue catalogue;
  private final WorkDirectory home;
  private final WorkDirectory work;
  private final OtherWork otherWork;
  private final Publication publication;
  private final Deque<Path> created = new ArrayDeque<>(); // the outermost directory first
  private final Deque<Path> createdForWork = new ArrayDeque<>();
  private final List<RunLease> leases = new ArrayList<>();
  private boolean follows; // whether a run begins with the result there

  /**
   * A directory, which need not exist.
   *
   * @param name as the user wrote it
   * @param workName the work directory as the user wrote it, if not in the output directory
   * @param overwrite whether an older result may be replaced
   * @param resume whether an unfinished run is continued
   * @param catalogue what results consist of
   * @throws UsageException when one of the two can be no such directory
   */
  public OutputDirectory(
      Configuration conf,
      String name,
      Optional<String> workName,
      boolean overwrite,
      boolean resume,
      ResultCatalogue catalogue)
      throws IOException {
    this.name = name;
    this.overwrite = overwrite;
    this.resume = resume;
    this.catalogue = catalogue;
    try {
      UserPath place = UserPath.of(conf, name);
      this.fileSystem = place.fileSystem();
      this.path = fileSystem.makeQualified(place.path());
    } catch (IllegalArgumentException e) {
      throw new UsageException(
          Setting.OUTPUT
              + ": "
              + name
              + " is not a path Hadoop can write: "
              + e.getMessage()
              + ".");
    }
    this.files = StrictFiles.of(fileSystem, path);
    this.home = WorkDirectory.inOutput(files, path, name);
    this.work = new WorkPlace(conf, home, path, name).choose(workName);
    this.otherWork = new OtherWork(conf, name, path, home, work, overwrite, resume, catalogue);
    this.publication = new Publication(path, name, catalogue, home, work);
    for (FileSystem place : List.of(fileSystem, work.fileSystem())) {
      if (place instanceof LocalFileSystem local) {
        // No hidden .crc files among the results: HDFS has its own checksums, disks need none.
        local.setWriteChecksum(false);
      }
    }
  }

  /**
   * Refuses an output that is in the way, before the input is looked at.
   *
   * @throws OutputExistsException when there is something that may not be replaced
   */
  public void check() throws IOException {
    Optional<Map<String, Kind>> entries = entries();
    if (isWorkElsewhere()) {
      otherWork.requireFree();
    }
    if (entries.isEmpty()) {
      return;
    }
    Map<String, Kind> others = new TreeMap<>(entries.get());
    Kind unfinished = others.remove(WORK);
    if (unfinished != null && unfinished != Kind.DIRECTORY) {
      throw new OutputExistsException(
          name
              + ": holds something named _work that is not daal4j's. Name another "
              + Setting.OUTPUT
              + ".");
    }
    boolean asked = overwrite || resume;
    if (!asked && unfinished == null) {
      throw exists();
    }
    if (unfinished != null) {
      home.requireOurs(catalogue);
      otherWork.requireNoneBeside();
      Optional<Publication.Plan> complete = publication.begun();
      if (complete.isPresent()) {
        Set<String> known = new TreeSet<>(complete.get().files());
        known.addAll(complete.get().replaced());
        requireOnly(known, others);
        return;
      }
    }
    if (!asked && !others.isEmpty()) {
      throw exists();
    }
    if (!asked && work.isResumable()) {
      throw OtherWork.unfinished(name);
    }
    if (!others.isEmpty()) {
      requireResult(others);
    }
  }

  private OutputExistsException exists() {
    return new OutputExistsException(
        name
            + ": exists. Name another "
            + Setting.OUTPUT
            + ", or use "
            + OVERWRITE
            + " to replace a result.");
  }

  /**
   * Takes the lease and decides how to begin. Until {@link #close} no other process can.
   *
   * @throws OutputExistsException when there is something that may not be replaced, or another
   *     process is writing
   * @throws UsageException when there is an unfinished run of another identity
   */
  public Beginning begin(RunIdentity identity) throws IOException {
    check();
    for (Path directory : missing(fileSystem, path)) {
      create(fileSystem, directory);
      created.addLast(directory);
    }
    takeLeases();
    check(); // what another process may have left until now
    return decide(identity);
  }

  /**
   * Prepares for a run that begins with the result there, and replaces it: ends a publication that
   * a process was killed in, so that the result can be read. If that result turns out to be of this
   * very run, {@link #begin} says so, as the run must not be done twice.
   *
   * @throws OutputExistsException when another process is writing
   */
  public void settle() throws IOException {
    follows = true;
    if (publication.begun().isEmpty()) {
      return;
    }
    takeLeases();
    try {
      Optional<Publication.Plan> complete = publication.begun();
      if (complete.isPresent()) {
        publication.finish(complete.get());
      }
    } finally {
      closeWork();
      leases.clear();
    }
  }

  /** Whether there is a result. */
  public boolean hasResult() throws IOException {
    return model().isPresent();
  }

  /** Whether a result may be replaced. */
  public boolean replaces() {
    return overwrite;
  }

  private void takeLeases() throws IOException {
    leases.add(home.lease());
    if (isWorkElsewhere()) {
      createForWork();
      leases.add(work.lease());
    }
    home.guardBy(this::requireHeld);
    work.guardBy(this::requireHeld);
  }

  private void requireHeld() throws IOException {
    for (RunLease lease : leases) {
      lease.requireHeld();
    }
  }

  private Beginning decide(RunIdentity identity) throws IOException {
    Optional<Publication.Plan> complete = publication.begun();
    if (complete.isPresent()) {
      List<String> differences = identity.differencesFrom(complete.get().identity());
      if (!differences.isEmpty() && !overwrite && !resume) {
        throw new OutputExistsException(
            name
                + ": holds the finished result of another run, which has not been put in its place"
                + " yet: "
                + String.join("; ", differences)
                + ". Name another "
                + Setting.OUTPUT
                + ", or use "
                + OVERWRITE
                + " to replace it.");
      }
      publication.finish(complete.get());
      if (overwrite || resume) {
        check();
      } else {
        return besideFinished(differences, requireModel());
      }
    }
    if (follows && !resume) {
      Optional<Map<String, Object>> there = model();
      boolean done = there.isPresent() && fileSystem.exists(new Path(path, SUCCESS));
      return done && identity.differencesFrom(there.get()).isEmpty()
          ? new Beginning.Finished(there.get())
          : new Beginning.Fresh();
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
          RESUME
              + ": the unfinished run in "
              + name
              + " is another one: "
              + String.join("; ", differences)
              + ". Give it the same options and input, or use "
              + OVERWRITE
              + " to start over.");
    }
    if (olderResult && !overwrite) {
      throw new OutputExistsException(
          name
              + ": holds an older result beside the unfinished run. Use "
              + OVERWRITE
              + " "
              + RESUME
              + " to"
              + " finish the run and replace it.");
    }
    return differences.isEmpty() ? new Beginning.Resumed() : new Beginning.Fresh();
  }

  private Beginning besideFinished(List<String> differences, Map<String, Object> model)
      throws IOException {
    if (differences.isEmpty()) {
      if (isWorkElsewhere()) {
        home.discard(); // of a process killed between its last two deletions
      }
      return new Beginning.Finished(model);
    }
    if (!overwrite) {
      throw new OutputExistsException(
          name
              + ": holds the finished result of another run: "
              + String.join("; ", differences)
              + ". Name another "
              + Setting.OUTPUT
              + ", or use "
              + OVERWRITE
              + " to replace it.");
    }
    return new Beginning.Fresh();
  }

  /**
   * Makes the work directory ready.
   *
   * @param beginning what {@link #begin} said
   * @param resumable whether {@code --resume} can go on with the run when it ends unfinished
   */
  public WorkDirectory start(Beginning beginning, RunIdentity identity, boolean resumable)
      throws IOException {
    if (isWorkElsewhere()) {
      home.pointTo(work);
    }
    if (beginning instanceof Beginning.Fresh) {
      work.create(identity, path, resumable);
    } else {
      work.makeResult();
    }
    return work;
  }

  /** Forgets the unfinished run; a complete result that is being put in its place stays. */
  public void abandon() throws IOException {
    if (publication.begun().isEmpty()) {
      work.discard();
      if (isWorkElsewhere()) {
        home.discard();
      }
    }
  }

  /**
   * Creates the work directory and those above it that are missing, after it has noted how many:
   * the run that goes on when this one is killed is to leave none of them behind either.
   */
  private void createForWork() throws IOException {
    Deque<Path> missing = missing(work.fileSystem(), work.path());
    int made = home.madeFor(work);
    if (missing.size() > made) {
      made = missing.size();
      home.noteMade(work, made);
    }
    for (Path at = work.path(); at != null && createdForWork.size() < made; at = at.getParent()) {
      createdForWork.addFirst(at);
    }
    for (Path directory : missing) {
      create(work.fileSystem(), directory);
    }
  }

  /** Lets other processes begin, and leaves no directory behind that has nothing in it. */
  @Override
  public void close() throws IOException {
    if (ShutdownHookManager.get().isShutdownInProgress()) {
      return; // the engine is still being closed: the lease ends with the process
    }
    boolean begun = !leases.isEmpty();
    try {
      closeWork();
    } catch (IOException | RuntimeException left) {
      return; // whoever comes next finds the lease of a process that has ended
    }
    if (begun || !created.isEmpty()) {
      home.deleteIfEmpty();
    }
    deleteEmpty(files, created);
  }

  /** Gives back the leases, that of the output last and also when something cannot be done. */
  private void closeWork() throws IOException {
    if (leases.isEmpty()) {
      return;
    }
    try {
      if (leases.size() > 1) {
        leases.remove(1).close();
      }
      if (isWorkElsewhere()) {
        work.deleteIfEmpty();
        deleteEmpty(work.files(), createdForWork);
      }
      if (!isWorkElsewhere() || !work.isUnfinished()) {
        home.forgetMade();
      }
    } finally {
      leases.get(0).close();
    }
  }

  private static void deleteEmpty(StrictFiles files, Deque<Path> directories) throws IOException {
    while (!directories.isEmpty() && files.deleteEmpty(directories.peekLast())) {
      directories.removeLast();
    }
  }

  /** Puts the complete result in its place. */
  public void publish(RunIdentity identity) throws IOException {
    Optional<Map<String, Object>> older = model();
    publication.publish(identity, older.flatMap(catalogue::ofModel).orElse(Set.of(SUCCESS)));
    while (!created.isEmpty()) {
      try {
        files.setPermission(
            created.removeLast(),
            FsPermission.getDirDefault().applyUMask(FsPermission.getUMask(fileSystem.getConf())));
      } catch (AccessControlException ofAnother) {
        // Made by another user's run at the same moment, which it belongs to.
      }
    }
  }

  /** As the user wrote it. */
  public String name() {
    return name;
  }

  /** Where unfinished work is kept. */
  WorkDirectory work() {
    return work;
  }

  /** Whether that is not in this directory. */
  boolean isWorkElsewhere() {
    return work != home;
  }

  /** Qualified. */
  public Path path() {
    return path;
  }

  /** Where it is. */
  public FileSystem fileSystem() {
    return fileSystem;
  }

  private void requireResult(Map<String, Kind> others) throws IOException {
    requireOnly(catalogue.ofModel(requireModel()).orElseThrow(), others);
  }

  private void requireOnly(Set<String> known, Map<String, Kind> others) throws IOException {
    for (Map.Entry<String, Kind> entry : others.entrySet()) {
      String file = entry.getKey();
      if (!known.contains(ResultCatalogue.withoutChecksum(file))
          || !catalogue.isPart(files, path, file, entry.getValue())) {
        throw new OutputExistsException(
            name
                + ": holds '"
                + file
                + "', which is not part of the result there, so it is not replaced."
                + " Move it away, or name another "
                + Setting.OUTPUT
                + ".");
      }
    }
  }

  /** The directory and those above it that are missing, the outermost first. */
  private static Deque<Path> missing(FileSystem place, Path path) throws IOException {
    Deque<Path> missing = new ArrayDeque<>();
    for (Path at = path; at != null && !place.exists(at); at = at.getParent()) {
      missing.addFirst(at);
    }
    return missing;
  }

  /**
   * Creates a directory. Until the result is complete nobody else can write to it, whatever the
   * umask: who can could put another work directory there.
   */
  private static void create(FileSystem place, Path directory) throws IOException {
    if (!place.mkdirs(directory, new FsPermission((short) 0755))) {
      throw new IOException("cannot create " + directory);
    }
  }

  private Map<String, Object> requireModel() throws IOException {
    return model()
        .orElseThrow(
            () ->
                new OutputExistsException(
                    name
                        + ": exists and is not a result of daal4j, so it is not replaced."
                        + " Name another "
                        + Setting.OUTPUT
                        + "."));
  }

  /** The model.json of a result; empty when there is none, or it is not one that a verb writes. */
  private Optional<Map<String, Object>> model() throws IOException {
    return new SmallFile(fileSystem, new Path(path, SavedModel.NAME))
        .readObject()
        .filter(model -> catalogue.ofModel(model).isPresent());
  }

  /** What is in the directory; empty when there is none. */
  private Optional<Map<String, Kind>> entries() throws IOException {
    try {
      if (!fileSystem.getFileStatus(path).isDirectory()) {
        throw new OutputExistsException(
            name + ": is a file. Name a directory that does not exist as " + Setting.OUTPUT + ".");
      }
    } catch (FileNotFoundException absent) {
      return Optional.empty();
    }
    return Optional.of(files.entries(path));
  }
}
