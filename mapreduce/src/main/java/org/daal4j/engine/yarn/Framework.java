package org.daal4j.engine.yarn;

import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.mapreduce.MRConfig;

/** What runs jobs, as the setting {@value MRConfig#FRAMEWORK_NAME} says. */
public final class Framework {

  private Framework() {}

  /** Whether it is the local job runner, in this process. */
  public static boolean isLocal(Configuration conf) {
    return name(conf).equals(MRConfig.LOCAL_FRAMEWORK_NAME);
  }

  /** Whether it is YARN: also where Hadoop gives jobs to a Tez of the cluster, "yarn-tez". */
  public static boolean isYarn(Configuration conf) {
    return name(conf).startsWith(MRConfig.YARN_FRAMEWORK_NAME);
  }

  private static String name(Configuration conf) {
    return conf.get(MRConfig.FRAMEWORK_NAME, MRConfig.LOCAL_FRAMEWORK_NAME);
  }
}
