package org.daal4j.engine;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.daal4j.core.DenseRows;
import org.daal4j.core.RowMap;

/** Writes the text fields and numbers of each row, each number times a factor. */
public final class NumberLines implements RowMap {

  private double factor;

  /** For tasks. */
  public NumberLines() {}

  public NumberLines(double factor) {
    this.factor = factor;
  }

  @Override
  public Function open(int split) {
    return (block, lines) -> {
      DenseRows rows = (DenseRows) block;
      for (int row = 0; row < rows.rows(); row++) {
        for (int column = 0; rows.text() != null && column < rows.text().columns(); column++) {
          lines.text(rows.text(), row, column);
        }
        for (int column = 0; column < rows.columns(); column++) {
          lines.number(factor * rows.value(row, column));
        }
        lines.endRow();
      }
    };
  }

  @Override
  public String title() {
    return "numbers";
  }

  @Override
  public void write(DataOutput out) throws IOException {
    out.writeDouble(factor);
  }

  @Override
  public void read(DataInput in) throws IOException {
    factor = in.readDouble();
  }
}
