package org.daal4j.dbscan;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import org.daal4j.core.DenseRows;
import org.daal4j.core.RowBlock;
import org.daal4j.core.RowColumn;
import org.daal4j.core.RowMap;
import org.daal4j.core.RowWriter;

/** Writes the cluster of each row, by its box and its label there; -1 is noise. */
public final class WriteClusters implements RowMap {

  private final LabelTable labels;

  /** Reads what {@link #write} has written. */
  public WriteClusters(DataInput in) throws IOException {
    labels = new LabelTable(in);
  }

  WriteClusters(LabelTable labels) {
    this.labels = labels;
  }

  @Override
  public Function open(int split) {
    return this::write;
  }

  private void write(RowBlock rows, RowWriter lines) throws IOException {
    double[] values = ((DenseRows) rows).values();
    for (int row = 0; row < rows.rows(); row++) {
      lines.integer(labels.cluster(values, row * rows.columns()));
      lines.endRow();
    }
  }

  @Override
  public List<RowColumn> columns() {
    return List.of(RowColumn.integer("cluster"));
  }

  @Override
  public String title() {
    return "assignments";
  }

  @Override
  public void write(DataOutput out) throws IOException {
    labels.write(out);
  }
}
