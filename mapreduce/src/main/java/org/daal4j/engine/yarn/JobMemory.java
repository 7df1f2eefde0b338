package org.daal4j.engine.yarn;

import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.mapred.JobConf;
import org.apache.hadoop.mapreduce.MRJobConfig;
import org.apache.hadoop.mapreduce.TaskType;
import org.daal4j.core.Setting;
import org.daal4j.core.UsageException;
import org.daal4j.engine.PartialMemory;
import org.daal4j.engine.PartialMemory.Need;
import org.daal4j.input.HadoopSetting;

/**
 * Whether a pass fits in the heaps of a job: of its tasks, as the job's settings say, and of its
 * driver.
 *
 * @param memory what the pass needs
 * @param conf of the job
 * @param heap bytes of the largest heap of this process
 */
public record JobMemory(PartialMemory memory, Configuration conf, long heap) {

  private static final long MEGABYTE = 1 << 20;

  /**
   * Makes sure that a job's tasks and its driver can work.
   *
   * @throws UsageException when they cannot
   */
  public void require() {
    memory.require(needs());
  }

  /** The largest number of columns with which a job's tasks and its driver can work. */
  public int mostColumns() {
    return memory.most(needs());
  }

  /** Bytes in which a task sorts what it sends, as a job's settings say. */
  public static long sortBufferBytes(Configuration conf) {
    return HadoopSetting.smallWholeNumber(
            conf, MRJobConfig.IO_SORT_MB, MRJobConfig.DEFAULT_IO_SORT_MB)
        * MEGABYTE;
  }

  /** Of a driver whose tasks are in other processes. */
  public static Need ofDriver(PartialMemory memory, long heap) {
    return new Need(
        s -> s.summaryBytes() + Math.max(memory.merging(s) / 2, PartialMemory.told(s)),
        heap,
        "the driver",
        "its heap (-Xmx, by " + Setting.CLIENT_OPTIONS + ")");
  }

  private List<Need> needs() {
    List<Need> needs = new ArrayList<>();
    needs.add(ofDriver(memory, heap));
    long mapHeap = taskHeap(TaskType.MAP);
    if (mapHeap > 0) {
      long sortBuffer = sortBufferBytes(conf);
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
    long reduceHeap = taskHeap(TaskType.REDUCE);
    if (reduceHeap > 0 && memory.merging(memory.size()) > 0) {
      needs.add(
          new Need(
              memory::merging,
              reduceHeap,
              "a reduce task",
              MRJobConfig.REDUCE_MEMORY_MB
                  + " (and "
                  + MRJobConfig.REDUCE_JAVA_OPTS
                  + " where it is set)"));
    }
    return needs;
  }

  /** Bytes of the heap of a task on a cluster; not positive when they cannot be known. */
  private long taskHeap(TaskType type) {
    String options = new JobConf(conf).getTaskJavaOpts(type);
    return JobConf.parseMaximumHeapSizeMB(options) * MEGABYTE;
  }
}
