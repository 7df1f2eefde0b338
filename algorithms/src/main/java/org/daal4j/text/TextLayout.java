package org.daal4j.text;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.daal4j.core.DenseRows;
import org.daal4j.core.RowBlock;
import org.daal4j.table.ColumnOrigin;
import org.daal4j.table.ColumnRoles;
import org.daal4j.table.ReadCounts;
import org.daal4j.table.RowPolicy;

/** The layout of delimited text: what the columns are for that {@link SeenText} has found. */
public final class TextLayout implements RecordLayout {

  private final RecordFormat format;
  private final ColumnRoles roles;
  private final RowPolicy policy;
  private final SampledRows sampled;

  /** Reads what {@link #write} has written. */
  public TextLayout(DataInput in) throws IOException {
    format = RecordFormat.read(in);
    roles = ColumnRoles.read(in, format.names().size());
    policy = RowPolicy.read(in);
    sampled = SampledRows.read(in, format.names().size());
  }

  TextLayout(RecordFormat format, ColumnRoles roles, RowPolicy policy, SampledRows sampled) {
    this.format = format;
    this.roles = roles;
    this.policy = policy;
    this.sampled = sampled;
  }

  /** How records are written. */
  RecordFormat format() {
    return format;
  }

  @Override
  public ColumnRoles roles() {
    return roles;
  }

  /** What becomes of records that are not as they should be. */
  RowPolicy policy() {
    return policy;
  }

  /** What became of the first records. */
  SampledRows sampled() {
    return sampled;
  }

  @Override
  public String advice() {
    return sampled.advice();
  }

  @Override
  public boolean hasNumberLabels() {
    return false;
  }

  @Override
  public List<String> fileColumns() {
    return format.names();
  }

  @Override
  public ColumnOrigin origin() {
    return format.origin();
  }

  @Override
  public DenseRows newBlock() {
    int columns = roles.numeric().length;
    return new DenseRows(
        columns, RowBlock.capacity(columns), roles.weight() >= 0, roles.text().length);
  }

  @Override
  public TextRowReader reader(
      InputStream in, String file, long start, long end, ReadCounts counts) {
    return new TextRowReader(this, in, file, start, end, counts);
  }

  @Override
  public void write(DataOutput out) throws IOException {
    format.write(out);
    roles.write(out);
    policy.write(out);
    sampled.write(out);
  }
}
