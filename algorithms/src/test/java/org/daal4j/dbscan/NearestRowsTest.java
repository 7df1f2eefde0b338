package org.daal4j.dbscan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.daal4j.core.PartialContract;

class NearestRowsTest extends PartialContract<NearestRows> {

  private static final int ASKED = 20;

  @Override
  protected NearestRows newPartial(double offset) {
    return partial(offset, ASKED);
  }

  private NearestRows partial(double offset, int asked) {
    double[] values = Arrays.copyOf(table(offset).values(), asked * COLUMNS);
    double[] farthest = new double[asked];
    Arrays.fill(farthest, Double.POSITIVE_INFINITY);
    return new NearestRows(new RowTree(values, asked, COLUMNS, 0), COLUMNS, farthest, 7, 50);
  }

  @Override
  protected NearestRows newPartialOfAnotherSize() {
    return partial(0, 5);
  }

  @Override
  protected List<String> namesOfBothSizes() {
    return List.of("20 rows", "5 rows");
  }

  /** Exact: distances do not depend on the order of rows. */
  @Override
  protected void assertSame(NearestRows actual, NearestRows expected) {
    assertThat(actual.squaredDistances()).isEqualTo(expected.squaredDistances());
  }

  @Override
  protected void assertPolicyForHugeValues(NearestRows summary) {
    assertThat(summary.squaredDistances()).containsOnly(Double.POSITIVE_INFINITY);
  }
}
