package org.daal4j.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TextColumnsTest {

  @Test
  void keepsFieldsByRowAndColumn() {
    TextColumns text = filled(2, "a", "", "ümlaut", " d ");
    assertThat(text.rows()).isEqualTo(2);
    assertThat(text.string(0, 0)).isEqualTo("a");
    assertThat(text.string(0, 1)).isEmpty();
    assertThat(text.string(1, 0)).isEqualTo("ümlaut");
    assertThat(text.string(1, 1)).isEqualTo(" d ");
  }

  @Test
  void growsBeyondItsFirstArrays() {
    TextColumns text = new TextColumns(1);
    for (int i = 0; i < 5000; i++) {
      append(text, "field " + i);
    }
    for (int i = 0; i < 5000; i++) {
      assertThat(text.string(i, 0)).isEqualTo("field " + i);
    }
  }

  @Test
  void truncatingTakesTheLaterRowsAndABegunRowOut() {
    TextColumns text = filled(2, "a", "b", "c", "d", "begun");
    text.truncate(1);
    append(text, "e");
    append(text, "f");
    assertThat(text.rows()).isEqualTo(2);
    assertThat(text.string(0, 1)).isEqualTo("b");
    assertThat(text.string(1, 0)).isEqualTo("e");
    assertThat(text.string(1, 1)).isEqualTo("f");
  }

  @Test
  void clearingStartsAnew() {
    TextColumns text = filled(1, "old");
    text.clear();
    assertThat(text.rows()).isZero();
    append(text, "new");
    assertThat(text.string(0, 0)).isEqualTo("new");
  }

  @Test
  void eightMegabytesAreFull() {
    TextColumns text = new TextColumns(1);
    byte[] megabyte = new byte[1 << 20];
    for (int row = 0; row < 8; row++) {
      assertThat(text.isFull()).isFalse();
      text.append(megabyte, 0, megabyte.length);
    }
    assertThat(text.isFull()).isTrue();
    text.clear();
    assertThat(text.isFull()).isFalse();
  }

  @Test
  void theMemoryOfALongRowIsGivenBack() {
    TextColumns text = new TextColumns(1);
    byte[] bytes = new byte[40 << 20];
    text.append(bytes, 0, bytes.length);
    assertThat(text.bytes()).hasSize(bytes.length);
    text.clear();
    assertThat(text.bytes()).hasSizeLessThan(1 << 20);
    append(text, "new");
    assertThat(text.string(0, 0)).isEqualTo("new");
  }

  @Test
  void rowsOfAnotherBlockComeWithTheirMarks() {
    TextColumns other = new TextColumns(2);
    for (int field = 0; field < 600; field++) {
      if (field % 7 == 0) {
        other.appendMissing();
      } else {
        append(other, "x".repeat(field % 37) + field);
      }
    }
    for (int[] rows : new int[][] {{0, 0}, {0, 300}, {1, 2}, {17, 250}, {299, 300}}) {
      TextColumns text = filled(2, "a", "b");
      text.appendRows(other, rows[0], rows[1]);
      append(text, "c");
      append(text, "d");
      int last = 1 + rows[1] - rows[0];
      assertThat(text.rows()).isEqualTo(last + 1);
      assertThat(text.string(0, 1)).isEqualTo("b");
      assertThat(text.string(last, 0)).isEqualTo("c");
      assertThat(text.string(last, 1)).isEqualTo("d");
      assertThat(text.isMissing(last, 0)).isFalse();
      for (int row = rows[0]; row < rows[1]; row++) {
        for (int column = 0; column < 2; column++) {
          int at = 1 + row - rows[0];
          assertThat(text.string(at, column)).isEqualTo(other.string(row, column));
          assertThat(text.isMissing(at, column)).isEqualTo(other.isMissing(row, column));
        }
      }
    }
  }

  private static TextColumns filled(int columns, String... fields) {
    TextColumns text = new TextColumns(columns);
    for (String field : fields) {
      append(text, field);
    }
    return text;
  }

  private static void append(TextColumns text, String field) {
    byte[] bytes = ("(" + field + ")").getBytes(StandardCharsets.UTF_8);
    text.append(bytes, 1, bytes.length - 1);
  }
}
