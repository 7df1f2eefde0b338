package org.daal4j.input.text;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.Path;
import org.daal4j.core.BadInputException;
import org.daal4j.input.ChangedInput;
import org.daal4j.input.FileName;
import org.daal4j.input.FileOpener;
import org.daal4j.input.InputFile;
import org.daal4j.input.InputFiles;
import org.daal4j.input.RowsSplit;
import org.daal4j.input.Segment;
import org.daal4j.input.SplitPlan;
import org.daal4j.input.kind.FirstBytes;

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
   * Opens the bytes as stored. At the start of a file it is looked at whether it is what its name
   * says.
   *
   * @throws BadInputException when the file is gone, may not be read, is cut short or is neither
   *     text nor compressed as its name says
   */
  StoredStream open(Path path, long position) throws IOException {
    FSDataInputStream in = FileOpener.open(conf, path);
    try {
      if (position > 0) {
        in.seek(position);
      }
      StoredStream stored = new StoredStream(in, position);
      if (position == 0) {
        requireKind(path, in, stored.peek());
      }
      return stored;
    } catch (IOException | RuntimeException e) {
      in.close();
      throw e;
    }
  }

  private void requireKind(Path path, FSDataInputStream in, byte[] firstBytes) throws IOException {
    String name = FileName.of(path);
    if (!isCompressed(path)) {
      FirstBytes.requireText(name, firstBytes);
      return;
    }
    FirstBytes.requireCompressed(name, compression.extension(path), firstBytes);
    if (compression.isBzip2(path)) {
      if (!wholeBzip2(path, in)) {
        throw ArchiveStream.damaged(name, null);
      }
      in.seek(firstBytes.length); // where they end that were looked at
    }
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

  /** What is seen at the beginning of a file. */
  @FunctionalInterface
  interface Look<T> {
    T at(InputStream text) throws IOException;
  }

  /** Looks at the text of the first file, which is still the one that was found. */
  <T> T lookAt(InputFiles files, Look<T> look) throws IOException {
    for (InputFile file : files.files()) {
      Compression.refuseUnknown(file.path());
    }
    Segment whole = files.first().whole();
    T seen;
    try (InputStream text = openText(files.first().path())) {
      seen = look.at(text);
    } catch (IOException e) {
      throw ChangedInput.explain(conf, whole, e);
    }
    ChangedInput.refuse(conf, whole);
    return seen;
  }

  /** Cuts them into splits, or into whole files where that is asked for or they are compressed. */
  List<RowsSplit> plan(InputFiles files, boolean whole) {
    return SplitPlan.cut(conf, files.files(), file -> whole || isCompressed(file.path()));
  }
}
