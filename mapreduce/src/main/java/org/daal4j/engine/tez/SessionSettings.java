package org.daal4j.engine.tez;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.mapred.JobConf;
import org.apache.hadoop.mapreduce.MRConfig;
import org.apache.hadoop.mapreduce.MRJobConfig;
import org.apache.hadoop.mapreduce.TaskType;
import org.apache.hadoop.yarn.conf.YarnConfiguration;
import org.apache.tez.dag.api.TezConfiguration;
import org.apache.tez.dag.library.vertexmanager.ShuffleVertexManager;
import org.apache.tez.runtime.library.api.TezRuntimeConfiguration;
import org.daal4j.input.HadoopSetting;

/**
 * Settings of a session. What users say of MapReduce jobs (queue, memory, JVM options, environment,
 * class path, tags, ACLs) holds for sessions too, unless they set Tez's own; the rest suits many
 * short passes by few containers.
 */
final class SessionSettings {

  /** How long after its driver's last word a session ends by itself. */
  private static final int ORPHANED_SECONDS = 20;

  /** Of a session that its driver keeps: as long as Tez allows, which has no "for ever". */
  private static final int KEEP_MILLIS = 24 * 60 * 60 * 1000;

  /** How long a container waits, twice, before it makes room for a task that cannot run in it. */
  static final int SWAP_MILLIS = 2000;

  /** Which share of a container's heap what a merging task has fetched may take. */
  static final float FETCH_SHARE = 0.2f;

  private static final String GIGABYTE = "1024";

  private final Configuration user;
  private final TezConfiguration tez;

  private SessionSettings(Configuration user) {
    this.user = user;
    this.tez = new TezConfiguration(user);
  }

  /**
   * Of a session of this run.
   *
   * @param jar what its processes load daal4j and Tez from, on a file system of the cluster
   * @param staging a directory for the session, nobody else's
   */
  static TezConfiguration of(Configuration user, Path jar, Path staging) {
    SessionSettings settings = new SessionSettings(user);
    settings.classPath(jar);
    settings.asJobs();
    settings.forShortPasses();
    settings.set(TezConfiguration.TEZ_AM_STAGING_DIR, staging.toString());
    return settings.tez;
  }

  /** Bytes of the heap of a container; not positive when they cannot be known. */
  static long containerHeap(Configuration user) {
    return JobConf.parseMaximumHeapSizeMB(containerOptions(user)) * (1L << 20);
  }

  /**
   * Options of a container's JVM: those of a task with as much memory, with its -Xmx, which Hadoop
   * derives from the memory where no option says it.
   */
  private static String containerOptions(Configuration user) {
    if (HadoopSetting.isSet(user, TezConfiguration.TEZ_TASK_LAUNCH_CMD_OPTS)) {
      return user.get(TezConfiguration.TEZ_TASK_LAUNCH_CMD_OPTS);
    }
    JobConf job = new JobConf(user);
    TaskType larger = larger(job);
    if (HadoopSetting.isSet(user, TezConfiguration.TEZ_TASK_RESOURCE_MEMORY_MB)) {
      job.set(
          larger == TaskType.MAP ? MRJobConfig.MAP_MEMORY_MB : MRJobConfig.REDUCE_MEMORY_MB,
          user.get(TezConfiguration.TEZ_TASK_RESOURCE_MEMORY_MB));
    }
    return job.getTaskJavaOpts(larger);
  }

  /** The kind of task whose containers are larger. */
  private static TaskType larger(JobConf job) {
    return job.getMemoryRequired(TaskType.MAP) >= job.getMemoryRequired(TaskType.REDUCE)
        ? TaskType.MAP
        : TaskType.REDUCE;
  }

  private void classPath(Path jar) {
    set(TezConfiguration.TEZ_LIB_URIS, jar.toString());
    set(TezConfiguration.TEZ_IGNORE_LIB_URIS, "false");
    set(TezConfiguration.TEZ_USE_CLUSTER_HADOOP_LIBS, "true");
    // First comes what is in the container's directory, that is the jar, then Hadoop's class path:
    // Tez takes YARN's, to which a job adds MapReduce's.
    set(TezConfiguration.TEZ_USER_CLASSPATH_FIRST, "true");
    List<String> path = new ArrayList<>();
    path.addAll(
        Arrays.asList(
            user.getTrimmedStrings(
                YarnConfiguration.YARN_APPLICATION_CLASSPATH,
                YarnConfiguration.DEFAULT_YARN_CROSS_PLATFORM_APPLICATION_CLASSPATH)));
    path.addAll(
        Arrays.asList(
            user.getTrimmedStrings(
                MRJobConfig.MAPREDUCE_APPLICATION_CLASSPATH,
                MRJobConfig.DEFAULT_MAPREDUCE_CROSS_PLATFORM_APPLICATION_CLASSPATH)));
    tez.setStrings(YarnConfiguration.YARN_APPLICATION_CLASSPATH, path.toArray(String[]::new));
  }

