package org.daal4j.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.daal4j.core.BadInputException;
import org.daal4j.core.UsageException;
import org.daal4j.table.BadRecordException;
import org.daal4j.table.Missing;
import org.daal4j.table.RowPolicy;
import org.daal4j.table.TableOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines that are left out, decimal commas, own markers, quoted line breaks: cut anywhere. */
class TextSyntaxTest {

  private static final List<List<Double>> ONE_TO_SIX =
      List.of(List.of(1.0, 2.0), List.of(3.0, 4.0), List.of(5.0, 6.0));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "r\n\ns\na,b\n1,2\n3,4\n5,6\n",
        "r\r\n\r\ns\r\na,b\r\n1,2\r\n3,4\r\n5,6\r\n",
        "\uFEFFr\n1,2,3\n\"open\na,b\n1,2\n3,4\n5,6",
        "1\n2\n3\n\n\na,b\n1,2\n3,4\n5,6\n",
        "1,9\n2,9\n3,9\n1,2\n3,4\n5,6\n"
      })
  void linesAtTheStartOfAFileAreLeftOut(String table) throws IOException {
    TextSyntax syntax = TextSyntax.PLAIN.but().skipLines(3).build();

    assertReadAnyhow(table, Options.DEFAULTS.in(syntax), ONE_TO_SIX);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "# exported, 7\na,b\n1,2\n# x\n3,4\n#1,9\n5,6\n#",
        "\uFEFF#\n#a,b\r\n#\"\r\n1,2\r\n#\r\n3,4\r\n5,6\r\n# end",
        "#\n#\n#\n\n#\na,b\n#\n1,2\n3,4\n5,6\n"
      })
  void commentsAreLeftOut(String table) throws IOException {
    TextSyntax syntax = TextSyntax.PLAIN.but().comment("#").build();

    assertReadAnyhow(table, Options.DEFAULTS.in(syntax), ONE_TO_SIX);
  }

  @Test
  void commentsAreLeftOutWhereTheFirstColumnIsText() throws IOException {
    TextSyntax syntax = TextSyntax.PLAIN.but().comment("#").build();
    String table = "n,x\nr,1\n#s,9\nt,2\n #u,3\n";

    assertReadAnyhow(
        table, Options.columns("x").in(syntax), List.of(List.of(1.0), List.of(2.0), List.of(3.0)));
  }

  @Test
  void linesAndCommentsAreLeftOutTogetherInThatOrder() throws IOException {
    TextSyntax syntax = TextSyntax.PLAIN.but().skipLines(2).comment("%").build();

    assertReadAnyhow(
        "% one\n% two\n% three\na,b\n1,2\n3,4\n5,6\n", Options.DEFAULTS.in(syntax), ONE_TO_SIX);
  }

  @Test
  void tooManyLinesLeftOutAreSaid() {
    TextSyntax syntax = TextSyntax.PLAIN.but().skipLines(9).build();

    assertThatThrownBy(() -> TableReading.of("a\n1\n", Options.DEFAULTS.in(syntax)))
        .isInstanceOf(BadInputException.class)
        .hasMessage(
            "table.csv: holds no record besides what skipLines and comment leave out. Give a"
                + " file that holds at least one row, or leave it out.");
  }

  @Test
  void aBeginningThatASplitFarFromTheStartCannotSeeIsRefused() throws IOException {
    TextSyntax syntax = TextSyntax.PLAIN.but().skipLines(2000).build();
    byte[] table =
        ("x".repeat(99) + "\n").repeat(2000).concat("a,b\n1,2\n").getBytes(StandardCharsets.UTF_8);
    TextLayout layout = new TableReading(table, Options.DEFAULTS.in(syntax)).layout();

    assertThat(new TableReading(table, layout).stretch(0, table.length).rows()).hasSize(1);
    assertThatThrownBy(() -> new TableReading(table, layout).stretch(0, 100_000))
        .isInstanceOf(BadInputException.class)
        .hasMessage(
            "table.csv: so much comes before the first row, 200004 bytes, that a split ends in it."
                + " Make splits larger, as with"
                + " mapreduce.input.fileinputformat.split.minsize=400008.");
  }

  @Test
  void decimalCommas() throws IOException {
    Options options = Options.of(TextSyntax.PLAIN.but().delimiter(';').decimal(','));
    String table =
        "a;b\n1,5;-0,25\n123456789,123456789;1,25e3\n ,5 ;\"7,\"\n"
            + "0,1234567890123456789012;12345678,12345678\n";

    assertReadAnyhow(
        table,
        options,
        List.of(
            List.of(1.5, -0.25),
            List.of(123456789.123456789, 1250.0),
            List.of(0.5, 7.0),
            List.of(0.1234567890123456789012, 12345678.12345678)));
    for (String wrong : List.of("1.5", "1.000,5", "1,2,3", ",")) {
      assertThatThrownBy(() -> TableReading.of("a;b\n1;2\n1;" + wrong + "\n", options))
          .hasMessageContaining("column b: '" + wrong + "' is not a number");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1,5    | If ',' is the decimal mark, use decimal(',').",
        "-0,75e3| If ',' is the decimal mark, use decimal(',').",
        "1,250  | Use badRecords(skip) to leave such rows out.",
        "1,5x   | Use badRecords(skip) to leave such rows out."
      })
  void decimalCommaIsRecognised(String field, String advice) {
    String table = "a;b\n1;2\n1;" + field + "\n";

    assertThatThrownBy(() -> TableReading.of(table, Options.delimiter(';')))
        .hasMessageContaining("'" + field + "' is not a number. " + advice);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\\N",
        "N/A",
        "n/a",
        "-nan",
        "+NaN",
        "-NAN",
        "nan(0x8000000000000)",
        "-nan(ind)",
        "nan()",
        "NaN(snan)",
        "1.#IND",
        "-1.#IND",
        "1.#QNAN",
        "+1.#qnan",
        "1.#SNAN",
        "1.#IND00",
        "-1.#QNAN0",
        "1.#NAN"
      })
  void markersOfSystemsAndOfCRuntimes(String marker) throws IOException {
    for (String field : List.of(marker, " " + marker + " ", "\"" + marker + "\"")) {
      TableReading reading =
          TableReading.of("1,2\n1," + field + "\n3,4\n5,6\n", Options.skipMissing());

      assertThat(reading.numbers()).isEqualTo(ONE_TO_SIX);
      assertThat(reading.counts().missingRows).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\\n",
        "N",
        "-na",
        "--nan",
        "nan(",
        "nan(0x",
        "nan)",
        "nan(a b)",
        "1.#INF",
        "-1.#INF",
        "1.#J",
        "1.#",
        "2.#IND",
        "1#IND",
        "nano",
        "nil"
      })
  void whatIsNoMarker(String field) {
    assertThatThrownBy(() -> TableReading.of("1,2\n1," + field + "\n", Options.skipMissing()))
        .isInstanceOf(BadRecordException.class)
        .hasMessageContaining("is not a");
  }

  @Test
  void ownMarkersAndNumbersHoweverWritten() throws IOException {
    TextSyntax syntax = TextSyntax.PLAIN.but().missing(List.of("-", "none", "-999", "a,b")).build();
    String table =
        "x,l\n1,2\n-999,2\n-999.0,2\n -9.99e2 ,2\n\"-999\",2\n-,2\nnone,2\n\"a,b\",2\n3,4\n5,6\n";

    TableReading reading = assertReadAnyhow(table, Options.skipMissing().in(syntax), ONE_TO_SIX);

    assertThat(reading.counts().missingRows).isEqualTo(7);
    assertThatThrownBy(
            () -> TableReading.of("x,l\n1,2\nNone,2\n", Options.skipMissing().in(syntax)))
        .hasMessageContaining("'None' is not a number");
  }

  @Test
  void ownMarkersInLabelsAndWeights() throws IOException {
    TextSyntax syntax = TextSyntax.PLAIN.but().missing(List.of("-", "-1")).build();
    Options options =
        Options.of(
                TableOptions.DEFAULTS
                    .but()
                    .weights("w")
                    .text(List.of("l"), List.of())
                    .policy(new RowPolicy(Missing.SKIP, 0)))
            .in(syntax);

    TableReading reading = TableReading.of("x,l,w\n1,A,1\n1,-,1\n1,A,-1\n1,-1.0,1\n", options);

    assertThat(reading.rows()).hasSize(1);
    assertThat(reading.counts().missingRows).isEqualTo(3);
  }

  @Test
  void quotedLineBreaks() throws IOException {
    TextSyntax syntax = TextSyntax.PLAIN.but().multiline(true).build();
    Options options = Options.keptOnly("t").in(syntax);
    String table =
        "t,\"x\ny\"\n\"see below\n99,1000\nend\",1\nb,2\n\"a\r\n\"\"q\"\"\n\n#\",3\n c ,4\r\n"
            + "\"\n\",5";

    TableReading reading = TableReading.of(table, options);

    assertThat(reading.layout().fileColumns()).containsExactly("t", "x\ny");
    assertThat(reading.numbers())
        .containsExactly(List.of(1.0), List.of(2.0), List.of(3.0), List.of(4.0), List.of(5.0));
    assertThat(reading.text().stream().map(row -> row.get(0)))
        .containsExactly("see below\n99,1000\nend", "b", "a\r\n\"q\"\n\n#", " c ", "\n");
  }

  @Test
  void linesAreCountedThroughQuotedLineBreaks() {
    Options options = Options.columns("x").in(TextSyntax.PLAIN.but().multiline(true).build());

    assertThatThrownBy(() -> TableReading.of("t,x\n\"a\nb\",1\n\"c\n\nd\",x\n", options))
        .hasMessageContaining("record at byte 12 (line 4): column x: 'x' is not a number");
    assertThatThrownBy(() -> TableReading.of("t,x\nb,1\n\"c\nd,2\n", options))
        .hasMessageContaining(
            "(line 3): the quote that opens field 1 is not closed. Such records cannot be skipped");
  }

  @Test
  void longQuotedFieldsAreReadThroughSmallBuffers() throws IOException {
    Options options = Options.keptOnly("t").in(TextSyntax.PLAIN.but().multiline(true).build());
    String text = "line\n".repeat(3000);
    byte[] table = ("t,x\n\"" + text + "\",1\nb,2\n").getBytes(StandardCharsets.UTF_8);

    TableReading reading =
        new TableReading(table, options).dribbled(0, Long.MAX_VALUE, true, 16, 5);

    assertThat(reading.text()).containsExactly(List.of(text), List.of("b"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "name,x\n\"see below\n99,1000\nend\",1\nb,2\nc,4\n",
        "name,x\n\"say \"hi\"\n99,1000\nend\",1\nb,2\n",
        "name,x\n\"say \\\"hi\\\"\n99,1000\nend\",1\nb,2\n",
        "name,x\n\"a\"b,\"c\n99,1000\nend\",1\nb,2\n",
        "name,x\nb,2\nc,\"4\n5,6\n\"\n",
        "name,x\nb,2\n \"c\n5,6\n\",1\n"
      })
  void innerLinesNeverBecomeRows(String table) throws IOException {
    Options options =
        Options.of(
            TableOptions.DEFAULTS
                .but()
                .columns(List.of("x"))
                .policy(new RowPolicy(Missing.SKIP, Long.MAX_VALUE)));
    byte[] bytes = table.getBytes(StandardCharsets.UTF_8);
    TextLayout layout = new TableReading(bytes, options).layout();

    for (int cut = 0; cut <= bytes.length; cut++) {
      TableReading reading = new TableReading(bytes, layout);
      int end = cut;
      assertThatThrownBy(() -> reading.stretch(0, end).stretch(end, bytes.length))
          .isInstanceOf(BadRecordException.class)
          .hasMessageContaining("Such records cannot be skipped: nothing tells where they end.");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a,b\r1,2\r3,4\r",
        "1,2\r3,4",
        "a,b\r\r\n1,2\r\r\n",
        "\uFEFFa\r1\r",
        "a,\"b\"\r1,2\r"
      })
  void carriageReturnsAloneAreNamed(String table) throws IOException {
    TextLayout layout = TableReading.of("a,b\n1,2\n", Options.skipBad(9)).layout();

    assertThatThrownBy(
            () -> new TableReading(table.getBytes(StandardCharsets.UTF_8), layout).whole())
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("carriage returns without line feeds");
    assertThatThrownBy(() -> TableReading.of(table, Options.header(HeaderMode.NO)))
        .hasMessageContaining("tr '\\r' '\\n'");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a,b\n1,2\n7,8\n1,2\r3,4\r5,6\n", "a,b\n1,2\n3,4\r\r\n", "1,2\n3,x\r\r\n"})
  void recordsThatCarriageReturnsMayDivideAreNotLeftOutAsOne(String table) {
    assertThatThrownBy(() -> TableReading.of(table, Options.skipBad(9)))
        .isInstanceOf(BadRecordException.class)
        .hasMessageEndingWith(
            ". It holds a carriage return, which ends no line here. Such records cannot be"
                + " skipped: nothing tells where they end.");
  }

  @Test
  void excelsLineForTheDelimiterIsNoRow() throws IOException {
    assertReadAnyhow("sep=;\nh;w\n1;2\n3;4\n5;6\n", Options.delimiter(';'), ONE_TO_SIX);
    assertReadAnyhow("\uFEFFSEP=,\r\n1,2\r\n3,4\r\n5,6\r\n", Options.DEFAULTS, ONE_TO_SIX);
    assertThatThrownBy(() -> TableReading.of("sep=;\nh;w\n1;2\n", Options.skipBad(9)))
        .isInstanceOf(BadRecordException.class)
        .hasMessageEndingWith("it says that ';' separates fields. Use delimiter(';').");
    assertThatThrownBy(() -> TableReading.of("sep=\t\nh\tw\n1\t2\n", Options.DEFAULTS))
        .hasMessageEndingWith("Use delimiter('\\t').");
  }

  @Test
  void textThatIsUsedIsUtf8() throws IOException {
    byte[] table = "w,stadt\n5,K\u00f6ln\n1,x\n".getBytes(StandardCharsets.ISO_8859_1);
    String message =
        "record at byte 8 (line 2): column stadt: byte 0xf6 is not UTF-8, which text that is used"
            + " must be (it looks like ISO-8859-1 or windows-1252). Convert the file, as with iconv"
            + " -f WINDOWS-1252 -t UTF-8. Such rows are not skipped.";

    for (Options options : List.of(Options.labelAndKept("stadt"), Options.keptOnly("stadt"))) {
      assertThatThrownBy(() -> new TableReading(table, options).whole())
          .isInstanceOf(BadRecordException.class)
          .hasMessageContaining(message);
    }
    TableReading unused = new TableReading(table, Options.columns("w")).whole();
    assertThat(unused.numbers()).containsExactly(List.of(5.0), List.of(1.0));
    byte[] header = "gr\u00f6\u00dfe,w\n1,2\n".getBytes(StandardCharsets.ISO_8859_1);
    assertThatThrownBy(() -> new TableReading(header, Options.columns("w")))
        .hasMessageContaining("(line 1): the name of column 1: byte 0xf6 is not UTF-8");
    TextLayout layout = TableReading.of("a,w\n1,2\n", Options.DEFAULTS).layout();
    assertThatThrownBy(() -> new TableReading(header, layout).whole())
        .hasMessageContaining("(line 1): the name of column 1: byte 0xf6 is not UTF-8");
  }

  @Test
  void syntaxIsSentToTasks() throws IOException {
    TextSyntax syntax =
        TextSyntax.PLAIN
            .but()
            .delimiter(';')
            .header(HeaderMode.NO)
            .skipLines(3)
            .comment("#")
            .decimal(',')
            .missing(List.of("-", "\\N,"))
            .multiline(true)
            .build();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    syntax.write(new DataOutputStream(bytes));

    assertThat(TextSyntax.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()))))
        .isEqualTo(syntax);
  }

  @ParameterizedTest
  @ValueSource(strings = {"##", "a", "7", "-", "+", ".", "\"", " ", "\t", ",", "\u00e9"})
  void whatCannotBeginComments(String comment) {
    assertThatThrownBy(() -> TextSyntax.PLAIN.but().comment(comment).build().check())
        .isInstanceOf(UsageException.class)
        .hasMessageStartingWith("comment: '" + comment + "' cannot begin comments.");
  }

  @Test
  void decimalMarkThatSeparatesFieldsIsRefused() {
    assertThatThrownBy(() -> TextSyntax.PLAIN.but().decimal(',').build().check())
        .isInstanceOf(UsageException.class)
        .hasMessage("decimal: ',' separates fields as well. Give delimiter, as delimiter(';').");
  }

  /** Whole, in two stretches cut at every byte, and in three and seven. */
  private static TableReading assertReadAnyhow(
      String table, Options options, List<List<Double>> rows) throws IOException {
    byte[] bytes = table.getBytes(StandardCharsets.UTF_8);
    TableReading whole = new TableReading(bytes, options).whole();
    assertThat(whole.numbers()).isEqualTo(rows);
    for (int cut = 0; cut <= bytes.length; cut++) {
      TableReading two = new TableReading(bytes, whole.layout());
      two.stretch(0, cut).stretch(cut, bytes.length);
      assertThat(two.numbers()).as("cut at %d", cut).isEqualTo(rows);
      assertThat(two.counts().bytes).isEqualTo(bytes.length);
    }
    for (int splits : new int[] {3, 7}) {
      TableReading several = new TableReading(bytes, whole.layout());
      for (int i = 0; i < splits; i++) {
        several.stretch((long) bytes.length * i / splits, (long) bytes.length * (i + 1) / splits);
      }
      assertThat(several.numbers()).as("%d splits", splits).isEqualTo(rows);
    }
    return whole;
  }
}
