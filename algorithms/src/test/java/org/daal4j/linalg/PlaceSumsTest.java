package org.daal4j.linalg;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceSumsTest {

  @ParameterizedTest
  @CsvSource({
    "20, 768, 32",
    "20, 640, 32",
    "20, 639, 16",
    "1, 16, 16",
    "768, 768, 1",
    "5000, 768, 1"
  })
  void aStripHasAPowerOfTwoOfRows(int columns, int numbers, int rows) {
    assertThat(PlaceSums.rows(columns, numbers)).isEqualTo(rows);
  }

  /** 2^53 + 1 has no double: what each addition loses is in the second number. */
  @ParameterizedTest
  @CsvSource({"1", "2", "8"})
  void placesAddUpToTheSumsOfTheirColumns(int rows) {
    PlaceSums places = new PlaceSums(3, rows);
    for (int i = 0; i < rows; i++) {
      places.high()[3 * i] = 0x1p53;
      places.high()[3 * i + 1] = i + 1;
      places.low()[3 * i + 2] = 0.25;
    }
    places.high()[3 * rows - 3] = rows == 1 ? 0x1p53 : 1;
    places.fold(new double[3 * rows]);
    assertThat(places.high()[0] - 0x1p53 * Math.max(1, rows - 1) + places.low()[0])
        .isEqualTo(rows == 1 ? 0 : 1);
    assertThat(places.high()[1]).isEqualTo(rows * (rows + 1) / 2.0);
    assertThat(places.low()[1]).isZero();
    assertThat(places.low()[2]).isEqualTo(0.25 * rows);
  }

  @Test
  void clearedPlacesAreZero() {
    PlaceSums places = new PlaceSums(2, 2);
    Arrays.fill(places.high(), 3);
    Arrays.fill(places.low(), 4);
    places.clear();
    assertThat(places.high()).containsOnly(0);
    assertThat(places.low()).containsOnly(0);
  }
}
