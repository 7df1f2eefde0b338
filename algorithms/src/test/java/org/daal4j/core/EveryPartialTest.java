package org.daal4j.core;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EveryPartialTest {

  @Test
  void everyPartialIsHeldToTheLaws() {
    assertThat(EveryPartial.in(Partial.class))
        .isNotEmpty()
        .isEqualTo(EveryPartial.testedBy(EveryPartialTest.class));
  }
}
