package org.daal4j.engine;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.daal4j.core.DenseRows;
import org.daal4j.core.Fold;
import org.daal4j.core.Partial;
import org.daal4j.core.RowBlock;

/**
 * Records which row arrived when, with which number, weight and text, and how rows were grouped
 * into blocks and splits: the one thing an engine is for, made visible.
 */
public final class RecordRows implements Fold<RecordRows.Rows, List<String>> {

  /** With nothing to know. */
  public RecordRows() {}

  /** For tasks. */
  public RecordRows(DataInput in) {}

  @Override
  public Rows newPartial() {
    return new Rows();
  }

  @Override
  public List<String> finish(Rows merged) {
    return List.copyOf(merged.lines);
  }

  @Override
  public String title() {
    return "record";
  }

  @Override
  public void write(DataOutput out) {}

  /** The rows, as text. */
  public static final class Rows implements Partial<Rows> {
    private final List<String> lines = new ArrayList<>();

    @Override
    public void add(RowBlock block) {
      DenseRows rows = (DenseRows) block;
      for (int row = 0; row < rows.rows(); row++) {
        StringBuilder line = new StringBuilder();
        boolean counted = rows.firstRow() != RowBlock.UNCOUNTED || rows.numbers() != null;
        line.append(counted ? rows.number(row) : "?");
        for (int column = 0; column < rows.columns(); column++) {
          line.append(' ').append(rows.value(row, column));
        }
        if (rows.weighted()) {
          line.append(" w").append(rows.weight(row));
        }
        for (int column = 0; rows.text() != null && column < rows.text().columns(); column++) {
          line.append(" '").append(rows.text().string(row, column)).append('\'');
        }
        lines.add(line.toString());
      }
    }

    @Override
    public void merge(Rows other) {
      lines.addAll(other.lines);
    }

    @Override
    public void write(DataOutput out) throws IOException {
      out.writeInt(lines.size());
      for (String line : lines) {
        out.writeUTF(line);
      }
    }

    @Override
    public void read(DataInput in) throws IOException {
      lines.clear();
      for (int left = in.readInt(); left > 0; left--) {
        lines.add(in.readUTF());
      }
    }
  }
}
