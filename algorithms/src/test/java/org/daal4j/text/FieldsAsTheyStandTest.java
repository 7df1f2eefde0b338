package org.daal4j.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.daal4j.table.ColumnRoles;
import org.daal4j.table.FeatureChoice;
import org.daal4j.table.Missing;
import org.daal4j.table.RowPolicy;
import org.daal4j.text.bytes.NumberParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Columns whose fields are wanted as numbers and as text: both of one look at them. */
class FieldsAsTheyStandTest {

  private static final String[] FIELDS = {
    "1",
    "-2.5",
    "+3",
    "0",
    "-0",
    "007",
    "1e3",
    "1E-400",
    "1e400",
    "-inf",
    "Infinity",
    "nan",
    "NaN",
    "",
    "NA",
    "n/a",
    "null",
    "\\N",
    "?",
    "1.#IND",
    "abc",
    "-",
    ".",
    "5.",
    ".5",
    "1.2.3",
    "12abc",
    "1_5",
    " 7 ",
    " x",
    "y ",
    "\t8",
    "\"9\"",
    "\"a \"\"b\"\"\"",
    "\"c,d\"",
    "é",
    "12345678",
    "123456789",
    "1234567.12345678",
    "12345678901234567890",
    "0.1234567890123456789",
    "-999",
    "-999.0",
    "none",
    "2019-01-01",
    "a\"b",
    "1d",
    "0x10"
  };

  /** Texts are those of a table of text alone, numbers what those say. */
  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n"})
  void numbersAreThoseOfTheTexts(String lineEnd) throws IOException {
    Random random = new Random(7);
    StringBuilder table = new StringBuilder("p,q,r" + lineEnd);
    for (int row = 0; row < 3_000; row++) {
      for (int column = 0; column < 3; column++) {
        boolean plain = column == 0 && row % 50 > 0; // so that most rows are plain, not all
        String field =
            plain
                ? String.valueOf(random.nextInt(2_000_000) / 1000.0)
                : FIELDS[random.nextInt(FIELDS.length)];
        table.append(column == 0 ? "" : ",").append(field);
      }
      table.append(lineEnd);
    }
    for (List<String> markers : List.of(List.<String>of(), List.of("-999", "none"))) {
      TextSyntax syntax = TextSyntax.PLAIN.but().header(HeaderMode.YES).missing(markers).build();
      check(table.toString(), syntax, 3_000);
    }
  }

  /** Where blanks separate fields, no row is plain. */
  @Test
  void otherMarks() throws IOException {
    TextSyntax blanks = TextSyntax.PLAIN.but().delimiter(' ').header(HeaderMode.NO).build();
    check("1 a 2\nx 1e3 NA\n", blanks, 2);
    TextSyntax decimal = TextSyntax.PLAIN.but().delimiter(';').decimal(',').build();
    check("1,5;1.5;2\nx;,5;3,\n", decimal.but().header(HeaderMode.NO).build(), 2);
  }

  private static void check(String table, TextSyntax syntax, int rows) throws IOException {
    byte[] bytes = table.getBytes(StandardCharsets.UTF_8);
    SeenText seen = SeenText.of(syntax, new ByteArrayInputStream(bytes), "table.csv");
    int[] columns = {0, 1, 2};
    ColumnRoles features =
        new ColumnRoles(columns, 3, -1, new int[0], 0, 0, 0, FeatureChoice.NOBODY, false, false);
    RowPolicy policy = new RowPolicy(Missing.KEEP, 0);
    TableReading both =
        new TableReading(bytes, seen.layout(features.withTexts(columns, true), policy)).whole();
    TableReading texts =
        new TableReading(bytes, seen.layout(features.withCategories(columns), policy)).whole();
    assertThat(both.text()).hasSize(rows).isEqualTo(texts.text());
    List<List<Double>> expected = new ArrayList<>();
    for (List<String> row : texts.text()) {
      expected.add(row.stream().map(text -> number(text, syntax.decimal())).toList());
    }
    assertThat(both.numbers()).isEqualTo(expected);

    TableReading others =
        new TableReading(bytes, seen.layout(features.withTexts(columns, false), policy)).whole();
    assertThat(others.numbers()).isEqualTo(expected);
    for (int row = 0; row < rows; row++) {
      for (int column : columns) {
        boolean isNumber = !Double.isNaN(expected.get(row).get(column));
        String text = isNumber ? "" : texts.text().get(row).get(column);
        assertThat(others.text().get(row).get(column)).isEqualTo(text);
      }
    }
  }

  private static double number(String text, char decimal) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    double number = NumberParser.parse(bytes, 0, bytes.length, decimal);
    return Double.isInfinite(number) ? Double.NaN : number;
  }
}
