package org.daal4j.input;

import org.apache.hadoop.conf.Configuration;

/**
 * How long a client of HDFS waits between its questions whether a block is stored, which it asks
 * whenever a file is closed. Hadoop waits 400 ms before the second one and then twice as long each
 * time, five times; a pass closes some files one after the other, and their blocks are stored after
 * some milliseconds. Here the waits begin at 5 ms and are so many that a client is not less patient
 * in all.
 *
 * @see <a
 *     href="https://hadoop.apache.org/docs/stable/hadoop-project-dist/hadoop-hdfs/hdfs-default.xml">
 *     hdfs-default.xml</a>
 */
public final class HdfsWaits {

  static final String FIRST_MILLIS = "dfs.client.block.write.locateFollowingBlock.initial.delay.ms";
  static final String WAITS = "dfs.client.block.write.locateFollowingBlock.retries";

  private HdfsWaits() {}

  /** Shortens the first waits, unless the user has said how long or how many they are. */
  public static void useIn(Configuration conf) {
    if (!HadoopSetting.isSet(conf, FIRST_MILLIS) && !HadoopSetting.isSet(conf, WAITS)) {
      conf.setInt(FIRST_MILLIS, 5);
      conf.setInt(WAITS, 12);
    }
  }
}
