package org.daal4j.table;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * What the names of columns mean, also where a part of the columns, in another order, was stored.
 *
 * @param naming where the names come from
 * @param width how many columns the text had that they come from; of libsvm text the largest index
 */
public record ColumnOrigin(ColumnNaming naming, int width) {

  /** Writes it. */
  public void write(DataOutput out) throws IOException {
    out.writeByte(naming.ordinal());
    out.writeInt(width);
  }

  /** Reads what {@link #write} has written. */
  public static ColumnOrigin read(DataInput in) throws IOException {
    return of(in.readByte(), in.readInt());
  }

  /**
   * Of numbers that were stored.
   *
   * @param naming ordinal of the naming
   * @throws IOException when they are none that were written
   */
  public static ColumnOrigin of(int naming, int width) throws IOException {
    if (naming < 0 || naming >= ColumnNaming.values().length || width < 1) {
      throw new IOException("not an origin of columns: " + naming + ", " + width);
    }
    return new ColumnOrigin(ColumnNaming.values()[naming], width);
  }
}
