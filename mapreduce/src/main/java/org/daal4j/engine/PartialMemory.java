package org.daal4j.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.mapred.JobConf;
import org.apache.hadoop.mapreduce.MRJobConfig;
import org.apache.hadoop.mapreduce.TaskType;
import org.daal4j.core.PartialSize;
import org.daal4j.core.RowBlock;
import org.daal4j.core.UsageException;
import org.daal4j.input.HeapShare;
import org.daal4j.input.Setting;
import org.daal4j.input.SplitDataset;

/**
 * Whether a pass fits in memory, found out before it starts. Counted are its partials, the blocks
 * of rows they are added from, and what the driver tells of each column; and of a heap a share
 * ({@link HeapShare}).
 */
final class PartialMemory {

  /** Columns that take no more are not what fills a heap. */
  private static final long SMALL_BYTES = 8L << 20;

  /** More are not asked for; squares of so many are bytes that a long holds. */
  private static final int MOST_COLUMNS = 1 << 27;

  private static final long MEGABYTE = 1 << 20;

  /** What needs how much of a heap. */
  private record Need(ToLongFunction<PartialSize> bytes, long heap, String who, String remedy) {

    boolean fits(PartialSize size) {
      long needed = bytes.applyAsLong(size);
      return needed <= HeapShare.usable(heap)
          || needed - bytes.applyAsLong(size.of(0)) <= SMALL_BYTES;
    }
  }

  private final PartialSize size;
  private final int pieces; // into which a partial is cut on its way to the reducers, 0: unknown

  /** Of partials alone. */
  PartialMemory(PartialSize size) {
    this(size, 0);
  }

  private PartialMemory(PartialSize size, int pieces) {
    this.size = size;
    this.pieces = pieces;
  }

  /** Of a pass over a table. */
  static PartialMemory of(Pass<?> pass, SplitDataset rows) {
    PartialSize partial = pass.fold().size();
    boolean sparse = rows.sparse() && pass.takesSparseRows();
    PartialSize whole =
        new PartialSize(
            Math.max(partial.columns(), rows.columns().size()),
            partial.summary(),
            p -> partial.scratch().applyAsLong(p) + readingBytes(p, sparse));
    return new PartialMemory(whole, pass.pieces());
  }

  /** Bytes of what is read at a time: a dense block, or for sparse ones where columns go. */
  private static long readingBytes(int columns, boolean sparse) {
    long each = sparse ? Integer.BYTES : (long) RowBlock.capacity(columns) * Double.BYTES;
    return each * columns;
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
    require(inProcess(heap));
    long left = Math.max(SMALL_BYTES, HeapShare.usable(heap)) - 2 * size.summaryBytes();
    return (int) Math.max(1, Math.min(wanted, left / Math.max(1, size.addingBytes())));
  }

  /** The largest number of columns with which a pass can work in this process. */
  int mostInProcess(long heap) {
    return most(inProcess(heap));
  }

  /**
   * Whether a job's tasks and its driver can work.
   *
   * @param heap bytes of the largest heap of this process
   * @throws UsageException when they cannot
   */
  void checkJob(Configuration conf, long heap) {
    require(job(conf, heap));
  }

  /** The largest number of columns with which a job's tasks and its driver can work. */
  int mostInJob(Configuration conf, long heap) {
    return most(job(conf, heap));
  }

  /**
   * How many map tasks of the local job runner can work at a time.
   *
   * @throws UsageException when not even one can
   */
  int localMaps(Configuration conf, int wanted, long heap) {
    require(local(conf, heap));
    long one = Math.max(1, size.addingBytes() + sortBuffer(conf));
    return size.addingBytes() <= SMALL_BYTES
        ? wanted
        : (int) Math.max(1, Math.min(wanted, HeapShare.usable(heap) / one));
  }

  /** The largest number of columns with which a map task of the local job runner can work. */
  int mostInLocalJob(Configuration conf, long heap) {
    return most(local(conf, heap));
  }

  private static List<Need> inProcess(long heap) {
    // The group's and the total, see MergeTree; in the end the result and what is told of it.
    return List.of(
        thisProcess(
            s -> Math.max(2 * s.summaryBytes() + s.addingBytes(), s.summaryBytes() + told(s)),
            heap));
  }

  private List<Need> local(Configuration conf, long heap) {
    long sortBuffer = sortBuffer(conf);
    return List.of(
        thisProcess(
            s ->
                Math.max(Math.max(s.addingBytes(), merging(s)), s.summaryBytes() + told(s))
                    + sortBuffer,
            heap));
  }

  /** Two pieces: what is merged so far, and the next; 0 where the pieces are not known yet. */
  private long merging(PartialSize size) {
    return pieces == 0 ? 0 : 2 * size.summaryBytes() / pieces;
  }

  private static Need thisProcess(ToLongFunction<PartialSize> bytes, long heap) {
    return new Need(
        bytes, heap, "this process", "its heap (-Xmx, for bin/daal4j DAAL4J_OPTS=-Xmx8g)");
  }

  private List<Need> job(Configuration conf, long heap) {
    List<Need> needs = new ArrayList<>();
    needs.add(
        new Need(
            s -> s.summaryBytes() + Math.max(merging(s) / 2, told(s)),
            heap,
            "the driver",
            "its heap (-Xmx, by HADOOP_CLIENT_OPTS or DAAL4J_OPTS)"));
    long mapHeap = taskHeap(conf, TaskType.MAP);
    if (mapHeap > 0) {
      long sortBuffer = sortBuffer(conf);
      needs.add(
          new Need(
              s -> s.addingBytes() + sortBuffer,
              mapHeap,
              "a map task",
              MRJobConfig.MAP_MEMORY_MB
                  + " (and "
                  + MRJobConfig.MAP_JAVA_OPTS
                  + " where it is set)"));
    }
    long reduceHeap = taskHeap(conf, TaskType.REDUCE);
    if (reduceHeap > 0 && pieces > 0) {
      needs.add(
          new Need(
              this::merging,
              reduceHeap,
              "a reduce task",
              MRJobConfig.REDUCE_MEMORY_MB
                  + " (and "
                  + MRJobConfig.REDUCE_JAVA_OPTS
                  + " where it is set)"));
    }
    return needs;
  }

  private static long told(PartialSize size) {
    return HeapShare.columnBytes(size.columns());
  }

  private int most(List<Need> needs) {
    return size.of(MOST_COLUMNS)
        .most(smaller -> needs.stream().allMatch(need -> need.fits(smaller)));
  }

  private void require(List<Need> needs) {
    for (Need need : needs) {
      if (!need.fits(size)) {
        throw new UsageException(
            String.format(
                Locale.ROOT,
                "%,d columns need %,d MB in %s, which has %,d MB for them. At most %,d columns fit."
                    + " Raise %s, or choose fewer with --columns.",
                size.columns(),
                (need.bytes().applyAsLong(size) + MEGABYTE - 1) / MEGABYTE,
                need.who(),
                Math.max(0, HeapShare.usable(need.heap())) / MEGABYTE,
                size.most(need::fits),
                need.remedy()));
      }
    }
  }

  private static long sortBuffer(Configuration conf) {
    return Setting.smallWholeNumber(conf, MRJobConfig.IO_SORT_MB, MRJobConfig.DEFAULT_IO_SORT_MB)
        * MEGABYTE;
  }

  /** Bytes of the heap of a task on a cluster; not positive when they cannot be known. */
  private static long taskHeap(Configuration conf, TaskType type) {
    String options = new JobConf(conf).getTaskJavaOpts(type);
    return JobConf.parseMaximumHeapSizeMB(options) * MEGABYTE;
  }
}
