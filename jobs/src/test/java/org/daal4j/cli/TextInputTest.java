package org.daal4j.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daal4j.cli.BadCase.input;
import static org.daal4j.cli.BadCase.usage;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.daal4j.cli.Shell.Outcome;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Tables as other programs write them: read for what they are, or refused with the remedy. */
class TextInputTest {

  private static final String UNCLEAR =
      "record at byte 0 (line 1): nothing tells whether this record is a header: ";
  private static final String YES_OR_NO =
      ". Use --header yes when it holds column names, --header no when it is a row.";
  private static final String NOT_UTF8 =
      " is not UTF-8, which text that is used must be (it looks like ISO-8859-1 or windows-1252)."
          + " Convert the file, as with iconv -f WINDOWS-1252 -t UTF-8.";
  private static final String OPEN =
      "the quote that opens field 1 is not closed in its line. Line breaks in quotes are read with"
          + " --multiline.";
  private static final String NO_END =
      " Such records cannot be skipped: nothing tells where they end.";

  @TempDir static Path directory;
  @TempDir Path output;

  @BeforeAll
  static void makeInputs() throws IOException {
    write("preamble.csv", "# exported 2024-05-01 by logger v2, site 7\ntime,temp\n1,2\n3,4\n5,7\n");
    write("long-preamble.csv", "a\r\n\r\n\"b\r\ntime,temp\r\n1,2\r\n3,4\r\n5,7\r\n");
    write("comments.csv", "#a\ntime,temp\n#\n1,2\n3,4\n#9,9\n5,7\n# end");
    write("sep.csv", "sep=;\r\ntime;temp\r\n1;2\r\n3;4\r\n5;7\r\n");
    write("comma.csv", "time;temp\n1,0;2,\n3;+4,0e0\n\"5,000\";7\n");
    write("hive.txt", "1\u00012\n\\N\u00013\n3\u00014\n5\u00017\n");
    write("markers.csv", "time,temp\n1,2\n-999.0,9\n3,4\nn/a,1\n5,-\n5,7\n-nan,1\n1.#IND,1\n");
    write("ragged.csv", "time,temp\n1,2,\n3,4,\n5,7,\n");
    write("quoted.csv", "time,temp,note\n1,2,\"a\n9,9,9\n\"\n3,4,b\n5,7,\"c\r\nd\"\n");
    write("lines.svm", "two lines\nof 9:9\n1 1:1 2:2\n%2 1:9\n1 1:3 2:4\n1 1:5 2:7\n");
    write("plain.csv", "time,temp\n1,2\n3,4\n5,7\n");
    try (OutputStream out = Files.newOutputStream(directory.resolve("preamble.csv.gz"));
        GZIPOutputStream zipped = new GZIPOutputStream(out)) {
      zipped.write(Files.readAllBytes(directory.resolve("preamble.csv")));
    }
    write("na.csv", "red,NA\nblue,2\nred,3\n");
    write("phantom.csv", "name,x\n\"see below\n99,1000\nend\",1\nb,2\nc,4\n");
    write("names.csv", "\"mpg\",\"cyl\"\n\"Car A\",21,6\n\"Car B\",22.8,4\n");
    write("mac.csv", "a,b\r1,2\r3,4\r");
    write("words.csv", "x,stadt\n5,K\u00f6ln\n4,K\u00f6ln\n1,K\u00e4ln\n2,K\u00e4ln\n");
    Files.write(
        directory.resolve("latin1.csv"),
        "x,stadt\n5,K\u00f6ln\n4,K\u00e4ln\n".getBytes(StandardCharsets.ISO_8859_1));
    Files.write(
        directory.resolve("latin1-header.csv"),
        "gr\u00f6\u00dfe,l\n1,2\n".getBytes(StandardCharsets.ISO_8859_1));
    write("parts/1.csv", "a,b\n1,2\n");
    write("parts/2.csv", "red,NA\nblue,2\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "preamble.csv | --skip-lines 1",
        "preamble.csv.gz | --skip-lines 1",
        "preamble.csv | --comment #",
        "long-preamble.csv | --skip-lines 3",
        "comments.csv | --comment #",
        "sep.csv | --delimiter ;",
        "comma.csv | --delimiter ; --decimal ,",
        "hive.txt | --delimiter \\001 --missing skip",
        "hive.txt | --delimiter \\x01 --missing skip",
        "hive.txt | --delimiter \\u0001 --missing skip",
        "hive.txt | --delimiter \u0001 --missing skip",
        "markers.csv | --missing skip --missing-values -,-999",
        "ragged.csv | --header auto",
        "quoted.csv | --multiline --columns 1,2",
        "lines.svm | --skip-lines 2 --comment %"
      })
  void sameNumbersAsThoseOfThePlainTableWhereverFilesAreCut(String file, String options)
      throws IOException {
    List<List<String>> expected = moments("plain.csv", "", 1, "plain");

    for (int splits : new int[] {1, 2, 3, 7}) {
      assertThat(moments(file, options, splits, "splits" + splits)).isEqualTo(expected);
    }
  }

