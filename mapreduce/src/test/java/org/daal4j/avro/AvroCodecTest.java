package org.daal4j.avro;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AvroCodecTest {

  /** Of a block of 600 MB, four times its bytes are more than an int holds. */
  @ParameterizedTest
  @CsvSource({
    "0, 0, 64",
    "100, 0, 464",
    "100, 464, 928",
    "600000000, 0, 1073741824",
    "300000000, 0, 1073741824",
    "2147483647, 0, 1073741824",
    "100, 1000000000, 1073741824"
  })
  void roomIsFourTimesWhatIsStoredThenTwiceWhatIsThereUpToTheMost(
      int size, int length, int expected) {
    assertThat(AvroCodec.room(size, length)).isEqualTo(expected);
  }
}
