package org.daal4j.engine.mapreduce;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.permission.FsAction;
import org.apache.hadoop.fs.permission.FsPermission;
import org.apache.hadoop.io.IOUtils;
import org.apache.hadoop.mapreduce.Job;
import org.apache.hadoop.mapreduce.MRJobConfig;
import org.apache.hadoop.util.ClassUtil;
import org.daal4j.input.Setting;

/**
 * The jar that tasks on a cluster load daal4j from. Hadoop would upload it for every job, and every
 * node would fetch it for every job. Here the jobs of a run share one upload, and a node fetches it
 * once where everybody may read it.
 */
final class JobJar {

  private static final int BUFFER_BYTES = 1 << 16;

  private final Path directory;
  private Path uploaded;
  private boolean nodesMayKeep;

  /**
   * Uploads nothing yet.
   *
   * @param directory where the jar goes; no other run may have the same
   */
  JobJar(Path directory) {
    this.directory = directory;
  }

  /** Gives a job the jar that this class is loaded from; nothing when that is no jar. */
  void addTo(Job job) throws IOException {
    String local = ClassUtil.findContainingJar(JobJar.class);
    if (local == null) {
      return;
    }
    Configuration conf = job.getConfiguration();
    if (uploaded == null) {
      uploaded = upload(conf, java.nio.file.Path.of(local));
      nodesMayKeep = isReadableByAll(conf, uploaded);
    }
    job.setJar(uploaded.toString());
    if (nodesMayKeep) {
      JobDefaults.setUnlessSet(conf, MRJobConfig.JOBJAR_VISIBILITY, "true");
    }
  }

  /** Whoever could write to it would run code as the user: only the owner can, by any umask. */
  private Path upload(Configuration conf, java.nio.file.Path local) throws IOException {
    FileSystem fileSystem = directory.getFileSystem(conf);
    Path file = fileSystem.makeQualified(new Path(directory, local.getFileName().toString()));
    if (!fileSystem.mkdirs(directory, new FsPermission((short) 0755))) {
      throw new IOException("cannot create " + directory);
    }
    short replication =
        (short)
            Setting.smallWholeNumber(conf, Job.SUBMIT_REPLICATION, Job.DEFAULT_SUBMIT_REPLICATION);
    try (InputStream in = Files.newInputStream(local);
        OutputStream out =
            fileSystem.create(
                file,
                new FsPermission((short) 0644),
                true,
                BUFFER_BYTES,
                replication,
                fileSystem.getDefaultBlockSize(file),
                null)) {
      IOUtils.copyBytes(in, out, conf);
    }
    return file;
  }

  /**
   * Whether a NodeManager can fetch the file under its own name and keep it for later jobs: a file
   * of the default file system, when that is HDFS, where everybody has the right to read it and no
   * key is needed.
   */
  private static boolean isReadableByAll(Configuration conf, Path file) throws IOException {
    FileSystem fileSystem = file.getFileSystem(conf);
    if (!fileSystem.getUri().equals(FileSystem.getDefaultUri(conf))
        || !fileSystem.getScheme().equals("hdfs")
        || fileSystem.getFileStatus(file).isEncrypted()
        || !allows(fileSystem, file, FsAction.READ)) {
      return false;
    }
    Path ancestor = file.getParent();
    while (ancestor != null && allows(fileSystem, ancestor, FsAction.EXECUTE)) {
      ancestor = ancestor.getParent();
    }
    return ancestor == null;
  }

  private static boolean allows(FileSystem fileSystem, Path path, FsAction action)
      throws IOException {
    return fileSystem.getFileStatus(path).getPermission().getOtherAction().implies(action);
  }
}
