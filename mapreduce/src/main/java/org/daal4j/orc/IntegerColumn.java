package org.daal4j.orc;

import java.io.IOException;
import org.daal4j.input.typed.StoredTexts;
import org.daal4j.input.typed.TextRows;

/** A column of integers, or of days since 1970-01-01. */
final class IntegerColumn extends OrcColumn {

  private final IntRuns runs;
  private final boolean date;

  IntegerColumn(BitRuns present, boolean label, IntRuns runs, boolean date) {
    super(present, label);
    this.runs = runs;
    this.date = date;
  }

  @Override
  void values(double[] out, int at, int stride, int count) throws IOException {
    int to = at;
    for (int left = count; left > 0; left -= runs.taken()) {
      int from = runs.take(left);
      int end = from + runs.taken();
      for (int i = from; i < end; i++, to += stride) {
        out[to] = runs.run[i];
      }
    }
  }

  @Override
  void addText(TextRows fields) throws IOException {
    long value = runs.next();
    add(fields, date ? StoredTexts.date(value) : Long.toString(value), !date);
  }
}
