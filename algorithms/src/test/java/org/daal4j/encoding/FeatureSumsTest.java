package org.daal4j.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import org.daal4j.core.DenseRows;
import org.daal4j.core.PartialLaws;
import org.junit.jupiter.api.Test;

class FeatureSumsTest extends PartialLaws<FeatureSums> {

  @Override
  protected FeatureSums newPartial(double offset) {
    return new FeatureSums(COLUMNS - 1, 2, 1000);
  }

  /** Two categories after a text that is none; some values are not there. */
  @Override
  protected DenseRows table(double offset) {
    DenseRows numbers = super.table(offset);
    DenseRows table = new DenseRows(COLUMNS, numbers.rows(), true, 3);
    table.append(numbers);
    for (int row = 0; row < table.rows(); row++) {
      byte[] kept = "kept".getBytes(StandardCharsets.UTF_8);
      table.text().append(kept, 0, kept.length);
      byte[] level = ("level" + row % 11).getBytes(StandardCharsets.UTF_8);
      table.text().append(level, 0, level.length);
      if (row % 5 == 0) {
        table.text().appendMissing();
      } else {
        table.text().append(level, 0, 5 - row % 3);
      }
      if (row % 4 == 1) {
        table.values()[row * COLUMNS] = Double.NaN;
      }
    }
    table.setFirstRow(0);
    return table;
  }

  /** Numbers are multiples of 1/16, all sums are exact: tolerance zero. */
  @Override
  protected void assertSame(FeatureSums actual, FeatureSums expected) {
    assertThat(actual.rows()).isEqualTo(expected.rows());
    assertThat(actual.weight()).isEqualTo(expected.weight());
    for (int j = 0; j < COLUMNS - 1; j++) {
      assertThat(actual.weight(j)).isEqualTo(expected.weight(j));
      assertThat(actual.sum(j)).isEqualTo(expected.sum(j));
    }
    for (int i = 0; i < 2; i++) {
      int category = i;
      assertThat(actual.levels(i).texts()).isEqualTo(expected.levels(i).texts());
      assertThat(weights(actual, category)).isEqualTo(weights(expected, category));
    }
  }

  private static double[] weights(FeatureSums sums, int category) {
    return IntStream.range(0, sums.levels(category).size())
        .mapToDouble(level -> sums.levelWeight(category, level))
        .toArray();
  }

  @Test
  void numbersAndLevelsThatAreNotThereAreNotCounted() {
    FeatureSums sums = summary(table(0));
    double weight = 0;
    double sum = 0;
    DenseRows table = table(0);
    for (int row = 0; row < table.rows(); row++) {
      if (row % 4 != 1) {
        weight += table.weight(row);
        sum += table.weight(row) * table.value(row, 0);
      }
    }
    assertThat(sums.weight(0)).isEqualTo(weight);
    assertThat(sums.sum(0).value()).isEqualTo(sum);
    assertThat(sums.levels(0).size()).isEqualTo(11);
    assertThat(sums.levels(1).texts()).containsExactly("leve", "lev", "level");
  }

  @Test
  void moreLevelsThanAreKeptAreTooMany() {
    FeatureSums some = new FeatureSums(2, 2, 10);
    some.add(table(0).copyWithText(0, 10));
    assertThat(some.hasTooMany(0)).isFalse();
    FeatureSums others = new FeatureSums(2, 2, 10);
    others.add(table(0).copyWithText(10, 13));
    assertThat(others.hasTooMany(0)).isFalse();
    some.merge(others);
    assertThat(some.hasTooMany(0)).isTrue();
    FeatureSums none = new FeatureSums(2, 2, 10);
    none.merge(some);
    assertThat(none.hasTooMany(0)).as("also when they come merged").isTrue();
    assertThat(none.hasTooMany(1)).isFalse();
  }
}
