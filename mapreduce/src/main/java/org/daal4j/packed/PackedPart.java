package org.daal4j.packed;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Locale;

/**
 * One part of a packed table, at most one file.
 *
 * @param name of the file, within the directory of the table
 * @param rows how many rows it holds, at least one
 * @param bytes length of the file
 */
public record PackedPart(String name, long rows, long bytes) {

  /** Writes the record. */
  public void write(DataOutput out) throws IOException {
    out.writeUTF(name);
    out.writeLong(rows);
    out.writeLong(bytes);
  }

  /** Reads a record. */
  public static PackedPart read(DataInput in) throws IOException {
    PackedPart part = new PackedPart(in.readUTF(), in.readLong(), in.readLong());
    if (part.rows < 1 || part.bytes < 0) {
      throw new IOException("not a part of packed rows: " + part);
    }
    return part;
  }

  /** The name of a part, its own within a table. What follows what, the table tells. */
  public static String name(int split, int part) {
    return String.format(Locale.ROOT, "rows-%05d-%05d", split, part);
  }
}
