package org.daal4j.engine.mapreduce;

import java.nio.file.Path;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.mapred.LocalJobRunner;
import org.apache.hadoop.mapreduce.MRJobConfig;
import org.apache.hadoop.mapreduce.server.jobtracker.JTConfig;
import org.daal4j.engine.yarn.JobDefaults;
import org.daal4j.input.HadoopSetting;

/** Settings of jobs of the local job runner. What a user has set stays. */
final class LocalJobs {

  private static final String TEMPORARY_DIRECTORY = "hadoop.tmp.dir";

  /** Hadoop's own default is one directory for all users of a machine: that of who came first. */
  private static final String STAGING = "${" + TEMPORARY_DIRECTORY + "}/mapred/staging";

  /** Two, so that a thread that is slower than others leaves them the second. */
  private static final int TASKS_OF_A_THREAD = 2;

  private LocalJobs() {}

  /**
   * All processors, as far as memory allows, and for the shuffle a share of the one heap that all
   * tasks and the driver have in common.
   *
   * @param maps how many map tasks may run at a time
   */
  static void apply(Configuration conf, int maps) {
    JobDefaults.setUnlessSet(conf, JTConfig.JT_STAGING_AREA_ROOT, STAGING);
    JobDefaults.setUnlessSet(conf, LocalJobRunner.LOCAL_MAX_MAPS, Integer.toString(maps));
    String processors = Integer.toString(Runtime.getRuntime().availableProcessors());
    JobDefaults.setUnlessSet(conf, LocalJobRunner.LOCAL_MAX_REDUCES, processors);
    float share = 0.3f / HadoopSetting.smallWholeNumber(conf, LocalJobRunner.LOCAL_MAX_REDUCES, 1);
    JobDefaults.setUnlessSet(conf, MRJobConfig.SHUFFLE_INPUT_BUFFER_PERCENT, Float.toString(share));
  }

  /**
   * How many map tasks a job has at most: few, because each costs some milliseconds of code that
   * the JVM has to compile.
   */
  static int tasks(Configuration conf) {
    return TASKS_OF_A_THREAD
        * HadoopSetting.smallWholeNumber(conf, LocalJobRunner.LOCAL_MAX_MAPS, 1);
  }

  /** Whether the user has said where Hadoop's temporary files go. */
  static boolean namesTemporaryDirectory(Configuration conf) {
    return HadoopSetting.isSet(conf, TEMPORARY_DIRECTORY);
  }

  /** Puts Hadoop's temporary files where those of no other user or process can be. */
  static void useTemporaryDirectory(Configuration conf, Path directory) {
    conf.set(TEMPORARY_DIRECTORY, directory.toString());
  }
}
