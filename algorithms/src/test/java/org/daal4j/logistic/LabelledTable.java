package org.daal4j.logistic;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.daal4j.classification.Documents;
import org.daal4j.core.Checkpoint;
import org.daal4j.core.DenseRows;
import org.daal4j.core.MemoryEngine;

/** A table with labels and ways to fit it. */
record LabelledTable(String[] labels, double[] weights, double[][] features) {

  /** Columns of a CSV file beside the tests; weights may be empty. */
  static LabelledTable read(String file, List<String> columns, String label, String weights)
      throws IOException {
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                LabelledTable.class.getResourceAsStream(file), StandardCharsets.UTF_8))) {
      List<String> header = List.of(in.readLine().split(","));
      List<String[]> lines = in.lines().map(line -> line.split(",")).toList();
      int at = header.indexOf(weights);
      return new LabelledTable(
          lines.stream().map(line -> line[header.indexOf(label)]).toArray(String[]::new),
          at < 0
              ? null
              : lines.stream().mapToDouble(line -> Double.parseDouble(line[at])).toArray(),
          lines.stream()
              .map(
                  line ->
                      columns.stream()
                          .mapToDouble(name -> Double.parseDouble(line[header.indexOf(name)]))
                          .toArray())
              .toArray(double[][]::new));
    }
  }

  DenseRows rows() {
    return Documents.of(labels, weights, features);
  }

  LogisticModel fit(int splits, LogisticOptions options) throws IOException {
    return LogisticRegression.fit(
        new MemoryEngine(splits), MemoryEngine.table(rows()), options, Checkpoint.NONE);
  }

  LogisticModel fitSparse(int splits, LogisticOptions options) throws IOException {
    return LogisticRegression.fit(
        new MemoryEngine(splits), MemoryEngine.sparseTable(rows()), options, Checkpoint.NONE);
  }

  /** The same with some rows only, perhaps several times. */
  LabelledTable rows(int... numbers) {
    return new LabelledTable(
        IntStream.of(numbers).mapToObj(i -> labels[i]).toArray(String[]::new),
        weights == null ? null : IntStream.of(numbers).mapToDouble(i -> weights[i]).toArray(),
        IntStream.of(numbers).mapToObj(i -> features[i]).toArray(double[][]::new));
  }
}
