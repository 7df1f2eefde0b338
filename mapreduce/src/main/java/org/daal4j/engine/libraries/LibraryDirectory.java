package org.daal4j.engine.libraries;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.permission.FsAction;
import org.apache.hadoop.fs.permission.FsPermission;
import org.apache.hadoop.io.IOUtils;
import org.apache.hadoop.mapreduce.Job;
import org.daal4j.input.HadoopSetting;

/**
 * Where a run puts files of this machine that its tasks need, for nodes to fetch.
 *
 * @param path no other run may have the same; need not exist yet
 */
public record LibraryDirectory(Path path) {

  private static final int BUFFER_BYTES = 1 << 16;

  /**
   * Uploads a file, or a directory with all that is in it. Whoever could write to it would run code
   * as the user: only the owner can, by any umask.
   *
   * @return where it is now, qualified
   */
  public Path add(Configuration conf, java.nio.file.Path local) throws IOException {
    FileSystem fileSystem = path.getFileSystem(conf);
    Path file = fileSystem.makeQualified(new Path(path, local.getFileName().toString()));
    boolean isDirectory = Files.isDirectory(local);
    Path made = isDirectory ? file : path;
    if (!fileSystem.mkdirs(made, new FsPermission((short) 0755))) {
      throw new IOException("cannot create " + made);
    }
    if (isDirectory) {
      try (DirectoryStream<java.nio.file.Path> entries = Files.newDirectoryStream(local)) {
        for (java.nio.file.Path entry : entries) {
          new LibraryDirectory(file).add(conf, entry);
        }
      }
      return file;
    }
    short replication =
        (short)
            HadoopSetting.smallWholeNumber(
                conf, Job.SUBMIT_REPLICATION, Job.DEFAULT_SUBMIT_REPLICATION);
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
   * Sees to it that nodes can fetch a file: one of this machine alone is uploaded.
   *
   * @param file qualified
   * @return where nodes find it
   */
  public Path reachable(Configuration conf, Path file) throws IOException {
    boolean alone =
        isOfThisMachine(file.getFileSystem(conf)) && !isOfThisMachine(FileSystem.get(conf));
    return alone ? add(conf, java.nio.file.Path.of(file.toUri().getPath())) : file;
  }

  /** Whether files of a file system are on a disk of this machine. */
  static boolean isOfThisMachine(FileSystem fileSystem) {
    return fileSystem.getUri().getScheme().equals("file");
  }

  /**
   * Whether a NodeManager can fetch a file under its own name and keep it for later jobs: a file of
   * the default file system, when that is HDFS, where everybody has the right to read it and no key
   * is needed.
   */
  public static boolean isReadableByAll(Configuration conf, Path file) throws IOException {
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
