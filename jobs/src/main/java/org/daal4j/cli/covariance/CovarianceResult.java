package org.daal4j.cli.covariance;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
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

  /** Up to so many columns the matrices stand in model.json too. */
  private static final int MOST_IN_MODEL = 50;

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
      result.put("mean", list(covariance::mean));
      result.put("standardDeviation", list(covariance::standardDeviation));
    }
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
        rows.add(list(j -> entry.of(row, j)));
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

  private List<Double> list(IntToDoubleFunction numbers) {
    List<Double> list = new ArrayList<>();
    for (int j = 0; j < columns.size(); j++) {
      list.add(numbers.applyAsDouble(j));
    }
    return list;
  }
}
