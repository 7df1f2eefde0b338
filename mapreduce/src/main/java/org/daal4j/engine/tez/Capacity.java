package org.daal4j.engine.tez;

import java.io.IOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.yarn.api.records.NodeReport;
import org.apache.hadoop.yarn.api.records.NodeState;
import org.apache.hadoop.yarn.api.records.QueueInfo;
import org.apache.hadoop.yarn.api.records.Resource;
import org.apache.hadoop.yarn.client.api.YarnClient;
import org.apache.hadoop.yarn.conf.YarnConfiguration;
import org.apache.hadoop.yarn.exceptions.YarnException;
import org.apache.tez.dag.api.TezConfiguration;

/** How many containers a session can have on a cluster now. */
final class Capacity {

  private Capacity() {}

  /**
   * Counts by what is free on each node, and by what a queue may have at most.
   *
   * @return at least 1
   */
  static int containers(TezConfiguration settings) throws IOException {
    // YARN gives whole steps.
    int step =
        Math.max(
            1,
            settings.getInt(
                YarnConfiguration.RM_SCHEDULER_MINIMUM_ALLOCATION_MB,
                YarnConfiguration.DEFAULT_RM_SCHEDULER_MINIMUM_ALLOCATION_MB));
    int asked =
        settings.getInt(
            TezConfiguration.TEZ_TASK_RESOURCE_MEMORY_MB,
            TezConfiguration.TEZ_TASK_RESOURCE_MEMORY_MB_DEFAULT);
    long memory = (asked + step - 1L) / step * step;
    int cores =
        settings.getInt(
            TezConfiguration.TEZ_TASK_RESOURCE_CPU_VCORES,
            TezConfiguration.TEZ_TASK_RESOURCE_CPU_VCORES_DEFAULT);
    try (YarnClient yarn = YarnClient.createYarnClient()) {
      yarn.init(new YarnConfiguration((Configuration) settings));
      yarn.start();
      long free = 0;
      long memoryOfAll = 0;
      for (NodeReport node : yarn.getNodeReports(NodeState.RUNNING)) {
        Resource all = node.getCapability();
        Resource used = node.getUsed();
        long freeMemory = all.getMemorySize() - (used == null ? 0 : used.getMemorySize());
        long freeCores = all.getVirtualCores() - (used == null ? 0 : used.getVirtualCores());
        free += Math.max(0, Math.min(freeMemory / memory, freeCores / cores));
        memoryOfAll += all.getMemorySize();
      }
      QueueInfo queue =
          yarn.getQueueInfo(
              settings.get(TezConfiguration.TEZ_QUEUE_NAME, YarnConfiguration.DEFAULT_QUEUE_NAME));
      if (queue != null && queue.getMaximumCapacity() > 0) {
        free = Math.min(free, (long) (queue.getMaximumCapacity() * memoryOfAll / memory));
      }
      return (int) Math.max(1, Math.min(Integer.MAX_VALUE, free));
    } catch (YarnException e) {
      throw new SessionLostException("the cluster's nodes cannot be counted: " + e.getMessage(), e);
    }
  }
}
