package org.daal4j.dbscan;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.daal4j.core.ColumnNames;
import org.daal4j.core.DenseRows;
import org.daal4j.core.NumberArrays;
import org.daal4j.core.RowBlock;
import org.daal4j.core.RowColumn;
import org.daal4j.core.RowMap;
import org.daal4j.core.RowWriter;

/** Writes core rows: their numbers, then the cluster. */
public final class WriteCores implements RowMap {

  private static final int MOST_NAME_BYTES = 1 << 28;

  private final List<String> names;

  /** Reads what {@link #write} has written. */
  public WriteCores(DataInput in) throws IOException {
    byte[] bytes = new byte[NumberArrays.count(in, MOST_NAME_BYTES, "bytes of names")];
    in.readFully(bytes);
    names = ColumnNames.decode(bytes);
  }

  WriteCores(List<String> names) {
    this.names = names;
  }

  @Override
  public Function open(int split) {
    return this::write;
  }

  private void write(RowBlock rows, RowWriter lines) throws IOException {
    double[] values = ((DenseRows) rows).values();
    int width = rows.columns();
    for (int row = 0; row < rows.rows(); row++) {
      for (int column = 1; column < width; column++) {
        lines.number(values[row * width + column]);
      }
      lines.integer((long) values[row * width]);
      lines.endRow();
    }
  }

  @Override
  public List<RowColumn> columns() {
    return columns(names);
  }

  /** The columns of core rows of such features. */
  static List<RowColumn> columns(List<String> features) {
    List<RowColumn> columns = new ArrayList<>();
    features.forEach(name -> columns.add(RowColumn.number(name)));
    String cluster = "cluster";
    while (features.contains(cluster)) {
      cluster = "assigned_" + cluster;
    }
    columns.add(RowColumn.integer(cluster));
    return columns;
  }

  @Override
  public String title() {
    return "core rows";
  }

  @Override
  public void write(DataOutput out) throws IOException {
    byte[] bytes = ColumnNames.encode(names);
    out.writeInt(bytes.length);
    out.write(bytes);
  }
}
