package org.daal4j.input;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * A stretch of one file. It owns the records whose first byte lies in it.
 *
 * @param path the file, a qualified URI
 * @param start first byte
 * @param length number of bytes as stored
 * @param fileLength length of the whole file as stored, when it was listed
 * @param fileModified modification time of the file then, in milliseconds; 0 when it does not count
 */
public record Segment(String path, long start, long length, long fileLength, long fileModified) {

  /** All of a file that nobody else writes. */
  public static Segment ofOwn(String path, long length) {
    return new Segment(path, 0, length, length, 0);
  }

  /** Where the stretch ends, exclusive. */
  public long end() {
    return start + length;
  }

  void write(DataOutput out) throws IOException {
    // Not writeUTF: a path may be longer than it allows.
    byte[] utf8 = path.getBytes(StandardCharsets.UTF_8);
    out.writeInt(utf8.length);
    out.write(utf8);
    out.writeLong(start);
    out.writeLong(length);
    out.writeLong(fileLength);
    out.writeLong(fileModified);
  }

  static Segment read(DataInput in) throws IOException {
    int bytes = in.readInt();
    if (bytes < 0 || bytes > 1 << 20) {
      throw new IOException("a path of " + bytes + " bytes in a split");
    }
    byte[] utf8 = new byte[bytes];
    in.readFully(utf8);
    String path = new String(utf8, StandardCharsets.UTF_8);
    return new Segment(path, in.readLong(), in.readLong(), in.readLong(), in.readLong());
  }
}
