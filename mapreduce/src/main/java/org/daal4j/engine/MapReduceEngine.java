package org.daal4j.engine;

import java.io.IOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.daal4j.core.Dataset;
import org.daal4j.core.DenseRows;
import org.daal4j.core.Engine;
import org.daal4j.core.Fold;
import org.daal4j.core.Packed;
import org.daal4j.core.Partial;
import org.daal4j.core.PartialSize;
import org.daal4j.core.RowMap;
import org.daal4j.core.RunSummary;
import org.daal4j.input.SplitDataset;
import org.daal4j.packed.PackedDataset;

/**
 * Runs each pass as one MapReduce job, on YARN or on the local job runner: {@link FoldMapper} folds
 * a split, {@link MergeReducer} merges a group of splits, the driver merges the groups.
 */
public final class MapReduceEngine implements Engine {

  private final RunContext run;
  private final PassLog log;
  private final PassJobs jobs;
  private final RunDirectories directories;
  private boolean begun;
  private int packs;

  /** Opens the engine; costs nothing until the first pass. */
  public MapReduceEngine(RunContext run) {
    this.run = run;
    this.log = new PassLog("mapreduce", run.progress());
    this.directories = new RunDirectories(run);
    this.jobs = new PassJobs(run, new JobJar(directories.forLibraries()));
  }

  @Override
  public <P extends Partial<P>, R> R fold(Dataset rows, Fold<P, R> fold) throws IOException {
    SplitDataset dataset = (SplitDataset) rows;
    Pass<P> pass = new Pass<>(fold, null, dataset.source(), 0);
    PassDirectory directory = nextDirectory();
    PassResult<P> result = runPass(dataset, pass, directory);
    run.delete(directory.root());
    return fold.finish(result.partial());
  }

  @Override
  public <P extends Partial<P>, R> Packed<R> pack(Dataset rows, Fold<P, R> fold)
      throws IOException {
    SplitDataset dataset = (SplitDataset) rows;
    Pass<P> pass = new Pass<>(fold, null, dataset.source(), dataset.partBytes());
    begin();
    packs++;
    PackDirectory directory = new PackDirectory(run.conf(), directories.forPack(packs));
    String fingerprint = PackDirectory.fingerprint(dataset, pass);
    PassResult<P> result = null;
    for (Path earlier : directories.earlierPacks(packs)) {
      PackDirectory candidate = new PackDirectory(run.conf(), earlier);
      PassResult<P> found =
          run.resume() && result == null ? candidate.reopen(fingerprint, dataset, pass) : null;
      if (found == null) {
        run.delete(earlier);
      } else {
        directory = candidate;
        result = found;
      }
    }
    if (result != null) {
      run.progress().note("goes on with the packed rows in " + directory.pass().root());
      log.passFoundDone(result);
    } else {
      result = runPass(dataset, pass, directory.pass());
      directory.complete(fingerprint);
    }
    return new Packed<>(
        directory.dataset(dataset, result, dataset.sparse() && pass.takesSparseRows()),
        fold.finish(result.partial()));
  }

  @Override
  public DenseRows read(Dataset packed, long firstRow, int rows) throws IOException {
    return ((PackedDataset) packed).read(run.conf(), firstRow, rows);
  }

  @Override
  public DenseRows first(Dataset rows, int most) throws IOException {
    return FirstRows.of(run.conf(), (SplitDataset) rows, most);
  }

  @Override
  public void map(Dataset rows, RowMap map, String directory) throws IOException {
    SplitDataset dataset = (SplitDataset) rows;
    write(dataset, new Pass<>(new NoSummary.OfRows(), map, dataset.source(), 0), directory);
  }

  @Override
  public void store(Dataset rows, boolean floats, String directory) throws IOException {
    SplitDataset dataset = (SplitDataset) rows;
    StoredForm form = StoredForm.of(dataset, floats);
    write(dataset, new Pass<>(new NoSummary.OfRows(), null, dataset.source(), 0, form), directory);
  }

  /** A pass that leaves a file for each split. */
  private void write(SplitDataset dataset, Pass<NoSummary> pass, String directory)
      throws IOException {
    PassDirectory passDirectory = nextDirectory();
    PassResult<NoSummary> result = runPass(dataset, pass, passDirectory);
    MappedRows.publish(run, passDirectory.output(), directory, result.parts());
    run.delete(passDirectory.root());
  }

  private <P extends Partial<P>> PassResult<P> runPass(
      SplitDataset dataset, Pass<P> pass, PassDirectory directory) throws IOException {
    return log.pass(
        dataset,
        pass,
        () -> {
          RunDirectories.make(run.conf(), directory.root());
          PassResult<P> result = jobs.run(dataset, pass, directory);
          PassCheck.check(run.conf(), dataset, result);
          return result;
        });
  }

  private PassDirectory nextDirectory() throws IOException {
    begin();
    return new PassDirectory(directories.forPass(log.passes() + 1));
  }

  /** Before the first pass: ends what is left of an earlier run. */
  private void begin() throws IOException {
    if (!begun) {
      begun = true;
      Orphans.kill(run);
      directories.deleteAllButPacks();
    }
  }

  @Override
  public int mostColumns(PartialSize size) {
    PartialMemory memory = new PartialMemory(size);
    long heap = Runtime.getRuntime().maxMemory();
    Configuration job = jobSettings();
    return JobDefaults.isLocal(job)
        ? memory.mostInLocalJob(job, heap)
        : memory.mostInJob(job, heap);
  }

  /** As the jobs of passes have them. */
  private Configuration jobSettings() {
    Configuration settings = new Configuration(run.conf());
    JobDefaults.apply(settings);
    return settings;
  }

  @Override
  public void requireMemory(PartialSize size) {
    PartialMemory memory = new PartialMemory(size);
    long heap = Runtime.getRuntime().maxMemory();
    Configuration job = jobSettings();
    if (JobDefaults.isLocal(job)) {
      memory.localMaps(job, 1, heap);
    } else {
      memory.checkJob(job, heap);
    }
  }

  @Override
  public RunSummary summary() {
    return log.summary();
  }

  /** Kills a job that is still running; may be called from another thread than the passes. */
  @Override
  public void close() throws IOException {
    jobs.close();
  }
}