  private List<List<String>> moments(String file, String options, int splits, String name)
      throws IOException {
    Path result = output.resolve(name);
    Runs.succeed(
        "moments "
            + Runs.splits(directory.resolve(file), splits)
            + " -i "
            + directory.resolve(file)
            + " -o "
            + result
            + " "
            + options);
    List<List<String>> rows = Runs.csv(result.resolve("moments.csv"));
    // count to sum of squares: whole numbers, whose sums are exact however splits are merged
    return rows.stream().skip(1).map(row -> row.subList(1, 8)).toList();
  }

  @Test
  void optionsTravelToTasksAndAreKeptWithTheResult() throws IOException {
    for (String engine : List.of("inprocess", "mapreduce")) {
      Runs.succeed(
          "moments %s --engine %s -i %s -o %s --delimiter ; --decimal , --skip-lines 1 --header no"
              .formatted(
                  Runs.splits(directory.resolve("comma.csv"), 3),
                  engine,
                  directory.resolve("comma.csv"),
                  output.resolve(engine)));
    }
    assertThat(Runs.csv(output.resolve("mapreduce/moments.csv")))
        .isEqualTo(Runs.csv(output.resolve("inprocess/moments.csv")));
    String model = Files.readString(output.resolve("mapreduce/model.json")).replaceAll("\\s", "");
    assertThat(model)
        .contains(
            "\"skip-lines\":\"1\",\"comment\":\"\",\"decimal\":\",\",\"multiline\":false,"
                + "\"missing-values\":\"\"");
  }

  @Test
  void textKeepsItsBytesFromEndToEnd() throws IOException {
    Path words = directory.resolve("words.csv");
    Runs.succeed("naive-bayes -i " + words + " --label stadt -o " + output.resolve("m"));
    Runs.succeed(
        "predict --model %s -i %s --label stadt --keep stadt -o %s"
            .formatted(output.resolve("m"), words, output.resolve("p")));

    assertThat(Runs.lines(output.resolve("p/predictions")))
        .hasSize(4)
        .allMatch(line -> line.startsWith("K\u00f6ln,") || line.startsWith("K\u00e4ln,"));
    assertThat(Runs.csv(output.resolve("m/classes.csv")))
        .extracting(row -> row.get(0))
        .containsExactly("class", "K\u00e4ln", "K\u00f6ln");
  }

  @Test
  void namesLabelsAndKeptTextWithLineBreaksGoRound() throws IOException {
    Path table = directory.resolve("breaks.csv");
    write("breaks.csv", "\"price\n(USD)\",y,\"l\"\n1,2,\"a\nb\"\n3,5,\"c, d\"\n9,1,\"a\nb\"\n");
    Path model = output.resolve("m");
    Runs.succeed("naive-bayes --multiline -i " + table + " --label l -o " + model);
    Outcome predicted =
        Runs.succeed(
            "predict --multiline --model %s -i %s --keep l -o %s"
                .formatted(model, table, output.resolve("p")));
    Runs.succeed("convert --multiline --columns 1,2 -i " + table + " -o " + output.resolve("c"));
    Runs.succeed("pca -i " + output.resolve("c") + " -o " + output.resolve("pca"));
    Runs.succeed(
        "transform --multiline --model %s -i %s -o %s"
            .formatted(output.resolve("pca"), table, output.resolve("t")));

    assertThat(predicted.status()).isZero();
    assertThat(Files.readString(output.resolve("p/predictions/part-m-00000")))
        .startsWith("\"a\nb\",")
        .contains("\n\"c, d\",");
    assertThat(Files.readString(output.resolve("pca/eigenvectors.csv")))
        .startsWith("\"price\n(USD)\",y\n");
    assertThat(Runs.lines(output.resolve("t/transformed"))).hasSize(3);
  }

