package org.daal4j.engine;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;

/** Files that hold Portables: written number by number, so Hadoop's streams want a buffer. */
public final class DataFiles {

  private static final int BUFFER_BYTES = 1 << 16;

  private DataFiles() {}

  public static DataOutputStream create(Configuration conf, Path file) throws IOException {
    return new DataOutputStream(
        new BufferedOutputStream(file.getFileSystem(conf).create(file), BUFFER_BYTES));
  }

  public static DataInputStream open(Configuration conf, Path file) throws IOException {
    return new DataInputStream(
        new BufferedInputStream(file.getFileSystem(conf).open(file), BUFFER_BYTES));
  }
}
