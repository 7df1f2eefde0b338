package org.daal4j.benchmarks.mahout;

/** A line of comma-separated numbers. */
final class TextRow {

  private TextRow() {}

  /** Parses the first numbers of a line. */
  static void parse(String line, double[] row) {
    int start = 0;
    for (int j = 0; j < row.length; j++) {
      int comma = line.indexOf(',', start);
      int end = comma < 0 ? line.length() : comma;
      row[j] = Double.parseDouble(line.substring(start, end));
      start = end + 1;
    }
  }
}
