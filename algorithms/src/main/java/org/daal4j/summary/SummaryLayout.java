package org.daal4j.summary;

import java.util.AbstractList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.daal4j.encoding.EncodedLayout;
import org.daal4j.encoding.Encoding;
import org.daal4j.encoding.FeatureCode.OfCategory;
import org.daal4j.model.ModelColumns;
import org.daal4j.table.ColumnOrigin;
import org.daal4j.table.ColumnRoles;
import org.daal4j.table.FeatureChoice;
import org.daal4j.table.TableLayout;

/**
 * The columns of a table that is not read again: those that were used stand where they stood, and
 * behind them the label and the weights.
 *
 * @param fileColumns names by position; empty for a column that was not used
 * @param origin what the names mean
 * @param roles what each is for
 * @param hasNumberLabels whether a label that is a number has one form
 */
record SummaryLayout(
    List<String> fileColumns, ColumnOrigin origin, ColumnRoles roles, boolean hasNumberLabels)
    implements TableLayout {

  static TableLayout of(SummaryColumns summary) {
    ModelColumns columns = summary.columns();
    Map<Integer, String> names = new HashMap<>();
    int[] features = places(columns.names(), columns.positions(), names);
    int[] responses = places(columns.responses(), columns.responsePositions(), names);
    int width = names.keySet().stream().mapToInt(Integer::intValue).max().orElse(-1) + 1;
    int label = add(summary.label(), width, names);
    int weight = add(summary.weights(), label < 0 ? width : width + 1, names);
    int used = Math.max(width - 1, Math.max(label, weight)) + 1;
    Encoding encoding = columns.encoding().orElse(null);
    boolean[] category = new boolean[features.length];
    for (int i = 0; i < category.length; i++) {
      category[i] = encoding != null && encoding.features().get(i) instanceof OfCategory;
    }
    int[] numbers = IntStream.range(0, features.length).filter(i -> !category[i]).toArray();
    int[] categories = IntStream.range(0, features.length).filter(i -> category[i]).toArray();
    int[] labels = label < 0 ? new int[0] : new int[] {label};
    ColumnRoles roles =
        new ColumnRoles(
            joined(IntStream.of(numbers).map(i -> features[i]), IntStream.of(responses)),
            numbers.length,
            weight,
            joined(IntStream.of(labels), IntStream.of(categories).map(i -> features[i])),
            labels.length,
            0,
            categories.length,
            FeatureChoice.MODEL,
            false,
            false);
    TableLayout raw =
        new SummaryLayout(names(names, used), columns.origin(), roles, summary.numberLabels());
    return encoding == null ? raw : new EncodedLayout(raw, encoding);
  }

  private static int[] places(List<String> columns, int[] positions, Map<Integer, String> names) {
    int[] places = new int[positions.length];
    for (int i = 0; i < places.length; i++) {
      places[i] = positions[i] - 1;
      names.put(places[i], columns.get(i));
    }
    return places;
  }

  /** The place of a column that may be missing; else -1. */
  private static int add(String column, int place, Map<Integer, String> names) {
    if (column.isEmpty()) {
      return -1;
    }
    names.put(place, column);
    return place;
  }

  private static int[] joined(IntStream first, IntStream second) {
    return IntStream.concat(first, second).toArray();
  }

  /** Few of what may be millions of columns. */
  private static List<String> names(Map<Integer, String> used, int width) {
    return new AbstractList<>() {
      @Override
      public String get(int index) {
        return used.getOrDefault(index, "");
      }

      @Override
      public int size() {
        return width;
      }
    };
  }

  @Override
  public boolean isText() {
    return false;
  }
}
