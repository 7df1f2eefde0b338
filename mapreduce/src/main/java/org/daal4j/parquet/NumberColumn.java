package org.daal4j.parquet;

import java.io.IOException;
import org.daal4j.input.typed.ColumnGroup;

/** A column whose values become numbers of a row-major array; NaN where there is none. */
final class NumberColumn extends Column implements ColumnGroup.Numbers {

  private double[] dictionary = {};
  private double[] out;
  private int at;
  private int stride;

  NumberColumn(ColumnType type, Pages pages) {
    super(type, pages);
  }

  @Override
  public void read(double[] target, int first, int step, int rows) throws IOException {
    out = target;
    at = first;
    stride = step;
    take(rows);
  }

  @Override
  void openDictionary(PlainValues entries, int size) {
    dictionary = new double[size];
    entries.numbers(type, dictionary, 0, 1, size);
  }

  @Override
  void takeValues(Values from, int count) {
    from.numbers(type, out, at, stride, count);
    at += count * stride;
  }

  @Override
  void takeEntries(int[] indices, int count) {
    double[] entries = dictionary;
    double[] target = out;
    int to = at;
    for (int i = 0; i < count; i++, to += stride) {
      target[to] = entries[indices[i]];
    }
    at = to;
  }

  @Override
  void takeNulls(int count) {
    for (int i = 0; i < count; i++, at += stride) {
      out[at] = Double.NaN;
    }
  }
}
