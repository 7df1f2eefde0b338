package org.daal4j.engine.yarn;

import java.nio.file.Path;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.mapred.LocalJobRunner;
import org.apache.hadoop.mapreduce.MRConfig;
import org.apache.hadoop.mapreduce.MRJobConfig;
import org.apache.hadoop.mapreduce.server.jobtracker.JTConfig;
import org.apache.hadoop.security.UserGroupInformation;
import org.apache.hadoop.yarn.conf.YarnConfiguration;
import org.daal4j.input.Setting;

/** Settings that suit passes better than Hadoop's defaults. What a user has set stays. */
public final class JobDefaults {

  private static final String TEMPORARY_DIRECTORY = "hadoop.tmp.dir";

  /** Hadoop's own default is one directory for all users of a machine: that of who came first. */
  private static final String STAGING = "${" + TEMPORARY_DIRECTORY + "}/mapred/staging";

  private static final String BLAS_THREADS = "OPENBLAS_NUM_THREADS";

  /** Two, so that a thread that is slower than others leaves them the second. */
  private static final int LOCAL_TASKS_OF_A_THREAD = 2;

  private JobDefaults() {}

  public static boolean isLocal(Configuration conf) {
    return MRConfig.LOCAL_FRAMEWORK_NAME.equals(
        conf.get(MRConfig.FRAMEWORK_NAME, MRConfig.LOCAL_FRAMEWORK_NAME));
  }

  /** For every job and session: one small record a task needs no large sort buffer. */
  public static void apply(Configuration conf) {
    setUnlessSet(conf, MRJobConfig.IO_SORT_MB, "16");
    setUnlessSet(conf, MRJobConfig.COMPLETED_MAPS_FOR_REDUCE_SLOWSTART, "0.5");
    // A master ends the tasks of a lost node before it starts others; it would ask that node to end
    // them for three minutes.
    setUnlessSet(conf, YarnConfiguration.CLIENT_NM_CONNECT_MAX_WAIT_MS, "20000");
    useOneThread(conf, MRJobConfig.MAP_ENV);
    useOneThread(conf, MRJobConfig.REDUCE_ENV);
    useOneThread(conf, MRJobConfig.MR_AM_ENV);
    if (sharesTokens(conf)) {
      setUnlessSet(conf, MRJobConfig.JOB_CANCEL_DELEGATION_TOKEN, "false");
    }
  }

  /**
   * One thread of OpenBLAS a task, also where the application master runs tasks. It would start one
   * for each core of the node, and each takes 140 MB of address space, which YARN may count.
   *
   * @param environment the setting that lists environment variables
   */
  private static void useOneThread(Configuration conf, String environment) {
    addVariable(conf, environment, BLAS_THREADS, "1");
  }

  /**
   * Sets an environment variable unless the user does.
   *
   * @param environment the setting that lists environment variables
   */
  static void addVariable(Configuration conf, String environment, String name, String value) {
    // The setting of a single variable would win over the user's list.
    if (!conf.get(environment, "").contains(name + "=")) {
      setUnlessSet(conf, environment + "." + name, value);
    }
  }

  /**
   * Whether all jobs get the delegation tokens that this process was given, as a workflow's action
   * is: the end of the first job must not cancel those of the next.
   */
  private static boolean sharesTokens(Configuration conf) {
    return conf.get(MRJobConfig.MAPREDUCE_JOB_CREDENTIALS_BINARY) != null
        || System.getenv(UserGroupInformation.HADOOP_TOKEN_FILE_LOCATION) != null;
  }

  /** Whether jobs run on YARN: also where Hadoop gives them to a Tez of the cluster, "yarn-tez". */
  public static boolean isOnYarn(Configuration conf) {
    return conf.get(MRConfig.FRAMEWORK_NAME, MRConfig.LOCAL_FRAMEWORK_NAME)
        .startsWith(MRConfig.YARN_FRAMEWORK_NAME);
  }

  /**
   * For the local job runner: all processors, as far as memory allows, and for the shuffle a share
   * of the one heap that all tasks and the driver have in common.
   *
   * @param maps how many map tasks may run at a time
   */
  public static void applyLocal(Configuration conf, int maps) {
    setUnlessSet(conf, JTConfig.JT_STAGING_AREA_ROOT, STAGING);
    setUnlessSet(conf, LocalJobRunner.LOCAL_MAX_MAPS, Integer.toString(maps));
    String processors = Integer.toString(Runtime.getRuntime().availableProcessors());
    setUnlessSet(conf, LocalJobRunner.LOCAL_MAX_REDUCES, processors);
    float share = 0.3f / Setting.smallWholeNumber(conf, LocalJobRunner.LOCAL_MAX_REDUCES, 1);
    setUnlessSet(conf, MRJobConfig.SHUFFLE_INPUT_BUFFER_PERCENT, Float.toString(share));
  }

  /**
   * How many map tasks a job of the local job runner has at most: few, because each costs some
   * milliseconds of code that the JVM has to compile.
   */
  public static int localTasks(Configuration conf) {
    return LOCAL_TASKS_OF_A_THREAD
        * Setting.smallWholeNumber(conf, LocalJobRunner.LOCAL_MAX_MAPS, 1);
  }

  /** Whether the user has said where Hadoop's temporary files go. */
  public static boolean namesTemporaryDirectory(Configuration conf) {
    return Setting.isSet(conf, TEMPORARY_DIRECTORY);
  }

  /** Puts Hadoop's temporary files where those of no other user or process can be. */
  public static void useTemporaryDirectory(Configuration conf, Path directory) {
    conf.set(TEMPORARY_DIRECTORY, directory.toString());
  }

  /** Sets what no file of the user, nor the command line, sets. */
  public static void setUnlessSet(Configuration conf, String key, String value) {
    if (!Setting.isSet(conf, key)) {
      conf.set(key, value);
    }
  }
}
