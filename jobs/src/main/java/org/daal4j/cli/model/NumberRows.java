package org.daal4j.cli.model;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.daal4j.core.DenseRows;
import org.daal4j.table.ReadCounts;
import org.daal4j.text.TextLayout;
import org.daal4j.text.TextRowReader;

/** All rows of a small file of numbers. */
public final class NumberRows {

  private NumberRows() {}

  /**
   * Reads them.
   *
   * @param in the file from its start; is closed
   * @param name of the file, for messages
   * @return {@code double[rows][columns]}
   * @throws org.daal4j.core.BadInputException when a record does not fit the layout
   */
  public static double[][] read(TextLayout layout, InputStream in, String name) throws IOException {
    return read(layout, in, name, List.of());
  }

  /**
   * Reads them, and the labels of rows that have one.
   *
   * @param labels takes the labels
   */
  static double[][] read(TextLayout layout, InputStream in, String name, List<String> labels)
      throws IOException {
    List<double[]> rows = new ArrayList<>();
    try (TextRowReader reader =
        new TextRowReader(layout, in, name, 0, Long.MAX_VALUE, new ReadCounts())) {
      DenseRows block = layout.newBlock();
      boolean more = true;
      while (more) {
        block.clear();
        more = reader.readInto(block);
        for (int row = 0; row < block.rows(); row++) {
          rows.add(block.row(row));
          if (layout.labels() > 0) {
            labels.add(block.text().string(row, 0));
          }
        }
      }
    }
    return rows.toArray(double[][]::new);
  }
}
