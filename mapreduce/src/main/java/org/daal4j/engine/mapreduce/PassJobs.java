package org.daal4j.engine.mapreduce;

import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileUtil;
import org.apache.hadoop.io.LongWritable;
import org.apache.hadoop.mapred.JobConf;
import org.apache.hadoop.mapreduce.Job;
import org.apache.hadoop.mapreduce.lib.output.NullOutputFormat;
import org.daal4j.core.Partial;
import org.daal4j.core.PassFailedException;
import org.daal4j.engine.MergePlan;
import org.daal4j.engine.MergedFiles;
import org.daal4j.engine.PartialMemory;
import org.daal4j.engine.Pass;
import org.daal4j.engine.PassDirectory;
import org.daal4j.engine.PassResult;
import org.daal4j.engine.RunContext;
import org.daal4j.engine.libraries.LibraryDirectory;
import org.daal4j.engine.mapreduce.door.MapperDoor;
import org.daal4j.engine.mapreduce.door.ReducerDoor;
import org.daal4j.engine.task.PassResultWritable;
import org.daal4j.engine.yarn.Framework;
import org.daal4j.engine.yarn.GivenFiles;
import org.daal4j.engine.yarn.JobDefaults;
import org.daal4j.engine.yarn.JobJar;
import org.daal4j.engine.yarn.JobJava;
import org.daal4j.engine.yarn.JobMemory;
import org.daal4j.engine.yarn.Orphans;
import org.daal4j.input.ForklessLocalFileSystem;
import org.daal4j.input.SplitDataset;

/** Makes a job of a pass, and sees it through. */
final class PassJobs implements Closeable {

  /** Shorter than the end of the process waits, so that what is there is deleted in any case. */
  private static final Duration TASKS_LIMIT = Duration.ofSeconds(5);

  private final RunContext run;
  private final JobThreads threads = new JobThreads();
  private final JobJar jar;
  private final JobJava java;
  private final GivenFiles given;
  private Path temporary;
  private boolean submitting;
  private RunningJob running;
  private boolean closed;

  /** Submits nothing yet. */
  PassJobs(RunContext run, LibraryDirectory libraries) {
    this.run = run;
    this.jar = new JobJar(libraries);
    this.java = new JobJava(run.java(), libraries);
    this.given = new GivenFiles(libraries);
  }

  /** Runs a pass as one job. */
  <P extends Partial<P>> PassResult<P> run(
      SplitDataset dataset, Pass<P> pass, PassDirectory directory) throws IOException {
    int splits = dataset.plan().size();
    try (RunningJob submitted = submit(dataset, pass, directory)) {
      submitted.await();
    } finally {
      endSubmission(null);
    }
    return new MergedFiles<>(run.conf(), directory, pass, splits).read();
  }

  private RunningJob submit(SplitDataset dataset, Pass<?> pass, PassDirectory directory)
      throws IOException {
    beginSubmission();
    RunningJob submitted = null;
    try {
      Job job = job(dataset, pass, directory);
      submit(job);
      submitted = new RunningJob(job, directory, run.progress());
      return submitted;
    } finally {
      endSubmission(submitted);
    }
  }

  private synchronized void beginSubmission() throws PassFailedException {
    if (closed) {
      throw new PassFailedException("the engine was closed");
    }
    submitting = true;
  }

  private synchronized void endSubmission(RunningJob submitted) {
    submitting = false;
    running = submitted;
    notifyAll();
  }

  private Job job(SplitDataset dataset, Pass<?> pass, PassDirectory directory) throws IOException {
    Job job = Job.getInstance(new JobConf(run.conf()), "daal4j: " + pass.title());
    JobDefaults.apply(job.getConfiguration());
    Orphans.tag(job.getConfiguration(), run.work());
    PartialMemory memory = PartialMemory.of(pass, dataset);
    long heap = Runtime.getRuntime().maxMemory();
    if (Framework.isLocal(job.getConfiguration())) {
      useLocally(job.getConfiguration(), new LocalMemory(memory, job.getConfiguration(), heap));
    } else {
      new JobMemory(memory, job.getConfiguration(), heap).require();
      // A task of the local job runner runs in this process and needs no copy of the jar.
      jar.addTo(job);
      java.addTo(job);
      given.addTo(job);
      ForklessLocalFileSystem.removeFrom(job.getConfiguration());
    }
    job.setInputFormatClass(RowsInputFormat.class);
    MapperDoor.to(FoldMapper.class, job);
    job.setMapOutputKeyClass(LongWritable.class);
    job.setMapOutputValueClass(PassResultWritable.class);
    job.setPartitionerClass(GroupPartitioner.class);
    ReducerDoor.to(MergeReducer.class, job);
    job.setNumReduceTasks(new MergePlan(dataset.plan().size(), pass.pieces()).reducers());
    job.setOutputFormatClass(NullOutputFormat.class); // tasks write under names of their own
    directory.store(job.getConfiguration(), pass, directory.splits(run.conf(), dataset.plan()));
    return job;
  }

  private void useLocally(Configuration conf, LocalMemory memory) throws IOException {
    LocalJobs.apply(conf, memory.maps(Runtime.getRuntime().availableProcessors()));
    if (!LocalJobs.namesTemporaryDirectory(conf)) {
      if (temporary == null) {
        temporary = Files.createTempDirectory("daal4j-");
      }
      LocalJobs.useTemporaryDirectory(conf, temporary);
    }
  }

  private void submit(Job job) throws IOException {
    try {
      if (Framework.isLocal(job.getConfiguration())) {
        threads.submit(job);
      } else {
        job.submit();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new PassFailedException("interrupted while the job was submitted", e);
    } catch (ClassNotFoundException e) {
      throw new PassFailedException("the job's classes are not complete: " + e.getMessage(), e);
    }
    tell(job);
  }

  /** Names the job as Hadoop's history does and, on YARN, as YARN does. */
  private void tell(Job job) {
    String id = job.getJobID().toString();
    String yarn = Framework.isYarn(run.conf()) ? id.replaceFirst("^job", ", application") : "";
    run.progress().note("job " + id + yarn);
    run.progress().jobSubmitted(id);
  }

  /**
   * Kills the running job, if there is one; waits for one that is just being submitted. No task
   * makes a directory anew that is deleted here, or by the caller afterwards.
   */
  @Override
  public void close() throws IOException {
    RunningJob job = lastJob();
    if (job != null) {
      job.close();
    }
    threads.awaitEnd(TASKS_LIMIT);
    if (temporary != null) {
      FileUtil.fullyDelete(temporary.toFile());
    }
  }

  private synchronized RunningJob lastJob() throws IOException {
    closed = true;
    try {
      while (submitting) {
        wait();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw (IOException) new InterruptedIOException("a job may still run").initCause(e);
    }
    return running;
  }
}
