package org.daal4j.random;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UniformStreamTest {

  /** First lines of mt19937ar.out by Matsumoto and Nishimura: init_by_array of this very key. */
  @Test
  void givesTheOutputsOfTheReferenceProgram() {
    UniformStream stream = new UniformStream(0x123, 0x234, 0x345, 0x456);
    long[] outputs = {1067595299L, 955945823L, 477289528L, 4107218783L, 4228976476L};
    for (long output : outputs) {
      assertThat(stream.next()).isEqualTo(output * 0x1p-32);
    }
  }

  @Test
  void isTakenUpAtAPosition() {
    UniformStream whole = new UniformStream(777777);
    for (int i = 0; i < 1000; i++) {
      whole.next();
    }
    UniformStream later = UniformStream.at(777777, 1000);
    assertThat(later.position()).isEqualTo(1000);
    assertThat(later.next()).isEqualTo(whole.next());
  }

  @Test
  void seedsUseAll32Bits() {
    double largest = UniformStream.at(0xffffffffL, 0).next();
    assertThat(largest).isEqualTo(new UniformStream(-1).next());
    assertThat(largest).isNotEqualTo(UniformStream.at(0x7fffffffL, 0).next());
  }

  @Test
  void integersStayInTheirRange() {
    UniformStream stream = new UniformStream(1);
    for (int i = 0; i < 1000; i++) {
      assertThat(stream.integer(5, 8)).isBetween(5L, 7L);
    }
    assertThat(stream.integer(3, 4)).isEqualTo(3);
  }
}
