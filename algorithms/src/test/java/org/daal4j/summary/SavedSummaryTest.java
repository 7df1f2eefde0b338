package org.daal4j.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32C;
import org.daal4j.core.BadInputException;
import org.daal4j.core.DenseRows;
import org.daal4j.lowordermoments.LowOrderMoments;
import org.daal4j.regression.LinearRegression;
import org.daal4j.summary.Sums.Fit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Files of summaries that are not as they were written. */
class SavedSummaryTest {

  private static final DenseRows ROWS =
      DenseRows.of(new double[][] {{1, 7, 3}, {4, 5, 9}, {2, 8, 2}, {0, 1, 1}});
  private static final Fit<?> MOMENTS = LowOrderMoments::fit;

  private byte[] bytes;

  @BeforeEach
  void sumUp() throws IOException {
    bytes = Sums.kept(MOMENTS, ROWS, 3, 1, List.of()).bytes();
  }

  private static void assertRefused(byte[] broken, String message) {
    assertThatThrownBy(() -> Sums.open("day", broken))
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith("day/partial.bin: " + message)
        .hasMessageEndingWith(".");
  }

  @Test
  void everyByteThatHasChangedIsFound() {
    for (int i = 0; i < bytes.length; i++) {
      for (int bit = 0; bit < 8; bit += 7) {
        byte[] broken = bytes.clone();
        broken[i] = (byte) (broken[i] ^ 1 << bit);
        assertRefused(broken, i < 8 ? "is not what a fit has summed up" : "is damaged");
      }
    }
  }

  @Test
  void everyByteThatIsMissingIsFound() {
    for (int length = 0; length < bytes.length; length++) {
      assertRefused(Arrays.copyOf(bytes, length), length < 8 ? "is not what a fit" : "is damaged");
    }
  }

  @Test
  void everyByteTooManyIsFound() {
    assertRefused(Arrays.copyOf(bytes, bytes.length + 1), "is damaged");
    byte[] twice = Arrays.copyOf(bytes, 2 * bytes.length);
    System.arraycopy(bytes, 0, twice, bytes.length, bytes.length);
    assertRefused(twice, "is damaged");
  }

  @Test
  void filesLongerThanABufferAreCheckedToTheirEnd() throws IOException {
    DenseRows wide = new DenseRows(150, 1, false, 0);
    wide.setRows(1);
    byte[] large =
        Sums.kept(
                (engine, table) ->
                    LinearRegression.fit(engine, table, LinearRegression.options().build()),
                wide,
                149,
                1,
                List.of())
            .bytes();
    assertThat(large.length).isGreaterThan(1 << 16);
    Sums.open("day", large);
    for (int i = 8; i < large.length; i += 997) {
      byte[] broken = large.clone();
      broken[i] ^= 4;
      assertRefused(broken, "is damaged");
      assertRefused(Arrays.copyOf(large, i), "is damaged");
    }
  }

  @Test
  void aNewerVersionIsNamed() {
    ByteBuffer newer = ByteBuffer.wrap(bytes.clone());
    newer.putInt(8, 2);
    CRC32C checksum = new CRC32C();
    checksum.update(newer.array(), 0, bytes.length - 4);
    newer.putInt(bytes.length - 4, (int) checksum.getValue());

    assertRefused(
        newer.array(),
        "has version 2 of its form, and this daal4j reads 1. Use the daal4j that has written it,");
  }

  @Test
  void aFileThatIsReplacedInTheMeantimeIsNotRead() throws IOException {
    byte[] other =
        Sums.kept(MOMENTS, DenseRows.of(new double[][] {{3, 3, 3}}), 3, 1, List.of()).bytes();
    byte[][] there = {bytes};
    SavedSummary before =
        SavedSummary.open("day", "day/partial.bin", () -> new ByteArrayInputStream(there[0]));
    there[0] = other;

    assertThatThrownBy(() -> Sums.merged(MOMENTS, List.of(before)))
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith("day/partial.bin: has changed since this run has begun.");
    there[0] = Arrays.copyOf(bytes, bytes.length - 1);
    assertThatThrownBy(() -> Sums.merged(MOMENTS, List.of(before)))
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith("day/partial.bin: has changed since this run has begun.");
  }
}
