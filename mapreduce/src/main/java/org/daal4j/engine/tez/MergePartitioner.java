package org.daal4j.engine.tez;

import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.io.LongWritable;
import org.apache.tez.runtime.library.api.Partitioner;
import org.daal4j.engine.MergePlan;
import org.daal4j.engine.PassDirectory;

/** Deals what a job's reducers would merge out to the tasks that merge, which may be fewer. */
public final class MergePartitioner implements Partitioner {

  private final MergePlan plan;

  /** For Tez. */
  public MergePartitioner(Configuration conf) {
    this.plan = PassDirectory.mergePlan(conf);
  }

  @Override
  public int getPartition(Object key, Object result, int tasks) {
    return plan.reducer(((LongWritable) key).get()) % tasks;
  }
}
