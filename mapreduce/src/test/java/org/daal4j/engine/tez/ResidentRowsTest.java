package org.daal4j.engine.tez;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.daal4j.core.DenseRows;
import org.daal4j.core.RowBlock;
import org.daal4j.core.UsageException;
import org.daal4j.engine.Engines;
import org.daal4j.engine.written.PartFiles;
import org.daal4j.input.BlockReader;
import org.daal4j.input.RowsSplit;
import org.daal4j.input.Segment;
import org.daal4j.packed.PartSink;
import org.daal4j.packed.WrittenPart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows in the memory of a container are those of their files. */
class ResidentRowsTest {

  private static final int ROWS = 100;
  private static final int COLUMNS = 10;
  private static final long PART_BYTES = 2L * Double.BYTES * ROWS * COLUMNS;

  @TempDir java.nio.file.Path directory;

  private final Configuration conf = Engines.localConf();

  @Test
  void aPackedPartIsReadFromMemory() throws IOException {
    ResidentRows resident = new ResidentRows(PART_BYTES);
    RowsSplit part = pack(resident, "packed", 7);
    Files.delete(file(part)); // nobody looks for it
    for (int pass = 1; pass <= 2; pass++) {
      assertThat(read(resident, part)).isEqualTo(expected(7));
      assertThat(resident.rowsGiven()).isEqualTo(2L * ROWS * pass);
    }
  }

  @Test
  void aPartForWhichThereIsNoRoomIsReadFromItsFile() throws IOException {
    ResidentRows resident = new ResidentRows(PART_BYTES - 1);
    RowsSplit part = pack(resident, "packed", 7);
    assertThat(read(resident, part)).isEqualTo(expected(7));
    assertThat(read(resident, part)).isEqualTo(expected(7));
    assertThat(resident.rowsGiven()).isZero();
  }

  /** The container of a lost one. */
  @Test
  void aPartThatWasReadToItsEndIsHere() throws IOException {
    RowsSplit part = pack(new ResidentRows(0), "packed", 7);
    ResidentRows resident = new ResidentRows(PART_BYTES);
    try (BlockReader given = resident.open(conf, part)) {
      assertThat(given.next()).isNotNull(); // and no more: its room is given back
    }
    assertThat(read(resident, part)).isEqualTo(expected(7));
    assertThat(resident.rowsGiven()).isZero();
    Files.delete(file(part));
    assertThat(read(resident, part)).isEqualTo(expected(7));
    assertThat(resident.rowsGiven()).isEqualTo(2 * ROWS);
  }

  /** Before a pass that leaves less of the heap, and after it. */
  @Test
  void partsMakeRoomForAPassAndComeBack() throws IOException {
    ResidentRows resident = new ResidentRows(2 * PART_BYTES);
    RowsSplit first = pack(resident, "packed", 7);
    RowsSplit second = pack(resident, "packed", 8);
    resident.limit(2 * PART_BYTES - 1);
    read(resident, first);
    read(resident, second);
    assertThat(resident.rowsGiven()).as("the first alone").isEqualTo(2L * ROWS);
    resident.limit(0);
    assertThat(read(resident, first)).isEqualTo(expected(7));
    assertThat(read(resident, second)).isEqualTo(expected(8));
    assertThat(resident.rowsGiven()).as("none").isEqualTo(2L * ROWS);
    resident.limit(2 * PART_BYTES);
    read(resident, first);
    read(resident, second);
    Files.delete(file(first));
    Files.delete(file(second));
    assertThat(read(resident, first)).isEqualTo(expected(7));
    assertThat(read(resident, second)).isEqualTo(expected(8));
  }

  /** When splits are dealt out anew, what another container reads now is in the way here. */
  @Test
  void aPartThatPassesDoNotReadHereAnyMoreMakesRoom() throws IOException {
    ResidentRows resident = new ResidentRows(PART_BYTES);
    resident.beginPass();
    pack(resident, "packed", 7);
    RowsSplit other = pack(new ResidentRows(0), "packed", 8);
    resident.beginPass();
    read(resident, other);
    read(resident, other);
    assertThat(resident.rowsGiven()).as("the first may be read yet in this pass").isZero();
    resident.beginPass();
    read(resident, other);
    read(resident, other);
    assertThat(resident.rowsGiven()).isEqualTo(2L * ROWS);
  }

  /** Two thirds of a heap, less 48 MB and what the pass takes; never more than the share. */
  @Test
  void aPassLeavesRowsARest() {
    long heap = 256L << 20;
    Configuration pass = new Configuration(false);
    ResidentRows.store(pass, 16L << 20);
    assertThat(ResidentRows.mostBytes(pass, heap)).isEqualTo((long) (2 / 3.0 * heap) - (64L << 20));
    assertThat(ResidentRows.mostBytes(pass, 16 * heap)).isEqualTo(8 * heap);
    ResidentRows.store(pass, heap);
    assertThat(ResidentRows.mostBytes(pass, heap)).isZero();
  }

