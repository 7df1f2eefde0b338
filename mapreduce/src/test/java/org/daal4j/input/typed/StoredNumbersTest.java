package org.daal4j.input.typed;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rounding, where two doubles are about as near. */
class StoredNumbersTest {

  /** From 2^63 on doubles are 2048 apart. */
  @ParameterizedTest
  @ValueSource(longs = {0, 1, -1, Long.MIN_VALUE, Long.MAX_VALUE, -1024, -1025, -2047, -3072})
  void unsignedIntegers(long bits) {
    for (long more = 0; more < 3; more++) {
      long value = bits + more * 1025;
      assertThat(StoredNumbers.unsigned(value))
          .isEqualTo(new BigDecimal(Long.toUnsignedString(value)).doubleValue());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 3, 4, 6, 7, 9, 10, 18, 22, 23, 30})
  void quotientsByPowersOfTenAreRoundedOnce(int scale) {
    Random random = new Random(scale);
    for (int i = 0; i < 20_000; i++) {
      long value = random.nextLong() >> random.nextInt(40);
      assertThat(StoredNumbers.scaled(value, scale))
          .isEqualTo(BigDecimal.valueOf(value, scale).doubleValue());
    }
  }

  /** Nanoseconds beside what lies half way between two doubles, and on it. */
  @Test
  void secondsOfNanosecondsAreRoundedOnce() {
    Random random = new Random(1);
    for (int i = 0; i < 20_000; i++) {
      double seconds = 9.1e6 + random.nextDouble() * 9e9;
      BigDecimal middle =
          new BigDecimal(seconds).add(new BigDecimal(Math.nextUp(seconds))).movePointRight(9);
      long nanos = middle.divide(BigDecimal.valueOf(2)).longValue();
      for (long near = nanos - 1; near <= nanos + 1; near++) {
        assertThat(StoredNumbers.scaled(near, 9))
            .isEqualTo(BigDecimal.valueOf(near, 9).doubleValue());
        assertThat(StoredNumbers.scaled(-near, 9))
            .isEqualTo(BigDecimal.valueOf(-near, 9).doubleValue());
      }
    }
  }
}
