package org.daal4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.daal4j.cli.Shell.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a newcomer meets who brings a file of another kind: what it is and what to do, from every
 * verb.
 */
class FirstContactTest {

  private static final String PARQUET = "504152311504151015100a020350415231";

  @TempDir Path directory;

  private Path write(String name, String content) throws IOException {
    return Files.writeString(directory.resolve(name), content);
  }

  private Path write(String name, byte[] content) throws IOException {
    return Files.write(directory.resolve(name), content);
  }

  private Outcome run(String command) {
    return Shell.daal4j(
        Shell.words(
            command.replace("@", directory.toString()), "-o", directory.resolve("new").toString()));
  }

  private void assertError(String command, int status, String message) {
    Outcome outcome = run(command);
    assertThat(outcome.error()).isEqualTo(message.replace("@", directory.toString()));
    assertThat(outcome.status()).isEqualTo(status);
    assertThat(directory.resolve("new")).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "convert",
        "covariance",
        "kmeans -k 1",
        "kmeans-init -k 1",
        "linear-regression --responses 1",
        "moments",
        "moments --engine mapreduce",
        "moments --bad-records skip --missing skip",
        "naive-bayes --label 1",
        "pca",
        "qr",
        "ridge-regression --responses 1",
        "svd",
      })
  void everyFileIsLookedAtByEveryVerb(String verb) throws IOException {
    Files.createDirectory(directory.resolve("t"));
    write("t/part-0", "1,2\n3,5\n5,1\n2,2\n");
    write("t/part-1", HexFormat.of().parseHex(PARQUET));

    assertError(
        verb + " -i @/t",
        3,
        "@/t/part-1: is a Parquet file. Read it apart, with --format parquet.");
    assertError(
        verb + " -i @/t/part-1 --format csv",
        3,
        "@/t/part-1: is a Parquet file. Read it apart, with --format parquet.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"predict", "transform"})
  void alsoByThoseThatApplyAModel(String verb) throws IOException {
    Path train = write("train.csv", "1,2\n3,5\n5,1\n2,2\n");
    String fit = verb.equals("predict") ? "kmeans -k 1" : "pca";
    Runs.succeed(fit + " -i " + train + " -o " + directory.resolve("m"));
    write("x.csv", HexFormat.of().parseHex(PARQUET));

    assertError(
        verb + " --model @/m -i @/x.csv",
        3,
        "@/x.csv: is a Parquet file. Read it apart, with --format parquet.");
  }

  @Test
  void centroidsTooAreText() throws IOException {
    write("four.csv", "1\n2\n3\n4\n");
    write("c.csv", gzip("1\n2\n"));

    assertError(
        "kmeans -i @/four.csv --initial-centroids @/c.csv",
        3,
        "@/c.csv: is a gzip file, but its name does not end in .gz. Rename it to c.csv.gz.");
  }

  @Test
  void libsvmFilesToo() throws IOException {
    write("x.libsvm", HexFormat.of().parseHex(PARQUET));

    assertError(
        "moments -i @/x.libsvm",
        3,
        "@/x.libsvm: is a Parquet file. Read it apart, with --format parquet.");
  }

  @Test
  void gzipByAnotherName() throws IOException {
    write("a.csv", gzip("1,2\n"));
    write("B.CSV.GZ", "1,2\n");
    write("c.csv.gz", gzip("<!DOCTYPE html>\n"));

    String remedy = " is a gzip file, but its name does not end in .gz. Rename it to ";
    assertError("moments -i @/a.csv", 3, "@/a.csv:" + remedy + "a.csv.gz.");
    assertError(
        "moments -i @/B.CSV.GZ",
        3,
        "@/B.CSV.GZ: is plain text, though its name ends in .gz. Rename it to B.CSV.");
    assertError(
        "moments -i @/c.csv.gz",
        3,
        "@/c.csv.gz: holds a web page (HTML), as a failed download leaves one, in a gzip file."
            + " Fetch the data again.");
  }

  @Test
  void convertedRowsAreStillRead() throws IOException {
    Path input = write("t.csv", "1,2\n3,5\n");
    Path rows = directory.resolve("rows-of-t");

    Runs.succeed("convert -i " + input + " -o " + rows);

    Runs.succeed("moments -i " + rows + " -o " + directory.resolve("m"));
  }

  private static byte[] gzip(String content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(content.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      quoteCharacter = '~',
      value = {
        "moments",
        "moments --bad-records skip",
        "moments --columns quality",
        "linear-regression --responses quality",
        "naive-bayes --label quality",
        "kmeans -k 2 --weights quality",
        "convert --bad-records skip:9",
      })
  void semicolonsAreRecognised(String verb) throws IOException {
    write("wine.csv", "fixed acidity;sugar;quality\n" + "7.4;0.7;5\n7.8;0.88;5\n".repeat(20));
    write("quoted.csv", "\"fixed acidity\";\"sugar\";\"quality\"\n7.4;0.7;5\n7.8;0.88;5\n");

    for (String file : List.of("wine.csv", "quoted.csv")) {
      Outcome outcome = run(verb + " -i @/" + file);
      assertThat(outcome.error())
          .endsWith("Its fields seem to be separated by ';'. Use --delimiter ';'.")
          .doesNotContain("to leave such rows out", "--columns '!");
      assertThat(outcome.status()).isIn(2, 3);
    }
    assertThat(run(verb.replaceAll("--bad.*", "") + " -i @/wine.csv --delimiter ;").error())
        .doesNotContain("--delimiter");
  }

  @Test
  void aModelThatDoesNotFindItsColumnsSaysSoToo() throws IOException {
    Path train = write("train.csv", "a,b\n1,2\n3,5\n5,1\n");
    Runs.succeed("kmeans -k 1 -i " + train + " -o " + directory.resolve("m"));
    write("x.csv", "a\tb\n1\t2\n3\t5\n");

    assertThat(run("predict --model @/m -i @/x.csv").error())
        .contains("has no column 'a'")
        .endsWith("Its fields seem to be separated by tabs. Use --delimiter '\\t'.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"moments", "kmeans -k 2", "naive-bayes --label 1", "pca --header no"})
  void libsvmTextIsRecognised(String verb) throws IOException {
    write("a1a.txt", "-1 3:1 11:1 14:1\n+1 5:1 7:1\n-1 4:1 6:1 15:0.5\n");

    assertThat(run(verb + " -i @/a1a.txt").error())
        .endsWith("It looks like libsvm text. Use --format libsvm.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"moments", "naive-bayes --label label", "kmeans -k 2 --n-features 3"})
  void delimitedTextIsNotLibsvm(String verb) throws IOException {
    write("t.csv", "a;b\n1;2\n3;4\n");

    assertThat(run(verb + " --format libsvm -i @/t.csv").error())
        .endsWith(
            "t.csv: is not libsvm text. It looks like delimited text."
                + " Use --format csv --delimiter ';'.");
    assertThat(run(verb + " --format libsvm --bad-records skip -i @/t.csv").error())
        .endsWith("It looks like delimited text. Use --format csv --delimiter ';'.");
  }

  @Test
  void aLaterFileOfAnotherDelimiter() throws IOException {
    Files.createDirectory(directory.resolve("t"));
    write("t/part-0", "1,2\n3,5\n");
    write("t/part-1", "1;2\n3;5\n");

    assertThat(run("moments --header no -i @/t").error())
        .endsWith(
            "has 1 field where the first record has 2. It is not written like "
                + directory.resolve("t/part-0")
                + ". Its fields seem to be separated by ';'. Use --delimiter ';'. Read them apart.");
  }

  @Test
  void whatWasMeant() throws IOException {
    write("t.csv", "fixed_acidity,sugar\n1,2\n3,5\n");

    assertThat(run("momments -i @/t.csv").error())
        .startsWith("unknown verb 'momments'. Did you mean 'moments'?");
    assertThat(run("kmeans -i @/t.csv --nClusters 2").error())
        .startsWith("unknown option '--nClusters'. Did you mean '--n-clusters'?");
    assertThat(run("moments -i @/t.csv --colums=1").error())
        .startsWith("unknown option '--colums'. Did you mean '--columns'?");
    assertThat(run("moments -i @/t.csv --engine map-reduce").error())
        .endsWith("is none of auto, inprocess, mapreduce, tez. Did you mean 'mapreduce'?");
    assertThat(run("moments -i @/t.csv --columns Fixed-Acidity").error())
        .startsWith("--columns: there is no column 'Fixed-Acidity'. Did you mean 'fixed_acidity'?");
  }

  private static final String HOSTILE =
      "\u001b[31mred\u001b[0m,nb\u00a0sp\u200b,\ufeffbom\u202e,c\u0085\u009b31m,\ufffd\u2028\n";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "convert",
        "covariance",
        "kmeans -k 1",
        "linear-regression --responses 1",
        "moments",
        "moments --columns red",
        "moments --columns 1,1",
        "naive-bayes --label 5",
        "pca",
        "qr",
        "ridge-regression --responses 1",
        "svd",
        "moments --verbose --header no",
      })
  void whatIsNotSeenIsSpelledOut(String verb) throws IOException {
    write(
        "t.csv",
        HOSTILE
            + IntStream.range(0, 9)
                .mapToObj(i -> i + "," + i * i % 5 + ",7," + i % 2 + ",x\u00a0" + i % 2 + "\n")
                .reduce("", String::concat)
                .replaceAll(verb.startsWith("naive") ? "$^" : "x\u00a0", ""));

    for (int width : new int[] {20, 80, Integer.MAX_VALUE}) {
      Outcome outcome =
          Shell.onTerminal(
              width,
              Shell.words(
                  verb,
                  "-i",
                  directory.resolve("t.csv").toString(),
                  "--overwrite",
                  "-o",
                  directory.resolve("\u202eout").toString()));
      assertThat(outcome.err()).doesNotContain("--output");
      assertThat(outcome.out() + outcome.err())
          .isNotEmpty()
          .doesNotContainPattern("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\u00a0\ufffd&&[^\n\t]]");
    }
  }
}
