package org.daal4j.benchmarks.mahout;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The sum of squared distances to the nearest centre. */
final class Objective {

  private Objective() {}

  static double of(Path text, int columns, double[][] centres) throws IOException {
    double objective = 0;
    double[] row = new double[columns];
    try (BufferedReader lines = Files.newBufferedReader(text)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        TextRow.parse(line, row);
        double least = Double.POSITIVE_INFINITY;
        for (double[] centre : centres) {
          double squared = 0;
          for (int j = 0; j < columns; j++) {
            squared += (row[j] - centre[j]) * (row[j] - centre[j]);
          }
          least = Math.min(least, squared);
        }
        objective += least;
      }
    }
    return objective;
  }
}
