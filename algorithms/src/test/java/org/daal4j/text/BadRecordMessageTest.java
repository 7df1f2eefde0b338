package org.daal4j.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.daal4j.table.BadRecordException;
import org.daal4j.table.RecordPlace;
import org.daal4j.table.TableOptions;
import org.junit.jupiter.api.Test;

/** What the user reads when a record is not as it should be: what, where, and the remedy. */
class BadRecordMessageTest {

  private static final String AT_8 = "table.csv: record at byte 8 (line 3): ";

  @Test
  void notANumber() {
    assertBad("1,2\n3,4\n5,abc\n", AT_8 + "column c2: 'abc' is not a number. " + SKIP);
    assertBad("1,2\n3,4\n5,0x10\n", AT_8 + "column c2: '0x10' is not a number. " + SKIP);
    assertBad("1,2\n3,4\n5,1 2\n", AT_8 + "column c2: '1 2' is not a number. " + SKIP);
    assertBad("1,2\n3,4\n5,\"a,b\"\n", AT_8 + "column c2: 'a,b' is not a number. " + SKIP);
  }

  private static final String NO_END =
      "Such records cannot be skipped: nothing tells where they end.";
  private static final String SKIP = "Use badRecords(skip) to leave such rows out.";

  @Test
  void notFinite() {
    assertBad("1,2\n3,4\n5,inf\n", AT_8 + "column c2: 'inf' is not a finite number. " + SKIP);
    assertBad("1,2\n3,4\n5,1e999\n", AT_8 + "column c2: '1e999' is not a finite number. " + SKIP);
  }

  @Test
  void missing() {
    String remedy = "Use missing(skip) to leave such rows out.";
    assertBad("1,2\n3,4\nNA,5\n", AT_8 + "column c1 is missing. " + remedy);
    assertBad("a,b\n3,4\n5,\n", AT_8 + "column b is missing. " + remedy);
  }

  @Test
  void wrongWidth() {
    assertBad("1,2\n3,4\n5\n", AT_8 + "has 1 field where the first record has 2. " + SKIP);
    assertBad("1,2\n3,4\n5,6,7\n", AT_8 + "has 3 fields where the first record has 2. " + SKIP);
    assertBad("1,2\n3,4\n5,6,\n", AT_8 + "has 3 fields where the first record has 2. " + SKIP);
  }

  @Test
  void widthWithTrailingDelimiters() {
    TextLayout layout = layout("1,2,\n", Options.DEFAULTS);

    assertBad(
        "1,2,\n5,6\n",
        layout,
        "table.csv: record at byte 5 (line 2): has 2 fields, the last"
            + " without the delimiter that ends the first record, which has 2. "
            + SKIP);
    assertBad(
        "1,2,\n5,\n",
        layout,
        "table.csv: record at byte 5 (line 2): has 1 field where the"
            + " first record has 2. "
            + SKIP);
  }

  @Test
  void malformedQuotes() {
    assertBad(
        "1,2\n3,4\n5,\"6\n",
        AT_8
            + "the quote that opens field 2 is not closed in its line. Line breaks in quotes are"
            + " read with multiline. "
            + NO_END);
    assertBad(
        "1,2\n3,4\n5,\"6\"7\n",
        AT_8
            + "field 2 goes on after its closing quote. A quote inside quotes is written twice. "
            + NO_END);
    assertBad(
        "1,2\n3,4\n5,\"\\\"6\\\"\"\n",
        AT_8
            + "field 2 goes on after its closing quote. \\\" is no quote here: a quote inside quotes"
            + " is written twice. "
            + NO_END);
  }

  @Test
  void weights() {
    assertBad(
        "1,2\n3,4\n5,-6\n",
        Options.weights("2"),
        AT_8 + "column c2: '-6' is a negative weight. " + SKIP);
    assertBad(
        "1,2\n3,4\n5,?\n",
        Options.weights("2"),
        AT_8 + "column c2 is missing. Use missing(skip) to leave such rows out.");
  }

  @Test
  void fieldIsShownShortenedAndEscaped() {
    assertBad(
        "1,2\n3,4\n5,a\tb\u0007c\rd\u00e9" + "x".repeat(100) + "\n",
        AT_8
            + "column c2: 'a\\tb\\x07c\\rd\u00e9"
            + "x".repeat(32)
            + "...' is not a number. It holds a carriage return, which ends no line here. "
            + NO_END);
  }

