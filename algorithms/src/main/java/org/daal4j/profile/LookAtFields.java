package org.daal4j.profile;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import org.daal4j.core.Fold;
import org.daal4j.core.PartialSize;

/** The first pass over a table whose numbers may be NaN, with texts beside them or without. */
public final class LookAtFields implements Fold<FieldSums, FieldSums> {

  /** Values of all columns that may wait together, where there are few columns. */
  private static final int VALUES = 1 << 19;

  private static final int LEAST_RUN = 1024;
  private static final int MOST_RUN = 1 << 14;

  /** What a value takes at most, in the sketch and among those that are counted. */
  private static final long ROW_BYTES = 128;

  private static final long TEXT_ROW_BYTES = 256;

  private final Fields fields;
  private final long mostRows;

  /** Reads what {@link #write} has written. */
  public LookAtFields(DataInput in) throws IOException {
    fields = Fields.read(in);
    mostRows = in.readLong();
    if (mostRows < 0) {
      throw new IOException("not a number of rows: " + mostRows);
    }
  }

  LookAtFields(Fields fields, long mostRows) {
    this.fields = fields;
    this.mostRows = mostRows;
  }

  /** How many numbers of a column are sorted at once; its sketch tells of some of them. */
  static int run(int columns) {
    return Math.max(LEAST_RUN, Math.min(MOST_RUN, VALUES / Math.max(1, columns)));
  }

  private static long few(long most, long rowBytes, long rows) {
    return rows > most / rowBytes ? most : 1024 + rowBytes * rows;
  }

  @Override
  public FieldSums newPartial() {
    return new FieldSums(fields, run(fields.columns()));
  }

  @Override
  public FieldSums finish(FieldSums merged) {
    return merged;
  }

  /** Of other numbers of columns, as many in a hundred come as text. */
  @Override
  public PartialSize size() {
    long texts = Arrays.stream(fields.text()).filter(field -> field >= 0).count();
    double share = fields.columns() == 0 ? 0 : (double) texts / fields.columns();
    return new PartialSize(
        fields.columns(),
        p -> {
          long number = few(NumberSums.bytes(run(p)), ROW_BYTES, mostRows);
          long text = few(TextCounts.BYTES, TEXT_ROW_BYTES, mostRows);
          return (long) (p * (number + share * text));
        },
        p -> 0);
  }

  @Override
  public String title() {
    return "look at all fields";
  }

  @Override
  public void write(DataOutput out) throws IOException {
    fields.write(out);
    out.writeLong(mostRows);
  }
}
