package org.daal4j.input;

import java.util.List;
import org.apache.hadoop.fs.BlockLocation;
import org.apache.hadoop.fs.Path;

/**
 * A file of the input as it was listed.
 *
 * @param input what the user named it by, or a directory or glob that it is of
 * @param path qualified
 * @param length bytes as stored
 * @param modified modification time, milliseconds
 * @param blockSize bytes of a block of its file system
 * @param blocks where its blocks are; empty when the listing did not tell
 * @param partitions names of the {@code name=value} directories it is in, below the input
 */
public record InputFile(
    String input,
    Path path,
    long length,
    long modified,
    long blockSize,
    List<BlockLocation> blocks,
    List<String> partitions) {

  /** A stretch of it. */
  public Segment segment(long start, long bytes) {
    return new Segment(path.toString(), start, bytes, length, modified);
  }

  /** All of it. */
  public Segment whole() {
    return segment(0, length);
  }

  /** Its name, for messages. */
  public String name() {
    return FileName.of(path);
  }
}
