package org.daal4j.benchmarks.data;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;

/** The 150 rows of {@code samples/iris.csv}, without the species. */
final class IrisRows implements DenseGenerator {

  private static final int MEASURES = 4;

  private final Iterator<String> records;

  IrisRows() {
    try (BufferedReader file =
        new BufferedReader(
            new InputStreamReader(
                IrisRows.class.getResourceAsStream("/iris.csv"), StandardCharsets.UTF_8))) {
      List<String> lines = file.lines().skip(1).toList();
      records = lines.iterator();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public int width() {
    return MEASURES;
  }

  @Override
  public int places() {
    return 1;
  }

  @Override
  public void next(long[] units) {
    String[] fields = records.next().split(",");
    for (int j = 0; j < MEASURES; j++) {
      units[j] = Math.round(10 * Double.parseDouble(fields[j]));
    }
  }
}
