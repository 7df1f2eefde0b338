package org.daal4j.engine.yarn;

import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.mapreduce.MRJobConfig;
import org.apache.hadoop.security.UserGroupInformation;
import org.apache.hadoop.yarn.conf.YarnConfiguration;
import org.daal4j.input.HadoopSetting;

/** Settings that suit passes better than Hadoop's defaults. What a user has set stays. */
public final class JobDefaults {

  private static final String BLAS_THREADS = "OPENBLAS_NUM_THREADS";

  private JobDefaults() {}

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

  /** Sets what no file of the user, nor the command line, sets. */
  public static void setUnlessSet(Configuration conf, String key, String value) {
    if (!HadoopSetting.isSet(conf, key)) {
      conf.set(key, value);
    }
  }
}
