package org.daal4j.cli.progress;

import static org.assertj.core.api.Assertions.assertThat;

import org.daal4j.core.Progress;
import org.junit.jupiter.api.Test;

class TimeSpentTest {

  @Test
  void passesOfAKindAreAddedUpTheLongestFirst() {
    TimeSpent spent = new TimeSpent(Progress.NONE);
    spent.passStarted(1, "read and pack rows", 10);
    spent.passEnded(5, 20);
    for (int pass = 0; pass < 10; pass++) {
      spent.passStarted(2 + pass, "k-means iteration " + pass, 10);
      spent.passEnded(5, 6);
    }
    assertThat(spent.account(100))
        .containsExactly(
            " 60.0 %  60.0 s  k-means iteration (10 passes of 6.00 s)",
            " 20.0 %  20.0 s  read and pack rows (1 pass)",
            " 20.0 %  20.0 s between and around passes");
    assertThat(spent.account(59)).isEmpty();
  }
}
