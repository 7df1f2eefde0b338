package org.daal4j.table;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.daal4j.core.Setting;

/**
 * What becomes of rows that are not as they should be.
 *
 * @param missing what a row without a value in a used column does
 * @param maxBadRecords how many malformed rows may be left out; 0 makes the first one an error
 */
public record RowPolicy(Missing missing, long maxBadRecords) {

  /** Every row has to be as it should be. */
  public static final RowPolicy STRICT = new RowPolicy(Missing.FAIL, 0);

  /** What a row without a value does. */
  public static final Setting MISSING = Setting.named("missing");

  /** What a malformed row does. */
  public static final Setting BAD_RECORDS = Setting.named("badRecords");

  /** Whether a row without a value is left out. */
  public boolean skipsMissing() {
    return missing == Missing.SKIP;
  }

  /** Whether a row without a value in a feature stays. */
  public boolean keepsMissing() {
    return missing == Missing.KEEP;
  }

  /** Writes it. */
  public void write(DataOutput out) throws IOException {
    out.writeByte(missing.ordinal());
    out.writeLong(maxBadRecords);
  }

  /** Reads what {@link #write} has written. */
  public static RowPolicy read(DataInput in) throws IOException {
    int missing = in.readByte();
    if (missing < 0 || missing >= Missing.values().length) {
      throw new IOException("not what a row without a value does: " + missing);
    }
    return new RowPolicy(Missing.values()[missing], in.readLong());
  }
}
