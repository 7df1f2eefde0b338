package org.daal4j.input;

import java.io.FileNotFoundException;
import java.io.IOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.security.AccessControlException;
import org.daal4j.core.BadInputException;

/** Opens files of the input. */
public final class FileOpener {

  private FileOpener() {}

  /**
   * Opens a file at its start.
   *
   * @throws BadInputException when it is gone or may not be read
   */
  public static FSDataInputStream open(Configuration conf, Path path) throws IOException {
    try {
      return UserPath.fileSystemToRead(conf, path).open(path);
    } catch (FileNotFoundException | AccessControlException e) {
      String reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
      throw new BadInputException(
          "cannot read "
              + FileName.of(path)
              + ": "
              + reason
              + ". Check that it exists and may be read.",
          e);
    } catch (IllegalArgumentException e) {
      throw new BadInputException(
          "cannot read "
              + FileName.of(path)
              + ": "
              + UserPath.reason(e)
              + ". Hadoop takes no colon in the name of a file. Rename it.",
          e);
    }
  }
}
