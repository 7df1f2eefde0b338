package org.daal4j.result;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.permission.FsPermission;

/** The local file system, of which one operation, reading or changing, fails, and no other. */
public final class FaultyFileSystem extends BreakingFileSystem {

  private static final AtomicLong OPERATIONS_LEFT = new AtomicLong();
  private static Supplier<Throwable> fault;

  /** For Hadoop, which makes one for each use. */
  public FaultyFileSystem() {}

  /** A configuration in which it is the local file system. */
  public static Configuration configuration() {
    return configuration(FaultyFileSystem.class);
  }

  /** The operation after so many from now on throws. */
  public static void failAfter(long operations, Supplier<Throwable> what) {
    fault = what;
    OPERATIONS_LEFT.set(operations);
  }

  /** Whether it has. */
  public static boolean hasFailed() {
    return OPERATIONS_LEFT.get() < 0;
  }

  private static void operation() throws IOException {
    if (OPERATIONS_LEFT.decrementAndGet() == -1) {
      Throwable thrown = fault.get();
      if (thrown instanceof IOException io) {
        throw io;
      }
      if (thrown instanceof RuntimeException runtime) {
        throw runtime;
      }
      throw (Error) thrown;
    }
  }

  @Override
  void change() throws IOException {
    operation();
  }

  @Override
  public FSDataInputStream open(Path path, int bufferSize) throws IOException {
    operation();
    return super.open(path, bufferSize);
  }

  @Override
  public FileStatus[] listStatus(Path path) throws IOException {
    operation();
    return super.listStatus(path);
  }

  @Override
  public FileStatus getFileStatus(Path path) throws IOException {
    operation();
    return super.getFileStatus(path);
  }

  @Override
  public void setPermission(Path path, FsPermission permission) throws IOException {
    operation();
    super.setPermission(path, permission);
  }
}
