package org.daal4j.dbscan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.daal4j.core.DenseRows;
import org.daal4j.core.MemoryEngine;
import org.daal4j.core.RowFormat;
import org.junit.jupiter.api.Test;

/**
 * Labels of {@code DBSCAN(eps, min_samples, algorithm='kd_tree')} of scikit-learn 1.2.1: 200 tables
 * of 1 to 8 columns, with ties at epsilon, duplicates, weights, and scales from 1e-3 to 1e6. A line
 * {@code table,columns,epsilon,minObservations,weighted}, then the rows: numbers, weight, label.
 * Where the root of a sum of squares rounds to epsilon and the sum is above its square, the answer
 * of scikit-learn depends on its tree; there are none such here.
 */
class ScikitLearnTest {

  @Test
  void labelsAreThoseOfScikitLearn() throws Exception {
    List<String> lines;
    try (InputStream in = ScikitLearnTest.class.getResourceAsStream("scikit-learn.csv")) {
      lines =
          new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines().toList();
    }
    int tables = 0;
    for (int at = 0; at < lines.size(); tables++) {
      int end = at + 1;
      while (end < lines.size() && !lines.get(end).startsWith("table")) {
        end++;
      }
      check(lines.subList(at, end), tables);
      at = end;
    }
    assertThat(tables).isEqualTo(200);
  }

  private static void check(List<String> lines, int table) throws Exception {
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
    for (int splits : new int[] {1, 2, 3, 7}) {
      MemoryEngine engine = new MemoryEngine(splits);
      try (DbscanClusters found =
          Dbscan.fit(
              engine,
              MemoryEngine.table(rows),
              options,
              (grid, reach, count) -> RandomPlan.of(new Random(table), rows, splits - 1))) {
        found.writeAssignments("assignments", RowFormat.CSV);
      }
      assertThat(engine.lines("assignments")).as("%s", lines.get(0)).isEqualTo(labels);
    }
  }
}
