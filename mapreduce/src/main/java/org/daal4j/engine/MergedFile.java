package org.daal4j.engine;

import java.io.Closeable;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Locale;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.daal4j.core.PassFailedException;

/**
 * What an attempt of a reducer has merged, in a file of its own that gets its name when all its
 * pieces are written. The attempts of a reducer merge the same records in the same order, so
 * whichever files there are hold the same bytes, and no attempt has to be chosen.
 */
public final class MergedFile implements Closeable {

  /** Ends the name of a file that is still written, or was never completed. */
  public static final String INCOMPLETE = ".incomplete";

  private final Configuration conf;
  private final Path complete;
  private final Path incomplete;
  private final DataOutputStream out;

  /**
   * Begins the file.
   *
   * @param attempt what no other attempt of a reducer of the pass is called
   */
  public MergedFile(Configuration conf, PassDirectory directory, int reducer, String attempt)
      throws IOException {
    this.conf = conf;
    this.complete = new Path(directory.merged(), prefix(reducer) + attempt);
    this.incomplete = complete.suffix(INCOMPLETE);
    this.out = DataFiles.create(conf, incomplete);
  }

  /** What the names of the files of a reducer begin with; the attempt follows. */
  public static String prefix(int reducer) {
    return String.format(Locale.ROOT, "r-%05d-", reducer);
  }

  /** Adds the next piece. */
  public void write(int piece, PassResult<?> merged) throws IOException {
    out.writeInt(piece);
    merged.write(out);
  }

  /** States that all pieces are written. */
  public void complete() throws IOException {
    out.close();
    if (!complete.getFileSystem(conf).rename(incomplete, complete)) {
      throw new PassFailedException("cannot rename " + incomplete + " to " + complete);
    }
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
