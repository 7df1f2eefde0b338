package org.daal4j.crossvalidation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.daal4j.core.DenseRows;
import org.daal4j.core.Engine;
import org.daal4j.core.MemoryEngine;
import org.daal4j.core.PartialSize;
import org.daal4j.core.UsageException;
import org.daal4j.crossproduct.Precision;
import org.daal4j.crossproduct.SumProducts;
import org.daal4j.model.Table;
import org.daal4j.summary.MergingEngine;
import org.daal4j.summary.SummaryTarget;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How many folds a column may tell, by the memory that there is. */
class FoldRoomTest {

  private static final int FOLDS = 30;

  private static Table table(boolean sparse) {
    DenseRows rows = new DenseRows(2, 120, false, 1);
    rows.setRows(120);
    for (int row = 0; row < 120; row++) {
      rows.values()[2 * row] = row * row % 97;
      rows.values()[2 * row + 1] = row;
      byte[] name = ("day " + row % FOLDS).getBytes(StandardCharsets.UTF_8);
      rows.text().append(name, 0, name.length);
    }
    return sparse ? MemoryEngine.sparseTable(rows, 1) : MemoryEngine.table(rows, 1);
  }

  private static long bytes(int folds, boolean sparse) {
    return new FoldRoom(Precision.DOUBLE, FoldChoice.COLUMN, folds, sparse).size(2).addingBytes();
  }

  private static FoldProducts sum(MemoryEngine engine, boolean sparse) throws IOException {
    return new TableFolds(engine, table(sparse)).sum(Precision.DOUBLE, FoldChoice.COLUMN);
  }

  /** Sparse ones wait in more memory, so that the first pass has room for 15, and counts 30. */
  @ParameterizedTest
  @CsvSource({"false, 1", "true, 2"})
  void foldsThatFitAreSummed(boolean sparse, int passes) throws IOException {
    MemoryEngine engine = new MemoryEngine(3).memory(bytes(FOLDS, sparse) + RowsOfFold.bytes(2));
    FoldProducts found = sum(engine, sparse);
    assertThat(found.folds()).hasSize(FOLDS).allMatch(fold -> fold.rows() == 4);
    assertThat(engine.summary().passes()).isEqualTo(passes);
  }

  @Test
  void foldsThatDoNotFitAreRefusedWithTheirNumber() {
    MemoryEngine engine = new MemoryEngine(3).memory(bytes(FOLDS, false) - 1);
    assertThatThrownBy(() -> sum(engine, false))
        .isInstanceOf(UsageException.class)
        .hasMessage(
            "foldColumn: column label tells 30 folds, more than one pass has room for: 2 columns do"
                + " not fit. Choose fewer. Or name a column of fewer values.");
    assertThat(engine.summary().passes()).isEqualTo(1);
  }

  private static Engine once(MemoryEngine engine) {
    return MergingEngine.of(engine, List.of(), rows -> List.of(), SummaryTarget.NONE);
  }

  /** Where rows are not read again the first pass takes memory for all folds, and the block. */
  @Test
  void foldsThatFitAreSummedWhereThereIsOnePass() throws IOException {
    MemoryEngine engine = new MemoryEngine(3).memory(bytes(FOLDS, true) + RowsOfFold.bytes(2));
    FoldProducts found =
        new TableFolds(once(engine), table(true)).sum(Precision.DOUBLE, FoldChoice.COLUMN);
    assertThat(found.folds()).hasSize(FOLDS).allMatch(fold -> fold.rows() == 4);
    assertThat(engine.summary().passes()).isEqualTo(1);
  }

  @Test
  void foldsWithoutRoomAreRefusedWhereThereIsOnePass() {
    MemoryEngine engine = new MemoryEngine(3).memory(bytes(FOLDS, true) - 1);
    assertThatThrownBy(
            () ->
                new TableFolds(once(engine), table(true)).sum(Precision.DOUBLE, FoldChoice.COLUMN))
        .isInstanceOf(UsageException.class)
        .hasMessage(
            "foldColumn: column label tells 30 folds, more than one pass has room for: 2 columns do"
                + " not fit. Choose fewer. Or name a column of fewer values.");
    assertThat(engine.summary().passes()).isEqualTo(1);
  }

