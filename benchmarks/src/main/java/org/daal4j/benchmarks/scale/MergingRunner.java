package org.daal4j.benchmarks.scale;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Locale;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.FileUtil;
import org.apache.hadoop.fs.Path;
import org.daal4j.core.Partial;
import org.daal4j.core.PartialSize;
import org.daal4j.engine.MergePlan;
import org.daal4j.engine.MergeTree;
import org.daal4j.engine.MergedFile;
import org.daal4j.engine.MergedFiles;
import org.daal4j.engine.Pass;
import org.daal4j.engine.PassDirectory;
import org.daal4j.engine.PassResult;
import org.daal4j.engine.PassRunner;
import org.daal4j.engine.task.MergeTask;
import org.daal4j.engine.task.PassCounter;
import org.daal4j.engine.task.TaskHost;
import org.daal4j.input.SplitDataset;
import org.daal4j.packed.PartSource;

/**
 * Runs of a pass what comes after the map tasks, by the code that does it on a cluster: leaves pass
 * and splits for the tasks, runs the bodies of the reducers one after the other, merges their files
 * as the driver does. Prints a line a pass; seconds are of the processor. Where reducers are many
 * and large only some of each share run, the first group's and the last's among them; the others'
 * files are copies.
 */
final class MergingRunner implements PassRunner {

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final Configuration base;
  private final RepeatedRows rows;
  private final int groupsToRun;
  private final PrintStream out;

  MergingRunner(Configuration base, int columns, int groupsToRun, PrintStream out) {
    this.base = base;
    this.rows = new RepeatedRows(columns);
    this.groupsToRun = groupsToRun;
    this.out = out;
  }

  /** What there is to say in the first line. */
  static String heading() {
    return "pass\tsplits\tKB a split sends\tpieces\treducers\tof them run\tplan, s\tplan, MB"
        + "\ta reducer, s\tthe slowest, s\tdriver merges, s\tread by it, MB"
        + "\tdriver keeps, MB";
  }

  @Override
  public <P extends Partial<P>> PassResult<P> run(
      SplitDataset table, Pass<P> pass, PassDirectory directory) throws IOException {
    Configuration conf = new Configuration(base);
    MergePlan plan = new MergePlan(table.plan().size(), pass.pieces());
    long start = cpu();
    FileSystem files = directory.root().getFileSystem(conf);
    files.mkdirs(directory.root());
    directory.store(conf, pass, directory.splits(conf, table.plan()));
    double planSeconds = secondsSince(start);
    long planBytes = files.getContentSummary(directory.root()).getLength();
    files.mkdirs(directory.merged());

    Reducers reducers = reduce(conf, directory, pass, plan);
    long read = files.getContentSummary(directory.merged()).getLength();
    long begin = cpu();
    PassResult<P> merged = new MergedFiles<>(conf, directory, pass, plan.splits()).read();
    double driverSeconds = secondsSince(begin);
    out.printf(
        Locale.ROOT,
        "%s\t%d\t%.1f\t%d\t%d\t%d\t%.2f\t%.1f\t%.4f\t%.4f\t%.2f\t%.1f\t%.1f%n",
        pass.title(),
        plan.splits(),
        reducers.sentBytes() / 1e3,
        plan.pieces(),
        plan.reducers(),
        reducers.run(),
        planSeconds,
        planBytes / 1e6,
        reducers.seconds(),
        reducers.slowest(),
        driverSeconds,
        read / 1e6,
        kept() / 1e6);
    return merged;
  }

  /** In a method of its own, so that what splits have sent is not kept. */
  private <P extends Partial<P>> Reducers reduce(
      Configuration conf, PassDirectory directory, Pass<P> pass, MergePlan plan)
      throws IOException {
    FileSystem files = directory.root().getFileSystem(conf);
    SentBySplits sent = SentBySplits.of(pass, plan, rows);
    int groups = MergeTree.groups(plan.splits());
    int run = 0;
    double sum = 0;
    double slowest = 0;
    for (int group = 0; group < groups; group++) {
      boolean runs = group < groupsToRun - 1 || group == groups - 1;
      for (int share = 0; share < plan.reducersOfAGroup(); share++) {
        int reducer = plan.reducer(group, share);
        if (runs) {
          long begin = cpu();
          merge(conf, reducer, sent);
          double took = secondsSince(begin);
          sum += took;
          slowest = Math.max(slowest, took);
          run++;
        } else {
          Path first = file(directory, plan.reducer(0, share));
          FileUtil.copy(files, first, files, file(directory, reducer), false, conf);
        }
      }
    }
    return new Reducers(run, sum / run, slowest, sent.bytes());
  }

  private static void merge(Configuration conf, int reducer, SentBySplits sent) throws IOException {
    try {
      MergeTask.run(new Host(conf, "attempt_" + reducer), sent.to(reducer, conf));
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  private static Path file(PassDirectory directory, int reducer) {
    return new Path(directory.merged(), MergedFile.prefix(reducer) + "attempt_" + reducer);
  }

  /**
   * Processor time of this thread, in nanoseconds: what others do on the machine does not count.
   */
  private static long cpu() {
    return THREADS.getCurrentThreadCpuTime();
  }

  private static double secondsSince(long start) {
    return (cpu() - start) * 1e-9;
  }

  /** Bytes of the heap that are in use; the splits and the merged result among them. */
  private static long kept() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  @Override
  public String name() {
    return "merges only";
  }

  @Override
  public void begin() {}

  @Override
  public PartSource packed(PassDirectory directory) {
    return rows;
  }

  @Override
  public boolean keepsPacked() {
    return false;
  }

  @Override
  public int mostColumns(PartialSize size) {
    return Integer.MAX_VALUE;
  }

  @Override
  public void requireMemory(PartialSize size) {}

  @Override
  public void close() {}

  /** How many ran, their mean and greatest time in seconds, and what a split sends, in bytes. */
  private record Reducers(int run, double seconds, double slowest, long sentBytes) {}

  /** A task in this process. */
  private record Host(Configuration conf, String attempt) implements TaskHost {

    @Override
    public void count(PassCounter counter, long more) {}

    @Override
    public void alive() {}
  }
}
