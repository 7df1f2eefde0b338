package org.daal4j.crossproduct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.daal4j.core.BadInputException;
import org.daal4j.core.PartialContract;

/** The laws, for either precision. */
abstract class CrossProductContract extends PartialContract<CrossProduct> {

  private final Precision precision;
  private final double tolerance;

  /**
   * A contract.
   *
   * @param tolerance of a cross product, relative to the product of the columns' lengths
   */
  CrossProductContract(Precision precision, double tolerance) {
    this.precision = precision;
    this.tolerance = tolerance;
  }

  @Override
  protected CrossProduct newPartial(double offset) {
    return new CrossProduct(COLUMNS, precision);
  }

  @Override
  protected CrossProduct newPartialOfAnotherSize() {
    return new CrossProduct(7, precision);
  }

  @Override
  protected List<String> namesOfBothSizes() {
    return List.of(COLUMNS + " columns", "7 columns");
  }

  /** Tolerance zero but for products: sums of 100 bits hold those of the table exactly. */
  @Override
  protected void assertSame(CrossProduct actual, CrossProduct expected) {
    assertSameButMoved(actual, expected, 0);
  }

  @Override
  protected void assertSameButMoved(CrossProduct moved, CrossProduct still, double offset) {
    CrossProducts actual = new CrossProducts(moved);
    CrossProducts expected = new CrossProducts(still);
    assertThat(actual.rows()).isEqualTo(expected.rows());
    assertThat(actual.weighted()).isEqualTo(expected.weighted());
    assertThat(actual.weightSum()).isEqualTo(expected.weightSum());
    for (int i = 0; i < COLUMNS; i++) {
      // Both are the nearest double to the true mean, and the sum here rounds once more.
      assertThat(actual.mean(i)).isCloseTo(expected.mean(i) + offset, within(Math.ulp(offset)));
      for (int j = 0; j < COLUMNS; j++) {
        double lengths = Math.sqrt(expected.centred(i, i) * expected.centred(j, j));
        assertThat(actual.centred(i, j) - expected.centred(i, j))
            .isCloseTo(
                expected.centredLow(i, j) - actual.centredLow(i, j), within(tolerance * lengths));
        assertThat(actual.centred(i, j)).isEqualTo(actual.centred(j, i));
      }
    }
  }

  /** The sums are infinite or NaN, and the message says in which column. */
  @Override
  protected void assertPolicyForHugeValues(CrossProduct summary) {
    CrossProducts products = new CrossProducts(summary);
    assertThatThrownBy(() -> products.requireInRange(List.of("height", "b", "c")))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("column height")
        .hasMessageContaining("Rescale");
  }
}
