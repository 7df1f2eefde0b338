package org.daal4j.packed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hadoop.conf.Configuration;
import org.daal4j.core.BadInputException;
import org.daal4j.core.DenseRows;
import org.daal4j.core.PassFailedException;
import org.daal4j.core.RowBlock;
import org.daal4j.engine.written.PartFiles;
import org.daal4j.input.BlockReader;
import org.daal4j.input.RowsSplit;
import org.daal4j.input.Segment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows that were sent to parts are in one file, and each part finds its own there. */
class SentFileTest {

  private static final int PARTS = 4;

  @TempDir Path directory;

  private final Configuration conf = new Configuration();

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 20_001}) // the last: 64 rows are more than the writer's buffer
  void eachPartFindsItsRowsWithTheirNumbers(int columns) throws IOException {
    int rows = columns > 2 ? 300 : 15_000;
    for (double fraction : new double[] {0.5, 0.1}) { // 0.1 is no float
      WrittenPart file = send(rows, columns, fraction);
      assertThat(file.rows()).isEqualTo(rows);
      for (int part = 0; part < PARTS; part++) {
        long next = part;
        try (BlockReader reader = open(file, part)) {
          for (RowBlock block = reader.next(); block != null; block = reader.next()) {
            for (int row = 0; row < block.rows(); row++) {
              assertThat(block.number(row)).isEqualTo(number(next));
              for (int column = 0; column < columns; column++) {
                assertThat(((DenseRows) block).value(row, column)).isEqualTo(next + fraction);
              }
              next += PARTS - 1;
            }
          }
        }
        assertThat(next).isEqualTo(part == PARTS - 1 ? part : part + rows);
      }
    }
  }

  @Test
  void blocksAreFullButTheLastAndHoweverManyPartsThereAre() throws IOException {
    WrittenPart file = send(30_000, 2, 0.5);
    List<Integer> rows = new ArrayList<>();
    try (BlockReader reader = open(file, 0)) {
      for (RowBlock block = reader.next(); block != null; block = reader.next()) {
        rows.add(block.rows());
      }
    }
    assertThat(rows).containsExactly(4096, 4096, 10_000 - 2 * 4096);
    assertThat(PartedBuffers.bytes(64, 2)).isEqualTo(64 * 4096 * 24);
    assertThat(PartedBuffers.bytes(1_000, 2)).isBetween(15L << 20, 16L << 20);
    assertThat(PartedBuffers.bytes(100_000, 2)).isEqualTo(100_000 * 64 * 24);
  }

  @Test
  void blocksOfAPartOfManyFilesAreFullToo() throws IOException {
    List<WrittenPart> files = new ArrayList<>();
    for (int split = 0; split < 5; split++) {
      try (PartedBuffers out = new PartedBuffers(files(), split, PARTS, 2, () -> {})) {
        for (int row = 0; row < 1_100 + 4_096 * (split % 2); row++) {
          out.send(1, split * 10_000 + row, new double[2], 0);
        }
        files.addAll(out.finish());
      }
    }
    org.apache.hadoop.fs.Path place = new org.apache.hadoop.fs.Path(directory.toUri());
    PartedSource source = new PartedSource(new PackedSource(), place, files, 2, 0, 13_692);
    List<Integer> rows = new ArrayList<>();
    List<Long> numbers = new ArrayList<>();
    try (BlockReader reader = source.open(conf, new RowsSplit(1, -1, List.of(), List.of()))) {
      for (RowBlock block = reader.next(); block != null; block = reader.next()) {
        rows.add(block.rows());
        for (int row = 0; row < block.rows(); row++) {
          numbers.add(block.number(row));
        }
      }
      assertThat(reader.counts().rows).isEqualTo(13_692);
      assertThat(reader.bytesRead()).isEqualTo(files.stream().mapToLong(this::bytesOfBlocks).sum());
    }
    assertThat(rows).containsExactly(4096, 4096, 4096, 13_692 - 3 * 4096);
    assertThat(numbers).hasSize(13_692).doesNotHaveDuplicates().isSorted();
  }

  private long bytesOfBlocks(WrittenPart file) {
    int entry = PackedFormat.indexEntryBytes(true);
    int blocks = file.rows() > 4096 ? 2 : 1;
    return file.bytes() - PackedFormat.HEADER_BYTES - PackedFormat.TRAILER_BYTES - blocks * entry;
  }

  /** In turn to all parts but the last. */
  private WrittenPart send(int rows, int columns, double fraction) throws IOException {
    AtomicInteger alive = new AtomicInteger();
    double[] values = new double[columns + 1];
    try (PartedBuffers out =
        new PartedBuffers(files(), 3, PARTS, columns, alive::incrementAndGet)) {
      for (int row = 0; row < rows; row++) {
        Arrays.fill(values, 1, columns + 1, row + fraction);
        out.send(row % (PARTS - 1), number(row), values, 1);
      }
      List<WrittenPart> written = out.finish();
      assertThat(written).hasSize(1);
      assertThat(out.sent()).containsExactly(rows / 3, rows / 3, rows / 3, 0);
      assertThat(alive.get()).isPositive();
      return written.get(0);
    }
  }

  private static long number(long row) {
    return (row << 33) - row;
  }

  @Test
  void whoSendsNothingLeavesNoFile() throws IOException {
    try (PartedBuffers out = new PartedBuffers(files(), 0, PARTS, 1, () -> {})) {
      for (int part : new int[] {-1, PARTS, Integer.MAX_VALUE, Integer.MIN_VALUE}) {
        assertThatIllegalArgumentException()
            .isThrownBy(() -> out.send(part, 17, new double[1], 0))
            .withMessage("row 17 is sent to part " + part + " of " + PARTS);
      }
      assertThat(out.finish()).isEmpty();
    }
    assertThat(directory).isEmptyDirectory();
  }

  @Test
  void everyFlippedBitIsFound() throws IOException {
    WrittenPart file = send(9, 2, 0.1);
    Path path = directory.resolve(file.name());
    byte[] whole = Files.readAllBytes(path);
    for (int at = 0; at < whole.length; at++) {
      for (int bit = 0; bit < Byte.SIZE; bit++) {
        byte[] flipped = whole.clone();
        flipped[at] ^= (byte) (1 << bit);
        Files.write(path, flipped);
        assertRefused(file);
      }
    }
    for (int length = 0; length < whole.length; length++) {
      Files.write(path, Arrays.copyOf(whole, length));
      assertRefused(file);
      assertRefused(new WrittenPart(file.name(), 9, length));
    }
  }

  @Test
  void moreBlocksThanThereAreBytesForAreRefusedBeforeTheyAreAllocated() throws IOException {
    WrittenPart file = send(9, 2, 0.1);
    Path path = directory.resolve(file.name());
    ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(path)).order(ByteOrder.LITTLE_ENDIAN);
    int trailer = bytes.capacity() - PackedFormat.TRAILER_BYTES;
    int blocks = Integer.MAX_VALUE - 1;
    bytes.putLong(trailer, trailer - (long) blocks * PackedFormat.indexEntryBytes(true));
    bytes.putInt(trailer + 16, blocks);
    Files.write(path, bytes.array());
    assertRefused(file);
  }

  private void assertRefused(WrittenPart file) {
    assertThatThrownBy(
            () -> {
              for (int part = 0; part < PARTS; part++) {
                try (BlockReader reader = open(file, part)) {
                  for (RowBlock block = reader.next(); block != null; block = reader.next()) {
                    assertThat(block.rows()).isPositive();
                  }
                }
              }
            })
        .isInstanceOf(PassFailedException.class)
        .hasMessageContaining("cannot be used");
  }

  @Test
  void noFileIsReadAsOneOfAnotherKind() throws IOException {
    WrittenPart sent = send(9, 2, 0.1);
    Segment segment = segment(sent);
    RowsSplit split = new RowsSplit(0, 0, List.of(segment), List.of());
    assertThatThrownBy(() -> new PackedSource().open(conf, split))
        .isInstanceOf(PassFailedException.class)
        .hasMessageContaining("its header is not valid");
    assertThatThrownBy(() -> PackedBlockReader.ofSplit(conf, split, PackedFile.Kind.STORED))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("its header is not valid");
    DenseRows block = DenseRows.of(new double[] {1, 2});
    try (PartSink packed = files().begin("packed", 2, false, false)) {
      packed.add(block);
      WrittenPart file = packed.finish();
      assertThatThrownBy(() -> open(file, 0))
          .isInstanceOf(PassFailedException.class)
          .hasMessageContaining("its header is not valid");
    }
  }

  private PartStore files() {
    return new PartFiles(conf, new org.apache.hadoop.fs.Path(directory.toUri()), "0");
  }

  private BlockReader open(WrittenPart file, int part) throws IOException {
    org.apache.hadoop.fs.Path place = new org.apache.hadoop.fs.Path(directory.toUri());
    return new PackedSource().openSent(conf, place, file, part);
  }

  private Segment segment(WrittenPart file) {
    return Segment.ofOwn(directory.resolve(file.name()).toUri().toString(), file.bytes());
  }
}
