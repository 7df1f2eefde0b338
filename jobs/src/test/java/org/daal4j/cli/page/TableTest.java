package org.daal4j.cli.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tables fit the terminal, and lose nothing elsewhere. */
class TableTest {

  private static final List<String> NAMES =
      List.of("measurement_of_sensor_00_north_wing", "measurement_of_sensor_01_north_wing");

  @Test
  void withoutATerminalAllIsShown() {
    Table table =
        new Table("t.csv", 30)
            .names("column", 16, NAMES)
            .numbers("mean", 6, "%.1f", List.of(1, 2.25));

    assertThat(table.lines(Page.UNLIMITED))
        .containsExactly(
            "                             column    mean",
            "measurement_of_sensor_00_north_wing     1.0",
            "measurement_of_sensor_01_north_wing     2.3");
  }

  @Test
  void blanksGoFirst() {
    assertThat(doubles().lines(60))
        .containsExactly(
            "                             column    mean  deviation",
            "measurement_of_sensor_00_north_wing   1.500        NaN",
            "measurement_of_sensor_01_north_wing  -2.250     10.000");
  }

  private static Table doubles() {
    return new Table("t.csv", 30)
        .names("column", 16, NAMES)
        .numbers("mean", 12, "%.3f", List.of(1.5, -2.25))
        .numbers("deviation", 12, "%.3f", List.of("NaN", 10.0));
  }

  @Test
  void namesAreCutNext() {
    assertThat(doubles().lines(40))
        .containsExactly(
            "               column    mean  deviation",
            "measu.._00_north_wing   1.500        NaN",
            "measu.._01_north_wing  -2.250     10.000");
  }

  @Test
  void columnsThatDoNotFitAreNamedWithTheirPlace() {
    assertThat(doubles().lines(24))
        .containsExactly(
            "          column    mean",
            "meas..0_nor..ing   1.500",
            "meas..1_nor..ing  -2.250",
            "(too wide for this terminal: deviation in t.csv)");
  }

  @Test
  void columnsGoBeforeNamesAreCutTooFar() {
    List<String> names =
        List.of(
            "a_prefix_0_middle_10_suffix",
            "a_prefix_1_middle_11_suffix",
            "a_prefix_1_middle_12_suffix");
    Table table =
        new Table("t.csv", 30)
            .names("column", 16, names)
            .numbers("mean", 12, "%.3f", List.of(1, 2, 3))
            .numbers("deviation", 12, "%.3f", List.of(1, 2, 3));

    assertThat(table.lines(30).get(4))
        .isEqualTo("(too wide for this terminal: deviation in t.csv)");
    assertThat(table.lines(30).subList(1, 4)).allMatch(line -> !line.contains("#"));
    assertThat(table.lines(12).get(0)).as("a number stays").endsWith("  mean");
  }

  @Test
  void everyLineFitsWhateverTheWidth() {
    for (int width = 24; width < 120; width++) {
      int most = width;
      List<String> lines = doubles().lines(width);
      assertThat(lines.subList(0, 3))
          .as("width %d", width)
          .allMatch(line -> TextWidth.of(line) <= most);
    }
  }

  @Test
  void rowsBeyondTheMostAreCounted() {
    Table table = new Table("t.csv", 2).names("column", 5, Collections.nCopies(1500, "x"));

    assertThat(table.lines(80))
        .containsExactly("column", "     x", "     x", "   ...  (1,498 more in t.csv)");
  }

  @Test
  void namesAreVisible() {
    Table table = new Table("t.csv", 9).names("class", 5, List.of("a\u001b[31m", "\u00a0", "b\nc"));

    assertThat(table.lines(80))
        .containsExactly("    class", "a\\x1b[31m", "   \\u00a0", "     b\\nc");
  }
}
