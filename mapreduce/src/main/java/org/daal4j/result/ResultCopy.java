package org.daal4j.result;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.daal4j.engine.RunContext.Fence;

/**
 * Copies what a work directory holds of a result to another file system, some files at a time. A
 * file that could not be copied to its end is not left behind: in a store of objects none is seen.
 *
 * @param from where the result was put together
 * @param to where it goes
 * @param fence asked before each file
 */
record ResultCopy(FileSystem from, FileSystem to, Fence fence) {

  private static final int MOST_AT_A_TIME = 8;
  private static final int BUFFER_BYTES = 1 << 20;

  /** Copies a file, or a directory of files and directories. The target must not exist. */
  void copy(Path source, Path target) throws IOException {
    FileStatus status = from.getFileStatus(source);
    if (status.isFile()) {
      copyFile(status, target);
      return;
    }
    if (!to.mkdirs(target)) {
      throw new IOException("cannot create " + target);
    }
    List<FileStatus> files = new ArrayList<>();
    for (FileStatus entry : from.listStatus(source)) {
      if (entry.isDirectory()) {
        copy(entry.getPath(), new Path(target, entry.getPath().getName()));
      } else {
        files.add(entry);
      }
    }
    ExecutorService threads = Executors.newFixedThreadPool(MOST_AT_A_TIME);
    try {
      List<Future<?>> copies = new ArrayList<>();
      for (FileStatus file : files) {
        Path copy = new Path(target, file.getPath().getName());
        copies.add(
            threads.submit(
                () -> {
                  copyFile(file, copy);
                  return null;
                }));
      }
      for (Future<?> copy : copies) {
        await(copy);
      }
    } finally {
      threads.shutdownNow();
      awaitEnd(threads); // none may write when the lease is given back
    }
  }

  private static void awaitEnd(ExecutorService threads) throws IOException {
    try {
      threads.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  private static IOException interrupted(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new IOException("interrupted while a result was copied", e);
  }

  private static void await(Future<?> copy) throws IOException {
    try {
      copy.get();
    } catch (InterruptedException e) {
      throw interrupted(e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException io) {
        throw io;
      }
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw new IOException("a result could not be copied", e.getCause());
    }
  }

  private void copyFile(FileStatus source, Path target) throws IOException {
    fence.requireHeld();
    FSDataOutputStream out = to.create(target, true);
    long copied = 0;
    try (InputStream in = from.open(source.getPath())) {
      byte[] buffer = new byte[BUFFER_BYTES];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        out.write(buffer, 0, read);
        copied += read;
      }
      if (copied != source.getLen()) {
        throw new IOException(
            source.getPath() + " has " + copied + " bytes, and had " + source.getLen());
      }
    } catch (IOException | RuntimeException | Error failure) {
      ObjectStore.giveUp(out, to, target, failure);
      throw failure;
    }
    out.close();
  }
}
