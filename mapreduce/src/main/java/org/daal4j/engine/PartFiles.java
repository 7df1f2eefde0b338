package org.daal4j.engine;

import java.io.IOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.daal4j.packed.PackedStorage;
import org.daal4j.packed.PackedWriter;
import org.daal4j.packed.PartSink;
import org.daal4j.packed.PartStore;

/** Keeps packed parts as files of one directory. */
record PartFiles(Configuration conf, Path directory) implements PartStore {

  @Override
  public PartSink begin(String name, int columns, boolean weighted) throws IOException {
    Path path = new Path(directory, name);
    return new PackedWriter(name, PackedStorage.create(conf, path), columns, weighted);
  }
}
