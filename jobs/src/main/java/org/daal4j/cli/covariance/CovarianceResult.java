package org.daal4j.cli.covariance;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.IntToDoubleFunction;
import org.daal4j.core.RowWriter;
import org.daal4j.covariance.Covariance;
import org.daal4j.result.ResultWriter;

/**
 * The files of a covariance result. Matrices are written line by line; no matrix is held.
 *
 * @param covariance the result
 * @param columns their names
 */
record CovarianceResult(Covariance covariance, List<String> columns) {

  /** Key of the pairs of columns with the strongest correlations in model.json. */
  static final String STRONGEST = "strongestCorrelations";

  /** Key, where those of all are too many for model.json, of what the first columns are like. */
  static final String FIRST_COLUMNS = "firstColumns";

  /** Up to so many columns the matrices stand in model.json too. */
  private static final int MOST_IN_MODEL = 50;

  static final int FIRST = 30;
  private static final int MOST_STRONGEST = 10;

  private interface Entry {
    double of(int i, int j);
  }

  void write(ResultWriter result) throws IOException {
    int p = columns.size();
    matrix(result, "covariance", covariance::covariance);
    matrix(result, "correlation", covariance::correlation);
    result.table("mean.csv", columns, lines -> line(lines, covariance::mean));
    result.put("weightSum", covariance.products().weightSum());
    result.put("divisor", covariance.divisor());
    if (p <= MOST_IN_MODEL) {
      result.put("mean", list(covariance::mean, p));
      result.put("standardDeviation", list(covariance::standardDeviation, p));
    } else {
      Map<String, List<Double>> first = new LinkedHashMap<>();
      first.put("mean", list(covariance::mean, FIRST));
      first.put("standardDeviation", list(covariance::standardDeviation, FIRST));
      result.put(FIRST_COLUMNS, first);
    }
    result.put(STRONGEST, strongest());
    covariance.warnings(columns).forEach(result::warn);
  }

  private void matrix(ResultWriter result, String name, Entry entry) throws IOException {
    result.table(
        name + ".csv",
        columns,
        lines -> {
          for (int i = 0; i < columns.size(); i++) {
            int row = i;
            line(lines, j -> entry.of(row, j));
          }
        });
    if (columns.size() <= MOST_IN_MODEL) {
      List<List<Double>> rows = new ArrayList<>();
      for (int i = 0; i < columns.size(); i++) {
        int row = i;
        rows.add(list(j -> entry.of(row, j), columns.size()));
      }
      result.put(name, rows);
    }
  }

  private void line(RowWriter lines, IntToDoubleFunction numbers) throws IOException {
    for (int j = 0; j < columns.size(); j++) {
      lines.number(numbers.applyAsDouble(j));
    }
    lines.endRow();
  }

  private static List<Double> list(IntToDoubleFunction numbers, int count) {
    List<Double> list = new ArrayList<>();
    for (int j = 0; j < count; j++) {
      list.add(numbers.applyAsDouble(j));
    }
    return list;
  }

  /** A correlation of two columns, i before j in the table. */
  private record Pair(int i, int j, double correlation) {}

  /**
   * The pairs with the largest correlations in absolute value, those equally large in the order of
   * the columns; without those that are NaN.
   */
  private List<Map<String, Object>> strongest() {
    Comparator<Pair> weakestFirst =
        Comparator.<Pair>comparingDouble(pair -> Math.abs(pair.correlation()))
            .thenComparing(Comparator.comparingInt(Pair::i).thenComparingInt(Pair::j).reversed());
    PriorityQueue<Pair> best = new PriorityQueue<>(weakestFirst);
    double least = -1;
    for (int i = 0; i < columns.size(); i++) {
      for (int j = i + 1; j < columns.size(); j++) {
        double correlation = covariance.correlation(i, j);
        if (Math.abs(correlation) > least) {
          best.add(new Pair(i, j, correlation));
          if (best.size() > MOST_STRONGEST) {
            best.poll();
            least = Math.abs(best.peek().correlation());
          }
        }
      }
    }
    return best.stream().sorted(weakestFirst.reversed()).map(this::described).toList();
  }

  private Map<String, Object> described(Pair pair) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("a", columns.get(pair.i()));
    fields.put("b", columns.get(pair.j()));
    fields.put("correlation", pair.correlation());
    return fields;
  }
}
