package org.daal4j.covariance;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.daal4j.core.RowWriter;
import org.daal4j.model.ModelColumns;
import org.daal4j.model.ModelReader;
import org.daal4j.model.ModelWriter;
import org.daal4j.model.SavedRow;

/** How a covariance is saved. Matrices are written line by line; no matrix is held. */
final class CovarianceModelFile {

  private static final String COVARIANCE = "covariance";
  private static final String CORRELATION = "correlation";
  private static final String MEAN = "mean.csv";

  /** Up to so many columns the matrices stand in model.json too. */
  private static final int MOST_IN_MODEL = 50;

  /** Of more columns, model.json tells means and deviations of so many, from the first. */
  private static final int FIRST = 30;

  private static final int MOST_STRONGEST = 10;

  private interface Entry {
    double of(int i, int j);
  }

  private CovarianceModelFile() {}

  static void write(CovarianceModel model, ModelWriter result) throws IOException {
    int p = model.size();
    result.put("rows", model.rows());
    matrix(model, result, COVARIANCE, model::covariance);
    matrix(model, result, CORRELATION, model::correlation);
    result.table(MEAN, model.columns().features(), lines -> line(lines, model::mean, p));
    result.put("weightSum", model.weightSum());
    result.put("divisor", model.divisor());
    if (p <= MOST_IN_MODEL) {
      result.put("mean", list(model::mean, p));
      result.put("standardDeviation", list(model::standardDeviation, p));
    } else {
      Map<String, List<Double>> first = new LinkedHashMap<>();
      first.put("mean", list(model::mean, FIRST));
      first.put("standardDeviation", list(model::standardDeviation, FIRST));
      result.put("firstColumns", first);
    }
    result.put(
        "strongestCorrelations",
        model.strongest(MOST_STRONGEST).stream().map(pair -> described(model, pair)).toList());
    model.markedWarnings().forEach(result::warn);
  }

  private static void matrix(CovarianceModel model, ModelWriter result, String name, Entry entry)
      throws IOException {
    int p = model.size();
    result.table(
        name + ".csv",
        model.columns().features(),
        lines -> {
          for (int i = 0; i < p; i++) {
            int row = i;
            line(lines, j -> entry.of(row, j), p);
          }
        });
    if (p <= MOST_IN_MODEL) {
      result.put(name, IntStream.range(0, p).mapToObj(i -> list(j -> entry.of(i, j), p)).toList());
    }
  }

  private static void line(RowWriter lines, IntToDoubleFunction numbers, int count)
      throws IOException {
    for (int j = 0; j < count; j++) {
      lines.number(numbers.applyAsDouble(j));
    }
    lines.endRow();
  }

  private static List<Double> list(IntToDoubleFunction numbers, int count) {
    return IntStream.range(0, count).mapToDouble(numbers::applyAsDouble).boxed().toList();
  }

  private static Map<String, Object> described(CovarianceModel model, CovarianceModel.Pair pair) {
    List<String> names = model.columns().features();
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("a", names.get(pair.i()));
    fields.put("b", names.get(pair.j()));
    fields.put("correlation", pair.correlation());
    return fields;
  }

  static CovarianceModel read(ModelReader saved) throws IOException {
    ModelColumns columns = ModelColumns.read(saved, 0);
    SavedEntries entries =
        new SavedEntries(
            saved.anyNumber("weightSum"),
            saved.anyNumber("divisor"),
            rows(saved, MEAN, columns, 1)[0],
            rows(saved, COVARIANCE + ".csv", columns, columns.features().size()),
            rows(saved, CORRELATION + ".csv", columns, columns.features().size()));
    return new CovarianceModel(
        columns, saved.wholeNumber("rows"), entries, saved.strings("warnings"));
  }

  private static double[][] rows(ModelReader saved, String file, ModelColumns columns, int count)
      throws IOException {
    List<SavedRow> rows = saved.rows(file, columns.features());
    if (rows.size() != count) {
      throw saved.broken("comes with " + rows.size() + " rows in " + file + ", not " + count);
    }
    double[][] numbers = new double[count][];
    for (int i = 0; i < count; i++) {
      numbers[i] = rows.get(i).numbers();
    }
    return numbers;
  }
}
