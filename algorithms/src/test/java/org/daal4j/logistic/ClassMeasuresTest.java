package org.daal4j.logistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.daal4j.classification.ClassLabels;
import org.daal4j.classification.RowScores;
import org.daal4j.core.DenseRows;
import org.daal4j.core.PartialContract;

class ClassMeasuresTest extends PartialContract<ClassMeasures> {

  private static final List<String> CLASSES = List.of("a", "b");

  @Override
  protected ClassMeasures newPartial(double offset) {
    return of(CLASSES, -offset);
  }

  private static ClassMeasures of(List<String> classes, double constant) {
    double[][] slopes = new double[classes.size()][COLUMNS];
    double[] constants = new double[classes.size()];
    slopes[1][0] = 1;
    constants[1] = constant - 10;
    return new ClassMeasures(new RowScores(constants, slopes), new ClassLabels(classes, false));
  }

  @Override
  protected ClassMeasures newPartialOfAnotherSize() {
    return of(List.of("a", "b", "c"), 0);
  }

  @Override
  protected List<String> namesOfBothSizes() {
    return List.of("2 classes", "3");
  }

  @Override
  protected DenseRows table(double offset) {
    return ClassRangesTest.labelled(super.table(offset));
  }

  /** Sums of a hundred losses below 30, with what rounding takes carried along. */
  @Override
  protected void assertSame(ClassMeasures actual, ClassMeasures expected) {
    assertThat(actual.confusion().confusion(CLASSES).rows())
        .isEqualTo(expected.confusion().confusion(CLASSES).rows());
    assertThat(actual.ranks().size()).isEqualTo(expected.ranks().size());
    for (int k = 0; k < 2; k++) {
      assertThat(actual.loss(k)).isCloseTo(expected.loss(k), within(1e-13));
    }
  }

  /** Scores of 1e9 are rounded to 1e-7. */
  @Override
  protected void assertSameButMoved(ClassMeasures moved, ClassMeasures expected, double offset) {
    for (int k = 0; k < 2; k++) {
      assertThat(moved.loss(k)).isCloseTo(expected.loss(k), within(1e-5));
    }
  }

  @Override
  protected void assertPolicyForHugeValues(ClassMeasures summary) {
    assertThat(summary.loss(0) + summary.loss(1)).isNotNegative();
  }
}
