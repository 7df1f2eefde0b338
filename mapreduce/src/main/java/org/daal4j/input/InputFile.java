package org.daal4j.input;

import java.util.List;
import org.apache.hadoop.fs.BlockLocation;
import org.apache.hadoop.fs.Path;

/**
 * A file of the input as it was listed.
 *
 * @param path qualified
 * @param length bytes as stored
 * @param modified modification time, milliseconds
 * @param blockSize bytes of a block of its file system
 * @param blocks where its blocks are; empty when the listing did not tell
 */
record InputFile(
    Path path, long length, long modified, long blockSize, List<BlockLocation> blocks) {

  /** A stretch of it. */
  Segment segment(long start, long bytes) {
    return new Segment(path.toString(), start, bytes, length, modified);
  }
}
