package org.daal4j.engine.yarn;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.mapreduce.Job;
import org.apache.hadoop.mapreduce.MRJobConfig;
import org.daal4j.engine.libraries.LibraryDirectory;
import org.daal4j.engine.libraries.ShippedFile;
import org.daal4j.engine.libraries.TaskJava;

/** Gives the jobs and sessions of a run their Java: tasks, and the application master. */
public final class JobJava {

  private static final List<String> ENVIRONMENTS =
      List.of(MRJobConfig.MAP_ENV, MRJobConfig.REDUCE_ENV, MRJobConfig.MR_AM_ENV);

  private final TaskJava java;
  private final LibraryDirectory libraries;
  private Optional<ShippedFile> archive;

  /** Uploads nothing yet. */
  public JobJava(TaskJava java, LibraryDirectory libraries) {
    this.java = java;
    this.libraries = libraries;
  }

  /**
   * Tells a job where its Java is. YARN fetches an archive for the first container of a node;
   * whether it keeps it for other jobs, Hadoop finds out by the rights to read it.
   */
  public void addTo(Job job) throws IOException {
    Configuration conf = job.getConfiguration();
    if (archive == null) {
      archive = java.ship(conf, libraries);
    }
    archive.ifPresent(file -> job.addCacheArchive(file.linked()));
    setEnvironment(java, conf);
  }

  /** Tells tasks and application masters by their environment which Java is theirs. */
  public static void setEnvironment(TaskJava java, Configuration conf) {
    for (String environment : ENVIRONMENTS) {
      java.environment().forEach((name, value) -> conf.set(environment + "." + name, value));
      java.defaultEnvironment()
          .forEach((name, value) -> JobDefaults.addVariable(conf, environment, name, value));
    }
  }
}
