package org.daal4j.engine.mapreduce;

import java.io.IOException;
import org.apache.hadoop.conf.Configuration;
import org.daal4j.core.Partial;
import org.daal4j.core.PartialSize;
import org.daal4j.engine.PartialMemory;
import org.daal4j.engine.Pass;
import org.daal4j.engine.PassDirectory;
import org.daal4j.engine.PassResult;
import org.daal4j.engine.PassRunner;
import org.daal4j.engine.RunContext;
import org.daal4j.engine.RunDirectories;
import org.daal4j.engine.libraries.LibraryDirectory;
import org.daal4j.engine.yarn.Framework;
import org.daal4j.engine.yarn.JobDefaults;
import org.daal4j.engine.yarn.JobMemory;
import org.daal4j.engine.yarn.Orphans;
import org.daal4j.input.SplitDataset;
import org.daal4j.packed.PackedSource;
import org.daal4j.packed.PartSource;

/**
 * Runs each pass as one MapReduce job, on YARN or on the local job runner: {@link FoldMapper} folds
 * a split, {@link MergeReducer} merges a group of splits, the driver merges the groups.
 */
public final class MapReduceRunner implements PassRunner {

  private final RunContext run;
  private final PassJobs jobs;

  /** Costs nothing until the first pass. */
  public MapReduceRunner(RunContext run) {
    this.run = run;
    this.jobs = new PassJobs(run, new LibraryDirectory(RunDirectories.forLibraries(run.work())));
  }

  @Override
  public String name() {
    return "mapreduce";
  }

  @Override
  public void begin() throws IOException {
    Orphans.kill(run);
  }

  @Override
  public <P extends Partial<P>> PassResult<P> run(
      SplitDataset rows, Pass<P> pass, PassDirectory directory) throws IOException {
    RunDirectories.make(run.conf(), directory.root());
    return jobs.run(rows, pass, directory);
  }

  @Override
  public PartSource packed(PassDirectory directory) {
    return new PackedSource();
  }

  @Override
  public boolean keepsPacked() {
    return true;
  }

  @Override
  public int mostColumns(PartialSize size) {
    return Framework.isLocal(run.conf())
        ? locally(size).mostColumns()
        : onCluster(size).mostColumns();
  }

  @Override
  public void requireMemory(PartialSize size) {
    if (Framework.isLocal(run.conf())) {
      locally(size).maps(1);
    } else {
      onCluster(size).require();
    }
  }

  private LocalMemory locally(PartialSize size) {
    return new LocalMemory(new PartialMemory(size), settings(), Runtime.getRuntime().maxMemory());
  }

  private JobMemory onCluster(PartialSize size) {
    return new JobMemory(new PartialMemory(size), settings(), Runtime.getRuntime().maxMemory());
  }

  /** Of the jobs of passes. */
  private Configuration settings() {
    Configuration settings = new Configuration(run.conf());
    JobDefaults.apply(settings);
    return settings;
  }

  /** Kills a job that is still running. */
  @Override
  public void close() throws IOException {
    jobs.close();
  }
}
