package org.daal4j.encoding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.daal4j.core.DenseRows;
import org.daal4j.core.LabelIndex;
import org.daal4j.core.RowBlock;
import org.daal4j.core.SparseRows;
import org.daal4j.core.TextColumns;
import org.daal4j.encoding.FeatureCode.OfCategory;
import org.daal4j.encoding.FeatureCode.OfNumber;

/**
 * Encodes rows, one after the other. A row as it is read holds its features that are numbers, then
 * other numbers (responses), and as text other fields (labels, kept columns), then its features
 * that are categories. An encoded row holds the columns of the features, then the other numbers,
 * and the other fields.
 */
public final class RowEncoder {

  private final Unseen unseen;
  private final List<Step> steps = new ArrayList<>();
  private final int numbers; // features
  private final int categories;
  private final int columns;

  /** What becomes of a feature. */
  private abstract static class Step {
    final int from; // its first column
    final FeatureCode code;

    Step(int from, FeatureCode code) {
      this.from = from;
      this.code = code;
    }

    abstract void encode(RowBlock rows, int row, Sink sink) throws UnseenLevelException;
  }

  /** Takes the numbers of a row, in the order of their columns. */
  private interface Sink {
    void put(int column, double value);
  }

  /**
   * Of an encoding.
   *
   * @param unseen what a level does that it does not have
   */
  public RowEncoder(Encoding encoding, Unseen unseen) {
    this.unseen = unseen;
    numbers = encoding.numbers();
    categories = encoding.categories();
    columns = encoding.columns();
    int number = 0;
    int category = 0;
    int from = 0;
    for (FeatureCode code : encoding.features()) {
      steps.add(
          code instanceof OfNumber one
              ? new Number(from, one, number++)
              : new Category(from, (OfCategory) code, category++));
      from += code.columns();
    }
  }

  /** A number. */
  private static final class Number extends Step {
    private final int place;
    private final double fill;
    private final double shift;
    private final double scale;

    Number(int from, OfNumber code, int place) {
      super(from, code);
      this.place = place;
      fill = code.fill();
      shift = code.shifts()[0];
      scale = code.scales()[0];
    }

    @Override
    void encode(RowBlock rows, int row, Sink sink) {
      double value = ((DenseRows) rows).value(row, place);
      sink.put(from, ((Double.isNaN(value) ? fill : value) - shift) / scale);
    }
  }

  /** A category. */
  private final class Category extends Step {
    private final LabelIndex levels;
    private final int place;
    private final int fill;
    private final int first; // level of the first column
    private final double[] zeros; // what a column is where a row has another level
    private final double[] ones;
    private final boolean zeroIsZero;

    Category(int from, OfCategory code, int place) {
      super(from, code);
      this.place = place;
      levels = LabelIndex.of(code.levels());
      fill = code.fill();
      first = code.dropsFirst() ? 1 : 0;
      zeros = new double[code.columns()];
      ones = new double[code.columns()];
      boolean allZero = true;
      for (int i = 0; i < zeros.length; i++) {
        zeros[i] = (0 - code.shifts()[i]) / code.scales()[i] + 0.0;
        ones[i] = (1 - code.shifts()[i]) / code.scales()[i];
        allZero &= zeros[i] == 0;
      }
      zeroIsZero = allZero;
    }

    @Override
    void encode(RowBlock rows, int row, Sink sink) throws UnseenLevelException {
      int column = level(rows.text(), row) - first;
      if (zeroIsZero) {
        if (column >= 0) {
          sink.put(from + column, ones[column]);
        }
        return;
      }
      for (int i = 0; i < zeros.length; i++) {
        sink.put(from + i, i == column ? ones[i] : zeros[i]);
      }
    }

    private int level(TextColumns text, int row) throws UnseenLevelException {
      int field = text.columns() - categories + place;
      if (text.isMissing(row, field)) {
        return fill;
      }
      int level = levels.find(text.bytes(), text.start(row, field), text.end(row, field));
      if (level < 0 && unseen == Unseen.FAIL) {
        throw new UnseenLevelException(code.name(), text.string(row, field));
      }
      return level < 0 ? first - 1 : level;
    }
  }

  /** How many numbers a row has once it is encoded. */
  public int columnsOf(RowBlock rows) {
    return columns + rows.columns() - numbers;
  }

  /** How many text fields it has then. */
  public int fieldsOf(RowBlock rows) {
    return rows.text() == null ? 0 : rows.text().columns() - categories;
  }

  /**
   * Appends an encoded row to a dense block.
   *
   * @param rows of the table
   * @param out a block that is not full, of the columns and fields of encoded rows
   * @throws UnseenLevelException when a category has another level, and may not
   */
  public void encode(RowBlock rows, int row, DenseRows out) throws UnseenLevelException {
    int at = out.rows() * out.columns();
    double[] values = out.values();
    Arrays.fill(values, at, at + out.columns(), 0);
    if (rows instanceof SparseRows sparse) {
      encodeSparse(sparse, row, (column, value) -> values[at + column] = value, true);
    } else {
      Sink sink = (column, value) -> values[at + column] = value;
      for (Step step : steps) {
        step.encode(rows, row, sink);
      }
      for (int j = numbers; j < rows.columns(); j++) {
        values[at + columns + j - numbers] = ((DenseRows) rows).value(row, j);
      }
    }
    appendText(rows, row, out.text());
    if (out.weighted()) {
      out.weights()[out.rows()] = rows.weight(row);
    }
    out.setRows(out.rows() + 1);
  }

  /** Appends an encoded row to a sparse block. */
  public void encode(RowBlock rows, int row, SparseRows out) throws UnseenLevelException {
    if (rows instanceof SparseRows sparse) {
      encodeSparse(sparse, row, out::append, false);
    } else {
      Sink sink = out::append;
      for (Step step : steps) {
        step.encode(rows, row, sink);
      }
      for (int j = numbers; j < rows.columns(); j++) {
        out.append(columns + j - numbers, ((DenseRows) rows).value(row, j));
      }
    }
    appendText(rows, row, out.text());
    out.endRow(rows.weight(row));
  }

  /** Of sparse rows all features are numbers, and all have a value. */
  private void encodeSparse(SparseRows rows, int row, Sink sink, boolean zerosToo) {
    int k = rows.start(row);
    for (int j = 0; j < rows.columns(); j++) {
      boolean stored = k < rows.start(row + 1) && rows.indices()[k] == j;
      if (!stored && !zerosToo) {
        // the next one that is stored
        if (k == rows.start(row + 1)) {
          return;
        }
        j = rows.indices()[k];
        stored = true;
      }
      double value = stored ? rows.values()[k++] : 0;
      if (j < numbers) {
        FeatureCode code = steps.get(j).code;
        sink.put(j, (value - code.shifts()[0]) / code.scales()[0]);
      } else {
        sink.put(columns + j - numbers, value);
      }
    }
  }

  private void appendText(RowBlock rows, int row, TextColumns out) {
    for (int field = 0; out != null && field < out.columns(); field++) {
      if (rows.text().isMissing(row, field)) {
        out.appendMissing();
      } else {
        out.append(rows.text().bytes(), rows.text().start(row, field), rows.text().end(row, field));
      }
    }
  }
}
