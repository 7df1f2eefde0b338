package org.daal4j.engine;

import java.io.EOFException;
import java.io.IOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.Path;
import org.daal4j.input.UserPath;
import org.daal4j.table.RecordPlace;

/** Turns the place of a record in bytes, all a split knows, into a line number for the user. */
final class LineNumbers {

  /** Beyond this many bytes the line number is not worth the reading. */
  private static final long MOST_BYTES = 1L << 30;

  private LineNumbers() {}

  /**
   * The line a byte stands on.
   *
   * @param path an uncompressed file
   * @return the line, from 1, or {@link RecordPlace.InText#UNKNOWN_LINE}
   */
  static long of(Configuration conf, Path path, long offset) {
    if (offset > MOST_BYTES) {
      return RecordPlace.InText.UNKNOWN_LINE;
    }
    try (FSDataInputStream in = UserPath.fileSystemToRead(conf, path).open(path)) {
      byte[] buffer = new byte[1 << 16];
      long line = 1;
      for (long left = offset; left > 0; ) {
        int read = in.read(buffer, 0, (int) Math.min(left, buffer.length));
        if (read < 0) {
          throw new EOFException(path.toString());
        }
        for (int i = 0; i < read; i++) {
          line += buffer[i] == '\n' ? 1 : 0;
        }
        left -= read;
      }
      return line;
    } catch (IOException e) {
      // The message about the record matters more than its line.
      return RecordPlace.InText.UNKNOWN_LINE;
    }
  }
}