  /** The block that is read may be what has no room: then no second pass is tried. */
  @Test
  void foldsWithoutRoomBesideTheBlockAreRefusedWhereThereIsOnePass() {
    MemoryEngine engine = new MemoryEngine(3).memory(bytes(FOLDS, true));
    assertThatThrownBy(
            () ->
                new TableFolds(once(engine), table(true)).sum(Precision.DOUBLE, FoldChoice.COLUMN))
        .isInstanceOf(UsageException.class)
        .hasMessage(
            "foldColumn: column label tells 30 folds, and where rows are read once there is room for"
                + " 29. Name a column of fewer values.");
  }

  /** Memory for as many as are usual is not asked for when there are less. */
  @Test
  void aTableWithRoomForTwoFoldsIsNotRefusedBeforeTheyAreCounted() {
    PartialSize least = SumFolds.leastSize(Precision.DOUBLE, FoldChoice.COLUMN, false).of(2);
    assertThat(least.addingBytes()).isEqualTo(bytes(2, false)).isLessThan(bytes(3, false));
    MemoryEngine engine = new MemoryEngine(1).memory(bytes(2, false));
    assertThatThrownBy(() -> sum(engine, false)).hasMessageContaining("tells 30 folds");
  }

  /** Narrow tables have room for all that are legal, wide ones for ten: 128 MB by a fold's. */
  @ParameterizedTest
  @CsvSource({
    "2, false, 100",
    "101, false, 100",
    "1001, false, 14",
    "5000, false, 10",
    "2, true, 15"
  })
  void narrowTablesHaveRoomForAllFolds(int columns, boolean sparse, int folds) {
    assertThat(FoldRoom.usual(columns, Precision.DOUBLE, sparse)).isEqualTo(folds);
  }

  /** Three summaries of all folds beside what waits in one are counted. */
  @Test
  void allFoldsAreCounted() {
    PartialSize one = new SumProducts(2, Precision.DOUBLE).size(false);
    PartialSize size = new FoldRoom(Precision.DOUBLE, FoldChoice.COLUMN, 40, false).size(2);
    long merging = 2 * size.summaryBytes() + size.addingBytes();
    assertThat(merging)
        .isGreaterThanOrEqualTo(
            3 * 41 * one.summaryBytes() + 40 * (one.addingBytes() - one.summaryBytes()));
  }

  /** Of a second pass each summary is of all folds, for the driver and reducers too. */
  @Test
  void countedFoldsAreInEverySummary() {
    PartialSize one = new SumProducts(2000, Precision.DOUBLE).size(false);
    PartialSize size = new FoldRoom(Precision.DOUBLE, FoldChoice.COLUMN, 60, false).size(2000);
    long waiting = 60 * (one.addingBytes() - one.summaryBytes()) + RowsOfFold.bytes(2000);
    assertThat(size.summaryBytes()).isEqualTo(61 * one.summaryBytes());
    assertThat(size.addingBytes()).isEqualTo(size.summaryBytes() + waiting);
  }

  /**
   * What waits of sparse rows is told before the table is read: of two folds, or of those drawn.
   */
  @Test
  void theLeastOfSparseRowsIsWhatTheirPassTakes() {
    FoldChoice drawn = FoldChoice.random(5, 1);
    assertThat(SumFolds.leastSize(Precision.DOUBLE, drawn, true).of(2).addingBytes())
        .isEqualTo(new SumFolds(2, Precision.DOUBLE, drawn, 0, true).size().addingBytes())
        .isGreaterThan(5 * (8L << 20));
    assertThat(SumFolds.leastSize(Precision.DOUBLE, FoldChoice.COLUMN, true).of(2).addingBytes())
        .isEqualTo(bytes(2, true));
  }
}
