package org.daal4j.table;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * What becomes of rows that are not as they should be.
 *
 * @param skipMissing whether a row with a missing value in a used column is left out; else it is an
 *     error
 * @param maxBadRecords how many malformed rows may be left out; 0 makes the first one an error
 */
public record RowPolicy(boolean skipMissing, long maxBadRecords) {

  /** Every row has to be as it should be. */
  public static final RowPolicy STRICT = new RowPolicy(false, 0);

  /** Writes it. */
  public void write(DataOutput out) throws IOException {
    out.writeBoolean(skipMissing);
    out.writeLong(maxBadRecords);
  }

  /** Reads what {@link #write} has written. */
  public static RowPolicy read(DataInput in) throws IOException {
    return new RowPolicy(in.readBoolean(), in.readLong());
  }
}
