package org.daal4j.summary;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.zip.CRC32C;
import org.daal4j.core.BadInputException;

/**
 * Whether the bytes of a file are those that {@link SummaryFile} has written, all of them.
 *
 * @param file its name, for messages
 */
record SummaryCheck(String file) {

  private static final int BUFFER_BYTES = 1 << 16;
  private static final int LEAST_BYTES =
      Long.BYTES + Integer.BYTES + SummaryFile.TRAILER_BYTES; // magic, version, trailer

  /**
   * Reads all of them.
   *
   * @return their checksum
   * @throws BadInputException when they are others
   */
  int requireWhole(InputStream in) throws IOException {
    CRC32C checksum = new CRC32C();
    // What may be the trailer is held back, in front of what is read next.
    ByteBuffer buffer = ByteBuffer.allocate(SummaryFile.TRAILER_BYTES + BUFFER_BYTES);
    byte[] bytes = buffer.array();
    int held = 0;
    int read = in.readNBytes(bytes, 0, BUFFER_BYTES);
    if (read < LEAST_BYTES || buffer.getLong(0) != SummaryFile.MAGIC) {
      throw read >= Long.BYTES && buffer.getLong(0) == SummaryFile.MAGIC
          ? SavedSummary.damaged(file, null)
          : foreign();
    }
    int version = buffer.getInt(Long.BYTES);
    long length = 0;
    while (read > 0) {
      int there = held + read;
      held = Math.min(SummaryFile.TRAILER_BYTES, there);
      length += there - held;
      checksum.update(bytes, 0, there - held);
      System.arraycopy(bytes, there - held, bytes, 0, held);
      read = in.readNBytes(bytes, held, BUFFER_BYTES);
    }
    checksum.update(bytes, 0, Long.BYTES);
    if (buffer.getLong(0) != length || buffer.getInt(Long.BYTES) != (int) checksum.getValue()) {
      throw SavedSummary.damaged(file, null);
    }
    if (version < 1 || version > SummaryFile.VERSION) {
      throw new BadInputException(
          file
              + ": has version "
              + version
              + " of its form, and this daal4j reads "
              + SummaryFile.VERSION
              + ". Use the daal4j that has written it, or a newer one.");
    }
    return (int) checksum.getValue();
  }

  private BadInputException foreign() {
    return new BadInputException(
        file
            + ": is not what a fit has summed up. Name a result that was fitted with "
            + SavedSummary.SAVE_PARTIAL
            + ".");
  }
}