  @Test
  void blankLinesAndCarriageReturnsCountForThePlace() {
    assertBad(
        "1,2\r\n\r\n \r\n5,x\r\n",
        "table.csv: record at byte 10 (line 4): column c2: 'x' is not a number. " + SKIP);
  }

  @Test
  void byteOrderMarkBelongsToTheFile() {
    assertBad(
        "\uFEFF1,2\n5,x\n",
        "table.csv: record at byte 7 (line 2): column c2: 'x' is not a number. " + SKIP);
  }

  @Test
  void textColumnIsFoundOutInTheFirstRow() {
    assertBad(
        "a,species\n1,setosa\n",
        "table.csv: record at byte 10 (line 2): column species: 'setosa' is not a number."
            + " Leave the column out with columns('!species'), or make it a category with"
            + " categorical('species').");
    assertBad(
        "a,species\n1,setosa\n2,3\n",
        "table.csv: record at byte 10 (line 2): column species: 'setosa' is not a number."
            + " Leave the column out with columns('!species'), or such rows with badRecords(skip).");
    assertBad(
        "a,species\n1,setosa\n",
        Options.columns("species"),
        "table.csv: record at byte 10 (line 2): column species: 'setosa' is not a number."
            + NOTHING_LEFT
            + " Name columns that are categories in categorical.");
    assertBad(
        "a,species\n1,setosa\n",
        Options.columns("species", "a"),
        "table.csv: record at byte 10 (line 2): column species: 'setosa' is not a number."
            + " Leave the column out of columns, or make it a category with categorical('species').");
    assertBad(
        "a,it's\n1,setosa\n",
        "table.csv: record at byte 7 (line 2): column it's: 'setosa' is not a number."
            + " Leave the column out with columns('!2'), or make it a category with categorical("
            + "'2').");
    assertBad(
        "a,y\n1,setosa\n",
        Options.responses("y"),
        "table.csv: record at byte 4 (line 2): column y: 'setosa' is not a number." + NOTHING_LEFT);
  }

  private static final String NOTHING_LEFT =
      " All of the first records are like this, so to leave such rows out would leave none."
          + " Check delimiter, header and format.";

  @Test
  void allColumnsOfTextAreLeftOutAtOnce() {
    assertBad(
        "name,x,city,country\nAnn,1,Ulm,DE\nBob,2,Bonn,DE\n",
        "table.csv: record at byte 20 (line 2): column name: 'Ann' is not a number."
            + " Leave the columns out that hold text, with columns('!name,!city,!country'), or"
            + " name those that are categories in categorical.");
    assertBad(
        "x" + ",t".repeat(12) + "\n1" + ",a".repeat(12) + "\n",
        "table.csv: record at byte 26 (line 2): column t: 'a' is not a number."
            + " Leave the columns out that hold text, with columns('!2-13'), or name those"
            + " that are categories in categorical.");
  }

  /** Who applies a model can leave out none of its columns. */
  @Test
  void aColumnThatAModelNeedsCannotBeLeftOut() {
    Options model = Options.of(TableOptions.DEFAULTS.but().columnsOfModel(List.of("species", "a")));
    assertBad(
        "a,species\n1,setosa\n",
        model,
        "table.csv: record at byte 10 (line 2): column species: 'setosa' is not a number."
            + " The model needs numbers there. Give it a table that has them.");
    assertBad(
        "a,species\n1,2\n1,setosa\n",
        model,
        "table.csv: record at byte 14 (line 3): column species: 'setosa' is not a number. " + SKIP);
    assertBad(
        "a,species\n1,2\n1,setosa\n",
        Options.columns("a", "species"),
        "table.csv: record at byte 14 (line 3): column species: 'setosa' is not a number. " + SKIP);
  }

  @Test
  void noColumnWouldBeLeft() {
    assertBad(
        "name,city\nAnn,Ulm\nBob,Bonn\n",
        "table.csv: record at byte 10 (line 2): column name: 'Ann' is not a number."
            + NOTHING_LEFT
            + " Name columns that are categories in categorical.");
  }

