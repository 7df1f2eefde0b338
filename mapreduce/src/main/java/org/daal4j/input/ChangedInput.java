package org.daal4j.input;

import java.io.FileNotFoundException;
import java.io.IOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.daal4j.core.BadInputException;

/**
 * Whether a file is still the one that was listed when the run began: of the same length and
 * modification time. A file that grows, shrinks or is replaced while it is read has no rows that
 * anyone could name, so the run ends, as with malformed input.
 */
public final class ChangedInput {

  private static final long SECOND = 1000;

  private ChangedInput() {}

  /**
   * Refuses a file that has changed.
   *
   * @param length bytes when it was listed
   * @param modified modification time then, in milliseconds; 0 when its file system has none, or
   *     nobody but the run itself writes the file: then the length alone counts
   * @throws BadInputException when it has, or is gone
   */
  public static void refuse(Configuration conf, Path file, long length, long modified)
      throws IOException {
    FileStatus now;
    try {
      now = file.getFileSystem(conf).getFileStatus(file);
    } catch (FileNotFoundException gone) {
      throw error(FileName.of(file), "it is gone");
    }
    if (now.getLen() != length) {
      throw error(FileName.of(file), "it had " + length + " bytes and now has " + now.getLen());
    }
    if (!sameTime(modified, now.getModificationTime())) {
      throw error(FileName.of(file), "it was written again");
    }
  }

  /** Refuses a file of a plan that has changed. */
  public static void refuse(Configuration conf, Segment segment) throws IOException {
    refuse(conf, new Path(segment.path()), segment.fileLength(), segment.fileModified());
  }

  /**
   * What to throw for a failure of reading a file: that it has changed, if it has, since then the
   * failure is but a consequence.
   *
   * @return the failure; with a suppressed exception when that could not be found out
   */
  public static IOException explain(Configuration conf, Segment segment, IOException failure) {
    try {
      refuse(conf, segment);
    } catch (IOException e) {
      if (e instanceof BadInputException) {
        e.addSuppressed(failure);
        return e;
      }
      failure.addSuppressed(e);
    }
    return failure;
  }

  /**
   * The error for files that have changed.
   *
   * @param name of the file, or of the table when it is not known which
   * @param how the change, without a full stop
   */
  public static BadInputException error(String name, String how) {
    return new BadInputException(
        name
            + ": has changed since the run began: "
            + how
            + ". Run again when nothing writes to the input, or give a copy of it.");
  }

  /** Some object stores tell a time in milliseconds in a listing, and in seconds for a file. */
  private static boolean sameTime(long then, long now) {
    if (then <= 0 || now <= 0 || then == now) {
      return true;
    }
    boolean inSeconds = then % SECOND == 0 || now % SECOND == 0;
    return inSeconds && then / SECOND == now / SECOND;
  }
}
