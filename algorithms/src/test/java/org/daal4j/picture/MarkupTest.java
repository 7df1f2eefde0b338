package org.daal4j.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MarkupTest {

  @Test
  void markupOfOthersIsText() {
    assertThat(Markup.text("<script>a&b\"'</script>"))
        .isEqualTo("&lt;script&gt;a&amp;b&quot;&#39;&lt;/script&gt;");
    assertThat(Markup.text("&lt;")).isEqualTo("&amp;lt;");
    assertThat(Markup.text("]]>")).isEqualTo("]]&gt;");
  }

  @Test
  void whatIsNotSeenIsSpelledOut() {
    assertThat(Markup.text("a\n\u0000\u202e\ud800\uffff"))
        .isEqualTo("a\\n\\x00\\u202e\\ud800\\uffff");
    assertThat(Markup.lines("a\n\tb\u0007")).isEqualTo("a\n\tb\\x07");
    assertThat(Markup.text("é 漢 😀")).isEqualTo("é 漢 😀");
  }

  /** Else "שלום: 5 of 7" is shown as ":5 of 7 שלום", or with 5 on its other side. */
  @Test
  void wordsFromRightToLeftStandByThemselves() {
    assertThat(Markup.prose("column שלום: 5 of 7")).isEqualTo("column <bdi>שלום</bdi>: 5 of 7");
    assertThat(Markup.prose("שלום עולם 5")).isEqualTo("<bdi>שלום עולם</bdi> 5");
    assertThat(Markup.prose("عام<b>שנה")).isEqualTo("<bdi>عام</bdi>&lt;b&gt;<bdi>שנה</bdi>");
    assertThat(Markup.prose("plain")).isEqualTo("plain");
    assertThat(Markup.prose("")).isEmpty();
  }

  @Test
  void aNumberStaysWithItsUnit() {
    assertThat(Markup.prose("42.1 % of 1.2 M. 5 Monday, k 3"))
        .isEqualTo("42.1&#160;% of 1.2&#160;M. 5 Monday, k 3");
  }

  @Test
  void coordinatesAreFinite() {
    assertThatThrownBy(() -> Markup.coordinate(Double.NaN))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void longTextsAreCutBetweenCharacters() {
    assertThat(TextWidth.cut("short", 100)).isEqualTo("short");
    String cut = TextWidth.cut("x".repeat(300), 100);
    assertThat(cut).matches("x+…");
    assertThat(TextWidth.of(cut)).isLessThanOrEqualTo(100);
    assertThat(TextWidth.of(cut + "x")).isGreaterThan(100);
    assertThat(TextWidth.cut("😀😀😀😀😀😀😀😀😀", 60)).isEqualTo("😀😀…");
    assertThat(TextWidth.cut("a bc", 24)).as("no blank before the dots").isEqualTo("a…");
  }
}
