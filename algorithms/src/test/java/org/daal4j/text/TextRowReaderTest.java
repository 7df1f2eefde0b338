package org.daal4j.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.daal4j.core.DenseRows;
import org.daal4j.table.Missing;
import org.daal4j.table.ReadCounts;
import org.daal4j.table.RowPolicy;
import org.daal4j.table.TableOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextRowReaderTest {

  private static final List<List<Double>> ONE_TO_FOUR =
      List.of(List.of(1.0, 2.0), List.of(3.0, 4.0));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1,2\n3,4\n",
        "1,2\n3,4",
        "1,2\r\n3,4\r\n",
        "1,2\r\n3,4\r",
        "1,2\r\n3,4",
        "\uFEFF1,2\n3,4\n",
        "\n\r\n1,2\n \t\n\n3,4\n\n",
        "1,2,\n3,4,\n",
        "1,2,\r\n3,4,",
        "\"1\",\"2\"\n\"3\",4\n",
        " 1 ,\t2\n3, \"4\" \n",
        "a,b\n1,2\n3,4\n",
        "a,b,\n1,2,\n3,4, \n",
        "\n\"a\",\"b\"\r\n1,2\n3,4",
      })
  void sameTableInManySpellings(String text) throws IOException {
    assertThat(TableReading.of(text, Options.DEFAULTS).numbers()).isEqualTo(ONE_TO_FOUR);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1 2\n3 4\n",
        "  1\t \t2 \n3 4",
        "\"1\" \"2\"\r\n3 \"4\"",
        "a b\n1 2\n3 4",
        "\t1 2\n\n3\t4"
      })
  void spaceStandsForRunsOfBlanks(String text) throws IOException {
    assertThat(TableReading.of(text, Options.delimiter(' ')).numbers()).isEqualTo(ONE_TO_FOUR);
  }

  @Test
  void lineOfTabsIsARecordWhereTabsDelimit() throws IOException {
    Options options =
        Options.of(
            TextSyntax.PLAIN.but().delimiter('\t').header(HeaderMode.NO).build(),
            TableOptions.DEFAULTS.but().policy(new RowPolicy(Missing.SKIP, 0)));

    TableReading reading = TableReading.of("1\t2\n\t\n3\t4\n", options);

    assertThat(reading.numbers()).isEqualTo(ONE_TO_FOUR);
    assertThat(reading.counts().missingRows).isEqualTo(1);
  }

  @Test
  void columnsComeInTheOrderWantedFeaturesBeforeResponses() throws IOException {
    Options options =
        Options.of(TableOptions.DEFAULTS.but().columns(List.of("d", "a")).responses(List.of("c")));

    assertThat(TableReading.of("a,b,c,d\n1,2,3,4\n", options).numbers())
        .containsExactly(List.of(4.0, 1.0, 3.0));
  }

  @Test
  void unusedColumnsMayHoldAnything() throws IOException {
    assertThat(
            TableReading.of("a,b,c\n1,x,2\n3,,4\n1,\"p,q\"\"\",2\n", Options.columns("!b"))
                .numbers())
        .containsExactly(List.of(1.0, 2.0), List.of(3.0, 4.0), List.of(1.0, 2.0));
  }

  @Test
  void textLosesItsQuotesAndKeepsItsBlanks() throws IOException {
    String table = "n,t\n1,plain\n2, blank \n3,\"p,q\"\n4,\"say \"\"hi\"\"\"\n5,\n6,5\" pipe\n";

    assertThat(TableReading.of(table, Options.keptOnly("t")).text())
        .containsExactly(
            List.of("plain"),
            List.of(" blank "),
            List.of("p,q"),
            List.of("say \"hi\""),
            List.of(""),
            List.of("5\" pipe"));
  }

  @Test
  void columnMayBeFeatureAndTextAtOnce() throws IOException {
    Options options = Options.of(TableOptions.DEFAULTS.but().text(List.of(), List.of("a")));
    TableReading reading = TableReading.of("a,b\n1.50,2\n", options);

    assertThat(reading.numbers()).containsExactly(List.of(1.5, 2.0));
    assertThat(reading.text()).containsExactly(List.of("1.50"));
  }

  @Test
  void rowsLeftOutLeaveNoTextBehind() throws IOException {
    Options options =
        Options.of(
            TableOptions.DEFAULTS
                .but()
                .weights("w")
                .text(List.of("l"), List.of())
                .policy(new RowPolicy(Missing.SKIP, 9)));
    String table = "l,x,w\nA,1,1\nB,,1\nC,x,1\nD,1,-1\nNA,1,1\nE,1,NA\nF,2,0.5\n";

    TableReading reading = TableReading.of(table, options);

    assertThat(reading.rows())
        .containsExactly(
            new RandomTable.Row(List.of(1.0), 1, List.of("A")),
            new RandomTable.Row(List.of(2.0), 0.5, List.of("F")));
    assertThat(reading.counts().missingRows).isEqualTo(3);
    assertThat(reading.counts().badRecords).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", " ", "NA", "na", "Na", "NaN", "nan", "NULL", "null", "?", " NA ", "\"\"", "\"NA\""
      })
  void missingMarkersInUsedColumns(String marker) throws IOException {
    TableReading reading = TableReading.of("1,2\n1," + marker + "\n3,4\n", Options.skipMissing());

    assertThat(reading.numbers()).isEqualTo(ONE_TO_FOUR);
    assertThat(reading.counts().missingRows).isEqualTo(1);
  }

  @Test
  void rowThatIsMalformedAndHasAMissingValueIsMalformed() throws IOException {
    Options options =
        Options.of(TableOptions.DEFAULTS.but().policy(new RowPolicy(Missing.SKIP, 9)));

    TableReading reading = TableReading.of("1,2\nNA,x\nx,NA\nNA,1,1\n", options);

    assertThat(reading.counts().badRecords).isEqualTo(3);
    assertThat(reading.counts().missingRows).isZero();
  }

  @Test
  void filesOfOneTableMayHaveAHeaderOrNot() throws IOException {
    TextLayout layout = TableReading.of("a,b\n", Options.DEFAULTS).layout();

    for (String file : List.of("a,b\n1,2\n3,4\n", "1,2\n3,4\n", " a,\"b\"\r\n1,2\n3,4\n")) {
      byte[] bytes = file.getBytes(StandardCharsets.UTF_8);
      assertThat(new TableReading(bytes, layout).whole().numbers()).isEqualTo(ONE_TO_FOUR);
    }
  }

  @Test
  void filesWithoutARowAreEmptyStretches() throws IOException {
    TextLayout layout = TableReading.of("a,b\n1,2", Options.DEFAULTS).layout();

    for (String file : List.of("", "\n", "a,b", "a,b\n", "\uFEFF", "\r\n\r\n")) {
      byte[] bytes = file.getBytes(StandardCharsets.UTF_8);
      assertThat(new TableReading(bytes, layout).whole().rows()).isEmpty();
    }
  }

  @Test
  void stretchesBehindTheEndOfAFileAreEmpty() throws IOException {
    TableReading reading =
        new TableReading("1,2\n3,4".getBytes(StandardCharsets.UTF_8), Options.DEFAULTS);

    reading.stretch(7, 100).stretch(8, 100).stretch(50, 100).stretch(3, 3).stretch(5, 2);

    assertThat(reading.rows()).isEmpty();
    assertThat(reading.counts().bytes).isZero();
  }

  @Test
  void blocksAreFilledAcrossCallsAndKeepEarlierRows() throws IOException {
    byte[] bytes = "1\n2\n3\n4\n5\n".getBytes(StandardCharsets.UTF_8);
    TextLayout layout = new TableReading(bytes, Options.DEFAULTS).layout();
    DenseRows block = new DenseRows(1, 3, false, 0);
    ReadCounts counts = new ReadCounts();
    TextRowReader reader =
        new TextRowReader(
            layout, new ByteArrayInputStream(bytes), "t.csv", 0, Long.MAX_VALUE, counts);

    assertThat(reader.readInto(block)).isTrue();
    assertThat(block.values()).containsExactly(1, 2, 3);
    assertThat(reader.readInto(block)).isTrue();
    assertThat(counts.rows).isEqualTo(3);
    block.setRows(1);
    assertThat(reader.readInto(block)).isTrue();
    assertThat(block.values()).containsExactly(1, 4, 5);
    block.clear();
    assertThat(reader.readInto(block)).isFalse();
    assertThat(block.rows()).isZero();
    assertThat(counts.rows).isEqualTo(5);
    assertThat(counts.bytes).isEqualTo(bytes.length);
  }

  @Test
  void badRecordsAreCountedOverAllStretchesOfASplit() throws IOException {
    byte[] bytes = "1\nx\n2\nx\n".getBytes(StandardCharsets.UTF_8);

    TableReading reading = new TableReading(bytes, Options.skipBad(2)).stretch(0, 4).stretch(4, 8);

    assertThat(reading.counts().badRecords).isEqualTo(2);
  }

  @Test
  void manyColumnsAndLongFieldsOutgrowTheBuffer() throws IOException {
    int width = 200_000;
    String record = "0.25,".repeat(width - 1) + "0." + "0".repeat(300_000) + "1e300001\n";

    List<List<Double>> numbers = TableReading.of(record.repeat(3), Options.DEFAULTS).numbers();

    assertThat(numbers).hasSize(3);
    assertThat(numbers.get(2)).hasSize(width).startsWith(0.25).endsWith(1.0);
  }
}
