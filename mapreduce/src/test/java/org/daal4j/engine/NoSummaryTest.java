package org.daal4j.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.daal4j.core.EveryPartial;
import org.daal4j.core.PartialLaws;
import org.junit.jupiter.api.Test;

class NoSummaryTest extends PartialLaws<NoSummary> {

  @Override
  protected NoSummary newPartial(double offset) {
    return new NoSummary();
  }

  /** Knows nothing. */
  @Override
  protected void assertSame(NoSummary actual, NoSummary expected) {
    try {
      assertThat(bytes(actual)).isEmpty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void everyPartialOfThisModuleIsHeldToTheLaws() {
    assertThat(EveryPartial.in(PassEngine.class))
        .isNotEmpty()
        .isEqualTo(EveryPartial.testedBy(NoSummaryTest.class));
  }
}
