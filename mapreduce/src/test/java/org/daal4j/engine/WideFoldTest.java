package org.daal4j.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.daal4j.core.BadInputException;
import org.daal4j.core.Engine;
import org.daal4j.core.Fold;
import org.daal4j.core.UsageException;
import org.daal4j.crossproduct.CrossProducts;
import org.daal4j.crossproduct.Precision;
import org.daal4j.crossproduct.SumCrossProducts;
import org.daal4j.input.FileTable;
import org.daal4j.moments.MeasureMoments;
import org.daal4j.shared.FoldList;
import org.daal4j.shared.Folds;
import org.daal4j.table.TableOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Partials that go to the reducers in pieces. */
class WideFoldTest {

  @TempDir Path directory;

  private final Configuration conf = Engines.localConf();

  /** 90 splits make two groups, 20 pieces three reducers for each. */
  @ParameterizedTest
  @CsvSource({"1,1", "1,20", "2,9", "7,8", "90,20"})
  void piecesComeTogetherToTheSameBits(int splits, int pieces) throws IOException {
    Path file = Tables.write(directory.resolve("a.csv"), Tables.random(2_000, 2));
    FileTable table = Tables.open(conf, TableOptions.DEFAULTS, splits, file);
    PiecewiseRows fold = new PiecewiseRows(pieces);
    List<List<Double>> results = Engines.onBoth(name -> fold(name, table, fold));
    assertThat(results.get(0)).hasSize(pieces).doesNotContain(0.0);
    assertThat(results.get(1)).isEqualTo(results.get(0));
  }

  /** Fewer rows than columns in every split; 1,300 columns make two or four pieces. */
  @ParameterizedTest
  @CsvSource({"DOUBLE,1", "DOUBLE,2", "DOUBLE,3", "DOUBLE,7", "EXTENDED,3"})
  void crossProductsInPiecesHaveTheSameBits(Precision precision, int splits) throws IOException {
    int columns = 1_300;
    Path file = Tables.write(directory.resolve("a.csv"), Tables.random(60, columns));
    FileTable table = Tables.open(conf, TableOptions.DEFAULTS, splits, file);
    SumCrossProducts fold = new SumCrossProducts(columns, precision);
    assertThat(fold.pieces()).isEqualTo(precision == Precision.DOUBLE ? 2 : 4);
    List<CrossProducts> results = Engines.onBoth(name -> fold(name, table, fold));
    CrossProducts first = results.get(0);
    CrossProducts second = results.get(1);
    assertThat(second.rows()).isEqualTo(first.rows()).isEqualTo(60);
    for (int i = 0; i < columns; i++) {
      if (first.mean(i) != second.mean(i) || !(first.centred(i, i) > 0)) {
        throw new AssertionError("column " + i);
      }
      for (int j = i; j < columns; j++) {
        if (first.centred(i, j) != second.centred(i, j)
            || first.centredLow(i, j) != second.centredLow(i, j)) {
          throw new AssertionError("columns " + i + ", " + j);
        }
      }
    }
  }

  /** Two wide folds and one that is not: five pieces, each merged by itself. */
  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void foldsOfFoldsInPiecesHaveTheSameBits(int splits) throws IOException {
    int columns = 1_300;
    Path file = Tables.write(directory.resolve("a.csv"), Tables.random(40, columns));
    FileTable table = Tables.open(conf, TableOptions.DEFAULTS, splits, file);
    SumCrossProducts wide = new SumCrossProducts(columns, Precision.DOUBLE);
    FoldList all = Folds.all(List.of(wide, new MeasureMoments(columns), wide));
    CrossProducts alone = fold("inprocess", table, wide);
    for (List<Object> results : Engines.onBoth(name -> fold(name, table, all))) {
      CrossProducts last = (CrossProducts) results.get(2);
      for (int i = 0; i < columns; i++) {
        assertThat(last.centred(0, i)).isEqualTo(alone.centred(0, i));
        assertThat(last.centred(i, columns - 1)).isEqualTo(alone.centred(i, columns - 1));
      }
      assertThat((List<?>) results.get(1)).hasSize(columns);
    }
  }

  @Test
  void aBadRecordIsReportedWhateverPieceIsReadFirst() throws IOException {
    Path file = Tables.write(directory.resolve("a.csv"), "1,2\n3,4\nx,5\n6,7\n");
    FileTable table = Tables.open(conf, TableOptions.DEFAULTS, 2, file);
    for (String name : Engines.NAMES) {
      try (Engine engine = Engines.open(name, conf, directory.resolve("work-" + name))) {
        assertThatThrownBy(() -> engine.fold(table, new PiecewiseRows(9)))
            .isInstanceOf(BadInputException.class)
            .hasMessageContaining("line 3");
      }
    }
  }

  /**
   * 65,000 columns are 16 GB of products: more than any test has. The rows are not there any more,
   * and nobody looks for them.
   */
  @Test
  void aTableTooWideForMemoryIsRefusedBeforeARowIsRead() throws IOException {
    String row = String.join(",", Collections.nCopies(65_000, "1")) + "\n";
    Path file = Tables.write(directory.resolve("a.csv"), row);
    FileTable table = Tables.open(conf, TableOptions.DEFAULTS, 1, file);
    Files.delete(file);
    for (String name : Engines.NAMES) {
      try (Engine engine = Engines.open(name, conf, directory.resolve("work-" + name))) {
        assertThatThrownBy(() -> engine.fold(table, new SumCrossProducts(65_000, Precision.DOUBLE)))
            .isInstanceOf(UsageException.class)
            .hasMessageContaining("65,000 columns need")
            .hasMessageContaining("At most")
            .hasMessageContaining("-Xmx");
      }
    }
  }

  private <R> R fold(String name, FileTable table, Fold<?, R> fold) {
    try (Engine engine = Engines.open(name, conf, directory.resolve("work-" + name))) {
      return engine.fold(table, fold);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