  @Test
  void noRowWouldBeLeft() {
    assertBad(
        "1,2,3\n1,2\n",
        "table.csv: record at byte 6 (line 2): has 2 fields where the first record has 3. " + SKIP);
    assertBad(
        () -> Options.DEFAULTS.layout(stream("a,b,c\n1,2\n4,5\n"), "first.csv"),
        "first.csv: record at byte 0 (line 1): it has 3 fields, but the records after it have 2."
            + " Leave lines before the table out with skipLines(N) or comment(C), or check"
            + " delimiter.");
  }

  @Test
  void theDelimiterOrTheFormatIsAnother() {
    String semicolon = "Its fields seem to be separated by ';'. Use delimiter(';').";
    assertBad(
        "a;b\n1;2\n3;4\n",
        "table.csv: record at byte 4 (line 2): column a;b: '1;2' is not a number. " + semicolon);
    assertBad(
        () -> Options.DEFAULTS.layout(stream("+1 1:0.5 3:1\n-1 2:0.25 4:1\n"), "first.csv"),
        "first.csv: record at byte 0 (line 1): nothing tells whether this record is a header:"
            + " field 1, '+1 1:0.5 3:1', is neither a name nor a number. It looks like libsvm text."
            + " Use format(libsvm).");
    assertBad(
        () -> Options.DEFAULTS.layout(stream("a;b\n1,5;2\n3;4,5\n2,5;1,5\n"), "de.csv"),
        "de.csv: record at byte 0 (line 1): it has 1 field, but the records after it have 2. Its"
            + " fields seem to be separated by ';', with decimal commas. Use delimiter(';')"
            + " decimal(',').");
    assertBad(
        "a;b\n1;2\n3;4\n5;6\n",
        Options.skipBad(1),
        "table.csv: record at byte 8 (line 3): column a;b: '3;4' is not a number."
            + " This is one more than the 1 bad records that may be left out. "
            + semicolon);
  }

  /** The lines before a header count, and those in its quotes. */
  @Test
  void aHeaderWithoutANameForTheRowNamesIsLeftOutWithItsLines() {
    String rows = "\nr1,1,2\nr2,3,4\n";
    TextSyntax comments = TextSyntax.PLAIN.but().comment("#").build();
    assertHeaderEnds(Options.DEFAULTS, "x,y" + rows, 1);
    assertHeaderEnds(Options.DEFAULTS, "\n\nx,y" + rows, 3);
    assertHeaderEnds(Options.DEFAULTS.in(comments), "# a\n\n# b\nx,y" + rows, 4);
    TextSyntax skipped = TextSyntax.PLAIN.but().skipLines(1).multiline(true).build();
    assertHeaderEnds(Options.DEFAULTS.in(skipped), "a\n\n\"x\n1\",y" + rows, 4);
  }

  private static void assertHeaderEnds(Options options, String table, int line) {
    assertThatThrownBy(() -> options.layout(stream(table), "r.csv"))
        .hasMessageEndingWith("leave the header out with skipLines(" + line + ") header(no).");
  }

  /** The first 64 KB end within a record: what is cut off is no row that would be left. */
  @Test
  void whatIsCutOffIsNoRow() {
    String table = "a,b\n" + "1,2,3\n1,x\n".repeat(2) + ("\"" + "y".repeat(70_000) + "\",1\n");
    TextSyntax syntax = TextSyntax.PLAIN.but().multiline(true).build();
    assertThatThrownBy(
            () ->
                new TableReading(bytes(table), layout(table, Options.DEFAULTS.in(syntax))).whole())
        .isInstanceOf(BadRecordException.class)
        .hasMessageNotContaining("badRecords(skip)");
  }

  @Test
  void linesThatAreLeftOutAreNotLookedAt() {
    TextSyntax syntax = TextSyntax.PLAIN.but().skipLines(1).comment("#").build();
    assertBad(
        "a, b, c, and more\na;b\n# x,y\n1;2\n3;4\n",
        Options.DEFAULTS.in(syntax),
        "table.csv: record at byte 28 (line 4): column a;b: '1;2' is not a number. Its fields seem"
            + " to be separated by ';'. Use delimiter(';').");
  }

