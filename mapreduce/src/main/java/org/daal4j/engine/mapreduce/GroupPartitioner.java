package org.daal4j.engine.mapreduce;

import org.apache.hadoop.conf.Configurable;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.io.LongWritable;
import org.apache.hadoop.mapreduce.Partitioner;
import org.daal4j.engine.MergePlan;
import org.daal4j.engine.PassDirectory;
import org.daal4j.engine.task.PassResultWritable;

/** Sends what splits send to the reducers that {@link MergePlan} names. */
public final class GroupPartitioner extends Partitioner<LongWritable, PassResultWritable>
    implements Configurable {

  private Configuration conf;
  private MergePlan plan;

  /** For Hadoop. */
  public GroupPartitioner() {}

  @Override
  public int getPartition(LongWritable key, PassResultWritable result, int reducers) {
    return plan.reducer(key.get());
  }

  @Override
  public void setConf(Configuration conf) {
    this.conf = conf;
    this.plan = PassDirectory.mergePlan(conf);
  }

  @Override
  public Configuration getConf() {
    return conf;
  }
}
