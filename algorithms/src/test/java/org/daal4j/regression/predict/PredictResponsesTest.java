package org.daal4j.regression.predict;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.daal4j.core.DenseRows;
import org.daal4j.core.MemoryEngine;
import org.daal4j.core.RowsOut;
import org.junit.jupiter.api.Test;

class PredictResponsesTest {

  @Test
  void writesAValueForEachResponseInInputOrder() throws IOException {
    double[][] beta = {{1, 2, 3}, {0, -1, 0.5}};
    List<String> names = List.of("y", "z");
    DenseRows rows = DenseRows.of(new double[] {1, 1}, new double[] {2, 0}, new double[] {0, 4});
    for (int splits : new int[] {1, 2, 3, 7}) {
      MemoryEngine engine = new MemoryEngine(splits);
      engine.map(
          MemoryEngine.table(rows), new PredictResponses(names, beta), RowsOut.csv("predictions"));

      assertThat(engine.lines("predictions")).containsExactly("6,-0.5", "5,-2", "13,2");
    }
  }

  /** Columns after the features are responses and not looked at. */
  @Test
  void responsesAfterTheFeaturesAreIgnored() throws IOException {
    MemoryEngine engine = new MemoryEngine(1);
    engine.map(
        MemoryEngine.table(DenseRows.of(new double[] {1, 99})),
        new PredictResponses(List.of("y"), new double[][] {{1, 2}}),
        RowsOut.csv("predictions"));

    assertThat(engine.lines("predictions")).containsExactly("3");
  }

  /** 1 + 1e17·1 - 1e17·1 is 1, which plain sums lose. */
  @Test
  void termsThatCancelCostNoDigits() throws IOException {
    MemoryEngine engine = new MemoryEngine(1);
    engine.map(
        MemoryEngine.table(DenseRows.of(new double[] {1, 1})),
        new PredictResponses(List.of("y"), new double[][] {{1, 1e17, -1e17}}),
        RowsOut.csv("predictions"));

    assertThat(engine.lines("predictions")).containsExactly("1");
  }
}
