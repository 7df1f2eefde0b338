package org.daal4j.engine.inprocess;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.daal4j.core.Partial;
import org.daal4j.core.PartialSize;
import org.daal4j.engine.PartialMemory;
import org.daal4j.engine.Pass;
import org.daal4j.engine.PassDirectory;
import org.daal4j.engine.PassResult;
import org.daal4j.engine.PassRunner;
import org.daal4j.engine.RunContext;
import org.daal4j.engine.RunDirectories;
import org.daal4j.engine.SplitWork;
import org.daal4j.engine.written.PartFiles;
import org.daal4j.input.HadoopSetting;
import org.daal4j.input.SplitDataset;
import org.daal4j.packed.PartSource;

/**
 * Runs passes as threads of this process. Packed rows stay in memory as far as they fit in a share
 * of the heap, and go to files of the work directory beyond that: text is never parsed twice.
 *
 * <p>Settings: {@value #THREADS}, by default the processors; {@value #MEMORY_SHARE}, by default a
 * half of the largest heap. Rows of groups take {@value #SHARE_BESIDE_GROUPS} of it at most, since
 * what passes find of groups stays in memory beside them.
 */
public final class InProcessRunner implements PassRunner {

  /** How many threads. */
  public static final String THREADS = "daal4j.inprocess.threads";

  /** Which share of the largest heap packed rows may take, from 0 to 1. */
  public static final String MEMORY_SHARE = "daal4j.inprocess.memory.share";

  /** With that of {@link org.daal4j.group.GroupMemory} three quarters of the heap. */
  private static final double SHARE_BESIDE_GROUPS = 0.15;

  private static final String ATTEMPT = "0"; // of each split there is but one

  private final RunContext run;
  private final SplitThreads threads;
  private final MemoryBudget memory;
  private final MemoryBudget besideGroups;
  private final Map<Path, RowCache> packed = new HashMap<>();

  /** Costs nothing until the first pass. */
  public InProcessRunner(RunContext run) {
    this.run = run;
    Configuration conf = run.conf();
    this.threads =
        new SplitThreads(
            HadoopSetting.smallWholeNumber(
                conf, THREADS, Runtime.getRuntime().availableProcessors()));
    this.memory =
        new MemoryBudget(
            (long)
                (HadoopSetting.share(conf, MEMORY_SHARE, 0.5) * Runtime.getRuntime().maxMemory()));
    this.besideGroups =
        memory.part((long) (SHARE_BESIDE_GROUPS * Runtime.getRuntime().maxMemory()));
  }

  @Override
  public String name() {
    return "inprocess";
  }

  @Override
  public void begin() {}

  @Override
  public <P extends Partial<P>> PassResult<P> run(
      SplitDataset rows, Pass<P> pass, PassDirectory directory) throws IOException {
    RowCache cache = null;
    if (pass.leavesRows()) {
      RunDirectories.make(run.conf(), directory.root());
    }
    if (pass.keepsRows()) {
      MemoryBudget budget = pass.fold().packsGroups() > 0 ? besideGroups : memory;
      cache = new RowCache(budget, new PartFiles(run.conf(), directory.output(), ATTEMPT));
      packed.put(directory.root(), cache);
    }
    SplitWork<P> work =
        new SplitWork<>(run.conf(), pass, cache, directory.output(), rows.plan().size(), ATTEMPT);
    PassResult<P> result = threads.run(rows, pass, work, run.progress());
    if (cache != null && cache.partsInFiles() > 0) {
      run.progress()
          .note(
              cache.partsInFiles()
                  + " of "
                  + result.parts().size()
                  + " parts of the rows do not fit in memory and are read from "
                  + directory.root()
                  + " in every pass; a larger heap (-Xmx) would hold them");
    }
    return result;
  }

  @Override
  public PartSource packed(PassDirectory directory) {
    return packed.get(directory.root());
  }

  @Override
  public void readLast(PassDirectory directory) {
    RowCache kept = packed.get(directory.root());
    if (kept != null) {
      kept.letGo();
    }
  }

  @Override
  public void release(PassDirectory directory) {
    RowCache kept = packed.remove(directory.root());
    if (kept != null) {
      kept.free();
    }
  }

  @Override
  public boolean keepsPacked() {
    return false;
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
  public void close() {
    threads.stop();
  }
}
