package org.daal4j.engine.inprocess;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MemoryBudgetTest {

  @Test
  void whatIsTakenOfAPartIsTakenOfTheWhole() {
    MemoryBudget whole = new MemoryBudget(100);
    MemoryBudget part = whole.part(30);
    assertThat(part.take(31)).isFalse();
    assertThat(part.take(20)).isTrue();
    assertThat(whole.take(81)).isFalse();
    assertThat(whole.take(75)).isTrue();
    assertThat(part.take(10)).as("the whole has 5").isFalse();
    whole.give(75);
    assertThat(part.take(10)).as("what was refused is not taken").isTrue();
    assertThat(part.take(1)).isFalse();
    part.give(30);
    assertThat(whole.take(100)).isTrue();
  }
}
