package org.daal4j.input;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.security.AccessControlException;
import org.daal4j.core.BadInputException;

/** Opens files of text, compressed or not. */
final class TextFiles {

  private final Configuration conf;
  private final Compression compression;

  TextFiles(Configuration conf) {
    this.conf = conf;
    this.compression = new Compression(conf);
  }

  /** Whether the file is compressed, by its extension. */
  boolean isCompressed(Path path) {
    return compression.isCompressed(path);
  }

  /**
   * Opens the bytes as stored.
   *
   * @throws BadInputException when the file is gone, may not be read, or is cut short
   */
  StoredStream open(Path path, long position) throws IOException {
    FSDataInputStream in;
    try {
      in = UserPath.fileSystemToRead(conf, path).open(path);
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
    if (compression.isBzip2(path) && !wholeBzip2(path, in)) {
      in.close();
      throw ArchiveStream.damaged(FileName.of(path), null);
    }
    if (position > 0) {
      in.seek(position);
    }
    return new StoredStream(in, position);
  }

  private boolean wholeBzip2(Path path, FSDataInputStream in) throws IOException {
    return Bzip2Ending.isThere(in, path.getFileSystem(conf).getFileStatus(path).getLen());
  }

  /** The text of a compressed file. */
  InputStream decompress(Path path, StoredStream stored) throws IOException {
    return compression.decompress(path, stored);
  }

  /** The text of a file from its beginning. */
  InputStream openText(Path path) throws IOException {
    StoredStream stored = open(path, 0);
    return isCompressed(path) ? decompress(path, stored) : stored;
  }
}
