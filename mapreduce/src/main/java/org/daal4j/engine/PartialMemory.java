package org.daal4j.engine;

import java.util.Locale;
import java.util.function.ToLongFunction;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.mapred.JobConf;
import org.apache.hadoop.mapreduce.MRJobConfig;
import org.apache.hadoop.mapreduce.TaskType;
import org.daal4j.core.PartialSize;
import org.daal4j.core.UsageException;
import org.daal4j.core.WideFold;
import org.daal4j.input.Setting;

/**
 * Whether the partials of a pass fit in memory, found out before it starts. Counted are the
 * partials themselves, and of a heap the two thirds that the JVM gives to what lives long.
 */
final class PartialMemory {

  private static final double SHARE = 2 / 3.0;

  /** Read buffers, a block of rows, the code. */
  private static final long BASE_BYTES = 48L << 20;

  private static final long MEGABYTE = 1 << 20;

  private final PartialSize size; // null when partials are small

  /** Of the partials of a pass. */
  PartialMemory(Pass<?> pass) {
    this.size = pass.fold() instanceof WideFold<?, ?> wide ? wide.size() : null;
  }

  /**
   * How many partials can be built at a time in this process.
   *
   * @param wanted how many are wanted
   * @param heap bytes of the largest heap
   * @return between 1 and {@code wanted}
   * @throws UsageException when there is no room for one
   */
  int partialsInProcess(int wanted, long heap) {
    if (size == null) {
      return wanted;
    }
    // The group's and the total, see MergeTree.
    ToLongFunction<PartialSize> one = s -> 2 * s.summaryBytes() + s.addingBytes();
    require(one, heap, "this process", "its heap (-Xmx, for bin/daal4j DAAL4J_OPTS=-Xmx8g)");
    long left = usable(heap) - 2 * size.summaryBytes();
    return (int) Math.max(1, Math.min(wanted, left / Math.max(1, size.addingBytes())));
  }

  /**
   * Whether a job's map tasks and its driver can work.
   *
   * @param heap bytes of the largest heap of this process
   * @throws UsageException when they cannot
   */
  void checkJob(Configuration conf, long heap) {
    if (size == null) {
      return;
    }
    require(
        PartialSize::summaryBytes,
        heap,
        "the driver",
        "its heap (-Xmx, by HADOOP_CLIENT_OPTS or DAAL4J_OPTS)");
    long taskHeap = taskHeap(conf);
    if (taskHeap > 0) {
      long sortBuffer = sortBuffer(conf);
      require(
          s -> s.addingBytes() + sortBuffer,
          taskHeap,
          "a map task",
          MRJobConfig.MAP_MEMORY_MB + " (and " + MRJobConfig.MAP_JAVA_OPTS + " where it is set)");
    }
  }

  /**
   * How many map tasks of the local job runner can work at a time.
   *
   * @throws UsageException when not even one can
   */
  int localMaps(Configuration conf, int wanted, long heap) {
    if (size == null) {
      return wanted;
    }
    long sortBuffer = sortBuffer(conf);
    ToLongFunction<PartialSize> one = s -> s.addingBytes() + sortBuffer;
    require(one, heap, "this process", "its heap (-Xmx, for bin/daal4j DAAL4J_OPTS=-Xmx8g)");
    return (int) Math.max(1, Math.min(wanted, usable(heap) / one.applyAsLong(size)));
  }

  private void require(ToLongFunction<PartialSize> need, long heap, String who, String what) {
    long needed = need.applyAsLong(size);
    long usable = usable(heap);
    if (needed > usable) {
      int most = size.most(smaller -> need.applyAsLong(smaller) <= usable);
      throw new UsageException(
          String.format(
              Locale.ROOT,
              "%,d columns need %,d MB in %s, which has %,d MB for them. At most %,d columns fit."
                  + " Raise %s, or choose fewer with --columns.",
              size.columns(),
              (needed + MEGABYTE - 1) / MEGABYTE,
              who,
              Math.max(0, usable) / MEGABYTE,
              most,
              what));
    }
  }

  private static long usable(long heap) {
    return (long) (SHARE * heap) - BASE_BYTES;
  }

  private static long sortBuffer(Configuration conf) {
    return Setting.smallWholeNumber(conf, MRJobConfig.IO_SORT_MB, MRJobConfig.DEFAULT_IO_SORT_MB)
        * MEGABYTE;
  }

  /** Bytes of the heap of a map task on a cluster; not positive when they cannot be known. */
  private static long taskHeap(Configuration conf) {
    String options = new JobConf(conf).getTaskJavaOpts(TaskType.MAP);
    return JobConf.parseMaximumHeapSizeMB(options) * MEGABYTE;
  }
}
