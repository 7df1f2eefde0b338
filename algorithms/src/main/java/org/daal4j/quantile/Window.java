package org.daal4j.quantile;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * Where in a column something is looked for.
 *
 * @param column its number
 * @param above values up to this one are in front of the window
 * @param below values from this one on are behind it
 */
public record Window(int column, double above, double below) {

  /** All of a column. */
  public static Window all(int column) {
    return new Window(column, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
  }

  /** Writes it. */
  public void write(DataOutput out) throws IOException {
    out.writeInt(column);
    out.writeDouble(above);
    out.writeDouble(below);
  }

  /** Reads what {@link #write} has written. */
  public static Window read(DataInput in) throws IOException {
    return new Window(in.readInt(), in.readDouble(), in.readDouble());
  }
}
