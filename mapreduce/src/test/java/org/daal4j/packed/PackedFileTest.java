package org.daal4j.packed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;
import org.apache.hadoop.conf.Configuration;
import org.daal4j.core.DenseRows;
import org.daal4j.core.PassFailedException;
import org.daal4j.core.RowBlock;
import org.daal4j.core.SparseTables;
import org.daal4j.input.BlockReader;
import org.daal4j.input.RowsSplit;
import org.daal4j.input.Segment;
import org.daal4j.table.ColumnNaming;
import org.daal4j.table.ColumnOrigin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Packed rows come back as they were, or not at all. */
class PackedFileTest {

  private static final int BLOCKS = 3;
  private static final int ROWS = 5;
  private static final int COLUMNS = 2;
  private static final ColumnOrigin ORIGIN = new ColumnOrigin(ColumnNaming.POSITIONS, 7);

  @TempDir Path directory;

  private final Configuration conf = new Configuration();

  @Test
  void numbersAndWeightsComeBackBitForBit() throws IOException {
    for (boolean weighted : new boolean[] {false, true}) {
      byte[] file = file(weighted);
      try (BlockReader reader = new PackedSource().open(conf, split(file))) {
        for (int number = 0; number < BLOCKS; number++) {
          DenseRows read = (DenseRows) reader.next();
          DenseRows written = block(number, weighted);
          assertThat(read.firstRow()).isEqualTo(100 + number * ROWS);
          assertThat(read.rows()).isEqualTo(ROWS);
          for (int row = 0; row < ROWS; row++) {
            assertThat(read.row(row)).isEqualTo(written.row(row));
            assertThat(read.weight(row)).isEqualTo(written.weight(row));
          }
        }
        assertThat(reader.next()).isNull();
        assertThat(reader.counts().rows).isEqualTo(BLOCKS * ROWS);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.5, 0.1})
  void blocksLargerThanTheBufferComeBack(double fraction) throws IOException { // 0.1: doubles
    DenseRows wide = new DenseRows(20_001, 3, true, 0);
    for (int i = 0; i < wide.values().length; i++) {
      wide.values()[i] = i + fraction;
    }
    Arrays.fill(wide.weights(), 7);
    wide.setRows(3);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PackedWriter writer = new PackedWriter("x", bytes, 20_001, true, false)) {
      writer.add(wide);
      writer.finish();
    }
    try (BlockReader reader = new PackedSource().open(conf, split(bytes.toByteArray()))) {
      DenseRows read = (DenseRows) reader.next();
      assertThat(Arrays.copyOf(read.values(), 60_003)).isEqualTo(wide.values());
      assertThat(read.weight(2)).isEqualTo(7);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void numbersThatAreFloatsTakeHalfTheBytes(boolean weighted) throws IOException {
    DenseRows floats = block(0, weighted);
    for (int i = 0; i < ROWS * COLUMNS; i++) {
      floats.values()[i] = i % 2 == 0 ? -0.0 : i * Float.MIN_VALUE;
    }
    DenseRows doubles = block(0, weighted);
    Arrays.fill(doubles.values(), 0, ROWS * COLUMNS, 0.25);
    doubles.values()[ROWS * COLUMNS - 1] = 0.1; // one number is no float
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PackedWriter writer = new PackedWriter("x", bytes, COLUMNS, weighted, false)) {
      writer.add(floats);
      writer.add(doubles);
      writer.finish();
    }
    int numbers = ROWS * COLUMNS * (Float.BYTES + Double.BYTES);
    int weights = weighted ? 2 * ROWS * Double.BYTES : 0;
    int around = PackedFormat.HEADER_BYTES + PackedFormat.TRAILER_BYTES;
    int blocks = 2 * (PackedFormat.BLOCK_HEADER_BYTES + PackedFormat.INDEX_ENTRY_BYTES);
    assertThat(bytes.size()).isEqualTo(around + blocks + numbers + weights);
    try (BlockReader reader = new PackedSource().open(conf, split(bytes.toByteArray()))) {
      for (DenseRows written : List.of(floats, doubles)) {
        DenseRows read = (DenseRows) reader.next();
        for (int row = 0; row < ROWS; row++) {
          assertThat(read.row(row)).isEqualTo(written.row(row)); // -0.0 is not 0.0 here
          assertThat(read.weight(row)).isEqualTo(written.weight(row));
        }
      }
    }
  }

  /** A file with right checksums, whose block says another kind than its length. */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aBlockIsNotReadAsOfAnotherKind(boolean sparse) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PackedWriter writer = new PackedWriter("x", bytes, COLUMNS, false, false)) {
      writer.add(
          sparse ? SparseTables.random(new Random(1), 3, COLUMNS, 0.7, false) : block(1, false));
      writer.finish();
    }
    byte[] whole = bytes.toByteArray();
    whole[PackedFormat.HEADER_BYTES] ^= PackedFormat.KIND_FLOATS;
    seal(whole);
    assertRefused(
        whole, sparse ? "does not match" : "does not match the index", "said to be floats");
  }

  @Test
  void inAFileOfFloatsABlockCannotBeOfFloatsTwice() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PackedWriter writer =
        new PackedWriter("x", bytes, COLUMNS, false, List.of(), ORIGIN, true, 1)) {
      writer.add(block(0, false));
      writer.finish();
    }
    byte[] whole = bytes.toByteArray();
    assertThat(whole[PackedFormat.HEADER_BYTES]).isEqualTo((byte) PackedFormat.KIND_DENSE);
    whole[PackedFormat.HEADER_BYTES] ^= PackedFormat.KIND_FLOATS;
    seal(whole);
    assertRefused(whole, "is of another kind", "kind of floats in a file of floats");
  }

  @Test
  void aStoredFileTellsWhereItsNamesComeFrom() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PackedWriter writer =
        new PackedWriter("x", bytes, COLUMNS, false, List.of("c7", "c2"), ORIGIN, false, 1)) {
      writer.add(block(0, false));
      writer.finish();
    }
    assertThat(origin(bytes.toByteArray())).isEqualTo(ORIGIN);
    byte[] other = bytes.toByteArray();
    ByteBuffer.wrap(other).order(ByteOrder.LITTLE_ENDIAN).putInt(28, 3);
    assertThatThrownBy(() -> origin(other))
        .isInstanceOf(PassFailedException.class)
        .hasMessageContaining("its header is not valid");
  }

  private ColumnOrigin origin(byte[] file) throws IOException {
    Path path = Files.write(directory.resolve("stored"), file);
    org.apache.hadoop.fs.Path place = new org.apache.hadoop.fs.Path(path.toUri());
    try (PackedFile packed = new PackedFile(place.getFileSystem(conf), place, file.length)) {
      return packed.origin();
    }
  }

  /** Makes the checksums of a file of one block right. */
  private static void seal(byte[] file) {
    ByteBuffer buffer = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    int trailer = file.length - PackedFormat.TRAILER_BYTES;
    int footer = (int) buffer.getLong(trailer);
    CRC32 block = new CRC32();
    block.update(file, PackedFormat.HEADER_BYTES, footer - PackedFormat.HEADER_BYTES);
    buffer.putInt(footer + PackedFormat.INDEX_ENTRY_BYTES - Integer.BYTES, (int) block.getValue());
    CRC32 index = new CRC32();
    index.update(file, 0, PackedFormat.HEADER_BYTES);
    index.update(file, footer, trailer + PackedFormat.TRAILER_CHECKED_BYTES - footer);
    buffer.putInt(trailer + PackedFormat.TRAILER_CHECKED_BYTES, (int) index.getValue());
  }

  @Test
  void aFileCutShortAnywhereIsRefused() throws IOException {
    byte[] whole = file(true);
    for (int length = 0; length < whole.length; length++) {
      assertRefused(Arrays.copyOf(whole, length), "cut to " + length);
    }
  }

  @Test
  void aFileThatGrewIsRefused() throws IOException {
    byte[] whole = file(false);
    assertRefused(Arrays.copyOf(whole, whole.length + 1), "one byte more");
  }

  @Test
  void everyFlippedBitIsFound() throws IOException {
    byte[] whole = file(true);
    for (int at = 0; at < whole.length; at++) {
      for (int bit = 0; bit < Byte.SIZE; bit++) {
        byte[] flipped = whole.clone();
        flipped[at] ^= (byte) (1 << bit);
        assertRefused(flipped, "bit " + bit + " of byte " + at);
      }
    }
  }

  @Test
  void aFileThatStatesMoreBlocksThanItHasBytesForIsRefusedBeforeTheyAreAllocated()
      throws IOException {
    ByteBuffer file = ByteBuffer.wrap(file(false)).order(ByteOrder.LITTLE_ENDIAN);
    int trailer = file.capacity() - PackedFormat.TRAILER_BYTES;
    int blocks = Integer.MAX_VALUE - 1;
    file.putLong(trailer, trailer - (long) blocks * PackedFormat.INDEX_ENTRY_BYTES);
    file.putInt(trailer + 16, blocks);
    assertRefused(file.array(), "two billion blocks");
  }

  @Test
  void anUnfinishedFileIsRefused() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PackedWriter writer = new PackedWriter("x", bytes, COLUMNS, false, false)) {
      writer.add(block(0, false));
    }
    assertRefused(bytes.toByteArray(), "without finish");
  }

  @Test
  void onlyTheRowsAskedForAreCopied() throws IOException {
    byte[] file = file(true);
    for (int from = 0; from < BLOCKS * ROWS; from++) {
      for (int rows = 0; rows <= BLOCKS * ROWS - from; rows++) {
        DenseRows target = new DenseRows(COLUMNS, rows, true, 0);
        new PackedSource().copyRows(conf, split(file), from, rows, target);
        assertThat(target.rows()).isEqualTo(rows);
        for (int row = 0; row < rows; row++) {
          assertThat(target.value(row, 0)).isEqualTo(from + row);
          assertThat(target.weight(row)).isEqualTo(0.5 + from + row);
        }
      }
    }
  }

  private void assertRefused(byte[] bytes, String what) throws IOException {
    assertRefused(bytes, "cannot be used", what);
  }

  private void assertRefused(byte[] bytes, String message, String what) throws IOException {
    RowsSplit split = split(bytes);
    assertThatThrownBy(
            () -> {
              try (BlockReader reader = new PackedSource().open(conf, split)) {
                for (RowBlock block = reader.next(); block != null; block = reader.next()) {
                  assertThat(block.rows()).isPositive();
                }
              }
            })
        .as(what)
        .isInstanceOf(PassFailedException.class)
        .hasMessageContaining(message);
  }

  private static byte[] file(boolean weighted) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PackedWriter writer = new PackedWriter("x", bytes, COLUMNS, weighted, false)) {
      for (int number = 0; number < BLOCKS; number++) {
        writer.add(block(number, weighted));
      }
      WrittenPart part = writer.finish();
      assertThat(part).isEqualTo(new WrittenPart("x", BLOCKS * ROWS, bytes.size()));
    }
    return bytes.toByteArray();
  }

  private static DenseRows block(int number, boolean weighted) {
    DenseRows block = new DenseRows(COLUMNS, ROWS, weighted, 0);
    for (int row = 0; row < ROWS; row++) {
      int global = number * ROWS + row;
      block.values()[row * COLUMNS] = global;
      block.values()[row * COLUMNS + 1] = row == 1 ? -0.0 : Double.MIN_VALUE * global;
      if (weighted) {
        block.weights()[row] = 0.5 + global;
      }
    }
    block.setRows(ROWS);
    return block;
  }

  private RowsSplit split(byte[] bytes) throws IOException {
    Path file = directory.resolve("rows");
    Files.write(file, bytes);
    Segment segment = Segment.ofOwn(file.toUri().toString(), bytes.length);
    return new RowsSplit(0, 100, List.of(segment), List.of());
  }
}
