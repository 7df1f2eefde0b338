package org.daal4j.cli;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.UnaryOperator;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.mapreduce.MRJobConfig;
import org.daal4j.core.UsageException;

/**
 * What a scheduler that starts this process tells it and wants to hear: Oozie's java action by
 * system properties, and everyone by {@code HADOOP_TOKEN_FILE_LOCATION}. Elsewhere it does nothing.
 */
public final class Scheduler {

  /** Names the file with the settings of the action. */
  static final String ACTION_CONF = "oozie.action.conf.xml";

  /** Names the file in which Oozie looks for results. */
  static final String OUTPUT = "oozie.action.output.properties";

  /** Names the file in which Oozie looks for the jobs of the action. */
  static final String CHILDREN = "oozie.action.externalChildIDs";

  /** By which Oozie finds jobs that an earlier try of the action has left. */
  static final String CHILD_TAGS = "oozie.child.mapreduce.job.tags";

  private static final String TOKEN_FILE = "HADOOP_TOKEN_FILE_LOCATION";

  private final UnaryOperator<String> property;
  private final UnaryOperator<String> environment;
  private final List<String> jobs = new ArrayList<>();

  /** The one of this process. */
  Scheduler() {
    this(System::getProperty, System::getenv);
  }

  /**
   * For tests.
   *
   * @param property a system property, or null
   * @param environment a variable of the environment, or null
   */
  Scheduler(UnaryOperator<String> property, UnaryOperator<String> environment) {
    this.property = property;
    this.environment = environment;
  }

  /**
   * Takes over settings, before those of the command line.
   *
   * @throws UsageException when a file that is named does not exist
   */
  void configure(Configuration conf) {
    String action = property.apply(ACTION_CONF);
    if (action != null) {
      conf.addResource(new org.apache.hadoop.fs.Path(existing(ACTION_CONF, action).toURI()));
    }
    String tags = conf.get(CHILD_TAGS, "");
    if (!tags.isEmpty()) {
      String others = conf.get(MRJobConfig.JOB_TAGS, "");
      conf.set(MRJobConfig.JOB_TAGS, others.isEmpty() ? tags : others + "," + tags);
    }
    String tokens = environment.apply(TOKEN_FILE);
    if (tokens != null && conf.get(MRJobConfig.MAPREDUCE_JOB_CREDENTIALS_BINARY) == null) {
      conf.set(
          MRJobConfig.MAPREDUCE_JOB_CREDENTIALS_BINARY,
          existing(TOKEN_FILE, tokens).getAbsolutePath());
    }
  }

  private static File existing(String what, String name) {
    File file = new File(name);
    if (!file.isFile()) {
      throw new UsageException(what + ": there is no file " + name + ".");
    }
    return file;
  }

  /** Tells of a job; called as soon as it runs, so that it is known if this process is killed. */
  synchronized void submitted(String job) {
    jobs.add(job);
    String file = property.apply(CHILDREN);
    if (file != null) {
      try {
        Files.write(Path.of(file), String.join(",", jobs).getBytes(StandardCharsets.UTF_8));
      } catch (IOException e) {
        throw new UncheckedIOException(CHILDREN + ": " + e.getMessage(), e);
      }
    }
  }

  /**
   * Tells of a result.
   *
   * @param model what model.json says
   * @param output where the result is
   */
  void done(Map<String, Object> model, String output) throws IOException {
    String file = property.apply(OUTPUT);
    if (file == null) {
      return;
    }
    Properties result = new Properties();
    result.setProperty("outputPath", output);
    put(result, "verb", model.get("verb"));
    put(result, "rows", model.get("rows"));
    put(result, "skippedRows", model.get("skippedRows"));
    put(result, "passes", model.get("passes"));
    put(result, "objective", model.get("objectiveFunction"));
    put(result, "iterations", model.get("nIterations"));
    put(result, "converged", model.get("converged"));
    try (OutputStream out = Files.newOutputStream(Path.of(file))) {
      result.store(out, null);
    }
  }

  private static void put(Properties properties, String name, Object value) {
    if (value != null) {
      properties.setProperty(name, value.toString());
    }
  }
}
