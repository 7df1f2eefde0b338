package org.daal4j.engine.tez;

import java.io.IOException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.mapreduce.MRJobConfig;
import org.apache.hadoop.mapreduce.security.TokenCache;
import org.apache.hadoop.security.Credentials;
import org.apache.hadoop.security.UserGroupInformation;
import org.apache.hadoop.yarn.api.records.LocalResource;
import org.apache.hadoop.yarn.api.records.LocalResourceType;
import org.apache.hadoop.yarn.api.records.LocalResourceVisibility;
import org.apache.hadoop.yarn.api.records.URL;
import org.apache.tez.dag.api.DAG;
import org.apache.tez.dag.api.TezConfiguration;
import org.daal4j.core.Partial;
import org.daal4j.core.PartialSize;
import org.daal4j.core.PassFailedException;
import org.daal4j.engine.MergePlan;
import org.daal4j.engine.MergedFiles;
import org.daal4j.engine.PartialMemory;
import org.daal4j.engine.Pass;
import org.daal4j.engine.PassDirectory;
import org.daal4j.engine.PassResult;
import org.daal4j.engine.PassRunner;
import org.daal4j.engine.RunContext;
import org.daal4j.engine.RunDirectories;
import org.daal4j.engine.SplitList;
import org.daal4j.engine.libraries.LibraryDirectory;
import org.daal4j.engine.libraries.ShippedFile;
import org.daal4j.engine.task.FailureNotes;
import org.daal4j.engine.yarn.GivenFiles;
import org.daal4j.engine.yarn.JobDefaults;
import org.daal4j.engine.yarn.JobJar;
import org.daal4j.engine.yarn.JobJava;
import org.daal4j.engine.yarn.Orphans;
import org.daal4j.input.ForklessLocalFileSystem;
import org.daal4j.input.HadoopSetting;
import org.daal4j.input.RowsSplit;
import org.daal4j.input.SplitDataset;
import org.daal4j.packed.PartSource;

/** Runs passes as DAGs of a session, which is opened with the first and opened anew when lost. */
public final class TezRunner implements PassRunner {

  /** A full queue lets a MapReduce job wait, too. */
  private static final Duration NO_LIMIT = ChronoUnit.FOREVER.getDuration();

  private final RunContext run;
  private final LibraryDirectory libraries;
  private final JobJar jar;
  private final GivenFiles given;
  private final Path lists;
  private SplitList splits;
  private int datasets;
  private TezSession session;
  private Slots slots;
  private int dags;
  private boolean closed;

  /** Asks the cluster for nothing until the first pass. */
  public TezRunner(RunContext run) {
    this.run = run;
    this.libraries = new LibraryDirectory(RunDirectories.forLibraries(run.work()));
    this.jar = new JobJar(libraries);
    this.given = new GivenFiles(libraries);
    this.lists = RunDirectories.forSplits(run.work());
  }

  @Override
  public String name() {
    return "tez";
  }

  @Override
  public void begin() throws IOException {
    Orphans.kill(run);
  }

  @Override
  public PartSource packed(PassDirectory directory) {
    return new ResidentSource();
  }

  @Override
  public boolean keepsPacked() {
    return true;
  }

  @Override
  public int mostColumns(PartialSize size) {
    return memory(new PartialMemory(size)).mostColumns();
  }

  @Override
  public void requireMemory(PartialSize size) {
    memory(new PartialMemory(size)).require();
  }

  private SessionMemory memory(PartialMemory needed) {
    return new SessionMemory(needed, settings(), Runtime.getRuntime().maxMemory());
  }

  /** As jobs have them. */
  private Configuration settings() {
    Configuration settings = new Configuration(run.conf());
    JobDefaults.apply(settings);
    Orphans.tag(settings, run.work());
    ForklessLocalFileSystem.removeFrom(settings);
    return settings;
  }

  @Override
  public <P extends Partial<P>> PassResult<P> run(
      SplitDataset rows, Pass<P> pass, PassDirectory directory) throws IOException {
    RunDirectories.make(run.conf(), directory.root());
    SessionMemory memory = memory(PartialMemory.of(pass, rows));
    memory.require();
    int splits = rows.plan().size();
    if (splits == 0) {
      return pass.newResult();
    }
    Configuration stored = new Configuration(run.conf());
    directory.store(stored, pass, splits(rows));
    ResidentRows.store(stored, memory.containerBytes(splits));
    // A pass may lose as many masters as a job; that others were lost before says nothing of it.
    int most =
        HadoopSetting.smallWholeNumber(
            run.conf(), MRJobConfig.MR_AM_MAX_ATTEMPTS, MRJobConfig.DEFAULT_MR_AM_MAX_ATTEMPTS);
    for (int sessions = 1; ; sessions++) {
      try {
        TezSession current = openSession(rows, NO_LIMIT);
        int[] dealt = slots.deal(rows.plan());
        Slots.store(stored, dealt);
        long start = System.nanoTime();
        current.run(
            dag(pass, stored, dealt), pass.title(), () -> FailureNotes.read(run.conf(), directory));
        if (System.nanoTime() - start > SessionSettings.SWAP_MILLIS * 1_000_000L) {
          // So long that slots may have waited for the containers of others.
          slots.limit(dealt, current.containers());
        }
        PassResult<P> result = new MergedFiles<>(run.conf(), directory, pass, splits).read();
        if (pass.packs()) {
          slots.packed(dealt, directory.output(), result.parts());
        }
        return result;
      } catch (SessionLostException e) {
        endSession();
        if (sessions >= most) {
          throw e;
        }
        run.progress().note(e.marked() + "; opens another one and does the pass again");
      }
    }
  }

