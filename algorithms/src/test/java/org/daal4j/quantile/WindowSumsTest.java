package org.daal4j.quantile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.daal4j.core.DenseRows;
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

  /** Counted one by one; bounds far apart, close together, and neighbours among the doubles. */
  @Test
  void whatIsInFrontOfAWindowAndInsideIsExactWhereverTheBoundsAre() {
    double[] bounds = {
      -Double.MAX_VALUE,
      -1e300,
      -1,
      -Double.MIN_VALUE,
      0,
      5e-310,
      1,
      Math.nextUp(1.0),
      2,
      1e18,
      Math.nextUp(1e18),
      Double.MAX_VALUE
    };
    List<Window> windows = new ArrayList<>();
    for (int i = 0; i < bounds.length; i++) {
      for (int j = i + 1; j < bounds.length; j++) {
        windows.add(new Window(0, bounds[i], bounds[j]));
      }
    }
    double[] values = new double[5 * bounds.length];
    for (int i = 0; i < bounds.length; i++) {
      values[5 * i] = bounds[i];
      values[5 * i + 1] = Math.max(-Double.MAX_VALUE, Math.nextDown(bounds[i]));
      values[5 * i + 2] = Math.min(Double.MAX_VALUE, Math.nextUp(bounds[i]));
      values[5 * i + 3] = bounds[i] / 3;
      values[5 * i + 4] = -0.0;
    }
    for (int from = 0; from < bounds.length; from++) {
      for (int to = from + 1; to < bounds.length; to++) {
        double low = bounds[from];
        double high = bounds[to];
        List<Window> some =
            windows.stream().filter(w -> w.above() >= low && w.below() <= high).toList();
        WindowSums sums = new WindowSums(some, 256);
        sums.add(
            DenseRows.of(
                DoubleStream.of(values).mapToObj(v -> new double[] {v}).toArray(double[][]::new)));
        for (int i = 0; i < some.size(); i++) {
          Window window = some.get(i);
          assertThat(sums.before(i))
              .isEqualTo(DoubleStream.of(values).filter(v -> v <= window.above()).count());
          assertThat(sums.inside(i).weight())
              .isEqualTo(
                  DoubleStream.of(values)
                      .filter(v -> v > window.above() && v < window.below())
                      .count());
        }
      }
    }
  }

  @Test
  void aPrunedSummaryBoundsEveryRank() {
    RankSketch sketch = new RankSketch(64, new RankSummary.Room());
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
