package org.daal4j.engine;

import java.io.IOException;
import java.util.List;
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
import org.daal4j.input.Setting;
import org.daal4j.input.SplitDataset;
import org.daal4j.packed.PackedDataset;
import org.daal4j.packed.PartStore;

/**
 * Runs passes as threads of this process. Packed rows stay in memory as far as they fit in a share
 * of the heap, and go to files of the work directory beyond that: text is never parsed twice.
 *
 * <p>Settings: {@value #THREADS}, by default the processors; {@value #MEMORY_SHARE}, by default a
 * half of the largest heap.
 */
public final class InProcessEngine implements Engine {

  /** How many threads. */
  public static final String THREADS = "daal4j.inprocess.threads";

  /** Which share of the largest heap packed rows may take, from 0 to 1. */
  public static final String MEMORY_SHARE = "daal4j.inprocess.memory.share";

  private static final String ATTEMPT = "0"; // of each split there is but one

  private final RunContext run;
  private final PassLog log;
  private final SplitThreads threads;
  private final MemoryBudget memory;
  private int directories;

  /** Opens the engine; costs nothing until the first pass. */
  public InProcessEngine(RunContext run) {
    this.run = run;
    this.log = new PassLog("inprocess", run.progress());
    Configuration conf = run.conf();
    this.threads =
        new SplitThreads(
            Setting.smallWholeNumber(conf, THREADS, Runtime.getRuntime().availableProcessors()));
    this.memory =
        new MemoryBudget(
            (long) (Setting.share(conf, MEMORY_SHARE, 0.5) * Runtime.getRuntime().maxMemory()));
  }

  @Override
  public <P extends Partial<P>, R> R fold(Dataset rows, Fold<P, R> fold) throws IOException {
    SplitDataset dataset = (SplitDataset) rows;
    Pass<P> pass = new Pass<>(fold, null, dataset.source(), 0);
    return fold.finish(runPass(dataset, pass, null, null).partial());
  }

  @Override
  public <P extends Partial<P>, R> Packed<R> pack(Dataset rows, Fold<P, R> fold)
      throws IOException {
    SplitDataset dataset = (SplitDataset) rows;
    Pass<P> pass = new Pass<>(fold, null, dataset.source(), dataset.partBytes());
    Path directory = nextDirectory();
    RowCache cache = new RowCache(memory, new PartFiles(run.conf(), directory, ATTEMPT));
    PassResult<P> result = runPass(dataset, pass, cache, null);
    if (cache.partsInFiles() > 0) {
      run.progress()
          .note(
              cache.partsInFiles()
                  + " of "
                  + result.parts().size()
                  + " parts of the rows do not fit in memory and are read from "
                  + directory
                  + " in every pass; a larger heap (-Xmx) would hold them");
    }
    PackedDataset packed =
        new PackedDataset(
            dataset,
            directory.getFileSystem(run.conf()).makeQualified(directory),
            result.parts(),
            cache,
            dataset.sparse() && pass.takesSparseRows(),
            name -> List.of());
    return new Packed<>(packed, fold.finish(result.partial()));
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
    Path lines = nextDirectory();
    PassResult<NoSummary> result = runPass(dataset, pass, null, lines);
    MappedRows.publish(run, lines, directory, result.parts());
    run.delete(lines);
  }

  private <P extends Partial<P>> PassResult<P> runPass(
      SplitDataset dataset, Pass<P> pass, PartStore parts, Path lines) throws IOException {
    SplitWork<P> work =
        new SplitWork<>(run.conf(), pass, parts, lines, dataset.plan().size(), ATTEMPT);
    return log.pass(
        dataset,
        pass,
        () -> {
          PassResult<P> result = threads.run(dataset, pass, work, run.progress());
          PassCheck.check(run.conf(), dataset, result);
          return result;
        });
  }

  /** A directory for the files of one pass, without what a killed run may have left in it. */
  private Path nextDirectory() throws IOException {
    directories++;
    Path directory = RunDirectories.inProcess(run.work(), directories);
    run.delete(directory);
    RunDirectories.make(run.conf(), directory);
    return directory;
  }

  @Override
  public int mostColumns(PartialSize size) {
    return new PartialMemory(size).mostInProcess(Runtime.getRuntime().maxMemory());
  }

  @Override
  public void requireMemory(PartialSize size) {
    new PartialMemory(size).partialsInProcess(1, Runtime.getRuntime().maxMemory());
  }

  @Override
  public RunSummary summary() {
    return log.summary();
  }

  /** Stops a running pass; may be called from another thread than the passes. */
  @Override
  public void close() throws IOException {
    threads.stop();
    for (int number = 1; number <= directories; number++) {
      run.delete(RunDirectories.inProcess(run.work(), number));
    }
  }
}
