package org.daal4j.packed;

import java.io.IOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;

/**
 * Creates and opens packed files. All their bytes have checksums inside, so the local file system
 * need not keep, nor verify, others in a file beside each.
 */
public final class PackedStorage {

  private PackedStorage() {}

  /** Creates a file, and its directory. */
  public static FSDataOutputStream create(Configuration conf, Path path) throws IOException {
    return withoutChecksums(path.getFileSystem(conf)).create(path);
  }

  static FSDataInputStream open(FileSystem fileSystem, Path path) throws IOException {
    return withoutChecksums(fileSystem).open(path);
  }

  private static FileSystem withoutChecksums(FileSystem fileSystem) {
    return fileSystem instanceof LocalFileSystem local ? local.getRaw() : fileSystem;
  }
}
