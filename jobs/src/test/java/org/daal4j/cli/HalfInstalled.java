package org.daal4j.cli;

import java.net.URI;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.RawLocalFileSystem;

/** A file system without one of its libraries, as s3a is without Amazon's. */
public final class HalfInstalled extends RawLocalFileSystem {

  @Override
  public void initialize(URI name, Configuration conf) {
    throw new NoClassDefFoundError("its/library/Client");
  }
}
