package org.daal4j.model;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.daal4j.core.RowWriter;

/** Arrays of numbers in the form that results have. */
public final class ModelNumbers {

  private ModelNumbers() {}

  /** Writes each array as a line. */
  public static void lines(RowWriter lines, double[]... rows) throws IOException {
    for (double[] row : rows) {
      for (double number : row) {
        lines.number(number);
      }
      lines.endRow();
    }
  }

  /** As a field of model.json. */
  public static List<Double> list(double[] numbers) {
    return Arrays.stream(numbers).boxed().toList();
  }

  /** As a field of model.json. */
  public static List<List<Double>> lists(double[][] rows) {
    return Arrays.stream(rows).map(ModelNumbers::list).toList();
  }

  /** A column of some rows. */
  public static double[] column(double[][] rows, int column) {
    return Arrays.stream(rows).mapToDouble(row -> row[column]).toArray();
  }
}
