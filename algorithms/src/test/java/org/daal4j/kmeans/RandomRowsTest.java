package org.daal4j.kmeans;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.daal4j.random.UniformStream;
import org.junit.jupiter.api.Test;

class RandomRowsTest {

  /** What daal4py picks on its example kmeans_dense (10,000 rows) with its default seed. */
  @Test
  void picksTheRowsOfDaal4py() {
    assertThat(RandomRows.numbers(new UniformStream(777777), 10, 10_000))
        .containsExactly(9114, 985, 9274, 7150, 5716, 8108, 8777, 8469, 657, 2021);
  }

  /** The definition, with its loop; shares no code with the map that makes it linear. */
  @Property(tries = 300)
  void agreesWithTheLoopOfTheDefinition(
      @ForAll int seed,
      @ForAll @IntRange(min = 1, max = 60) int count,
      @ForAll @IntRange(max = 9) int more) {
    int rows = count + more;
    UniformStream stream = new UniformStream(seed);
    long[] draws = new long[count];
    long[] expected = new long[count];
    for (int i = 0; i < count; i++) {
      draws[i] = stream.integer(i, rows);
      long value = draws[i];
      for (int j = i; j >= 1; j--) {
        if (value == draws[j - 1]) {
          value = j - 1;
        }
      }
      expected[i] = value;
    }
    long[] chosen = RandomRows.numbers(new UniformStream(seed), count, rows);
    assertThat(chosen).isEqualTo(expected);
    assertThat(Arrays.stream(chosen).distinct().count()).isEqualTo(count);
    assertThat(Arrays.stream(chosen)).allMatch(row -> row >= 0 && row < rows);
  }
}
