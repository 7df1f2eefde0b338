package org.daal4j.engine.yarn;

import java.io.IOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.mapreduce.Job;
import org.apache.hadoop.mapreduce.MRJobConfig;
import org.apache.hadoop.util.ClassUtil;
import org.daal4j.engine.libraries.LibraryDirectory;

/**
 * The jar that tasks on a cluster load daal4j from. Hadoop would upload it for every job, and every
 * node would fetch it for every job. Here the jobs and sessions of a run share one upload, and a
 * node fetches it once where everybody may read it.
 */
public final class JobJar {

  private final LibraryDirectory libraries;
  private Path uploaded;
  private boolean nodesMayKeep;

  /** Uploads nothing yet. */
  public JobJar(LibraryDirectory libraries) {
    this.libraries = libraries;
  }

  /** Gives a job the jar that this class is loaded from; nothing when that is no jar. */
  public void addTo(Job job) throws IOException {
    String local = ClassUtil.findContainingJar(JobJar.class);
    if (local == null) {
      return;
    }
    Configuration conf = job.getConfiguration();
    uploadOnce(conf, local);
    job.setJar(uploaded.toString());
    if (nodesMayKeep) {
      JobDefaults.setUnlessSet(conf, MRJobConfig.JOBJAR_VISIBILITY, "true");
    }
  }

  /**
   * Where the jar is for processes of the cluster.
   *
   * @throws IOException when this class is loaded from no jar
   */
  public Path uploaded(Configuration conf) throws IOException {
    String local = ClassUtil.findContainingJar(JobJar.class);
    if (local == null) {
      throw new IOException("daal4j is not loaded from a jar, from which tasks could load it");
    }
    uploadOnce(conf, local);
    return uploaded;
  }

  private void uploadOnce(Configuration conf, String local) throws IOException {
    if (uploaded == null) {
      uploaded = libraries.add(conf, java.nio.file.Path.of(local));
      nodesMayKeep = LibraryDirectory.isReadableByAll(conf, uploaded);
    }
  }
}
