package org.daal4j.result;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ObjIntConsumer;
import java.util.stream.IntStream;
import org.daal4j.core.DenseRows;
import org.daal4j.table.ColumnRoles;
import org.daal4j.table.FeatureChoice;
import org.daal4j.table.ReadCounts;
import org.daal4j.table.RowPolicy;
import org.daal4j.text.HeaderMode;
import org.daal4j.text.SeenText;
import org.daal4j.text.TextLayout;
import org.daal4j.text.TextRowReader;
import org.daal4j.text.TextSyntax;

/** All rows of a small file of text. */
public final class SmallTable {

  private SmallTable() {}

  /**
   * Reads numbers.
   *
   * @param in the file from its start; is closed
   * @param name of the file, for messages
   * @return {@code double[rows][columns]}
   * @throws org.daal4j.core.BadInputException when a record does not fit the layout
   */
  public static double[][] numbers(TextLayout layout, InputStream in, String name)
      throws IOException {
    return numbers(layout, in, name, List.of());
  }

  /**
   * Reads numbers, and the labels of rows that have one.
   *
   * @param labels takes the labels
   */
  static double[][] numbers(TextLayout layout, InputStream in, String name, List<String> labels)
      throws IOException {
    List<double[]> rows = new ArrayList<>();
    forEach(
        layout,
        in,
        name,
        (block, row) -> {
          rows.add(block.row(row));
          if (layout.labels() > 0) {
            labels.add(block.text().string(row, 0));
          }
        });
    return rows.toArray(double[][]::new);
  }

  /**
   * Reads all fields of a file of results that has no header.
   *
   * @param in the file from its start; is not empty
   * @param columns how many there are
   */
  public static List<List<String>> linesWithoutHeader(InputStream in, String name, int columns)
      throws IOException {
    byte[] all = in.readAllBytes();
    TextSyntax syntax = TextSyntax.RESULT.but().header(HeaderMode.NO).build();
    SeenText seen = SeenText.of(syntax, new ByteArrayInputStream(all), name);
    return text(layoutOfText(seen, columns), new ByteArrayInputStream(all), name);
  }

  /** A layout in which all columns are text. */
  static TextLayout layoutOfText(SeenText seen, int columns) throws IOException {
    int[] every = IntStream.range(0, columns).toArray();
    return seen.layout(
        new ColumnRoles(new int[0], 0, -1, every, 0, 0, 0, FeatureChoice.USER, false, false),
        RowPolicy.STRICT);
  }

  /** Reads the fields of the text columns. */
  static List<List<String>> text(TextLayout layout, InputStream in, String name)
      throws IOException {
    List<List<String>> rows = new ArrayList<>();
    forEach(
        layout,
        in,
        name,
        (block, row) ->
            rows.add(
                IntStream.range(0, block.text().columns())
                    .mapToObj(column -> block.text().string(row, column))
                    .toList()));
    return rows;
  }

  private static void forEach(
      TextLayout layout, InputStream in, String name, ObjIntConsumer<DenseRows> row)
      throws IOException {
    try (TextRowReader reader =
        new TextRowReader(layout, in, name, 0, Long.MAX_VALUE, new ReadCounts())) {
      DenseRows block = layout.newBlock();
      boolean more = true;
      while (more) {
        block.clear();
        more = reader.readInto(block);
        for (int i = 0; i < block.rows(); i++) {
          row.accept(block, i);
        }
      }
    }
  }
}
