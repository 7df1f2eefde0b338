package org.daal4j.engine.tez;

import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.mapreduce.MRJobConfig;
import org.apache.tez.dag.api.TezConfiguration;
import org.daal4j.core.PartialSize;
import org.daal4j.core.UsageException;
import org.daal4j.engine.PartialMemory;
import org.daal4j.engine.PartialMemory.Need;
import org.daal4j.engine.yarn.JobMemory;

/**
 * Whether a pass fits in the heaps of a session: of its containers, each of which runs both kinds
 * of tasks, one after the other, and of its driver.
 *
 * @param memory what the pass needs
 * @param conf of the user, with what holds for jobs
 * @param heap bytes of the largest heap of this process
 */
record SessionMemory(PartialMemory memory, Configuration conf, long heap) {

  private static final String REMEDY =
      TezConfiguration.TEZ_TASK_RESOURCE_MEMORY_MB
          + " (and "
          + TezConfiguration.TEZ_TASK_LAUNCH_CMD_OPTS
          + " or "
          + MRJobConfig.MAP_JAVA_OPTS
          + " where one is set)";

  /**
   * Makes sure that containers and driver can work.
   *
   * @throws UsageException when they cannot
   */
  void require() {
    memory.require(needs());
  }

  /** The largest number of columns with which containers and driver can work. */
  int mostColumns() {
    return memory.most(needs());
  }

  /**
   * Bytes that a container needs for both kinds of tasks.
   *
   * @param splits how many send a partial
   */
  long containerBytes(int splits) {
    PartialSize size = memory.size();
    long heapOfContainer = SessionSettings.containerHeap(conf);
    double most =
        heapOfContainer > 0 ? SessionSettings.FETCH_SHARE * heapOfContainer : Double.MAX_VALUE;
    long fetched = (long) Math.min(most, (double) splits * size.summaryBytes());
    return Math.max(
        size.addingBytes() + JobMemory.sortBufferBytes(conf), memory.merging(size) + fetched);
  }

  private List<Need> needs() {
    List<Need> needs = new ArrayList<>();
    needs.add(JobMemory.ofDriver(memory, heap));
    long heapOfContainer = SessionSettings.containerHeap(conf);
    if (heapOfContainer > 0) {
      long sortBuffer = JobMemory.sortBufferBytes(conf);
      needs.add(
          new Need(
              s -> Math.max(s.addingBytes() + sortBuffer, memory.merging(s)),
              heapOfContainer,
              "a container of the session",
              REMEDY));
    }
    return needs;
  }
}
