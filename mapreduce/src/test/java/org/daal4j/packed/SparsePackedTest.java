package org.daal4j.packed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.hadoop.conf.Configuration;
import org.daal4j.core.DenseRows;
import org.daal4j.core.PassFailedException;
import org.daal4j.core.SparseRows;
import org.daal4j.core.SparseTables;
import org.daal4j.input.BlockReader;
import org.daal4j.input.RowsSplit;
import org.daal4j.input.Segment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Packed sparse rows come back as they were, or not at all. */
class SparsePackedTest {

  private static final int COLUMNS = 40;

  @TempDir Path directory;

  private final Configuration conf = new Configuration();

  private static SparseRows block(int number, boolean weighted) {
    return SparseTables.random(new Random(number), 10 * number, COLUMNS, 0.2, weighted);
  }

  private static byte[] file(boolean weighted) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PackedWriter writer = new PackedWriter("x", bytes, COLUMNS, weighted, false)) {
      for (int number = 1; number <= 3; number++) {
        writer.add(block(number, weighted));
      }
      assertThat(writer.finish().rows()).isEqualTo(60);
    }
    return bytes.toByteArray();
  }

  private RowsSplit split(byte[] bytes) throws IOException {
    Path path = Files.write(directory.resolve("rows"), bytes);
    return new RowsSplit(
        0, 100, List.of(Segment.ofOwn(path.toUri().toString(), bytes.length)), List.of());
  }

  @Test
  void numbersThatAreFloatsTakeHalfTheBytes() throws IOException {
    SparseRows counts = block(2, false);
    for (int k = 0; k < counts.stored(); k++) {
      counts.values()[k] = k % 7;
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PackedWriter writer = new PackedWriter("x", bytes, COLUMNS, false, false)) {
      writer.add(counts);
      writer.finish();
    }
    int around = PackedFormat.HEADER_BYTES + PackedFormat.TRAILER_BYTES;
    int block = PackedFormat.BLOCK_HEADER_BYTES + PackedFormat.INDEX_ENTRY_BYTES;
    int each = Integer.BYTES + Float.BYTES;
    assertThat(bytes.size())
        .isEqualTo(around + block + counts.rows() * Integer.BYTES + counts.stored() * each);
    try (BlockReader reader = new PackedSource().open(conf, split(bytes.toByteArray()))) {
      assertThat(SparseTables.dense((SparseRows) reader.next()).values())
          .isEqualTo(SparseTables.dense(counts).values());
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void numbersAndWeightsComeBackBitForBit(boolean weighted) throws IOException {
    try (BlockReader reader = new PackedSource().open(conf, split(file(weighted)))) {
      long firstRow = 100;
      for (int number = 1; number <= 3; number++) {
        SparseRows read = (SparseRows) reader.next();
        SparseRows written = block(number, weighted);
        assertThat(read.firstRow()).isEqualTo(firstRow);
        assertThat(read.stored()).isEqualTo(written.stored());
        assertThat(SparseTables.dense(read).values())
            .isEqualTo(SparseTables.dense(written).values());
        for (int row = 0; row < read.rows(); row++) {
          assertThat(read.weight(row)).isEqualTo(written.weight(row));
        }
        firstRow += read.rows();
      }
      assertThat(reader.next()).isNull();
    }
  }

  @Test
  void rowsAreCopiedByTheirNumbers() throws IOException {
    DenseRows target = new DenseRows(COLUMNS, 25, true, 0);
    new PackedSource().copyRows(conf, split(file(true)), 5, 25, target);
    DenseRows second = SparseTables.dense(block(2, true));
    assertThat(target.row(5)).isEqualTo(second.row(0));
    assertThat(target.row(24)).isEqualTo(second.row(19));
    assertThat(target.weight(24)).isEqualTo(second.weight(19));
  }

  /** Whatever is in a file: rows, or an error that names it; never another exception. */
  @Test
  void damagedFilesAreRefusedOrReadWithinBounds() throws IOException {
    byte[] whole = file(true);
    Random random = new Random(11);
    int refused = 0;
    for (int round = 0; round < 3000; round++) {
      byte[] damaged = whole.clone();
      for (int i = 0; i <= random.nextInt(3); i++) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
      }
      refused += isRefused(damaged) ? 1 : 0;
    }
    assertThat(refused).isPositive();
    for (int length = 0; length < whole.length; length += 7) {
      byte[] cut = Arrays.copyOf(whole, length);
      assertThat(isRefused(cut)).as("cut to %d", length).isTrue();
    }
  }

  private boolean isRefused(byte[] bytes) throws IOException {
    try (BlockReader reader = new PackedSource().open(conf, split(bytes))) {
      for (SparseRows rows = (SparseRows) reader.next();
          rows != null;
          rows = (SparseRows) reader.next()) {
        for (int k = 0; k < rows.stored(); k++) {
          assertThat(rows.indices()[k]).isBetween(0, COLUMNS - 1);
        }
      }
      return false;
    } catch (PassFailedException damaged) {
      assertThat(damaged).hasMessageContaining("rows cannot be used");
      return true;
    }
  }

  @Test
  void columnsThatDoNotAscendAreRefused() throws IOException {
    SparseRows wrong = new SparseRows(COLUMNS, false, 0);
    wrong.append(5, 1);
    wrong.append(5, 2);
    wrong.endRow(1);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PackedWriter writer = new PackedWriter("x", bytes, COLUMNS, false, false)) {
      writer.add(wrong);
      writer.finish();
    }
    try (BlockReader reader = new PackedSource().open(conf, split(bytes.toByteArray()))) {
      assertThatThrownBy(reader::next)
          .isInstanceOf(PassFailedException.class)
          .hasMessageContaining("block 0 has a wrong column");
    }
  }
}
