package org.daal4j.crossproduct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.daal4j.core.DenseRows;
import org.daal4j.core.MemoryEngine;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The loops over panels, of any width, against sums of 106 bits. */
class PanelLoopsTest {

  /** Below the bound of some hundred roundings a product of a panel, far above what is seen. */
  private static final double RELATIVE = 3e-14;

  private static final int ROWS = 4000; // several panels, and a part of one

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 7, 8, 9, 16, 25, 31, 40, 129, 200, 256, 257})
  void productsAreThoseOfExtendedPrecision(int p) throws Exception {
    assertSame(table(p, false), 1);
  }

  @ParameterizedTest
  @ValueSource(ints = {8, 20, 130})
  void someRowsWithWeightsChangeNothing(int p) throws Exception {
    assertSame(table(p, true), 1);
  }

  @ParameterizedTest
  @ValueSource(ints = {8, 20, 130})
  void splitsOfFewRowsChangeNothing(int p) throws Exception {
    assertSame(table(p, false), 37);
  }

  /** Of every seven columns one is at an offset, large, small, constant and zero each. */
  private static DenseRows table(int p, boolean weighted) {
    Random random = new Random(p);
    DenseRows rows = new DenseRows(p, ROWS, weighted, 0);
    for (int i = 0; i < ROWS; i++) {
      double common = random.nextGaussian();
      for (int j = 0; j < p; j++) {
        double x = common + random.nextGaussian();
        rows.values()[i * p + j] =
            switch (j % 7) {
              case 1 -> 1e7 + x;
              case 2 -> x * 0x1p480;
              case 3 -> x * 0x1p-400;
              case 4 -> 3.1;
              case 5 -> 0;
              default -> x;
            };
      }
      if (weighted) {
        rows.weights()[i] = i < ROWS / 2 ? 1 : random.nextInt(3);
      }
    }
    rows.setRows(ROWS);
    return rows;
  }

  private static void assertSame(DenseRows rows, int splits) throws Exception {
    CrossProducts found =
        CrossProducts.of(new MemoryEngine(splits), MemoryEngine.table(rows), Precision.DOUBLE);
    CrossProducts exact =
        CrossProducts.of(new MemoryEngine(splits), MemoryEngine.table(rows), Precision.EXTENDED);
    for (int i = 0; i < rows.columns(); i++) {
      assertThat(found.mean(i)).isEqualTo(exact.mean(i));
      for (int j = 0; j < rows.columns(); j++) {
        double size = Math.sqrt(exact.centred(i, i)) * Math.sqrt(exact.centred(j, j));
        assertThat(found.centred(i, j))
            .as("columns %d, %d", i, j)
            .isCloseTo(exact.centred(i, j), within(RELATIVE * size));
      }
    }
  }
}
