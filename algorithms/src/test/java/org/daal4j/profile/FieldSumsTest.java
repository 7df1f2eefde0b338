package org.daal4j.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.daal4j.core.DenseRows;
import org.daal4j.core.PartialLaws;
import org.junit.jupiter.api.Test;

class FieldSumsTest extends PartialLaws<FieldSums> {

  @Override
  protected FieldSums newPartial(double offset) {
    return new FieldSums(new Fields(new int[] {-1, -1, -1}), 16);
  }

  /** Everything but the sketches is exact: tolerance zero. */
  @Override
  protected void assertSame(FieldSums actual, FieldSums expected) {
    assertThat(actual.rows()).isEqualTo(expected.rows());
    for (int column = 0; column < COLUMNS; column++) {
      FieldFacts facts = actual.facts(column);
      FieldFacts others = expected.facts(column);
      assertThat(facts.missing()).isEqualTo(others.missing());
      NumberFacts numbers = facts.numbers();
      NumberFacts same = others.numbers();
      assertThat(numbers.count()).isEqualTo(same.count());
      assertThat(numbers.zeros()).isEqualTo(same.zeros());
      assertThat(numbers.negatives()).isEqualTo(same.negatives());
      assertThat(numbers.whole()).isEqualTo(same.whole());
      assertThat(numbers.minimum()).isEqualTo(same.minimum());
      assertThat(numbers.maximum()).isEqualTo(same.maximum());
      assertThat(numbers.mean()).isEqualTo(same.mean());
      assertThat(numbers.values().values()).isEqualTo(same.values().values());
      assertThat(numbers.values().counts()).isEqualTo(same.values().counts());
    }
  }

  /** Nine numbers and one text make a column of numbers; eight and one one of text. */
  @Test
  void nineInTenValuesMakeAColumnOfNumbers() {
    for (int numbers : new int[] {8, 9}) {
      FieldSums sums = new FieldSums(new Fields(new int[] {0}), 16);
      DenseRows rows = new DenseRows(1, 20, false, 1);
      byte[] word = "word".getBytes(StandardCharsets.UTF_8);
      for (int row = 0; row < numbers; row++) {
        rows.values()[row] = row;
        rows.text().append(word, 0, 0);
      }
      rows.values()[numbers] = Double.NaN;
      rows.text().append(word, 0, word.length);
      rows.values()[numbers + 1] = Double.NaN;
      rows.text().appendMissing();
      rows.setRows(numbers + 2);
      sums.add(rows);

      FieldFacts facts = sums.facts(0);
      assertThat(facts.missing()).isEqualTo(1);
      assertThat(facts.others().total()).isEqualTo(1);
      assertThat(facts.areNumbers()).isEqualTo(numbers == 9);
      assertThat(facts.areMixedTexts()).isEqualTo(numbers == 8);
    }
  }
}
