package org.daal4j.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.daal4j.core.Engine;
import org.daal4j.core.Progress;
import org.daal4j.engine.inprocess.InProcessRunner;
import org.daal4j.engine.mapreduce.MapReduceRunner;
import org.daal4j.input.ForklessLocalFileSystem;

/** Makes both engines for tests, on local files. */
public final class Engines {

  /** Both, by name. */
  public static final List<String> NAMES = List.of("inprocess", "mapreduce");

  private Engines() {}

  /** Settings of a machine without a cluster, as the program makes them. */
  public static Configuration localConf() {
    Configuration conf = new Configuration();
    ForklessLocalFileSystem.useIn(conf);
    conf.set("fs.defaultFS", "file:///");
    conf.set("mapreduce.framework.name", "local");
    return conf;
  }

  /** An engine that works in {@code work}. */
  public static Engine open(String name, Configuration conf, java.nio.file.Path work) {
    return open(name, new RunContext(conf, new Path(work.toUri()), false, Progress.NONE));
  }

  public static Engine open(String name, RunContext run) {
    return new PassEngine(
        run, name.equals("inprocess") ? new InProcessRunner(run) : new MapReduceRunner(run));
  }

  /** Collects what an engine notes. */
  public static final class Notes implements Progress {
    public final List<String> lines = new ArrayList<>();
    public final List<String> passes = new ArrayList<>();
    public long rows;

    @Override
    public void passStarted(int pass, String title, long bytes) {
      passes.add(pass + " " + title);
    }

    @Override
    public void passEnded(long rows, double seconds) {
      this.rows = rows;
    }

    @Override
    public void note(String line) {
      lines.add(line);
    }
  }

  /** Runs the same on both engines. */
  public static <T> List<T> onBoth(Function<String, T> body) {
    return NAMES.stream().map(body).toList();
  }
}
