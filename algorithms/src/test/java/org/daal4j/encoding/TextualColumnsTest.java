package org.daal4j.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.daal4j.core.DenseRows;
import org.daal4j.core.PartialLaws;
import org.junit.jupiter.api.Test;

class TextualColumnsTest extends PartialLaws<TextualColumns> {

  @Override
  protected TextualColumns newPartial(double offset) {
    return new TextualColumns(3, ',');
  }

  /** Of its last three text fields the second is no number once, in row 60. */
  @Override
  protected DenseRows table(double offset) {
    DenseRows numbers = super.table(offset);
    DenseRows table = new DenseRows(COLUMNS, numbers.rows(), true, 4);
    table.append(numbers);
    for (int row = 0; row < table.rows(); row++) {
      append(table, "text");
      append(table, row + ",5");
      append(table, row == 60 ? "1.5" : "-1e3");
      if (row % 2 == 0) {
        table.text().appendMissing();
      } else {
        append(table, " 7 ");
      }
    }
    table.setFirstRow(0);
    return table;
  }

  private static void append(DenseRows table, String field) {
    byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
    table.text().append(bytes, 0, bytes.length);
  }

  @Override
  protected void assertSame(TextualColumns actual, TextualColumns expected) {
    assertThat(actual.textual()).isEqualTo(expected.textual());
  }

  @Test
  void oneFieldThatIsNoNumberMakesText() {
    assertThat(summary(table(0)).textual()).containsExactly(false, true, false);
    assertThat(summary(table(0).copyWithText(0, 60)).textual()).containsOnly(false);
  }
}