  static Stream<BadCase> refused() {
    return Stream.of(
        input(
            "moments -i @/na.csv --columns 2 -o OUT",
            "@/na.csv: " + UNCLEAR + "field 2, 'NA', is a missing value, or a name" + YES_OR_NO),
        input(
            "naive-bayes -i @/na.csv --label 1 --missing skip --bad-records skip -o OUT",
            "@/na.csv: " + UNCLEAR + "field 2, 'NA', is a missing value, or a name" + YES_OR_NO),
        input(
            "moments -i @/na.csv --columns 2 --header no -o OUT",
            "@/na.csv: record at byte 0 (line 1): column c2 is missing. Use --missing skip to leave"
                + " such rows out."),
        input(
            "moments -i @/parts --bad-records skip -o OUT",
            "@/parts/2.csv: "
                + UNCLEAR
                + "field 2, 'NA', is a missing value, or a name"
                + YES_OR_NO),
        input(
            "moments -i @/preamble.csv --bad-records skip -o OUT",
            "@/preamble.csv: "
                + UNCLEAR
                + "it may be a comment: use --comment '#' or --skip-lines N to leave it out"
                + YES_OR_NO),
        input(
            "moments -i @/sep.csv --bad-records skip -o OUT",
            "@/sep.csv: record at byte 0 (line 1): it says that ';' separates fields. Use"
                + " --delimiter ';'."),
        input(
            "moments -i @/phantom.csv --columns x --bad-records skip -o OUT",
            "@/phantom.csv: record at byte 7 (line 2): " + OPEN + NO_END),
        input(
            "moments -D mapreduce.input.fileinputformat.split.maxsize=9 -i @/phantom.csv"
                + " --columns x --bad-records skip --comment # --skip-lines 1 --header no -o OUT",
            "@/phantom.csv: record at byte 7 (line 2): " + OPEN),
        input(
            "moments -i @/names.csv --bad-records skip -o OUT",
            "@/names.csv: record at byte 0 (line 1): it has 2 fields, but the records after it have"
                + " 3. A header without a name for the column of row names, as R's write.table"
                + " makes it: give that column a name (col.names=NA), or leave the header out with"
                + " --skip-lines 1 --header no."),
        input(
            "moments -i @/mac.csv --bad-records skip -o OUT",
            "@/mac.csv: has carriage returns without line feeds between its lines, as old Macs"
                + " wrote them. Lines end with LF or CRLF: convert the file, as with"
                + " tr '\\r' '\\n'."),
        input(
            "naive-bayes -i @/latin1.csv --label stadt --bad-records skip -o OUT",
            "@/latin1.csv: record at byte 8 (line 2): column stadt: byte 0xf6"
                + NOT_UTF8
                + " Such rows are not skipped."),
        input(
            "moments -i @/latin1-header.csv --columns 2 -o OUT",
            "@/latin1-header.csv: record at byte 0 (line 1): the name of column 1: byte 0xf6"
                + NOT_UTF8),
        input(
            "moments -i @/comma.csv --delimiter ; -o OUT",
            "@/comma.csv: record at byte 10 (line 2): column time: '1,0' is not a number. If ',' is"
                + " the decimal mark, use --decimal ','."),
        usage(
            "moments -i @/comma.csv --decimal , -o OUT",
            "--decimal: ',' separates fields as well. Give --delimiter, as --delimiter ';'."),
        usage(
            "moments -i @/plain.csv --decimal x -o OUT",
            "--decimal: 'x' is no decimal mark. Give a point or a comma."),
        usage(
            "moments -i @/plain.csv --skip-lines -1 -o OUT",
            "--skip-lines: '-1' is too small. Give a whole number from 0 to 1000000000."),
        usage(
            "moments -i @/plain.csv --missing-values a,,b -o OUT",
            "--missing-values 'a,,b': an item is empty. Separate items by single commas."),
        usage(
            "moments -i @/plain.csv --delimiter \\101 -o OUT",
            "--delimiter: '\\101' cannot separate fields. Give a character that is not part of"
                + " numbers or names."),
        usage(
            "moments -i @/lines.svm --decimal , -o OUT",
            "--decimal does not apply to libsvm text. Leave it out."),
        usage(
            "moments -i @/lines.svm --multiline -o OUT",
            "--multiline does not apply to libsvm text. Leave it out."),
        usage(
            "moments -i @/lines.svm --comment 1 -o OUT",
            "--comment: '1' cannot begin comments. Give one ASCII character that no row begins"
                + " with: no letter, digit, sign, quote, blank, decimal mark or delimiter."));
  }

  @ParameterizedTest
  @MethodSource("refused")
  void isRefused(BadCase bad) throws IOException {
    bad.check(directory);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"--skip-lines 1", "--comment #", "--decimal ,", "--missing-values -", "--multiline"})
  void storedRowsTakeNoneOfThese(String option) {
    Path rows = output.resolve("rows");
    Runs.succeed("convert -i " + directory.resolve("plain.csv") + " -o " + rows);

    Outcome outcome =
        Shell.daal4j(
            Shell.words("moments -i " + rows + " -o " + output.resolve("m") + " " + option));

    assertThat(outcome.status()).isEqualTo(2);
    assertThat(outcome.error())
        .isEqualTo(option.split(" ")[0] + " does not apply to stored rows. Leave it out.");
  }

  private static void write(String name, String content) throws IOException {
    BadCase.write(directory, name, content);
  }
}
