package org.daal4j.input.text;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import org.daal4j.core.BadInputException;
import org.daal4j.input.kind.FirstBytes;

/** Decompressed bytes; what a decompressor cannot read becomes an error that names the file. */
final class ArchiveStream extends FilterInputStream {

  private final StoredStream stored;
  private final String file;

  ArchiveStream(InputStream decompressed, StoredStream stored, String file) {
    super(new PushbackInputStream(decompressed, FirstBytes.COUNT));
    this.stored = stored;
    this.file = file;
  }

  /** The next bytes, which are read again. */
  byte[] peek() throws IOException {
    byte[] head = readNBytes(FirstBytes.COUNT);
    ((PushbackInputStream) in).unread(head);
    return head;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    int read = read(one, 0, 1);
    return read < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int from, int length) throws IOException {
    try {
      return in.read(buffer, from, length);
    } catch (IOException | RuntimeException e) {
      if (stored.failure() != null) {
        throw stored.failure();
      }
      // Decompressors meet damaged bytes with any exception, an index out of bounds as well.
      throw damaged(file, e);
    }
  }

  static BadInputException damaged(String file, Exception cause) {
    return new BadInputException(
        file
            + ": the compressed file is damaged, cut short, or not what its extension says. Test"
            + " it with its own tool (gzip -t, bzip2 -t, zstd -t) and copy it again.",
        cause);
  }
}
