package org.daal4j.cli;

import java.util.Locale;
import org.apache.hadoop.conf.Configuration;
import org.daal4j.core.Engine;
import org.daal4j.engine.PassEngine;
import org.daal4j.engine.RunContext;
import org.daal4j.engine.inprocess.InProcessRunner;
import org.daal4j.engine.mapreduce.MapReduceRunner;
import org.daal4j.engine.tez.TezRunner;

/** Where a run takes place. */
public enum EngineChoice {
  /** Decided by how the process was started and by the configuration. */
  AUTO,
  /** Threads of this process. */
  INPROCESS,
  /** One MapReduce job for each pass. */
  MAPREDUCE,
  /** One DAG of a Tez session for each pass. */
  TEZ;

  /** The choice of that name. */
  static EngineChoice of(String name) {
    return switch (name) {
      case "inprocess" -> INPROCESS;
      case "mapreduce" -> MAPREDUCE;
      case "tez" -> TEZ;
      default -> AUTO;
    };
  }

  /** This choice, or what {@link #AUTO} comes to here. */
  public EngineChoice resolve(Configuration conf) {
    if (this != AUTO) {
      return this;
    }
    boolean underHadoopJar =
        System.getProperty("sun.java.command", "").startsWith("org.apache.hadoop.util.RunJar");
    boolean cluster = conf.get("mapreduce.framework.name", "local").startsWith("yarn");
    return underHadoopJar || cluster ? MAPREDUCE : INPROCESS;
  }

  /** Whether a resolved choice runs tasks in other processes than this one. */
  boolean usesCluster(Configuration conf) {
    return this != INPROCESS && !conf.get("mapreduce.framework.name", "local").equals("local");
  }

  /** Opens the engine of a resolved choice. */
  public Engine open(RunContext run) {
    return switch (this) {
      case INPROCESS -> new PassEngine(run, new InProcessRunner(run));
      case MAPREDUCE -> new PassEngine(run, new MapReduceRunner(run));
      case TEZ -> new PassEngine(run, new TezRunner(run));
      case AUTO -> throw new IllegalStateException("not resolved");
    };
  }

  /** The name in model.json. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
