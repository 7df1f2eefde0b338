package org.daal4j.engine;

import java.io.IOException;
import org.apache.hadoop.fs.Path;
import org.daal4j.core.Dataset;
import org.daal4j.core.DenseRows;
import org.daal4j.core.Engine;
import org.daal4j.core.Fold;
import org.daal4j.core.Packed;
import org.daal4j.core.Partial;
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
  private int packs;

  /** Opens the engine; costs nothing until the first pass. */
  public MapReduceEngine(RunContext run) {
    this.run = run;
    this.log = new PassLog("mapreduce", run.progress());
    this.jobs = new PassJobs(run);
  }

  @Override
  public <P extends Partial<P>, R> R fold(Dataset rows, Fold<P, R> fold) throws IOException {
    SplitDataset dataset = (SplitDataset) rows;
    Pass<P> pass = new Pass<>(fold, null, dataset.source(), 0);
    PassDirectory directory = nextDirectory();
    PassResult<P> result = runAnew(dataset, pass, directory);
    delete(directory);
    return fold.finish(result.partial());
  }

  @Override
  public <P extends Partial<P>, R> Packed<R> pack(Dataset rows, Fold<P, R> fold)
      throws IOException {
    SplitDataset dataset = (SplitDataset) rows;
    Pass<P> pass = new Pass<>(fold, null, dataset.source(), dataset.partBytes());
    packs++;
    PackDirectory directory =
        new PackDirectory(run.conf(), new Path(run.work(), "packed-" + packs));
    String fingerprint = PackDirectory.fingerprint(dataset, pass);
    PassResult<P> result = run.resume() ? directory.reopen(fingerprint, dataset, pass) : null;
    if (result != null) {
      run.progress().note("goes on with the packed rows in " + directory.pass().root());
      log.passFoundDone(result);
    } else {
      result = runAnew(dataset, pass, directory.pass());
      directory.complete(fingerprint);
    }
    return new Packed<>(directory.dataset(dataset, result), fold.finish(result.partial()));
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
    Pass<NoSummary> pass = new Pass<>(new NoSummary.OfRows(), map, dataset.source(), 0);
    PassDirectory passDirectory = nextDirectory();
    runAnew(dataset, pass, passDirectory);
    MappedRows.publish(run, passDirectory.output(), directory);
    delete(passDirectory);
  }

  private <P extends Partial<P>> PassResult<P> runAnew(
      SplitDataset dataset, Pass<P> pass, PassDirectory directory) throws IOException {
    delete(directory);
    return log.pass(
        dataset,
        pass,
        () -> {
          PassResult<P> result = jobs.run(dataset, pass, directory);
          PassCheck.check(run.conf(), dataset, result);
          return result;
        });
  }

  private PassDirectory nextDirectory() {
    return new PassDirectory(new Path(run.work(), String.format("pass-%04d", log.passes() + 1)));
  }

  private void delete(PassDirectory directory) throws IOException {
    directory.root().getFileSystem(run.conf()).delete(directory.root(), true);
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