  @Test
  void aPartThatWasNotFinishedTakesNoRoom() throws IOException {
    ResidentRows resident = new ResidentRows(PART_BYTES);
    try (PartSink given = begin(resident, "packed", "given up")) {
      given.add(block(1, 0));
    }
    RowsSplit part = pack(resident, "packed", 7);
    Files.delete(file(part));
    assertThat(read(resident, part)).isEqualTo(expected(7));
  }

  @Test
  void partsOfAnEarlierPackMakeRoomThoseOfTheSameDoNot() throws IOException {
    ResidentRows resident = new ResidentRows(PART_BYTES);
    RowsSplit old = pack(resident, "packed-1", 1);
    RowsSplit first = pack(resident, "packed-2", 2);
    RowsSplit second = pack(resident, "packed-2", 3);
    Files.delete(file(first));
    assertThat(read(resident, first)).isEqualTo(expected(2));
    assertThat(resident.rowsGiven()).isEqualTo(2 * ROWS);
    assertThat(read(resident, second)).isEqualTo(expected(3));
    assertThat(read(resident, old)).isEqualTo(expected(1));
    assertThat(resident.rowsGiven()).isEqualTo(2 * ROWS);
  }

  @Test
  void notesOnRowsTakeTheSameRoom() throws IOException {
    ResidentRows resident = new ResidentRows(PART_BYTES + Double.BYTES * ROWS);
    RowsSplit part = pack(resident, "packed", 7);
    try (BlockReader reader = resident.open(conf, part)) {
      assertThat(reader.next().notes().begin(ROWS)).hasSize(ROWS);
      assertThat(reader.next().notes().begin(ROWS)).isNull();
    }
  }

  @Test
  void outsideOfSessionsRowsAreReadFromFiles() throws IOException {
    RowsSplit part = pack(new ResidentRows(0), "packed", 7);
    for (int pass = 1; pass <= 2; pass++) {
      try (BlockReader reader = new ResidentSource().open(conf, part)) {
        assertThat(values(reader)).isEqualTo(expected(7));
      }
    }
    assertThat(ResidentRows.ofThisProcess().rowsGiven()).isZero();
  }

  @Test
  void theShareOfTheHeapIsANumberFromZeroToOne() {
    assertThat(ResidentRows.share(conf)).isEqualTo(0.5);
    for (String wrong : new String[] {"1.5", "-0.1", "half", "NaN"}) {
      conf.set("daal4j.tez.memory.share", wrong);
      assertThatThrownBy(() -> ResidentRows.share(conf))
          .isInstanceOf(UsageException.class)
          .hasMessageContaining("daal4j.tez.memory.share");
    }
  }

  /** A part of two blocks. */
  private RowsSplit pack(ResidentRows resident, String name, int seed) throws IOException {
    try (PartSink sink = begin(resident, name, "part-" + seed)) {
      sink.add(block(seed, 0));
      sink.add(block(seed, ROWS));
      WrittenPart written = sink.finish();
      String file = directory.resolve(name).resolve(written.name()).toUri().toString();
      return new RowsSplit(0, 0, List.of(Segment.ofOwn(file, written.bytes())), List.of());
    }
  }

  private PartSink begin(ResidentRows resident, String name, String part) throws IOException {
    Path parts = new Path(directory.resolve(name).toString());
    return resident
        .store(parts, new PartFiles(conf, parts, "0"))
        .begin(part, COLUMNS, false, false);
  }

  private static java.nio.file.Path file(RowsSplit part) {
    return java.nio.file.Path.of(new Path(part.segments().get(0).path()).toUri().getPath());
  }

  private static DenseRows block(int seed, long firstRow) {
    DenseRows block = new DenseRows(COLUMNS, ROWS, false, 0);
    block.setFirstRow(firstRow);
    block.setRows(ROWS);
    for (int at = 0; at < ROWS * COLUMNS; at++) {
      block.values()[at] = Math.sin(seed * 1e6 + firstRow * COLUMNS + at);
    }
    return block;
  }

  private static List<Double> expected(int seed) {
    List<Double> values = new ArrayList<>();
    add(values, block(seed, 0));
    add(values, block(seed, ROWS));
    return values;
  }

  private List<Double> read(ResidentRows resident, RowsSplit part) throws IOException {
    try (BlockReader reader = resident.open(conf, part)) {
      return values(reader);
    }
  }

  private static List<Double> values(BlockReader reader) throws IOException {
    List<Double> values = new ArrayList<>();
    long row = 0;
    for (RowBlock block = reader.next(); block != null; block = reader.next()) {
      assertThat(block.firstRow()).isEqualTo(row);
      row += block.rows();
      add(values, (DenseRows) block);
    }
    assertThat(reader.counts().rows).isEqualTo(row);
    return values;
  }

  private static void add(List<Double> values, DenseRows block) {
    for (int row = 0; row < block.rows(); row++) {
      for (int column = 0; column < COLUMNS; column++) {
        values.add(block.value(row, column));
      }
    }
  }
}