  @Test
  void firstRecordWithANumberMightBeAHeader() {
    assertBad(
        "id,2019\n",
        "table.csv: record at byte 0 (line 1): column c1: 'id' is not a number."
            + " If this record holds column names, use header(yes)."
            + " Leave the column out with columns('!c1').");
    assertBad(
        "id,2019\n1,2\n",
        Options.header(HeaderMode.NO),
        "table.csv: record at byte 0 (line 1): column c1: 'id' is not a number."
            + " Leave the column out with columns('!c1'), or such rows with badRecords(skip).");
  }

  @Test
  void moreBadRecordsThanAllowed() {
    assertBad(
        "1,2\nx,4\n5,y\nz,1\n",
        Options.skipBad(2),
        "table.csv: record at byte 12 (line 4): column c1: 'z' is not a number."
            + " This is one more than the 2 bad records that may be left out.");
  }

  @Test
  void headersMustAgree() {
    TextLayout layout = layout("a,b\n", Options.DEFAULTS);

    assertBad(
        "a,x\n1,2\n",
        layout,
        "table.csv: record at byte 0 (line 1): the header names column 2 'x' where that of"
            + " first.csv names it 'b'. All files must have the same columns.");
    assertBad(
        "a,b,c\n1,2\n",
        layout,
        "table.csv: record at byte 0 (line 1): the header has 3 names where that of first.csv has"
            + " 2. All files must have the same columns.");
    assertBad(
        "1,2\n",
        layout("a,b\n", Options.header(HeaderMode.YES)),
        "table.csv: record at byte 0 (line 1): the header names column 1 '1' where that of"
            + " first.csv names it 'a'. All files must have the same columns.");
    assertBad(
        "a,\"b\n1,2\n",
        layout("a,b\n", Options.header(HeaderMode.YES)),
        "table.csv: record at byte 0 (line 1): the header is malformed:"
            + " the quote that opens field 2 is not closed in its line. Line breaks in quotes are"
            + " read with multiline.");
  }

  @Test
  void headerInALaterFileOnly() {
    assertBad(
        "a,b\n1,2\n",
        layout("1,2\n", Options.DEFAULTS),
        "table.csv: record at byte 0 (line 1): it looks like a header, but first.csv has none."
            + " Use header(no) if it is data, else give all files the same header.");
  }

  @Test
  void lineIsUnknownInStretchesFarFromTheStart() {
    String table = "1,2\n".repeat(20_000) + "3,x\n";
    TableReading reading = new TableReading(bytes(table), layout("1,2\n", Options.DEFAULTS));

    assertThatThrownBy(() -> reading.stretch(70_000, 80_004))
        .isInstanceOfSatisfying(
            BadRecordException.class,
            bad -> {
              assertThat(bad.place())
                  .isEqualTo(new RecordPlace.InText(80_000, RecordPlace.InText.UNKNOWN_LINE));
              assertThat(bad.file()).isEqualTo("table.csv");
            })
        .hasMessage("table.csv: record at byte 80000: column c2: 'x' is not a number. " + SKIP);
    assertBad(
        () ->
            new TableReading(bytes("1,2\n3,x\n"), layout("1,2\n", Options.DEFAULTS)).stretch(2, 8),
        "table.csv: record at byte 4 (line 2): column c2: 'x' is not a number. " + SKIP);
  }

  @Test
  void firstRecordOfTheFirstFileMustBeWellFormed() {
    assertBad(
        () -> Options.DEFAULTS.layout(stream("\n1,\"2\n"), "first.csv"),
        "first.csv: record at byte 1 (line 2): the quote that opens field 2 is not closed in its"
            + " line. Line breaks in quotes are read with multiline.");
  }

  private static void assertBad(String table, String message) {
    assertBad(table, Options.DEFAULTS, message);
  }

  private static void assertBad(String table, Options options, String message) {
    assertBad(table, layout(table, options), message);
  }

  private static void assertBad(String table, TextLayout layout, String message) {
    assertBad(() -> new TableReading(bytes(table), layout).whole(), message);
  }

  private static void assertBad(ThrowingCallable reading, String message) {
    assertThatThrownBy(reading).isInstanceOf(BadRecordException.class).hasMessage(message);
  }

  private static TextLayout layout(String firstFile, Options options) {
    try {
      return options.layout(stream(firstFile), "first.csv");
    } catch (IOException e) {
      throw new AssertionError("the first file is well formed", e);
    }
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(bytes(text));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
