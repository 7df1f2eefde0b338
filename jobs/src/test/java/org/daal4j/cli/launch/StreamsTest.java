package org.daal4j.cli.launch;

import static org.assertj.core.api.Assertions.assertThat;

import org.daal4j.cli.page.Page;
import org.junit.jupiter.api.Test;

/** How wide a line of standard output is. */
class StreamsTest {

  @Test
  void theScriptSaysIt() {
    assertThat(Streams.width("132", false, "40")).isEqualTo(132);
    assertThat(Streams.width("0", true, "40")).isEqualTo(Page.UNLIMITED);
    assertThat(Streams.width("wide", true, null)).isEqualTo(80);
  }

  @Test
  void withoutTheScriptTheConsoleCounts() {
    assertThat(Streams.width(null, true, "132")).isEqualTo(132);
    assertThat(Streams.width(null, true, null)).isEqualTo(80);
    assertThat(Streams.width(null, true, "-7")).isEqualTo(80);
    assertThat(Streams.width(null, false, "132")).isEqualTo(Page.UNLIMITED);
  }
}
