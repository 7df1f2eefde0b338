package org.daal4j.logistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.daal4j.classification.LabelCode;
import org.daal4j.core.DenseRows;
import org.daal4j.core.PartialContract;
import org.daal4j.core.SparseRows;
import org.daal4j.core.SparseTables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LikelihoodSumsTest extends PartialContract<LikelihoodSums> {

  private static final String[] LABELS = {"a", "b", "c"};
  private static final double[] CODES = {LabelCode.of("a"), LabelCode.of("b"), LabelCode.of("c")};
  private static final double[] COEFFICIENTS = {0.3, -0.7, 0.2, -1.1, 0.4, 0.5};

  /** Two features and the intercept, three classes. */
  @Override
  protected LikelihoodSums newPartial(double offset) {
    return new LikelihoodSums(point(offset, CODES, COEFFICIENTS));
  }

  private static ModelPoint point(double offset, double[] codes, double[] coefficients) {
    double[] shifts = {16 + offset, 15.5 + offset};
    return new ModelPoint(
        new RowBasis(shifts, new double[] {0.125, 0.125}, true), codes, coefficients);
  }

  @Override
  protected LikelihoodSums newPartialOfAnotherSize() {
    return new LikelihoodSums(point(0, new double[] {CODES[0], CODES[1]}, new double[] {0, 0, 0}));
  }

  @Override
  protected List<String> namesOfBothSizes() {
    return List.of("3 classes", "2 classes");
  }

  /** The table of the contract, its last column the code of a class. */
  @Override
  protected DenseRows table(double offset) {
    DenseRows table = super.table(offset);
    for (int row = 0; row < table.rows(); row++) {
      table.values()[row * COLUMNS + 2] = CODES[row * row % 7 % CODES.length];
    }
    return table;
  }

  /** Other groups of a hundred additions: their number times 2^-53, of sums below a hundred. */
  @Override
  protected void assertSame(LikelihoodSums actual, LikelihoodSums expected) {
    Likelihood one = actual.likelihood();
    Likelihood other = expected.likelihood();
    assertThat(one.rows()).isEqualTo(other.rows());
    assertThat(one.misfits()).isEqualTo(other.misfits());
    assertThat(one.deviance()).isCloseTo(other.deviance(), within(1e-12));
    assertThat(one.gradient()).containsExactly(other.gradient(), within(1e-12));
    for (int k = 1; k < LABELS.length; k++) {
      for (int l = k; l < LABELS.length; l++) {
        assertThat(one.hessian().block(k, l))
            .containsExactly(other.hessian().block(k, l), within(1e-12));
      }
    }
  }

  /** Their codes are huge, too: they are of no class, which is counted. */
  @Override
  protected void assertPolicyForHugeValues(LikelihoodSums summary) {
    assertThat(summary.strangers()).isPositive();
    assertThat(summary.likelihood().rows()).isZero();
  }

  /** Predictors of 1e302: no row is lost, and who takes steps is told. */
  @Test
  void hugePredictorsAreALargeLoss() {
    LikelihoodSums sums = newPartial(0);
    sums.add(DenseRows.of(new double[] {1e303, 0, CODES[1]}, new double[] {0, 1e303, CODES[0]}));
    assertThat(sums.likelihood().rows()).isEqualTo(2);
    assertThat(sums.likelihood().deviance()).isGreaterThan(1e300);
  }

  private static double loss(DenseRows table, double[] coefficients) {
    LikelihoodSums sums = new LikelihoodSums(point(0, CODES, coefficients));
    sums.add(table);
    return sums.likelihood().deviance() / 2;
  }

  private static double[] moved(int i, double by) {
    double[] moved = COEFFICIENTS.clone();
    moved[i] += by;
    return moved;
  }

  /** Differences of third order, of steps of 1e-3: errors of 1e-12 for derivatives of some tens. */
  @Test
  void derivativesAreThoseOfTheLoss() {
    DenseRows table = table(0);
    Likelihood at = summary(table).likelihood();
    double h = 1e-3;
    for (int i = 0; i < COEFFICIENTS.length; i++) {
      double slope =
          (8 * (loss(table, moved(i, h)) - loss(table, moved(i, -h)))
                  - (loss(table, moved(i, 2 * h)) - loss(table, moved(i, -2 * h))))
              / (12 * h);
      assertThat(at.gradient()[i]).isCloseTo(-slope, within(1e-8));
      LikelihoodSums above = new LikelihoodSums(point(0, CODES, moved(i, h)));
      LikelihoodSums below = new LikelihoodSums(point(0, CODES, moved(i, -h)));
      above.add(table);
      below.add(table);
      for (int j = 0; j < COEFFICIENTS.length; j++) {
        double curve =
            (below.likelihood().gradient()[j] - above.likelihood().gradient()[j]) / (2 * h);
        assertThat(at.hessian().get(1 + i / 3, i % 3, 1 + j / 3, j % 3))
            .isCloseTo(curve, within(1e-5));
      }
    }
  }

  /** Unweighted and weighted, with and without a shift, which sparse rows are made dense for. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void sparseRowsGiveTheSumsOfDenseOnes(boolean shifted) {
    DenseRows dense = table(0);
    for (int i = 0; i < dense.values().length; i += 2) {
      dense.values()[i] = i % 3 == 2 ? dense.values()[i] : 0;
    }
    SparseRows sparse = SparseTables.sparse(dense);
    RowBasis basis =
        new RowBasis(new double[] {shifted ? 3 : 0, 0}, new double[] {0.25, 0.125}, true);
    ModelPoint point = new ModelPoint(basis, CODES, COEFFICIENTS);
    LikelihoodSums expected = new LikelihoodSums(point);
    expected.add(dense);
    LikelihoodSums actual = new LikelihoodSums(point);
    actual.add(sparse);
    assertSame(actual, expected);
  }

  /** Where e^η overflows, and where 1 - p would lose all its digits. */
  @Test
  void probabilitiesNearOneLoseNothing() {
    RowBasis basis = new RowBasis(new double[1], new double[] {1}, false);
    for (int classes = 2; classes <= 3; classes++) {
      double[] codes = Arrays.copyOf(CODES, classes);
      double[] coefficients = classes == 2 ? new double[] {1} : new double[] {1, -5000};
      LikelihoodSums sums = new LikelihoodSums(new ModelPoint(basis, codes, coefficients));
      sums.add(DenseRows.of(new double[] {40, CODES[1]}));
      Likelihood at = sums.likelihood();
      double rest = Math.exp(-40); // 1 - p to 4e-18 of it
      assertThat(at.deviance()).isCloseTo(2 * rest, within(1e-15 * rest));
      assertThat(at.gradient()[0]).isCloseTo(40 * rest, within(1e-14 * rest));
      assertThat(at.hessian().get(1, 0, 1, 0)).isCloseTo(1600 * rest, within(1e-12 * rest));
      LikelihoodSums far = new LikelihoodSums(new ModelPoint(basis, codes, coefficients));
      far.add(DenseRows.of(new double[] {5000, CODES[0]}));
      assertThat(far.likelihood().deviance()).isEqualTo(10_000);
      assertThat(far.likelihood().misfits()).isEqualTo(1);
      assertThat(far.likelihood().gradient()[0]).isEqualTo(-5000);
    }
  }
}
