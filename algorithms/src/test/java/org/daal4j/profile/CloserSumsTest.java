package org.daal4j.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.daal4j.core.PartialLaws;
import org.daal4j.quantile.LookInWindows;
import org.daal4j.quantile.Window;

class CloserSumsTest extends PartialLaws<CloserSums> {

  private static final Fields FIELDS = new Fields(new int[] {-1, -1, -1});

  private CloserLook look() {
    FieldSums seen = new FieldSums(FIELDS, 1000);
    seen.add(table(0));
    List<Measure> measures = new ArrayList<>();
    for (int column = 0; column < COLUMNS; column++) {
      measures.add(Measure.of(column, seen.facts(column).numbers(), 7, new double[] {1, 2.5}));
    }
    LookInWindows windows = new LookInWindows(List.of(new Window(1, 3, 9)), 256);
    return new CloserLook(FIELDS, measures, 2, List.of(), windows);
  }

  @Override
  protected CloserSums newPartial(double offset) {
    return new CloserSums(look());
  }

  /** Nothing is rounded that depends on the order of rows: tolerance zero. */
  @Override
  protected void assertSame(CloserSums actual, CloserSums expected) {
    assertThat(actual.complete()).isEqualTo(expected.complete());
    for (int i = 0; i < COLUMNS; i++) {
      for (int order = 1; order <= CloserSums.ORDERS; order++) {
        assertThat(actual.power(i, order)).isEqualTo(expected.power(i, order));
      }
      assertThat(actual.bins(i)).isEqualTo(expected.bins(i));
      assertThat(actual.sought(i)).isEqualTo(expected.sought(i));
    }
    for (int i = 0; i < 2; i++) {
      assertThat(actual.deviations(i)).isEqualTo(expected.deviations(i));
      assertThat(actual.varies(i)).isEqualTo(expected.varies(i));
      for (int j = 0; j <= i; j++) {
        assertThat(actual.products(i, j)).isEqualTo(expected.products(i, j));
      }
    }
  }
}
