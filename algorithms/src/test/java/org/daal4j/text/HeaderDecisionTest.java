package org.daal4j.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.daal4j.table.BadRecordException;
import org.daal4j.table.ColumnNaming;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A first record becomes a header only where it can be nothing else; {@code /} ends a line, {@code
 * ~} is a slash.
 */
class HeaderDecisionTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '~',
      value = {
        "a,b/1,2                    # a b",
        "x,species/1,setosa/2,iris  # x species",
        "name,kind/red,big/blue,small # name kind",
        "Id,1stFlrSF/1,800          # Id 1stFlrSF",
        "1st,2nd/1,2                # 1st 2nd",
        ",a,b/0,1,2/1,3,4           # c1 a b",
        "\"\",\"mpg\"/\"Car A\",21  # c1 mpg",
        "a,b/NA,2/3,4               # a b",
        "date,temp/2024-05-01,5     # date temp",
        "_1,_2/1,2                  # _1 _2",
        "a,b,/1,2,/3,4,             # a b",
        "a,b/1,2,/3,4,              # a b",
        "id,low,none/7,1,0          # id low none",
        "name,kind/red,none/blue,low # name kind",
        "a,b/1,-/2,None/3,4         # a b",
        "a,b/-,-/1,2                # a b"
      })
  void isAHeader(String table, String names) throws IOException {
    TextLayout layout = layout(table, Options.DEFAULTS);

    assertThat(layout.origin().naming()).isEqualTo(ColumnNaming.HEADER);
    assertThat(layout.fileColumns()).containsExactly(names.split(" "));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "5.1,3.5,setosa/4.9,3.0,setosa",
        "red,2/blue,3",
        "5.1,NA,setosa/4.9,3.0,setosa",
        "NA,1/2,3",
        "NA,?/1,2",
        "/1/2",
        "2024-05-01,5,red/2024-05-02,6,blue",
        "unknown,5/red,6/3,7",
        "5,none/6,3",
        "red,-,5/blue,2,6",
        "a,1"
      })
  void isARow(String table) throws IOException {
    TextLayout layout = layout(table, Options.DEFAULTS);

    assertThat(layout.origin().naming()).isEqualTo(ColumnNaming.POSITIONS);
    assertThat(layout.fileColumns()).startsWith("c1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "red,NA/blue,2/red,3",
        "red,/blue,2/red,3",
        "red,\"\"/blue,2",
        "good,?/bad,3/good,5",
        "x1,N~A/x2,2",
        "x1,\\N/x2,2",
        "x1,-nan/x2,2",
        "x1,1.#IND/x2,2",
        "red,-/blue,2",
        "red,--/blue,2/green,3",
        "red,./blue,2",
        "red,***/blue,2",
        "red,none/blue,2",
        "none/3/4",
        "red,None/blue,-/green,3",
        "red,<NA>/blue,2",
        "red,(null)/blue,2",
        "red,unknown/blue,2/green,none/eve,5",
        "red,#N~A/blue,2",
        "red,#DIV~0!/blue,2",
        "red,#NAME?/blue,#REF!/eve,2",
        "x1,\"1,250\"/x2,2",
        "x1,50%/x2,2",
        "x1,12:30/x2,2",
        "x1,$5/x2,2",
        "x1,\u20ac5/x2,2",
        "x1,5kg/x2,2",
        "abc,\"1,250\"/5,2",
        "id,2019/1,5/2,6",
        "abc,2/1,5",
        "NA,b/1,2",
        "NA,b",
        "2024-05-01,red/2024-05-02,blue",
        "# exported by logger,site/time,temp/1,2",
        "# exported by logger,7/time,temp/1,2/3,4",
        "exported,site seven/time,temp/1,2/3,4",
        "exported,site/name,temp/bob,2/eve,4",
        "#a,b/1,2"
      })
  void isUnclear(String table) {
    String text = lines(table).replace('~', '/');
    for (Options options : new Options[] {Options.DEFAULTS, Options.skipBad(9)}) {
      assertThatThrownBy(() -> TableReading.of(text, options))
          .isInstanceOf(BadRecordException.class)
          .hasMessageContaining("(line 1): nothing tells whether this record is a header: ")
          .hasMessageContaining("Use header(yes) ")
          .hasMessageContaining("header(no) ");
    }
  }

  @Test
  void whatTheUserSaysHolds() throws IOException {
    assertThat(layout("red,NA/blue,2", Options.header(HeaderMode.YES)).fileColumns())
        .containsExactly("red", "NA");
    assertThat(layout("red,NA/blue,2", Options.header(HeaderMode.NO)).fileColumns())
        .containsExactly("c1", "c2");
    assertThat(layout("#a,b/1,2", Options.header(HeaderMode.YES)).fileColumns())
        .containsExactly("#a", "b");
  }

  @Test
  void theRuleIsThatOfEveryFile() throws IOException {
    TextLayout named = layout("a,b/1,2", Options.skipBad(9));
    TextLayout unnamed = layout("red,1/blue,2", Options.columns("2"));

    assertUnclear(named, "red,NA/blue,2");
    assertUnclear(named, "id,2019/1,2");
    assertUnclear(unnamed, "red,NA/blue,2");
    assertUnclear(unnamed, "# comment,x/blue,2");
    assertThat(rows(named, "1,2/3,4")).isEqualTo(2);
    assertThat(rows(named, "a,b/3,4")).isEqualTo(1);
    assertThat(rows(unnamed, "red,3/blue,4")).isEqualTo(2);
  }

  @Test
  void aHeaderWithEmptyNamesIsFoundInEveryFile() throws IOException {
    TextLayout layout = layout(",a/0,1", Options.DEFAULTS);

    assertThat(rows(layout, ",a/1,2")).isEqualTo(1);
    assertThat(rows(layout, ",a")).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '~',
      value = {
        "mpg,cyl/A,21,6/B,22,4    # it has 2 fields, but the records after it have 3. A header"
            + " without a name for the column of row names",
        "1,2/3,4,5/6,7,8          # it has 2 fields, but the records after it have 3. Leave lines",
        "Report/a,b/1,2           # it has 1 field, but the records after it have 2. ",
        "a,b,/1,2/3,4             # it has 3 fields, but the records after it have 2. Leave lines"
      })
  void otherWidthsThanThoseOfTheRowsAreRefused(String table, String message) {
    for (Options options : new Options[] {Options.DEFAULTS, Options.skipBad(9)}) {
      assertThatThrownBy(() -> layout(table, options))
          .isInstanceOf(BadRecordException.class)
          .hasMessageContaining(message);
    }
  }

  @Test
  void aRowOfAnotherWidthAmongOthersIsLeftOut() throws IOException {
    TableReading reading = TableReading.of(lines("a,b/1,2,3/1,2/3,4"), Options.skipBad(1));

    assertThat(reading.numbers()).hasSize(2);
  }

  @Test
  void delimitersAtTheEndOfRowsOnlySeparateNothing() throws IOException {
    TableReading reading = TableReading.of(lines("a,b/1,2,/3,4,"), Options.DEFAULTS);

    assertThat(reading.layout().fileColumns()).containsExactly("a", "b");
    assertThat(reading.numbers()).hasSize(2);
    assertThat(rows(reading.layout(), "a,b/1,2,")).isEqualTo(1);
    assertThat(rows(reading.layout(), "a,b,/1,2,")).isEqualTo(1);
  }

  private static void assertUnclear(TextLayout layout, String table) {
    assertThatThrownBy(() -> rows(layout, table))
        .isInstanceOf(BadRecordException.class)
        .hasMessageContaining("nothing tells whether this record is a header");
  }

  private static int rows(TextLayout layout, String table) throws IOException {
    byte[] bytes = lines(table).getBytes(StandardCharsets.UTF_8);
    return new TableReading(bytes, layout).whole().rows().size();
  }

  private static TextLayout layout(String table, Options options) throws IOException {
    byte[] bytes = lines(table).getBytes(StandardCharsets.UTF_8);
    return new TableReading(bytes, options).layout();
  }

  private static String lines(String table) {
    return table.replace('/', '\n') + "\n";
  }
}
