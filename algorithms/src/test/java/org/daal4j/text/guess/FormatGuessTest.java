package org.daal4j.text.guess;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.daal4j.core.Setting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What first lines say of their format. */
class FormatGuessTest {

  private static final String SEMICOLON =
      "Its fields seem to be separated by ';'. Use delimiter(';').";
  private static final String TAB =
      "Its fields seem to be separated by tabs. Use delimiter('\\t').";
  private static final String SPACE =
      "Its fields seem to be separated by spaces. Use delimiter(space).";
  private static final String LIBSVM = "It looks like libsvm text. Use format(libsvm).";

  private static String advice(String text, char delimiter) {
    return Setting.plain(
        FormatGuess.advice(text.getBytes(StandardCharsets.UTF_8), true, delimiter));
  }

  private static String advice(String text) {
    return advice(text, ',');
  }

  @Test
  void otherDelimiters() {
    assertThat(advice("\"fixed acidity\";\"quality\"\n7.4;5\n7.8;5\n")).isEqualTo(SEMICOLON);
    assertThat(advice("a;b\r\n1;2\r\n3;4\r\n")).isEqualTo(SEMICOLON);
    assertThat(advice("\ufeffa\tb\n1\t2\n3\t4\n")).isEqualTo(TAB);
    assertThat(advice("1|2|3\n4|5|6\n"))
        .isEqualTo("Its fields seem to be separated by '|'. Use delimiter('|').");
    assertThat(advice("1\u00012\n3\u00014\n"))
        .isEqualTo(
            "Its fields seem to be separated by the character \\x01. Use delimiter('\\x01').");
    assertThat(advice("1 2 3\n4   5 6\n")).isEqualTo(SPACE);
    assertThat(advice("  1.5   2\n 10.25  3\n")).isEqualTo(SPACE);
    assertThat(advice("a,b\n1,2\n3,4\n", ';'))
        .isEqualTo("Its fields seem to be separated by ','. Use delimiter(',').");
    assertThat(advice("1;2\n")).isEqualTo(SEMICOLON);
  }

  @Test
  void textBesideNumbers() {
    assertThat(advice("name;city;x\nAnn;Ulm, Bavaria;1\nBob;Bonn;2\nCyd;\"Kiel; sea\";3\n"))
        .isEqualTo(SEMICOLON);
    assertThat(advice("mpg\tcyl\nMazda RX4\t21\t6\nDatsun 710\t22.8\t4\n")).isEqualTo(TAB);
  }

  @Test
  void blanksWithinTexts() {
    assertThat(advice("name\tx\ty\nrow 1\t1\t2\nrow 2\t2\t4\n")).isEqualTo(TAB);
    assertThat(advice("1\ta b\n2\tc d\n3\te f\n")).isEqualTo(TAB);
  }

  @Test
  void theLineInWhichExcelNamesIt() {
    assertThat(advice("sep=;\nh;w\n1;2\n3;4\n")).isEqualTo(SEMICOLON);
    assertThat(advice("\ufeffSEP=;\r\nh;w\r\n1;2\r\n")).isEqualTo(SEMICOLON);
  }

  @Test
  void missingValues() {
    assertThat(advice("a;b;c\nNA;1;\n2;;\n?;3;\n")).isEqualTo(SEMICOLON);
  }

  @Test
  void decimalCommas() {
    String advice =
        "Its fields seem to be separated by ';', with decimal commas."
            + " Use delimiter(';') decimal(',').";

    assertThat(advice("a;b\n1,5;2\n3;4,25\n")).isEqualTo(advice);
    assertThat(advice("1,5;2,5\n3,5;4,5\n")).isEqualTo(advice);
    assertThat(advice("a;b;c\n1,5;2,5;x\n3,5;4,5;y\n0,25;1,5;z\n")).isEqualTo(advice);
  }

  @Test
  void aFewLinesOfAnotherKind() {
    String rows = "1;2;3\n".repeat(40);

    assertThat(advice("# exported\n" + rows)).isEqualTo(SEMICOLON);
    assertThat(advice("a;b;c\n" + rows + "total;120\n")).isEqualTo(SEMICOLON);
  }

  @Test
  void libsvm() {
    assertThat(advice("+1 1:0.5 3:1\n-1 2:0.25 4:1\n")).isEqualTo(LIBSVM);
    assertThat(advice("1 qid:3 1:0.5 # doc\n0 qid:3 2:1e-3\n0\n")).isEqualTo(LIBSVM);
    assertThat(advice("# made by hand\n1 1:0.5\n0 2:1\n")).isEqualTo(LIBSVM);
    assertThat(advice("1\t1:2\n0\t5:7\n")).isEqualTo(LIBSVM);
    assertThat(advice("1 1:2 3:4\n", ' ')).isEqualTo(LIBSVM);
    assertThat(advice("1,3 1:2 4:1\n2 5:1\n")).isEqualTo(LIBSVM);
  }

