package org.daal4j.benchmarks.run;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.hadoop.fs.FileSystem;
import org.daal4j.benchmarks.line.HdfsPlaces;

/**
 * A directory of HDFS.
 *
 * @param hdfs where it is
 * @param copy where its files are read when a run has ended
 */
record HdfsOutput(FileSystem hdfs, LocalOutput copy) implements OutputPlace {

  private static final org.apache.hadoop.fs.Path DIRECTORY =
      new org.apache.hadoop.fs.Path(HdfsPlaces.OUTPUT);

  @Override
  public String name() {
    return HdfsPlaces.OUTPUT;
  }

  @Override
  public Path result() throws IOException {
    if (hdfs.exists(DIRECTORY)) {
      hdfs.copyToLocalFile(
          false, DIRECTORY, new org.apache.hadoop.fs.Path(copy.directory().toUri()), true);
    }
    return copy.directory();
  }

  @Override
  public void delete() throws IOException {
    hdfs.delete(DIRECTORY, true);
    copy.delete();
  }
}
