package org.daal4j.engine.written;

import java.io.IOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.daal4j.packed.PackedStorage;
import org.daal4j.packed.PackedWriter;
import org.daal4j.packed.PartSink;
import org.daal4j.packed.PartStore;

/**
 * Keeps packed parts as files of one directory.
 *
 * @param attempt in the names, see {@link AttemptFile}
 */
public record PartFiles(Configuration conf, Path directory, String attempt) implements PartStore {

  @Override
  public PartSink begin(String name, int columns, boolean weighted, boolean sent)
      throws IOException {
    String file = AttemptFile.of(name, attempt);
    return new PackedWriter(
        file, PackedStorage.create(conf, new Path(directory, file)), columns, weighted, sent);
  }
}
