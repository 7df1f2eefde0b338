package org.daal4j.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * WCAG 2.2, level AA: 1.4.3 for texts (4.5), 1.4.11 for what has to be told from its ground (3).
 */
class PaletteTest {

  private static final double TEXT = 4.5;
  private static final double SHAPE = 3;

  /** The values of WebAIM's checker, to two decimals, cut. */
  @Test
  void contrastIsThatOfTheGuidelines() {
    assertThat(Palette.contrast(0, 0xffffff)).isCloseTo(21, within(1e-12));
    assertThat(Palette.contrast(0x767676, 0xffffff)).isCloseTo(4.54, within(0.005));
    assertThat(Palette.contrast(0xffffff, 0xff0000)).isCloseTo(4.00, within(0.005));
    assertThat(Palette.contrast(0x0000ff, 0xffffff)).isCloseTo(8.59, within(0.005));
    assertThat(Palette.contrast(0x123456, 0x123456)).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource
  void textsAndShapesAreSeen(Palette palette) {
    assertThat(Palette.contrast(palette.ink, palette.surface)).isGreaterThanOrEqualTo(7);
    assertThat(Palette.contrast(palette.muted, palette.surface)).isGreaterThanOrEqualTo(TEXT);
    assertThat(Palette.contrast(palette.axis, palette.surface)).isGreaterThanOrEqualTo(SHAPE);
    Set<Integer> colours = new HashSet<>();
    for (int i = 0; i < Palette.SERIES; i++) {
      assertThat(Palette.contrast(palette.series(i), palette.surface))
          .as("series %d", i)
          .isGreaterThanOrEqualTo(SHAPE);
      assertThat(colours.add(palette.series(i))).isTrue();
    }
  }

  @ParameterizedTest
  @EnumSource
  void textsInCellsAreSeenAndCellsGrowStronger(Palette palette) {
    assertThat(palette.heat(0)).isEqualTo(palette.surface);
    for (int level = -Palette.LEVELS; level <= Palette.LEVELS; level++) {
      assertThat(Palette.contrast(palette.onHeat(level), palette.heat(level)))
          .as("level %d", level)
          .isGreaterThanOrEqualTo(TEXT);
      if (level > 0) {
        assertThat(Palette.contrast(palette.heat(level), palette.surface))
            .isGreaterThan(Palette.contrast(palette.heat(level - 1), palette.surface));
        assertThat(Palette.contrast(palette.heat(-level), palette.surface))
            .isGreaterThan(Palette.contrast(palette.heat(1 - level), palette.surface));
      }
    }
    assertThat(Palette.contrast(palette.heat(Palette.LEVELS), palette.surface))
        .isGreaterThanOrEqualTo(SHAPE);
    assertThat(Palette.contrast(palette.heat(-Palette.LEVELS), palette.surface))
        .isGreaterThanOrEqualTo(SHAPE);
  }

  @Test
  void everyColourOfTheStyleIsAVariableThatIsDefinedTwice() {
    String css = StyleSheet.css();
    String rules = css.substring(css.indexOf("}}\n") + 3);
    assertThat(rules).doesNotContainPattern("#[0-9a-f]{3}").doesNotContain("rgb");
    Matcher use = Pattern.compile("var\\((--[a-z0-9-]+)\\)").matcher(rules);
    int uses = 0;
    while (use.find()) {
      uses++;
      assertThat(css.split(Pattern.quote(use.group(1) + ":#"), -1)).as(use.group(1)).hasSize(3);
    }
    assertThat(uses).isGreaterThan(60);
  }
}
