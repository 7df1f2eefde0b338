package org.daal4j.dbscan;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.daal4j.core.DenseRows;
import org.daal4j.core.Engine;
import org.daal4j.core.RowFormat;
import org.daal4j.model.Table;

/**
 * A table with labels of {@code DBSCAN(eps, min_samples, algorithm='kd_tree')} of scikit-learn
 * 1.2.1: 200 tables of 1 to 8 columns, with ties at epsilon, duplicates, weights, and scales from
 * 1e-3 to 1e6. In the file a line {@code table,columns,epsilon,minObservations,weighted}, then the
 * rows: numbers, weight, label. Where the root of a sum of squares rounds to epsilon and the sum is
 * above its square, the answer of scikit-learn depends on its tree; there are none such here.
 *
 * @param number of the table, from 0
 * @param rows without their labels
 * @param options of the fit
 * @param labels of the rows
 */
public record KnownTable(int number, DenseRows rows, DbscanOptions options, List<String> labels) {

  private static final List<Integer> FEW = List.of(13, 14, 31, 57, 76, 90, 95, 136, 173, 179, 198);

  /**
   * Some that have between them what all have: each number of columns and of clusters, each scale,
   * weights, duplicates, ties at epsilon, noise.
   */
  public static List<KnownTable> few() throws IOException {
    return all().stream().filter(table -> FEW.contains(table.number())).toList();
  }

  /** All of them, in the order of the file. */
  public static List<KnownTable> all() throws IOException {
    List<KnownTable> tables = new ArrayList<>();
    try (InputStream in = KnownTable.class.getResourceAsStream("scikit-learn.csv")) {
      List<String> lines =
          new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines().toList();
      for (int at = 0; at < lines.size(); ) {
        int end = at + 1;
        while (end < lines.size() && !lines.get(end).startsWith("table")) {
          end++;
        }
        tables.add(of(tables.size(), lines.subList(at, end)));
        at = end;
      }
    }
    return tables;
  }

  private static KnownTable of(int number, List<String> lines) {
    String[] head = lines.get(0).split(",");
    int columns = Integer.parseInt(head[1]);
    boolean weighted = head[4].equals("1");
    int n = lines.size() - 1;
    DenseRows rows = new DenseRows(columns, n, weighted, 0);
    rows.setRows(n);
    List<String> labels = new ArrayList<>();
    for (int row = 0; row < n; row++) {
      String[] fields = lines.get(row + 1).split(",");
      for (int j = 0; j < columns; j++) {
        rows.values()[row * columns + j] = Double.parseDouble(fields[j]);
      }
      if (weighted) {
        rows.weights()[row] = Double.parseDouble(fields[columns]);
      }
      labels.add(fields[fields.length - 1]);
    }
    DbscanOptions options =
        new DbscanOptions(Double.parseDouble(head[2]), Long.parseLong(head[3]), false, false);
    return new KnownTable(number, rows, options, labels);
  }

  /**
   * Clusters the rows, and writes their labels as the row-shaped result {@code assignments}. So few
   * rows would all go to one box: they are cut where it is hardest.
   *
   * @param table of these rows, as the engine reads it
   * @param boxes into how many the rows go
   */
  public void cluster(Engine engine, Table table, int boxes) throws IOException {
    try (DbscanClusters found =
        Dbscan.fit(
            engine,
            table,
            options,
            (grid, reach, count) -> RandomPlan.of(new Random(number), rows, boxes - 1))) {
      found.writeAssignments("assignments", RowFormat.CSV);
    }
  }

  /** The rows as text, the weight last where they have one. */
  public String csv() {
    StringBuilder text = new StringBuilder();
    for (int row = 0; row < rows.rows(); row++) {
      for (int column = 0; column < rows.columns(); column++) {
        text.append(column == 0 ? "" : ",").append(rows.value(row, column));
      }
      if (rows.weighted()) {
        text.append(',').append(rows.weights()[row]);
      }
      text.append('\n');
    }
    return text.toString();
  }

  @Override
  public String toString() {
    return String.format(
        "table %d: %d rows, %d columns, %s", number, rows.rows(), rows.columns(), options);
  }
}
