package org.daal4j.profile;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.daal4j.core.DenseRows;
import org.daal4j.core.NumberArrays;
import org.daal4j.core.Partial;
import org.daal4j.core.RowBlock;
import org.daal4j.core.TextColumns;
import org.daal4j.quantile.RankSummary;

/**
 * What the first pass sees of every column: its numbers, those of its fields that are no numbers,
 * and how many have no value. A number that is NaN is a field without a value, or one that is no
 * number where a text stands beside it.
 *
 * <p>State: rows; {@link NumberSums} and, for columns that come as text, {@link TextCounts} of each
 * column. Add and merge are exact but for the sketches of ranks, which later passes make up for: so
 * nothing that is told depends on how the rows are split. Bytes: {@link NumberSums#bytes} a column,
 * and {@value TextCounts#BYTES} at most for one of text; less where there are few rows.
 */
final class FieldSums implements Partial<FieldSums> {

  private static final int TILE = 64; // rows whose columns are taken in turn, while they are near

  private final Fields fields;
  private final NumberSums[] numbers;
  private final TextCounts[] others; // null for columns of numbers only
  private final long[] missing;
  private long rows;

  FieldSums(Fields fields, int run) {
    this.fields = fields;
    int p = fields.columns();
    numbers = new NumberSums[p];
    others = new TextCounts[p];
    missing = new long[p];
    ValueCounts.Room room = new ValueCounts.Room();
    RankSummary.Room merging = new RankSummary.Room();
    for (int column = 0; column < p; column++) {
      numbers[column] = new NumberSums(run, room, merging);
      others[column] = fields.text()[column] < 0 ? null : new TextCounts();
    }
  }

  @Override
  public void add(RowBlock block) {
    DenseRows dense = fields.rows(block);
    rows += dense.rows();
    for (int from = 0; from < dense.rows(); from += TILE) {
      int to = Math.min(dense.rows(), from + TILE);
      for (int column = 0; column < numbers.length; column++) {
        add(dense, column, from, to);
      }
    }
  }

  private void add(DenseRows dense, int column, int from, int to) {
    int p = fields.columns();
    double[] values = dense.values();
    NumberSums sums = numbers[column];
    int without = 0;
    for (int row = from; row < to; row++) {
      double value = values[row * p + column];
      if (Double.isNaN(value)) {
        without++;
      } else {
        sums.add(value);
      }
    }
    missing[column] += without;
    if (without > 0 && others[column] != null) {
      missing[column] -= addTexts(dense, column, from, to);
    }
  }

  /** Adds the texts of a column where it has no number; returns how many there were. */
  private int addTexts(DenseRows dense, int column, int from, int to) {
    TextColumns text = dense.text();
    int field = fields.text()[column];
    int count = 0;
    for (int row = from; row < to; row++) {
      if (Double.isNaN(dense.value(row, column)) && !text.isMissing(row, field)) {
        others[column].add(text.bytes(), text.start(row, field), text.end(row, field));
        count++;
      }
    }
    return count;
  }

  @Override
  public void merge(FieldSums other) {
    fields.requireSame(other.fields);
    rows += other.rows;
    for (int column = 0; column < numbers.length; column++) {
      numbers[column].merge(other.numbers[column]);
      missing[column] += other.missing[column];
      if (others[column] != null) {
        others[column].merge(other.others[column]);
      }
    }
  }

  /** Rows seen. */
  long rows() {
    return rows;
  }

  /** What is known of the fields of a column, once all are there. */
  FieldFacts facts(int column) {
    return new FieldFacts(
        rows,
        missing[column],
        numbers[column].facts(),
        others[column] == null ? new TextCounts() : others[column]);
  }

  @Override
  public void write(DataOutput out) throws IOException {
    out.writeInt(numbers.length);
    out.writeLong(rows);
    NumberArrays.write(out, missing);
    for (int column = 0; column < numbers.length; column++) {
      numbers[column].write(out);
      if (others[column] != null) {
        others[column].write(out);
      }
    }
  }

  @Override
  public void read(DataInput in) throws IOException {
    NumberArrays.expect(in, numbers.length, "columns");
    rows = in.readLong();
    NumberArrays.read(in, missing);
    for (int column = 0; column < numbers.length; column++) {
      numbers[column].read(in);
      if (others[column] != null) {
        others[column].read(in);
      }
    }
  }
}
