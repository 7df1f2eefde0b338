package org.daal4j.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.daal4j.core.BadInputException;
import org.daal4j.core.DenseRows;
import org.daal4j.core.RowBlock;
import org.daal4j.core.UsageException;
import org.daal4j.table.ColumnNaming;
import org.daal4j.table.Missing;
import org.daal4j.table.RowPolicy;
import org.daal4j.table.TableOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextLayoutTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "a,b             | true  | a b",
        "id,2019         | false | c1 c2",
        "1,setosa        | false | c1 c2",
        "NA,?            | false | c1 c2",
        ",               | false | c1",
        "\"a\",\"b\"     | true  | a b",
        "\"1\",\"b\"     | false | c1 c2",
        " a , b          | true  | a b",
        "a,b,            | true  | a b",
        "inf,x           | false | c1 c2",
        "1e999,x         | false | c1 c2",
        "0x10,x          | true  | 0x10 x",
        "\uFEFFa,b       | true  | a b",
        "a               | true  | a",
        "1               | false | c1",
      })
  void firstRecordIsAHeaderWhenNoFieldIsANumberOrMissing(
      String record, boolean header, String names) throws IOException {
    TextLayout layout = layout(Options.DEFAULTS, record + "\n");

    assertThat(layout.origin().naming())
        .isEqualTo(header ? ColumnNaming.HEADER : ColumnNaming.POSITIONS);
    assertThat(layout.fileColumns()).containsExactly(names.split(" "));
  }

  @Test
  void headerOptionDecidesWhereItIsGiven() throws IOException {
    assertThat(layout(Options.header(HeaderMode.YES), "id,2019\n").fileColumns())
        .containsExactly("id", "2019");
    assertThat(layout(Options.header(HeaderMode.NO), "a,b\n").fileColumns())
        .containsExactly("c1", "c2");
  }

  @Test
  void delimiterAtTheEndOfEveryRecordSeparatesNothing() throws IOException {
    assertThat(layout(Options.DEFAULTS, "1,2,\n3,4,\n").fileColumns()).hasSize(2);
    assertThat(layout(Options.DEFAULTS, "1,2,\n3,4,5\n").fileColumns()).hasSize(3);
    assertThat(layout(Options.DEFAULTS, "a,b,c\n3,4,\n").fileColumns()).hasSize(3);
    assertThat(layout(Options.DEFAULTS, "1,2, \r\n\n3,4,").fileColumns()).hasSize(2);
    assertThat(layout(Options.DEFAULTS, "1,2,\"\"\n3,4,\"\"\n").fileColumns()).hasSize(3);
    assertThat(layout(Options.delimiter('\t'), "1\t2\t\n3\t4\t\n").fileColumns()).hasSize(2);
    assertThat(layout(Options.delimiter(' '), "1 2 \n3 4 \n").fileColumns()).hasSize(2);
  }

  @Test
  void recordLongerThanTheSampleIsReadToItsEnd() throws IOException {
    String record = "1,".repeat(SeenText.SAMPLE_BYTES) + "1";

    assertThat(layout(Options.DEFAULTS, record).fileColumns()).hasSize(SeenText.SAMPLE_BYTES + 1);
  }

  @Test
  void featuresAreAllColumnsWithoutAnotherRole() throws IOException {
    Options options =
        Options.of(
            TableOptions.DEFAULTS
                .but()
                .responses(List.of("y"))
                .weights("w")
                .text(List.of("label"), List.of("id")));
    TextLayout layout = layout(options, "id,a,y,label,b,w\n");

    assertThat(layout.columns()).containsExactly("id", "a", "b", "y");
    assertThat(layout.features()).isEqualTo(3);
    assertThat(layout.positions()).containsExactly(1, 2, 5, 3);
    assertThat(layout.textColumns()).containsExactly("label", "id");
  }

  @Test
  void columnThatIsALabelMayBeKeptAsWell() throws IOException {
    assertThat(layout(Options.labelAndKept("a", "b", "a"), "a,b,c\n").textColumns())
        .containsExactly("a", "b", "a");
  }

  @Test
  void newBlockFitsTheLayout() throws IOException {
    DenseRows plain = layout(Options.DEFAULTS, "1,2,3\n").newBlock();
    assertThat(plain.columns()).isEqualTo(3);
    assertThat(plain.capacity()).isEqualTo(RowBlock.capacity(3));
    assertThat(plain.weighted()).isFalse();
    assertThat(plain.text()).isNull();

    assertThat(layout(Options.weights("1"), "1,2,3\n").newBlock().weighted()).isTrue();
    assertThat(layout(Options.labelAndKept("1", "2"), "1,2,3\n").newBlock().text().columns())
        .isEqualTo(2);
  }

  @Test
  void columnCannotHaveTwoRoles() {
    Options featureAndResponse =
        Options.of(TableOptions.DEFAULTS.but().columns(List.of("1-3")).responses(List.of("b")));
    assertRefused(
        featureAndResponse,
        "column b is selected by responses and by columns. Leave it out of one of them.");

    Options responseAndWeight =
        Options.of(TableOptions.DEFAULTS.but().responses(List.of("b")).weights("2"));
    assertRefused(
        responseAndWeight,
        "column b is selected by responses and by weights. Leave it out of one of them.");
  }

  @Test
  void selectionsThatMakeNoSenseAreRefused() {
    assertRefused(
        Options.columns("!1-3"), "columns: no column is left to be a feature. The table has 3.");
    assertRefused(
        Options.responses("1-3"), "columns: no column is left to be a feature. The table has 3.");
    assertRefused(Options.weights("1-2"), "weights: '1-2' selects 2 columns. Give one.");
    assertRefused(Options.labelAndKept("!a"), "label: '!a' selects 2 columns. Give one.");
    assertRefused(
        Options.weights("x"), "weights: there is no column 'x'. The columns are a, b, c.");
  }

  private static void assertRefused(Options options, String message) {
    assertThatThrownBy(() -> layout(options, "a,b,c\n1,2,3\n"))
        .isInstanceOf(UsageException.class)
        .hasMessage(message);
  }

  @ParameterizedTest
  @ValueSource(chars = {'"', '\r', '\n', '0', '9', '+', '-', '.', 'e', 'X', '\u00e9', '\u2028'})
  void charactersThatRecordsAreMadeOfCannotDelimit(char delimiter) {
    assertThatThrownBy(() -> layout(Options.delimiter(delimiter), "1\n"))
        .isInstanceOf(UsageException.class)
        .hasMessageStartingWith("delimiter: ")
        .hasMessageEndingWith(
            "cannot separate fields."
                + " Give one ASCII character that is no letter, digit, sign, point or double quote.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "\r\n \n\t\n", "\uFEFF", "\uFEFF\n"})
  void tableWithoutRecordsIsEmpty(String text) {
    assertThatThrownBy(() -> layout(Options.DEFAULTS, text))
        .isInstanceOf(BadInputException.class)
        .hasMessage("t.csv: is empty. Give a file that holds at least one row, or leave it out.");
  }

  @Test
  void utf16IsNamed() {
    byte[] text = "a,b\n".getBytes(StandardCharsets.UTF_16);

    assertThatThrownBy(() -> Options.DEFAULTS.layout(new ByteArrayInputStream(text), "t.csv"))
        .isInstanceOf(BadInputException.class)
        .hasMessage(
            "t.csv: is UTF-16 text. Convert it to UTF-8, as with iconv -f UTF-16 -t UTF-8.");
  }

  @Test
  void writtenAndReadIntoADirtyInstanceItIsTheSame() throws IOException {
    Options options =
        Options.of(
            TextSyntax.PLAIN.but().delimiter(';').header(HeaderMode.YES).build(),
            TableOptions.DEFAULTS
                .but()
                .columns(List.of("!d"))
                .responses(List.of("y"))
                .weights("w")
                .text(List.of("l"), List.of("k"))
                .policy(new RowPolicy(Missing.SKIP, 7)));
    TextLayout layout = layout(options, "a;y;l;k;\u00e9;w;d;\n1;2;x;3;4;5;6;\n");

    TextLayout copy =
        new TextLayout(new DataInputStream(new ByteArrayInputStream(written(layout))));

    assertThat(written(copy)).isEqualTo(written(layout));
    assertThat(copy.columns()).containsExactly("a", "k", "\u00e9", "y").isEqualTo(layout.columns());
    byte[] data = "a;y;l;k;\u00e9;w;d;\n1;2;x;3;4;5;6;\n1;\n".getBytes(StandardCharsets.UTF_8);
    assertThat(new TableReading(data, copy).whole().rows())
        .containsExactly(new RandomTable.Row(List.of(1.0, 3.0, 4.0, 2.0), 5, List.of("x", "3")));
  }

  @Test
  void bytesThatAreNoLayoutAreRefusedWithoutAllocatingForThem() throws IOException {
    byte[] good = written(layout(Options.labelAndKept("a", "b"), "a,b,c\n"));
    for (int length = 0; length < good.length; length++) {
      byte[] cut = Arrays.copyOf(good, length);
      assertThatThrownBy(() -> read(cut)).isInstanceOf(IOException.class);
    }
    for (int i = 0; i < good.length; i++) {
      byte[] spoilt = good.clone();
      spoilt[i] ^= 0x7f;
      // some changes give another valid layout; none may end in anything but an IOException
      try {
        read(spoilt);
      } catch (IOException expected) {
        assertThat(expected).isNotInstanceOf(BadInputException.class);
      }
    }
  }

  private static void read(byte[] bytes) throws IOException {
    new TextLayout(new DataInputStream(new ByteArrayInputStream(bytes)));
  }

  private static byte[] written(TextLayout layout) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    layout.write(new DataOutputStream(bytes));
    return bytes.toByteArray();
  }

  private static TextLayout layout(Options options, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return options.layout(new ByteArrayInputStream(bytes), "t.csv");
  }
}
