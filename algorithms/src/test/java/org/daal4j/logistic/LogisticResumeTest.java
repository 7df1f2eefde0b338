package org.daal4j.logistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Random;
import org.daal4j.core.Checkpoint;
import org.daal4j.core.MemoryEngine;
import org.daal4j.core.PassFailedException;
import org.daal4j.core.UsageException;
import org.daal4j.model.Table;
import org.daal4j.shared.KeptState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogisticResumeTest {

  private static LabelledTable rows(String... classes) {
    Random random = new Random(3);
    double[][] x = new double[120][2];
    String[] y = new String[x.length];
    for (int i = 0; i < y.length; i++) {
      x[i][0] = random.nextGaussian();
      x[i][1] = random.nextGaussian();
      y[i] = classes[(int) Math.abs(Math.rint(x[i][0] + random.nextGaussian())) % classes.length];
    }
    return new LabelledTable(y, null, x);
  }

  private static LogisticModel fit(MemoryEngine engine, Table table, Checkpoint checkpoint)
      throws IOException {
    return LogisticRegression.fit(engine, table, LogisticRegression.options().build(), checkpoint);
  }

  private static void assertSameBits(LogisticModel actual, LogisticModel expected) {
    assertThat(actual.beta()).isDeepEqualTo(expected.beta());
    assertThat(actual.tests()).isEqualTo(expected.tests());
    assertThat(actual.fit()).isEqualTo(expected.fit());
    assertThat(actual.warnings()).isEqualTo(expected.warnings());
    assertThat(actual.passes()).isEqualTo(expected.passes());
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void goingOnAfterAnyPassGivesTheBitsOfAnUndisturbedRun(boolean separated) throws IOException {
    LabelledTable rows = rows("a", "b", "c");
    for (int i = 0; separated && i < rows.labels().length; i++) {
      rows.features()[i][1] = rows.labels()[i].equals("a") ? i : -1; // one pass more, in the end
    }
    Table table = MemoryEngine.table(rows.rows());
    LogisticModel expected = fit(new MemoryEngine(3), table, new KeptState());
    assertThat(expected.warnings().isEmpty()).isEqualTo(!separated);
    for (int pass = 0; pass < expected.passes(); pass++) {
      KeptState kept = new KeptState();
      MemoryEngine failing = new MemoryEngine(3).failAfter(pass);
      assertThatThrownBy(() -> fit(failing, table, kept)).isInstanceOf(PassFailedException.class);
      assertSameBits(fit(new MemoryEngine(3), table, kept), expected);
    }
  }

  @Test
  void theStateOfAnotherTableIsRefused() throws IOException {
    KeptState kept = new KeptState();
    fit(new MemoryEngine(1), MemoryEngine.table(rows("a", "b", "c").rows()), kept);
    Table other = MemoryEngine.table(rows("a", "b").rows());
    assertThatThrownBy(() -> fit(new MemoryEngine(1), other, kept))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("3 classes and 3 terms, this run has 120, 2 and 3");
  }
}