  private void asJobs() {
    orElse(TezConfiguration.TEZ_QUEUE_NAME, user.get(MRJobConfig.QUEUE_NAME));
    set(TezConfiguration.TEZ_APPLICATION_TAGS, user.get(MRJobConfig.JOB_TAGS, ""));
    orElse(
        TezConfiguration.TEZ_AM_RESOURCE_MEMORY_MB, user.get(MRJobConfig.MR_AM_VMEM_MB, GIGABYTE));
    orElse(
        TezConfiguration.TEZ_AM_LAUNCH_CMD_OPTS,
        user.get(MRJobConfig.MR_AM_COMMAND_OPTS, MRJobConfig.DEFAULT_MR_AM_COMMAND_OPTS));
    orElse(TezConfiguration.TEZ_AM_LAUNCH_ENV, environment(MRJobConfig.MR_AM_ENV));
    orElse(TezConfiguration.TEZ_AM_LOG_LEVEL, user.get(MRJobConfig.MR_AM_LOG_LEVEL));
    JobConf job = new JobConf(user);
    orElse(
        TezConfiguration.TEZ_TASK_RESOURCE_MEMORY_MB,
        Integer.toString(job.getMemoryRequired(larger(job))));
    orElse(TezConfiguration.TEZ_TASK_RESOURCE_CPU_VCORES, user.get(MRJobConfig.MAP_CPU_VCORES));
    tez.set(TezConfiguration.TEZ_TASK_LAUNCH_CMD_OPTS, containerOptions(user));
    orElse(TezConfiguration.TEZ_TASK_LAUNCH_ENV, environment(MRJobConfig.MAP_ENV));
    orElse(TezConfiguration.TEZ_TASK_LOG_LEVEL, user.get(MRJobConfig.MAP_LOG_LEVEL));
    orElse(
        TezConfiguration.TEZ_AM_TASK_MAX_FAILED_ATTEMPTS, user.get(MRJobConfig.MAP_MAX_ATTEMPTS));
    // A task that is silent for so long, or alive without getting on, is tried again.
    String timeout = user.get(MRJobConfig.TASK_TIMEOUT, "600000");
    timeout = timeout.equals("0") ? "-1" : timeout;
    orElse(TezConfiguration.TASK_HEARTBEAT_TIMEOUT_MS, timeout);
    orElse(TezConfiguration.TEZ_TASK_PROGRESS_STUCK_INTERVAL_MS, timeout);
    orElse(
        TezConfiguration.TASK_HEARTBEAT_TIMEOUT_CHECK_MS,
        user.get(MRJobConfig.TASK_TIMEOUT_CHECK_INTERVAL_MS));
    if (user.getBoolean(MRConfig.MR_ACLS_ENABLED, false)) {
      orElse(TezConfiguration.TEZ_AM_VIEW_ACLS, user.get(MRJobConfig.JOB_ACL_VIEW_JOB));
      orElse(TezConfiguration.TEZ_AM_MODIFY_ACLS, user.get(MRJobConfig.JOB_ACL_MODIFY_JOB));
    }
    // Tokens may be those of a workflow, or serve the session that takes the place of a lost one.
    set(TezConfiguration.TEZ_CANCEL_DELEGATION_TOKENS_ON_COMPLETION, "false");
    orElse(
        TezConfiguration.TEZ_CREDENTIALS_PATH,
        user.get(MRJobConfig.MAPREDUCE_JOB_CREDENTIALS_BINARY));
  }