  /** Those of the last pass, when this one reads the same rows: containers know them. */
  private SplitList splits(SplitDataset rows) throws IOException {
    if (splits == null || !splits.isOf(rows.plan())) {
      RunDirectories.make(run.conf(), lists);
      datasets++;
      splits = new SplitList(run.conf(), rows.plan(), new Path(lists, "splits-" + datasets));
    }
    return splits;
  }

  private DAG dag(Pass<?> pass, Configuration stored, int[] dealt) throws IOException {
    int folds = 1;
    for (int slot : dealt) {
      folds = Math.max(folds, slot + 1);
    }
    Configuration settings = new Configuration(false);
    for (Map.Entry<String, String> setting : stored) {
      if (setting.getKey().startsWith("daal4j.pass.")) {
        settings.set(setting.getKey(), setting.getValue());
      }
    }
    int reducers = new MergePlan(dealt.length, pass.pieces()).reducers();
    dags++;
    // A session knows its DAGs by name.
    return PassDag.of(dags + " " + pass.title(), settings, folds, Math.min(reducers, slots.most()));
  }

  /**
   * Opens a session, for the passes to come, unless one is open.
   *
   * @param wait how long it may take
   * @throws SessionLostException when it has not come by then, or will not
   */
  TezSession openSession(SplitDataset rows, Duration wait) throws IOException {
    TezSession open = current();
    if (open == null) {
      open = begin(rows);
      open.open(wait);
      // Now that its master has taken its room.
      slots = new Slots(open.freeContainers());
    }
    return open;
  }

  private synchronized TezSession current() throws PassFailedException {
    if (closed) {
      throw new PassFailedException("the engine was closed");
    }
    return session;
  }

  private TezSession begin(SplitDataset rows) throws IOException {
    Configuration conf = settings();
    ResidentRows.share(conf); // refused here, not in each task
    JobJava.setEnvironment(run.java(), conf);
    Path uploaded = jar.uploaded(conf);
    Path staging =
        uploaded.getFileSystem(conf).makeQualified(new Path(libraries.path(), "session"));
    TezConfiguration settings = SessionSettings.of(conf, uploaded, staging);
    Credentials credentials = UserGroupInformation.getCurrentUser().getCredentials();
    TokenCache.obtainTokensForNamenodes(credentials, roots(rows), conf);
    TezSession begun =
        new TezSession(settings, resources(conf), credentials, "daal4j", run.progress());
    synchronized (this) {
      if (closed) {
        throw new PassFailedException("the engine was closed");
      }
      session = begun;
    }
    return begun;
  }

  /** What master and containers find beside the jar: their Java, and what the user gives them. */
  private Map<String, LocalResource> resources(Configuration conf) throws IOException {
    Map<String, LocalResource> resources = new HashMap<>();
    for (ShippedFile file : given.ship(conf)) {
      resources.put(file.link(), resource(conf, file));
    }
    Optional<ShippedFile> java = run.java().ship(conf, libraries);
    if (java.isPresent()) {
      resources.put(java.get().link(), resource(conf, java.get()));
    }
    return resources;
  }

  private static LocalResource resource(Configuration conf, ShippedFile shipped)
      throws IOException {
    FileStatus file = shipped.path().getFileSystem(conf).getFileStatus(shipped.path());
    return LocalResource.newInstance(
        URL.fromPath(file.getPath()),
        shipped.kind() == ShippedFile.Kind.ARCHIVE
            ? LocalResourceType.ARCHIVE
            : LocalResourceType.FILE,
        LibraryDirectory.isReadableByAll(conf, file.getPath())
            ? LocalResourceVisibility.PUBLIC
            : LocalResourceVisibility.PRIVATE,
        file.getLen(),
        file.getModificationTime());
  }

  private Path[] roots(SplitDataset rows) {
    Stream<Path> inputs =
        rows.plan().stream()
            .map(RowsSplit::segments)
            .flatMap(segments -> segments.stream().map(segment -> new Path(segment.path())));
    return Stream.concat(Stream.of(run.work()), inputs)
        .map(path -> path.toUri().resolve("/").toString())
        .distinct()
        .map(Path::new)
        .toArray(Path[]::new);
  }

  private void endSession() throws IOException {
    TezSession ended;
    synchronized (this) {
      ended = session;
      session = null;
    }
    if (ended != null) {
      ended.close();
    }
  }

  /** Ends the session and what runs in it; may be called from another thread than the passes. */
  @Override
  public void close() throws IOException {
    synchronized (this) {
      closed = true;
    }
    endSession();
  }
}
