package org.daal4j.engine;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import org.daal4j.core.DenseRows;
import org.daal4j.core.RowColumn;
import org.daal4j.core.RowMap;

/** Writes the text fields and the two numbers of each row, each number times a factor. */
public final class NumberLines implements RowMap {

  private final double factor;

  /** For tasks. */
  public NumberLines(DataInput in) throws IOException {
    factor = in.readDouble();
  }

  public NumberLines(double factor) {
    this.factor = factor;
  }

  @Override
  public Function open(int split) {
    return (block, lines) -> {
      DenseRows rows = (DenseRows) block;
      for (int row = 0; row < rows.rows(); row++) {
        lines.texts(rows.text(), row, 0);
        for (int column = 0; column < rows.columns(); column++) {
          lines.number(factor * rows.value(row, column));
        }
        lines.endRow();
      }
    };
  }

  @Override
  public List<RowColumn> columns() {
    return List.of(RowColumn.number("x"), RowColumn.number("y"));
  }

  @Override
  public String title() {
    return "numbers";
  }

  @Override
  public void write(DataOutput out) throws IOException {
    out.writeDouble(factor);
  }
}
