package org.daal4j.pca;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.daal4j.core.BadInputException;
import org.daal4j.core.DenseRows;
import org.daal4j.core.MemoryEngine;
import org.daal4j.core.UsageException;
import org.daal4j.crossproduct.Precision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PcaTest {

  private static final double[][] FOUR_ROWS = {
    {0, 1, 0, 7, 0}, {2, 0, 3, 4, 5}, {4, 0, 0, 6, 7}, {8, 0, 1, 5, 7}
  };

  /** daal4py's documented values of this table, given to 8 decimals; one row a split. */
  @ParameterizedTest
  @EnumSource(Method.class)
  void fourRowsOfFiveColumnsOneRowASplit(Method method) throws IOException {
    PcaModel model = fit(4, DenseRows.of(FOUR_ROWS), method, Normalization.ZSCORE, 0);
    double[] expected = {3.39562004, 1.37148866, 0.23289129, 0, 0};
    for (int k = 0; k < 5; k++) {
      assertThat(model.eigenvalues()[k]).isCloseTo(expected[k], within(5e-9)).isNotNegative();
    }
    assertThat(model.eigenvectors().length)
        .as("a basis, also of what has no variance")
        .isEqualTo(5);
    assertOrthonormal(model.eigenvectors());
    assertThat(model.totalVariance()).isCloseTo(5, within(1e-14));
    assertThat(model.cumulativeRatio(4)).isCloseTo(1, within(1e-15)).isLessThanOrEqualTo(1);
  }

  /**
   * Of numpy 2.4.6: svd of (X - mean) / sd (ddof = 1), s² / 149, rows of vt with the number of
   * largest magnitude made positive; R 4.2.2's prcomp(iris[, 1:4], scale. = TRUE) agrees to 15
   * digits. The vectors' tolerance is rounding, 4 · 2^-52, over the smallest gap of the
   * eigenvalues, 0.13, with a factor of ten.
   */
  @ParameterizedTest
  @CsvSource({"CORRELATION, 1", "CORRELATION, 7", "SVD, 1", "SVD, 2", "SVD, 3", "SVD, 7"})
  void irisScaled(Method method, int splits) throws IOException {
    PcaModel model = fit(splits, iris(), method, Normalization.ZSCORE, 0);
    double[] values = {
      2.9184978165319984, 0.9140304714680711, 0.14675687557131498, 0.0207148364286192
    };
    double[][] vectors = {
      {0.5210659146701194, -0.26934744250594267, 0.5804130957962946, 0.5648565357793613},
      {0.37741761556456693, 0.9232956595407149, 0.02449160908558645, 0.06694198696805864},
      {0.719566352700817, -0.2443817795143992, -0.1421263693339031, -0.6342727371109227},
      {-0.26128627995245307, 0.12350961958551897, 0.801449246335988, -0.5235971345661906}
    };
    assertClose(model, values, vectors);
    assertThat(model.rows()).isEqualTo(150);
    assertThat(model.warnings()).isEmpty();
  }

  /** As {@link #irisScaled}, of X - mean. */
  @ParameterizedTest
  @CsvSource({"CORRELATION, 1", "CORRELATION, 7", "SVD, 1", "SVD, 7"})
  void irisCentred(Method method, int splits) throws IOException {
    PcaModel model = fit(splits, iris(), method, Normalization.CENTER, 0);
    double[] values = {
      4.228241706034864, 0.24267074792863336, 0.07820950004291938, 0.02383509297344943
    };
    double[][] vectors = {
      {0.36138659178536864, -0.08452251406456868, 0.8566706059498349, 0.3582891971515507},
      {0.6565887712868423, 0.7301614347850266, -0.17337266279585706, -0.07548101991746337},
      {-0.5820298513060651, 0.5979108301000855, 0.0762360758209632, 0.5458314320200757},
      {0.3154871929039752, -0.31972310366612955, -0.47983898699463434, 0.7536574252640454}
    };
    assertClose(model, values, vectors);
    double[] means = {5.843333333333335, 3.057333333333334, 3.7580000000000027, 1.199333333333334};
    double[] variances = {
      0.6856935123042505, 0.1899794183445188, 3.1162778523489942, 0.5810062639821029
    };
    for (int j = 0; j < 4; j++) {
      assertThat(model.means()[j]).isCloseTo(means[j], within(1e-14)); // numpy's own rounding
      assertThat(model.variances()[j]).isCloseTo(variances[j], within(1e-14));
    }
  }

  /**
   * Weights count rows: of numpy 2.4.6 on iris with row i repeated i mod 4 times (223 rows). The
   * weights 0 are among them.
   */
  @ParameterizedTest
  @EnumSource(Method.class)
  void weightsCountRows(Method method) throws IOException {
    DenseRows iris = iris();
    DenseRows weighted = new DenseRows(4, 150, true, 0);
    System.arraycopy(iris.values(), 0, weighted.values(), 0, 600);
    weighted.setRows(150);
    Arrays.setAll(weighted.weights(), i -> i % 4);
    PcaModel model = fit(3, weighted, method, Normalization.ZSCORE, 0);
    double[] values = {
      2.9652587505389345, 0.8806621246404953, 0.13168333034749338, 0.02239579447307921
    };
    for (int k = 0; k < 4; k++) {
      assertThat(model.eigenvalues()[k]).isCloseTo(values[k], within(1e-14));
    }
  }

  @Test
  void bothMethodsAgreeOnMoreColumnsThanRows() throws IOException {
    DenseRows rows = random(6, 40);
    for (Normalization normalization : Normalization.values()) {
      PcaModel products = fit(3, rows, Method.CORRELATION, normalization, 0);
      PcaModel singular = fit(3, rows, Method.SVD, normalization, 0);
      assertOrthonormal(products.eigenvectors());
      assertOrthonormal(singular.eigenvectors());
      for (int k = 0; k < 40; k++) {
        double scale = products.eigenvalues()[0];
        assertThat(products.eigenvalues()[k])
            .isCloseTo(singular.eigenvalues()[k], within(40 * 0x1p-50 * scale));
        if (k < 5) { // six centred rows span five directions
          for (int j = 0; j < 40; j++) {
            assertThat(products.eigenvectors()[k][j])
                .isCloseTo(singular.eigenvectors()[k][j], within(1e-11));
          }
        } else {
          assertThat(singular.eigenvalues()[k]).isBetween(0.0, 1e-28 * scale);
        }
      }
    }
  }

  /** Standard deviations 1 to 1e-9 of independent columns: exact to the digits of the sample. */
  @Test
  void smallEigenvaluesOfTheSvdMethodKeepTheirDigits() throws IOException {
    DenseRows rows = random(500, 4);
    for (int i = 0; i < 500; i++) {
      for (int j = 0; j < 4; j++) {
        rows.values()[i * 4 + j] *= Math.pow(2, -10 * j); // exact: only the scale differs
      }
    }
    double[] whole = fit(1, rows, Method.SVD, Normalization.CENTER, 0).eigenvalues();
    double[] cut = fit(7, rows, Method.SVD, Normalization.CENTER, 0).eigenvalues();
    for (int k = 0; k < 4; k++) {
      assertThat(whole[k]).isBetween(0.8 * Math.pow(2, -20 * k), 1.3 * Math.pow(2, -20 * k));
      assertThat(cut[k] / whole[k]).isCloseTo(1, within(1e-13));
    }
  }

  @ParameterizedTest
  @EnumSource(Method.class)
  void aConstantColumnIsTakenAsZeroAndNamed(Method method) throws IOException {
    DenseRows rows =
        DenseRows.of(
            new double[] {0.1, 1, 3}, new double[] {0.1, 2, 1}, new double[] {0.1, 4, 1.5});
    PcaModel model = fit(2, rows, method, Normalization.ZSCORE, 0);
    assertThat(model.eigenvalues()[2]).isCloseTo(0, within(1e-15));
    assertThat(model.totalVariance()).isCloseTo(2, within(1e-14));
    assertThat(model.eigenvectors()[0][0]).isZero();
    assertThat(model.eigenvectors()[1][0]).isZero();
    assertThat(model.warnings()).singleElement().asString().startsWith("column c1 is constant");
    assertThat(fit(2, rows, method, Normalization.CENTER, 0).warnings()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Method.class)
  void whenAllColumnsAreConstantNothingIsNaN(Method method) throws IOException {
    DenseRows rows = DenseRows.of(new double[] {7, 1e9}, new double[] {7, 1e9});
    PcaModel model = fit(1, rows, method, Normalization.ZSCORE, 0);
    assertThat(model.eigenvalues()).containsExactly(0, 0);
    assertThat(model.explainedVarianceRatio(0)).isZero();
    assertThat(model.cumulativeRatio(1)).isZero();
    assertOrthonormal(model.eigenvectors());
    assertThat(model.warnings()).singleElement().asString().startsWith("columns c1, c2 are");
  }

  @ParameterizedTest
  @EnumSource(Method.class)
  void oneColumnIsItsOwnComponent(Method method) throws IOException {
    DenseRows rows = DenseRows.of(new double[] {1}, new double[] {2}, new double[] {6});
    PcaModel scaled = fit(7, rows, method, Normalization.ZSCORE, 0);
    assertThat(scaled.eigenvalues()[0]).isCloseTo(1, within(1e-15));
    assertThat(scaled.eigenvectors()).isDeepEqualTo(new double[][] {{1}});
    PcaModel centred = fit(7, rows, method, Normalization.CENTER, 0);
    assertThat(centred.eigenvalues()[0]).isCloseTo(7, within(1e-14));
  }

  /** Two equal columns: (√½, √½) and (√½, -√½), whatever the last bits are. */
  @ParameterizedTest
  @EnumSource(Method.class)
  void theFirstOfEqualMagnitudesIsPositive(Method method) throws IOException {
    double[][] table = new double[50][];
    Random random = new Random(4);
    Arrays.setAll(table, i -> new double[] {random.nextGaussian(), random.nextGaussian()});
    PcaModel model = fit(1, DenseRows.of(table), method, Normalization.ZSCORE, 0);
    for (double[] vector : model.eigenvectors()) {
      assertThat(vector[0]).isCloseTo(Math.sqrt(0.5), within(1e-15));
      assertThat(vector[0]).isGreaterThanOrEqualTo(Math.abs(vector[1]));
    }
  }

  @ParameterizedTest
  @EnumSource(Method.class)
  void fewerComponentsAreTheFirstOnes(Method method) throws IOException {
    PcaModel all = fit(3, iris(), method, Normalization.ZSCORE, 0);
    PcaModel two = fit(3, iris(), method, Normalization.ZSCORE, 2);
    assertThat(two.eigenvalues()).isEqualTo(Arrays.copyOf(all.eigenvalues(), 2));
    assertThat(two.eigenvectors()).isDeepEqualTo(Arrays.copyOf(all.eigenvectors(), 2));
    assertThat(two.totalVariance()).isEqualTo(all.totalVariance());
  }

  /** Two columns N(1e5, 9e-6) and N(2e5, 2e-6), independent: the correlation is about 0. */
  @ParameterizedTest
  @CsvSource({"CORRELATION, DOUBLE", "CORRELATION, EXTENDED", "SVD, DOUBLE"})
  void columnsFarFromZeroKeepTheirVariances(Method method, Precision precision) throws IOException {
    Random random = new Random(8);
    double[][] near = new double[2000][2];
    double[][] far = new double[2000][2];
    for (int i = 0; i < far.length; i++) {
      far[i][0] = 1e5 + 9e-6 * random.nextGaussian();
      far[i][1] = 2e5 + 2e-6 * random.nextGaussian();
      near[i][0] = far[i][0] - 1e5; // exact
      near[i][1] = far[i][1] - 2e5;
    }
    PcaModel expected = fit(3, DenseRows.of(near), method, Normalization.CENTER, 0);
    PcaModel model =
        Pca.fit(
            new MemoryEngine(3),
            MemoryEngine.table(DenseRows.of(far)),
            new PcaOptions(method, Normalization.CENTER, 0, precision));
    for (int k = 0; k < 2; k++) {
      // The svd method centres by a mean rounded to 53 bits: (2^-53 · 2e5 / 2e-6)² = 1.2e-10.
      assertThat(model.eigenvalues()[k] / expected.eigenvalues()[k])
          .isCloseTo(1, within(method == Method.SVD ? 2e-10 : 1e-12));
    }
  }

  @ParameterizedTest
  @EnumSource(Method.class)
  void oneRowIsAnError(Method method) {
    assertThatThrownBy(
            () -> fit(1, DenseRows.of(new double[] {1, 2}), method, Normalization.ZSCORE, 0))
        .isInstanceOf(BadInputException.class)
        .hasMessage("principal components need at least 2 rows, the input has 1. Check input.");
  }

  @ParameterizedTest
  @EnumSource(Method.class)
  void weightsOfAtMostOneAreAnError(Method method) {
    DenseRows rows = new DenseRows(1, 3, true, 0);
    rows.weights()[0] = 1;
    rows.setRows(3);
    assertThatThrownBy(() -> fit(1, rows, method, Normalization.ZSCORE, 0))
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith("the weights of the input add up to 1, but");
  }

  @ParameterizedTest
  @EnumSource(Method.class)
  void valuesWithoutAVarianceAreAnErrorThatNamesTheColumn(Method method) {
    DenseRows rows = DenseRows.of(new double[] {1, 1e300}, new double[] {2, -1e300});
    assertThatThrownBy(() -> fit(1, rows, method, Normalization.ZSCORE, 0))
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith("column c2: its values, or the weights, are so large");
  }

  /** The outlier has weight 0; without its row the components are the same, up to rounding. */
  @ParameterizedTest
  @EnumSource(Method.class)
  void rowsOfWeightZeroAreAsIfTheyWereNotThere(Method method) throws IOException {
    double[][] table = {{1, 5, 2}, {9e200, -1e150, 3e100}, {2, 3, 2.5}, {4, 4, 1}, {3, 9, 7}};
    double[] weights = {2, 0, 1, 1, 3};
    DenseRows all = new DenseRows(3, 5, true, 0);
    DenseRows counted = new DenseRows(3, 4, true, 0);
    for (int i = 0, kept = 0; i < 5; i++) {
      System.arraycopy(table[i], 0, all.values(), 3 * i, 3);
      all.weights()[i] = weights[i];
      if (weights[i] > 0) {
        System.arraycopy(table[i], 0, counted.values(), 3 * kept, 3);
        counted.weights()[kept++] = weights[i];
      }
    }
    all.setRows(5);
    counted.setRows(4);
    PcaModel expected = fit(1, counted, method, Normalization.ZSCORE, 0);
    for (int splits : new int[] {1, 3, 7}) {
      PcaModel found = fit(splits, all, method, Normalization.ZSCORE, 0);
      for (int k = 0; k < 3; k++) {
        assertThat(found.eigenvalues()[k]).isCloseTo(expected.eigenvalues()[k], within(1e-14));
        assertThat(found.means()[k]).isCloseTo(expected.means()[k], within(1e-14));
        assertThat(found.eigenvectors()[k])
            .containsExactly(expected.eigenvectors()[k], within(1e-13));
      }
    }
  }

  /** A column that is not constant must not be taken for one because its squares vanish. */
  @ParameterizedTest
  @EnumSource(Method.class)
  void valuesTooSmallForAVarianceAreAnErrorThatNamesTheColumn(Method method) {
    for (double unit : new double[] {1e-145, 1e-160, 1e-200, 1e-300}) {
      for (Normalization normalization : Normalization.values()) {
        double[][] table = {{1, 3 * unit}, {2, unit}, {3, 4 * unit}};
        assertThatThrownBy(
                () ->
                    Pca.fit(
                        new MemoryEngine(2),
                        MemoryEngine.table(DenseRows.of(table)),
                        new PcaOptions(method, normalization, 0, Precision.DOUBLE)))
            .isInstanceOf(BadInputException.class)
            .hasMessageStartingWith("column c2: its values, or the weights, are so small");
      }
    }
  }

  @Test
  void moreComponentsThanColumnsAreRefused() {
    assertThatThrownBy(() -> fit(1, random(5, 3), Method.SVD, Normalization.ZSCORE, 4))
        .isInstanceOf(UsageException.class)
        .hasMessage("nComponents 4 is more than the 3 columns of the table. Give at most 3.");
  }

  private static PcaModel fit(
      int splits, DenseRows rows, Method method, Normalization normalization, int components)
      throws IOException {
    return Pca.fit(
        new MemoryEngine(splits),
        MemoryEngine.table(rows),
        new PcaOptions(method, normalization, components, Precision.DOUBLE));
  }

  /**
   * An eigenvalue is off by no more than its matrix (Weyl): in this program and in numpy by
   * 2^-53·√n of the trace, n = 150 and trace 4.6, and by p·2^-53 of the largest eigenvalue, 1.6e-14
   * in all.
   */
  private static void assertClose(PcaModel model, double[] values, double[][] vectors) {
    for (int k = 0; k < values.length; k++) {
      assertThat(model.eigenvalues()[k]).isCloseTo(values[k], within(2e-14));
      for (int j = 0; j < vectors[k].length; j++) {
        assertThat(model.eigenvectors()[k][j]).isCloseTo(vectors[k][j], within(1e-13));
      }
    }
  }

  private static void assertOrthonormal(double[][] vectors) {
    for (int i = 0; i < vectors.length; i++) {
      for (int j = 0; j < vectors.length; j++) {
        double product = 0;
        for (int k = 0; k < vectors[i].length; k++) {
          product += vectors[i][k] * vectors[j][k];
        }
        assertThat(product).isCloseTo(i == j ? 1 : 0, within(1e-13));
      }
    }
  }

  private static DenseRows random(int rows, int columns) {
    Random random = new Random(6);
    double[][] table = new double[rows][columns];
    for (double[] row : table) {
      Arrays.setAll(row, j -> random.nextGaussian());
    }
    return DenseRows.of(table);
  }

  /** The four measurements of Fisher's iris. */
  private static DenseRows iris() throws IOException {
    return DenseRows.of(
        Files.readAllLines(Path.of("../samples/iris.csv")).stream()
            .skip(1)
            .map(line -> Arrays.stream(line.split(",")).limit(4))
            .map(fields -> fields.mapToDouble(Double::parseDouble).toArray())
            .toArray(double[][]::new));
  }
}
