package org.daal4j.qr;

import java.io.IOException;
import java.util.List;
import org.daal4j.model.Model;
import org.daal4j.model.ModelColumns;
import org.daal4j.model.ModelNumbers;
import org.daal4j.model.ModelReader;
import org.daal4j.model.ModelWriter;

/**
 * The triangle of a thin QR.
 *
 * @param columns the p columns of the table
 * @param rows number of rows of the table, n
 * @param r R, {@code double[min(n, p)][p]}: upper triangular, its diagonal not negative
 */
public record QrModel(ModelColumns columns, long rows, double[][] r) implements Model {

  private static final String FILE = "matrixR.csv";

  /**
   * Reads a saved factorization.
   *
   * @throws org.daal4j.core.BadInputException when its file is malformed
   */
  public static QrModel read(ModelReader saved) throws IOException {
    ModelColumns columns = ModelColumns.read(saved, 0);
    return new QrModel(columns, saved.wholeNumber("rows"), saved.table(FILE, columns.features()));
  }

  @Override
  public String verb() {
    return "qr";
  }

  @Override
  public void save(ModelWriter result) throws IOException {
    result.table(FILE, columns.features(), lines -> ModelNumbers.lines(lines, r));
    result.put("rows", rows);
    result.put("rowsOfR", r.length);
  }

  @Override
  public List<String> warnings() {
    return List.of();
  }
}
