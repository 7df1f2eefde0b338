package org.daal4j.cli.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Cut names tell columns apart. */
class ShortNamesTest {

  @Test
  void theMiddleGoes() {
    assertThat(ShortNames.of(List.of("short", "a_rather_long_name_of_a_column"), 16))
        .containsExactly("short", "a_rathe.._column");
  }

  @Test
  void whatDiffersInTheMiddleStays() {
    List<String> names =
        List.of(
            "measurement_of_sensor_00_north_wing",
            "measurement_of_sensor_01_north_wing",
            "measurement_of_sensor_10_north_wing");

    assertThat(ShortNames.of(names, 16))
        .containsExactly("meas..00_no..ing", "meas..01_no..ing", "meas..10_no..ing");
  }

  @Test
  void oneNameThatBeginsAnother() {
    String name = "x".repeat(30);

    assertDistinct(List.of(name, name + "x", name + "xx", name.substring(1)), 12);
  }

  @Test
  void wideCharactersTakeTwoPlaces() {
    String name = "温度传感器北翼测量值第一组";

    assertThat(ShortNames.of(List.of(name), 12).get(0)).isEqualTo("温度..第一组");
    assertDistinct(List.of(name + "1号机房", name + "2号机房"), 12);
  }

  @Test
  void equalNamesStayEqual() {
    String name = "y".repeat(40);

    List<String> shown = ShortNames.of(List.of(name, name), 10);

    assertThat(shown.get(0)).isEqualTo(shown.get(1));
  }

  @Test
  void namesOfFewLettersDifferWhateverTheyAre() {
    Random random = new Random(20261129);
    for (int round = 0; round < 300; round++) {
      List<String> names = new ArrayList<>();
      String stem = word(random, random.nextInt(40));
      for (int i = 0; i < 60; i++) {
        names.add(stem + word(random, random.nextInt(5)) + stem + word(random, random.nextInt(9)));
      }
      assertDistinct(names.stream().distinct().toList(), 8 + random.nextInt(20));
    }
  }

  private static String word(Random random, int letters) {
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < letters; i++) {
      word.append("ab_é名".charAt(random.nextInt(5)));
    }
    return word.toString();
  }

  private static void assertDistinct(List<String> names, int width) {
    List<String> shown = ShortNames.of(names, width);
    assertThat(new HashSet<>(shown)).as("%s", shown).hasSameSizeAs(new HashSet<>(names));
    assertThat(shown).allMatch(name -> TextWidth.of(name) <= width);
  }
}
