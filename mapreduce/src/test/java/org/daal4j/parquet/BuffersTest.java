package org.daal4j.parquet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BuffersTest {

  private final Buffers buffers = new Buffers();

  @Test
  void theShortestArrayThatIsLongEnoughIsTakenAgain() {
    byte[] longer = buffers.take(300);
    byte[] fitting = buffers.take(200);
    byte[] shorter = buffers.take(100);
    buffers.giveBack(longer);
    buffers.giveBack(fitting);
    buffers.giveBack(shorter);

    assertThat(buffers.take(150)).isSameAs(fitting);
    assertThat(buffers.take(150)).isSameAs(longer);
    assertThat(buffers.take(100)).isSameAs(shorter);
    assertThat(buffers.take(1)).hasSize(1);
  }

  @Test
  void oneThatIsTooShortMakesPlaceForALongerOne() {
    byte[] shorter = buffers.take(100);
    buffers.giveBack(shorter);

    byte[] longer = buffers.take(101);
    assertThat(longer).hasSize(101);
    buffers.giveBack(longer);

    assertThat(buffers.take(1)).isSameAs(longer);
    assertThat(buffers.take(1)).hasSize(1);
  }
}
