package org.daal4j.summary;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;

/**
 * What is to be known of a summary before it is read.
 *
 * @param columns those it is of
 * @param pass that has made it
 * @param rows how many were used
 * @param skippedRows how many were left out
 * @param tables fingerprints of the tables whose rows are in it, in their order
 */
public record SummaryHeader(
    SummaryColumns columns, SummaryPass pass, long rows, long skippedRows, List<String> tables) {

  /** The first difference from another; null when there is none. */
  Difference from(SummaryHeader other) {
    Difference found = columns.from(other.columns);
    return found == null ? pass.from(other.pass) : found;
  }

  /** Names of the features where they come from. */
  public List<String> names() {
    return columns.columns().names();
  }

  void write(DataOutput out) throws IOException {
    columns.write(out);
    pass.write(out);
    out.writeLong(rows);
    out.writeLong(skippedRows);
    Texts.write(out, tables);
  }

  static SummaryHeader read(DataInput in) throws IOException {
    SummaryHeader header =
        new SummaryHeader(
            SummaryColumns.read(in),
            SummaryPass.read(in),
            in.readLong(),
            in.readLong(),
            Texts.readAll(in));
    if (header.rows < 0 || header.skippedRows < 0) {
      throw new IOException("a summary of " + header.rows + " rows");
    }
    return header;
  }
}
