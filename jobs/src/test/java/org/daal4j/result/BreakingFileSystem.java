package org.daal4j.result;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.permission.FsPermission;
import org.apache.hadoop.util.Progressable;
import org.daal4j.input.ForklessLocalFileSystem;

/**
 * The local file system, which lets through so many changes and then none: what is on disk
 * afterwards is what a process killed at that moment leaves.
 */
public class BreakingFileSystem extends ForklessLocalFileSystem {

  /** Thrown by the change that is not let through, and by every later one. */
  public static final class Killed extends Error {
    private static final long serialVersionUID = 1;
  }

  private static final AtomicLong CHANGES_LEFT = new AtomicLong();

  /** For Hadoop, which makes one for each use. */
  public BreakingFileSystem() {
    setWriteChecksum(false); // as the command line asks of the one it shares with the engines
  }

  /** A configuration in which it is the local file system. */
  public static Configuration configuration() {
    return configuration(BreakingFileSystem.class);
  }

  static Configuration configuration(Class<? extends FileSystem> local) {
    Configuration conf = new Configuration();
    conf.setClass("fs.file.impl", local, FileSystem.class);
    conf.setBoolean("fs.file.impl.disable.cache", true);
    return conf;
  }

  /** Lets through so many changes from now on. */
  public static void breakAfter(long changes) {
    CHANGES_LEFT.set(changes);
  }

  /** Whether a change was refused. */
  public static boolean hasBroken() {
    return CHANGES_LEFT.get() < 0;
  }

  /** Counts a change that is about to be made; throws if it is not to be. */
  static void countChange() {
    if (CHANGES_LEFT.decrementAndGet() < 0) {
      throw new Killed();
    }
  }

  /** Called before each change. */
  void change() throws IOException {
    countChange();
  }

  @Override
  public boolean mkdirs(Path path, FsPermission permission) throws IOException {
    change();
    return super.mkdirs(path, permission);
  }

  @Override
  public FSDataOutputStream create(
      Path path,
      FsPermission permission,
      boolean overwrite,
      int bufferSize,
      short replication,
      long blockSize,
      Progressable progress)
      throws IOException {
    change();
    return super.create(path, permission, overwrite, bufferSize, replication, blockSize, progress);
  }

  @Override
  public boolean rename(Path from, Path to) throws IOException {
    change();
    return super.rename(from, to);
  }

  @Override
  public boolean delete(Path path, boolean recursive) throws IOException {
    change();
    return super.delete(path, recursive);
  }
}
