package org.daal4j.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.daal4j.core.PartialSize;
import org.daal4j.core.RowFormat;
import org.daal4j.core.RowMap;
import org.daal4j.core.RowsOut;
import org.daal4j.core.UsageException;
import org.daal4j.crossproduct.Precision;
import org.daal4j.crossproduct.SumCrossProducts;
import org.daal4j.input.FileTable;
import org.daal4j.kmeans.KMeans;
import org.daal4j.moments.MeasureMoments;
import org.daal4j.naivebayes.SumByClass;
import org.daal4j.packed.PackedSource;
import org.daal4j.packed.PartedDataset;
import org.daal4j.packed.WrittenPart;
import org.daal4j.table.TableOptions;
import org.daal4j.tsqr.FactorRows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PartialMemoryTest {

  private static final long GIGABYTE = 1L << 30;

  private static PartialMemory of(int columns, Precision precision) {
    return new PartialMemory(new SumCrossProducts(columns, precision).size());
  }

  @Test
  void smallPartialsAreAsManyAsWanted() {
    assertThat(of(20, Precision.DOUBLE).partialsInProcess(8, GIGABYTE)).isEqualTo(8);
    assertThat(new PartialMemory(PartialSize.NONE).partialsInProcess(8, 1)).isEqualTo(8);
  }

  /** 5,000 columns: 95 MB a partial, 120 MB while rows are added. */
  @Test
  void widePartialsAreAsManyAsFit() {
    PartialMemory memory = of(5_000, Precision.DOUBLE);
    // (2/3 · 1024 - 48 - 2 · 95) MB / 120 MB
    assertThat(memory.partialsInProcess(8, GIGABYTE)).isEqualTo(3);
    assertThat(memory.partialsInProcess(8, 4 * GIGABYTE)).isEqualTo(8);
    assertThat(of(5_000, Precision.EXTENDED).partialsInProcess(8, GIGABYTE)).isEqualTo(1);
  }

  /**
   * Two merged partials of 8·p(p + 1)/2 bytes, and one with 8·649·p and room for sparse rows beside
   * it.
   */
  @Test
  void theMostColumnsThatFitAreNamedAndFit() {
    assertThatThrownBy(() -> of(20_000, Precision.DOUBLE).partialsInProcess(8, GIGABYTE))
        .isInstanceOf(UsageException.class)
        .hasMessage(
            "20,000 columns need 4,726 MB in this process, which has 634 MB for them. At most 7,115"
                + " columns fit. Raise its heap (-Xmx), or"
                + " choose fewer with columns.");
    assertThatCode(() -> of(7_115, Precision.DOUBLE).partialsInProcess(8, GIGABYTE))
        .doesNotThrowAnyException();
    assertThatThrownBy(() -> of(7_116, Precision.DOUBLE).partialsInProcess(8, GIGABYTE))
        .isInstanceOf(UsageException.class);
  }

  /** 5,000 columns: 100,140,000 bytes a partial, and 200 a column of what is told. */
  @Test
  void partialsThatAreHeldTogetherFitOrAreRefused() {
    PartialMemory memory = of(5_000, Precision.DOUBLE);
    long needed = 3 * 100_140_000L + 5_000 * 200;
    long heap = (needed + (48L << 20)) * 3 / 2;
    assertThatCode(() -> memory.requireHeld(3, heap + 2)).doesNotThrowAnyException();
    assertThatThrownBy(() -> memory.requireHeld(3, heap - 2))
        .isInstanceOf(UsageException.class)
        .hasMessageStartingWith("5,000 columns need 288 MB in this process, which has 287 MB");
  }

  /**
   * Two merged partials of 128 bytes a column, one more with a tile of 256 bytes beside it: 640
   * bytes a column of 634 MB.
   */
  @Test
  void theMostColumnsThatMayBeFoundFitAndOneMoreDoesNot() {
    PartialSize moments = new MeasureMoments(1).size();
    int most = new PartialMemory(moments).mostInProcess(GIGABYTE);
    assertThat(most).isEqualTo((int) ((GIGABYTE * 2 / 3 - (48 << 20)) / 640));
    assertThatCode(() -> memory(most).partialsInProcess(8, GIGABYTE)).doesNotThrowAnyException();
    assertThatThrownBy(() -> memory(most + 1).partialsInProcess(8, GIGABYTE))
        .isInstanceOf(UsageException.class);
  }

  private static PartialMemory memory(int columns) {
    return new PartialMemory(new MeasureMoments(columns).size());
  }

  /**
   * Partials of any fold are counted, and what the driver tells of columns where there are none.
   */
  @Test
  void noFoldTakesMoreColumnsThanTheDriverCanTellOf() {
    long usable = GIGABYTE * 2 / 3 - (48 << 20);
    assertThat(new PartialMemory(PartialSize.NONE).mostInProcess(GIGABYTE))
        .isEqualTo((int) (usable / 200));
    assertThat(new PartialMemory(SumByClass.sizeOf(1)).mostInProcess(GIGABYTE))
        .isEqualTo((int) ((usable - 32) / 216));
    assertThat(new PartialMemory(KMeans.sizeOf(100)).mostInProcess(GIGABYTE))
        .isBetween(60_000, 90_000);
    assertThat(new PartialMemory(KMeans.sizeOf(100_000)).mostInProcess(1_000 * GIGABYTE))
        .as("sums are three arrays")
        .isEqualTo((Integer.MAX_VALUE - 8) / 100_000);
    assertThat(
            new PartialMemory(new FactorRows(new double[1], null).size()).mostInProcess(GIGABYTE))
        .isBetween(3_000, 6_000);
  }

  @Test
  void fewColumnsFitInAnyHeap() {
    assertThat(memory(20).partialsInProcess(4, 1 << 24)).isEqualTo(4);
  }

  /** (2/3 · 256 - 48) MB, and 48 MB for each group of rows. */
  @Test
  void rowsThatAreHeldForParquetAreCounted(@TempDir Path directory) throws IOException {
    Path file = Tables.write(directory.resolve("a.csv"), "1,2\n3,4\n");
    FileTable table = Tables.open(Engines.localConf(), TableOptions.DEFAULTS, 1, file);
    NumberLines map = new NumberLines(1);
    RowsOut parquet = RowsOut.of("rows", RowFormat.PARQUET, map);

    assertThat(mapping(table, map, RowsOut.csv("rows")).partialsInProcess(8, GIGABYTE / 4))
        .isEqualTo(8);
    assertThat(mapping(table, map, parquet).partialsInProcess(8, GIGABYTE / 4)).isEqualTo(2);
    assertThat(mapping(table, map, parquet).partialsInProcess(8, GIGABYTE)).isEqualTo(8);
  }

  /** (2/3 · 256 - 48) MB, and nearly 16 MB for the buffers of 1,000 parts. */
  @Test
  void rowsThatAreSentAndRowsThatArePutInOrderAreCounted(@TempDir Path directory)
      throws IOException {
    Path file = Tables.write(directory.resolve("a.csv"), "1,2\n3,4\n");
    FileTable table = Tables.open(Engines.localConf(), TableOptions.DEFAULTS, 1, file);
    Pass<RecordRows.Rows> exchange = new Pass<>(new RouteRows(1_000, false), table.source());
    assertThat(PartialMemory.of(exchange, table).partialsInProcess(8, GIGABYTE / 4)).isEqualTo(7);
    assertThat(PartialMemory.of(exchange, table).partialsInProcess(8, GIGABYTE)).isEqualTo(8);

    // 8,000,000 rows of two columns and a number: 192 MB of 635 MB
    OrderRows order =
        new OrderRows(List.of("a", "b"), 20_000_000, 8_000_000, OrderRows.Way.IN_ORDER);
    PartedDataset ordered =
        new PartedDataset(
            table,
            order,
            new org.apache.hadoop.fs.Path("/none"),
            List.of(new WrittenPart("rows", 20_000_000, 1)),
            new long[] {8_000_000, 8_000_000, 4_000_000},
            new PackedSource());
    Pass<NoSummary> fold = new Pass<>(new NoSummary.OfRows(), ordered.source(), 0);
    assertThat(PartialMemory.of(fold, ordered).partialsInProcess(8, GIGABYTE)).isEqualTo(3);
    assertThatThrownBy(() -> PartialMemory.of(fold, ordered).partialsInProcess(8, GIGABYTE / 4))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("2 columns need 184 MB in this process");
  }

  private static PartialMemory mapping(FileTable table, RowMap map, RowsOut out) {
    return PartialMemory.of(new Pass<>(new NoSummary.OfRows(), map, out, table.source()), table);
  }
}
