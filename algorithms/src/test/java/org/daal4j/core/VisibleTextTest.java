package org.daal4j.core;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What others wrote is shown so that every character of it is seen. */
class VisibleTextTest {

  @Test
  void ordinaryTextStaysAsItIs() {
    for (String text :
        new String[] {"", "a b", "größe", "价格", "цена", "😀", "C:\\new\\t", "~!\"'"}) {
      assertThat(VisibleText.of(text)).isEqualTo(text);
    }
  }

  @Test
  void controlCharacters() {
    assertThat(VisibleText.of("a\tb\rc\nd")).isEqualTo("a\\tb\\rc\\nd");
    assertThat(VisibleText.of("\u001b[31mRED\u0000\u0007\u007f"))
        .isEqualTo("\\x1b[31mRED\\x00\\x07\\x7f");
    assertThat(VisibleText.of("\u0085\u009b")).isEqualTo("\\u0085\\u009b");
  }

  @Test
  void blanksThatAreNoSpace() {
    assertThat(VisibleText.of("price\u00a0")).isEqualTo("price\\u00a0");
    assertThat(VisibleText.of("\u2003\u202f\u3000\u1680\u2028\u2029\u2800\u3164"))
        .isEqualTo("\\u2003\\u202f\\u3000\\u1680\\u2028\\u2029\\u2800\\u3164");
  }

  @Test
  void whatIsNotSeenOrTurnsTheWritingRound() {
    assertThat(VisibleText.of("\ufeffid\u200b\u200d\u00ad\u2060"))
        .isEqualTo("\\ufeffid\\u200b\\u200d\\u00ad\\u2060");
    assertThat(VisibleText.of("a\u202egpj.exe\u2066\u061c"))
        .isEqualTo("a\\u202egpj.exe\\u2066\\u061c");
    assertThat(VisibleText.of("a\ufe0f\u034f\u115f\uffa0"))
        .isEqualTo("a\\ufe0f\\u034f\\u115f\\uffa0");
    assertThat(VisibleText.of("x" + Character.toString(0xe0041))).isEqualTo("x\\u{e0041}");
  }

  @Test
  void whatIsNoCharacter() {
    assertThat(VisibleText.of("K\ufffdln")).isEqualTo("K\\ufffdln");
    assertThat(VisibleText.of("a\ud800b\uffff")).isEqualTo("a\\ud800b\\uffff");
    assertThat(VisibleText.of(Character.toString(0x1fffe))).isEqualTo("\\u{1fffe}");
  }

  @Test
  void twiceIsAsOnce() {
    String once = VisibleText.of("\u001b\u00a0\t\ufeff");

    assertThat(VisibleText.of(once)).isEqualTo(once);
  }

  @Test
  void noCharacterIsLeftThatMovesTheCursor() {
    for (int character = 0; character <= Character.MAX_CODE_POINT; character++) {
      String visible = VisibleText.of(Character.toString(character));
      assertThat(visible).isNotEmpty();
      assertThat(visible.codePoints().allMatch(VisibleText::isVisible))
          .as("U+%04X", character)
          .isTrue();
    }
  }

  @Test
  void linesKeepTheirEnds() {
    assertThat(VisibleText.ofLines("a\n\tat b\u001b\r\n")).isEqualTo("a\n\tat b\\x1b\\r\n");
  }
}
