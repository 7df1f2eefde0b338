package org.daal4j.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.hadoop.conf.Configuration;
import org.daal4j.core.Dataset;
import org.daal4j.core.DenseRows;
import org.daal4j.core.Engine;
import org.daal4j.input.FileTable;
import org.daal4j.table.TableOptions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The first rows, wherever the splits are, without a pass. */
class FirstRowsTest {

  @TempDir Path directory;

  @ParameterizedTest
  @CsvSource({"inprocess, 1", "inprocess, 7", "mapreduce, 1", "mapreduce, 7"})
  void areTheFirstOfTheInput(String name, int splits) throws IOException {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 100; i++) {
      text.append(i).append(',').append(-i).append('\n');
    }
    Configuration conf = Engines.localConf();
    Path file = Tables.write(directory.resolve("a.csv"), text.toString());
    FileTable table = Tables.open(conf, TableOptions.DEFAULTS, splits, file);
    try (Engine engine = Engines.open(name, conf, directory.resolve("work"))) {
      assertRows(engine.first(table, 30), 30);
      assertRows(engine.first(table, 1000), 100);
      assertThat(engine.summary().passes()).isZero();

      Dataset packed = engine.pack(table, new NoSummary.OfRows()).rows();
      assertRows(engine.first(packed, 30), 30);
    }
  }

  private static void assertRows(DenseRows rows, int expected) {
    assertThat(rows.rows()).isEqualTo(expected);
    for (int i = 0; i < expected; i++) {
      assertThat(rows.row(i)).containsExactly(i, i == 0 ? 0 : -i);
    }
  }
}