  @Test
  void notLibsvm() {
    assertThat(advice("1 5:2 3:1\n1 2:2\n")).as("indices go down").isNotEqualTo(LIBSVM);
    assertThat(advice("12:30 5\n12:31 6\n")).as("times").isNotEqualTo(LIBSVM);
    assertThat(advice("5 12:30\n6 12:31\n", ' ')).as("times").isNull();
    assertThat(advice("1 a:2\n2 b:2\n")).isNotEqualTo(LIBSVM);
    assertThat(advice("1\n2\n3\n")).isNull();
  }

  @Test
  void insteadOfLibsvm() {
    assertThat(libsvmAdvice("a,b\n1,2\n3,4\n"))
        .isEqualTo("It looks like delimited text. Use format(csv).");
    assertThat(libsvmAdvice("1;2,5\n3;4\n"))
        .isEqualTo("It looks like delimited text. Use format(csv) delimiter(';') decimal(',').");
    assertThat(libsvmAdvice("{\"a\": 1}\n")).startsWith("It looks like JSON");
    assertThat(libsvmAdvice("abc def\nghi\n")).isNull();
    assertThat(libsvmAdvice("1\n0\n1\n")).isNull();
    assertThat(libsvmAdvice("1,3 1:2\n1,4\n2,4\n")).isNull();
    assertThat(libsvmAdvice("qid:1 1:2\nqid:2 1:2\n")).isNull();
    assertThat(libsvmAdvice("")).isNull();
  }

  private static String libsvmAdvice(String text) {
    return Setting.plain(FormatGuess.otherThanLibsvm(text.getBytes(StandardCharsets.UTF_8), true));
  }

  @Test
  void noneIsLibsvm() {
    assertThat(noneIsLibsvm("qid:1 1:2\n1:5 2:7\n")).isTrue();
    assertThat(noneIsLibsvm("1 2:1 1:1\n")).isTrue();
    assertThat(noneIsLibsvm("1 0:1 1:2\n0 0:3\n")).isTrue();
    assertThat(noneIsLibsvm("1 0:1 1:2\n0 1:3\n")).isFalse();
    assertThat(noneIsLibsvm("1:5 2:7\n1\n")).isFalse();
    assertThat(noneIsLibsvm("")).isFalse();
  }

  private static boolean noneIsLibsvm(String text) {
    return FormatGuess.noneIsLibsvm(text.getBytes(StandardCharsets.UTF_8), true);
  }

  @Test
  void json() {
    assertThat(advice("{\"a\": 1, \"b\": 2}\n{\"a\": 3, \"b\": 4}\n"))
        .isEqualTo("It looks like JSON, which is not read. Convert it to CSV.");
    assertThat(advice("[\n  {\n    \"a\": 1\n  }\n]\n")).startsWith("It looks like JSON");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\n\n",
        "a,b\n1,2\n3,4\n",
        "1,2\n3,x\n",
        "a,species\n5.1,setosa\n4.9,setosa\n",
        "time,temp\n2020-01-01 10:00:00,5\n2020-01-01 11:00:00,6\n",
        "name,note\nAnn,went home; late\nBob,came; early\nCyd,ate; well\n",
        "id,list\n1,a;b;c\n2,d;e;f\n3,g;h;i\n",
        "abc\ndef\nghi\n",
        "two words\nmore words\nlast words\n",
        "a b c\nd e f\n",
        "x,y\n1,\"2;3\"\n",
        "1,2,3\n4,5\n6\n",
        "\"a\n",
        "id,points\n1,0|1\n2,1|0\n",
      })
  void nothingIsBetter(String text) {
    assertThat(advice(text)).isNull();
  }

  @Test
  void theRightDelimiterIsNotDoubted() {
    assertThat(advice("a;b\n1;2\n3;x\n", ';')).isNull();
    assertThat(advice("a b\n1 2,5\n3 4,5\n", ' ')).isNull();
    assertThat(advice("a;b\n1,5;2,5\n3,5;4,5\n", ';')).isNull();
  }

  @Test
  void aLineThatIsCutDoesNotCount() {
    byte[] cut = "1;2;3\n4;5;6\n7;".getBytes(StandardCharsets.UTF_8);

    assertThat(Setting.plain(FormatGuess.advice(cut, false, ','))).isEqualTo(SEMICOLON);
    byte[] wide = ("1" + ";2".repeat(40_000)).getBytes(StandardCharsets.UTF_8);
    assertThat(Setting.plain(FormatGuess.advice(wide, false, ','))).isEqualTo(SEMICOLON);
    byte[] sparse = "1 5:2 17:3 100:".getBytes(StandardCharsets.UTF_8);
    assertThat(Setting.plain(FormatGuess.advice(sparse, false, ','))).isEqualTo(LIBSVM);
  }
}
