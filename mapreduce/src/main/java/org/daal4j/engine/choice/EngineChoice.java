package org.daal4j.engine.choice;

import org.apache.hadoop.conf.Configuration;
import org.daal4j.core.Engine;
import org.daal4j.core.Setting;
import org.daal4j.core.UsageException;
import org.daal4j.engine.PassEngine;
import org.daal4j.engine.PassRunner;
import org.daal4j.engine.RunContext;
import org.daal4j.engine.inprocess.InProcessRunner;
import org.daal4j.engine.mapreduce.MapReduceRunner;
import org.daal4j.engine.tez.TezElseMapReduce;
import org.daal4j.engine.tez.TezRunner;
import org.daal4j.engine.yarn.Framework;

/** Where a run takes place. */
public enum EngineChoice {
  /** Decided by the verb, by how the process was started and by the configuration. */
  AUTO,
  /** Threads of this process. */
  INPROCESS,
  /** One MapReduce job for each pass. */
  MAPREDUCE,
  /** One DAG of a Tez session for each pass. */
  TEZ;

  private static final Setting ENGINE = Setting.named("engine");

  /** The choice of that name. */
  public static EngineChoice of(String name) {
    return switch (name) {
      case "inprocess" -> INPROCESS;
      case "mapreduce" -> MAPREDUCE;
      case "tez" -> TEZ;
      default -> AUTO;
    };
  }

  /**
   * Checks that the configuration names what the engine runs on.
   *
   * @throws UsageException when it does not
   */
  public void requirePossible(Configuration conf) {
    if (this == TEZ && !Framework.isYarn(conf)) {
      throw new UsageException(
          ENGINE,
          "'tez' runs on YARN, which no setting names (mapreduce.framework.name).",
          "Use hadoop jar on a machine of the cluster, let HADOOP_CONF_DIR name the cluster's"
              + " settings, or leave "
              + ENGINE
              + " out.");
    }
  }

  /** Whether the choice runs tasks in other processes than this one. */
  public boolean usesCluster(Configuration conf) {
    return this != INPROCESS && !Framework.isLocal(conf);
  }

  /**
   * Opens the engine.
   *
   * @param iterates whether rows will be read again and again
   */
  public Engine open(RunContext run, boolean iterates) {
    return new PassEngine(run, runner(run, iterates));
  }

  /** What {@link #open} would open, in words. */
  public String describe(Configuration conf, boolean iterates) {
    return switch (resolve(conf, iterates)) {
      case INPROCESS -> "inprocess";
      case MAPREDUCE -> "mapreduce";
      case TEZ -> "tez";
      case AUTO -> "tez, or mapreduce when no session can be had";
    };
  }

  /** What runs its passes. */
  public PassRunner runner(RunContext run, boolean iterates) {
    return switch (resolve(run.conf(), iterates)) {
      case INPROCESS -> new InProcessRunner(run);
      case MAPREDUCE -> new MapReduceRunner(run);
      case TEZ -> new TezRunner(run);
      case AUTO -> new TezElseMapReduce(run, new MapReduceRunner(run));
    };
  }

  /** The choice that a run makes; what is left open is whether a session can be had. */
  private EngineChoice resolve(Configuration conf, boolean iterates) {
    if (this != AUTO) {
      return this;
    }
    if (Framework.isYarn(conf)) {
      return iterates ? AUTO : MAPREDUCE;
    }
    boolean underHadoopJar =
        System.getProperty("sun.java.command", "").startsWith("org.apache.hadoop.util.RunJar");
    return underHadoopJar ? MAPREDUCE : INPROCESS;
  }
}
