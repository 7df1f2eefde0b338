package org.daal4j.quantile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.daal4j.core.PartialLaws;
import org.junit.jupiter.api.Test;

class WindowSumsTest extends PartialLaws<WindowSums> {

  private static final List<Window> WINDOWS =
      List.of(Window.all(0), new Window(1, 4, 20), Window.all(2));

  @Override
  protected WindowSums newPartial(double offset) {
    return new WindowSums(WINDOWS, 256);
  }

  /** All distinct values fit, and weights are multiples of a half: tolerance zero. */
  @Override
  protected void assertSame(WindowSums actual, WindowSums expected) {
    for (int i = 0; i < WINDOWS.size(); i++) {
      RankSummary summary = actual.inside(i);
      RankSummary other = expected.inside(i);
      assertThat(actual.before(i)).isEqualTo(expected.before(i));
      assertThat(summary.isExact()).isTrue();
      assertThat(summary.weight()).isEqualTo(other.weight());
      for (double rank = 0; rank < summary.weight(); rank += 0.5) {
        assertThat(summary.above(rank)).isEqualTo(other.above(rank));
        assertThat(summary.below(rank)).isEqualTo(other.below(rank));
      }
    }
  }

  @Test
  void aPrunedSummaryBoundsEveryRank() {
    RankSketch sketch = new RankSketch(64);
    int rows = 20_000;
    for (int i = 0; i < rows; i++) {
      sketch.add((i * 7919L) % rows, 1); // each of 0 .. rows - 1 once
    }

    RankSummary summary = sketch.summary();

    assertThat(summary.isExact()).isFalse();
    assertThat(summary.weight()).isEqualTo(rows);
    for (int rank = 0; rank < rows; rank += 37) {
      assertThat(summary.below(rank)).isLessThan(rank);
      assertThat(summary.above(rank)).isGreaterThanOrEqualTo(rank);
      assertThat(summary.above(rank) - Math.max(0, summary.below(rank))).isLessThan(0.5 * rows);
    }
  }
}
