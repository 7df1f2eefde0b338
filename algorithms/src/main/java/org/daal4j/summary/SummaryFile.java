package org.daal4j.summary;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.CRC32C;
import java.util.zip.CheckedOutputStream;
import org.daal4j.core.Partial;

/**
 * The file of a summary, big-endian: {@link #MAGIC}, the version of the form, the header, the
 * partial as it writes itself, how many bytes all of that is, and the CRC-32C of everything before
 * it.
 */
public final class SummaryFile {

  /** Its name in a result directory. */
  public static final String NAME = "partial.bin";

  /** What the file begins with. */
  static final long MAGIC = 0x6461616c346a2b1aL; // daal4j+, and the end of a text

  /** The version that is written; older ones are read. */
  static final int VERSION = 1;

  /** Bytes behind the partial: a length and a checksum. */
  static final int TRAILER_BYTES = Long.BYTES + Integer.BYTES;

  private static final int BUFFER_BYTES = 1 << 16;

  private SummaryFile() {}

  /**
   * Writes a summary.
   *
   * @param target closed by the caller
   */
  static void write(OutputStream target, SummaryHeader header, Partial<?> partial)
      throws IOException {
    BufferedOutputStream buffer = new BufferedOutputStream(target, BUFFER_BYTES);
    CheckedOutputStream checked = new CheckedOutputStream(buffer, new CRC32C());
    LongCounter counter = new LongCounter(checked);
    DataOutputStream out = new DataOutputStream(counter);
    out.writeLong(MAGIC);
    out.writeInt(VERSION);
    header.write(out);
    partial.write(out);
    out.writeLong(counter.bytes());
    out.writeInt((int) checked.getChecksum().getValue());
    out.flush();
  }

  /** Counts in 64 bits, which {@link DataOutputStream} does not. */
  private static final class LongCounter extends OutputStream {

    private final OutputStream out;
    private long bytes;

    LongCounter(OutputStream out) {
      this.out = out;
    }

    long bytes() {
      return bytes;
    }

    @Override
    public void write(int b) throws IOException {
      out.write(b);
      bytes++;
    }

    @Override
    public void write(byte[] source, int from, int count) throws IOException {
      out.write(source, from, count);
      bytes += count;
    }

    @Override
    public void flush() throws IOException {
      out.flush();
    }
  }
}
