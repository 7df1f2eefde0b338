package org.daal4j.engine;

import org.apache.hadoop.conf.Configurable;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.io.IntWritable;
import org.apache.hadoop.mapreduce.Partitioner;

/** Sends the splits of one group of the {@link MergeTree} to one reducer. */
public final class GroupPartitioner extends Partitioner<IntWritable, PassResultWritable>
    implements Configurable {

  private Configuration conf;
  private int groupSize = 1;

  /** For Hadoop. */
  public GroupPartitioner() {}

  @Override
  public int getPartition(IntWritable ordinal, PassResultWritable result, int reducers) {
    return ordinal.get() / groupSize;
  }

  @Override
  public void setConf(Configuration conf) {
    this.conf = conf;
    this.groupSize = MergeTree.groupSize(PassDirectory.splits(conf));
  }

  @Override
  public Configuration getConf() {
    return conf;
  }
}
