package org.daal4j.engine.written;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import org.daal4j.core.ColumnNames;
import org.daal4j.input.SplitDataset;
import org.daal4j.table.ColumnOrigin;

/**
 * How a pass stores the rows it reads.
 *
 * @param names of the columns
 * @param origin where the names come from
 * @param floats whether numbers are rounded to floats
 * @param files how many files there will be, one for each split
 */
public record StoredForm(List<String> names, ColumnOrigin origin, boolean floats, int files) {

  /** Of a table, one file for each split. */
  public static StoredForm of(SplitDataset table, boolean floats) {
    return new StoredForm(table.columns(), table.origin(), floats, table.plan().size());
  }

  public void write(DataOutput out) throws IOException {
    ColumnNames.write(out, names);
    origin.write(out);
    out.writeBoolean(floats);
    out.writeInt(files);
  }

  public static StoredForm read(DataInput in) throws IOException {
    List<String> names = ColumnNames.read(in);
    return new StoredForm(names, ColumnOrigin.read(in), in.readBoolean(), in.readInt());
  }
}
