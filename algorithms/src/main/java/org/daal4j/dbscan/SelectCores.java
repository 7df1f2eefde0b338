package org.daal4j.dbscan;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.daal4j.core.DenseRows;
import org.daal4j.core.PartedRows;
import org.daal4j.core.RowBlock;
import org.daal4j.core.RowExchange;

/**
 * Keeps the core rows in the order of the table, each with its cluster before its numbers: of what
 * {@link ClusterBoxes} has sent, each split to a part of its own.
 */
public final class SelectCores implements RowExchange<BoxCounts, Long> {

  private static final int VALUES = 3; // after the box, the label, and whether it is core

  private final LabelTable labels;
  private final int columns;
  private final int parts;

  /** Reads what {@link #write} has written. */
  public SelectCores(DataInput in) throws IOException {
    labels = new LabelTable(in);
    columns = in.readInt();
    parts = in.readInt();
  }

  SelectCores(LabelTable labels, int columns, int parts) {
    this.labels = labels;
    this.columns = columns;
    this.parts = parts;
  }

  @Override
  public int parts() {
    return parts;
  }

  @Override
  public List<String> columns() {
    List<String> names = new ArrayList<>(List.of("cluster"));
    for (int column = 1; column <= columns; column++) {
      names.add("c" + column);
    }
    return names;
  }

  @Override
  public Function<BoxCounts> open(int split) {
    return (rows, counts, out) -> select(split, rows, counts, out);
  }

  private void select(int split, RowBlock rows, BoxCounts counts, PartedRows out)
      throws IOException {
    double[] values = ((DenseRows) rows).values();
    double[] sent = new double[columns + 1];
    for (int row = 0; row < rows.rows(); row++) {
      int from = row * rows.columns();
      if (values[from + 2] != 0) {
        sent[0] = labels.cluster(values, from);
        System.arraycopy(values, from + VALUES, sent, 1, columns);
        out.send(split, rows.number(row), sent, 0);
        counts.count(0);
      }
    }
  }

  @Override
  public BoxCounts newPartial() {
    return new BoxCounts(1);
  }

  @Override
  public Long finish(BoxCounts merged) {
    return merged.rows()[0];
  }

  @Override
  public String title() {
    return "select core rows";
  }

  @Override
  public void write(DataOutput out) throws IOException {
    labels.write(out);
    out.writeInt(columns);
    out.writeInt(parts);
  }
}
