package org.daal4j.packed;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Locale;

/**
 * Consecutive rows of a split that a pass has left behind: packed, as lines, or stored; at most one
 * file. The list of them is all there is to know of what a pass has written: other files beside
 * these are of attempts that did not end.
 *
 * @param name of the file, within the directory of the pass
 * @param rows how many rows it holds
 * @param bytes length of the file
 */
public record WrittenPart(String name, long rows, long bytes) {

  /** Writes the record. */
  public void write(DataOutput out) throws IOException {
    out.writeUTF(name);
    out.writeLong(rows);
    out.writeLong(bytes);
  }

  /** Reads a record. */
  public static WrittenPart read(DataInput in) throws IOException {
    WrittenPart part = new WrittenPart(in.readUTF(), in.readLong(), in.readLong());
    if (part.rows < 0 || part.bytes < 0) {
      throw new IOException("not a part that a pass has written: " + part);
    }
    return part;
  }

  /** The name of a packed part, its own within a table. What follows what, the table tells. */
  public static String name(int split, int part) {
    return String.format(Locale.ROOT, "rows-%05d-%05d", split, part);
  }

  /** The split that a packed part is of, by its name. */
  public static int split(String name) {
    int start = name.indexOf('-') + 1;
    return Integer.parseInt(name.substring(start, name.indexOf('-', start)));
  }
}