  private void forShortPasses() {
    // A lost session is opened anew: its passes leave nothing that a second master could go on
    // with.
    set(TezConfiguration.DAG_RECOVERY_ENABLED, "false");
    set(TezConfiguration.TEZ_AM_MAX_APP_ATTEMPTS, 1);
    set(TezConfiguration.TEZ_AM_CLIENT_HEARTBEAT_TIMEOUT_SECS, ORPHANED_SECONDS);
    set(TezConfiguration.TEZ_SESSION_AM_DAG_SUBMIT_TIMEOUT_SECS, KEEP_MILLIS / 1000);
    set(TezConfiguration.TEZ_AM_SESSION_MIN_HELD_CONTAINERS, Integer.MAX_VALUE); // all it has
    set(TezConfiguration.TEZ_AM_CONTAINER_IDLE_RELEASE_TIMEOUT_MIN_MILLIS, KEEP_MILLIS);
    set(TezConfiguration.TEZ_AM_CONTAINER_IDLE_RELEASE_TIMEOUT_MAX_MILLIS, 2 * KEEP_MILLIS);
    set(TezConfiguration.TEZ_AM_CONTAINER_REUSE_ENABLED, "true");
    set(TezConfiguration.TEZ_AM_CONTAINER_REUSE_NON_LOCAL_FALLBACK_ENABLED, "true");
    set(TezConfiguration.TEZ_AM_CONTAINER_REUSE_LOCALITY_DELAY_ALLOCATION_MILLIS, SWAP_MILLIS);
    // A merging task starts when there is all that it merges: in a container that is free by then.
    set(ShuffleVertexManager.TEZ_SHUFFLE_VERTEX_MANAGER_MIN_SRC_FRACTION, "1");
    set(ShuffleVertexManager.TEZ_SHUFFLE_VERTEX_MANAGER_MAX_SRC_FRACTION, "1");
    orElse(TezConfiguration.TEZ_AM_RM_HEARTBEAT_INTERVAL_MS_MAX, "50");
    orElse(TezConfiguration.TEZ_TASK_GET_TASK_SLEEP_INTERVAL_MS_MAX, "10");
    orElse(TezConfiguration.TEZ_TASK_AM_HEARTBEAT_COUNTER_INTERVAL_MS, "1000");
    orElse(TezConfiguration.TEZ_DAG_STATUS_POLLINTERVAL_MS, "20");
    orElse(TezConfiguration.TEZ_AM_SLEEP_TIME_BEFORE_EXIT_MILLIS, "0");
    // A task runs only in a container that was started for a task of its number: there it finds the
    // rows that it has read before.
    set(
        TezConfiguration.TEZ_TASK_SPECIFIC_LAUNCH_CMD_OPTS_LIST,
        PassDag.FOLD + "[];" + PassDag.MERGE + "[]");
    set(TezConfiguration.TEZ_TASK_SPECIFIC_LAUNCH_CMD_OPTS, "-Ddaal4j.slot=__TASK_INDEX__");
    // A task sends one small record a split, and what rows leave of the heap is small.
    orElse(TezRuntimeConfiguration.TEZ_RUNTIME_IO_SORT_MB, user.get(MRJobConfig.IO_SORT_MB, "16"));
    orElse(TezRuntimeConfiguration.TEZ_RUNTIME_PIPELINED_SORTER_LAZY_ALLOCATE_MEMORY, "true");
    orElse(
        TezRuntimeConfiguration.TEZ_RUNTIME_SHUFFLE_FETCH_BUFFER_PERCENT,
        Float.toString(FETCH_SHARE));
    // Its pages would need doors of the JDK that are closed since Java 17.
    set(TezConfiguration.TEZ_AM_WEBSERVICE_ENABLE, "false");
    set(TezConfiguration.TEZ_DAG_HISTORY_LOGGING_ENABLED, "false");
    set(TezConfiguration.TEZ_AM_HISTORY_LOGGING_ENABLED, "false");
  }

  /** A list of variables, and the variables that have a setting each. */
  private String environment(String key) {
    StringBuilder list = new StringBuilder(user.get(key, ""));
    for (Map.Entry<String, String> variable : user.getPropsWithPrefix(key + ".").entrySet()) {
      list.append(list.isEmpty() ? "" : ",")
          .append(variable.getKey())
          .append('=')
          .append(variable.getValue());
    }
    return list.toString();
  }

  private void set(String key, String value) {
    tez.set(key, value);
  }

  private void set(String key, int value) {
    tez.setInt(key, value);
  }

  /** Gives a setting a value unless the user has given it one. */
  private void orElse(String key, String value) {
    if (value != null && !value.isEmpty() && !HadoopSetting.isSet(user, key)) {
      tez.set(key, value);
    }
  }
}
