package org.daal4j.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.daal4j.cli.BadCase.input;
import static org.daal4j.cli.BadCase.usage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.daal4j.launch.Results;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Verbs on libsvm text: the numbers of the same table as CSV, the same bits from both engines. */
class LibsvmTest {

  private static final Path WORDS = Path.of(Shell.IRIS).resolveSibling("words.libsvm");

  @TempDir static Path directory;
  @TempDir Path output;

  @BeforeAll
  static void makeInputs() throws IOException {
    Random random = new Random(5);
    StringBuilder csv = new StringBuilder("c1,c2,c3,c4,c5,c6,label\n");
    StringBuilder libsvm = new StringBuilder("# made at random\n");
    for (int row = 0; row < 500; row++) {
      StringBuilder numbers = new StringBuilder();
      StringBuilder pairs = new StringBuilder();
      double label = 1;
      for (int j = 1; j <= 6; j++) {
        double number = random.nextInt(10) < j ? Math.round(random.nextGaussian() * 1e4) / 1e3 : 0;
        numbers.append(number).append(',');
        pairs.append(number == 0 && random.nextInt(9) > 0 ? "" : " " + j + ":" + number);
        label += j * number;
      }
      label += random.nextInt(5);
      csv.append(numbers).append(label).append('\n');
      libsvm.append(label).append(pairs).append(row % 7 == 0 ? "\r\n" : "\n");
    }
    write("t.csv", csv.toString());
    write("t.svm", libsvm.toString());
    write("parts/a.svmlight", "1 1:1\n2 3:5\n");
    write("parts/b.svmlight", "3 2:7\n");
    write("bad.svm", "1 1:1\n1 2:2 0:3\n");
    write("unlabelled.svm", "1 1:2\n1:5 2:7\n");
    write("queries.svm", "qid:1 1:1 2:0.5\nqid:2 1:3\n");
    write("down.svm", "1 2:1 1:2\n1 1:1\n");
    write("wide.svm", "1 1:1 9:3\n");
    write("none.svm", "1\n2\n");
    write("missing.svm", "1 1:nan\n2 1:nan\n");
    write("zero.svm", "");
    write("comments.svm", "# only\n\n");
    write("negative.svm", "a 1:1\nb 1:-1\n");
    write("text.svm", "a 1:1\nb 1:2\n");
    write("mixed/a.svm", "1 1:1\n");
    write("mixed/b.csv", "1,2\n");
  }

  @ParameterizedTest
  @CsvSource({
    "moments, 7",
    "covariance, 3",
    "covariance --precision extended, 2",
    "pca, 1",
    "pca --method svd, 2",
    "kmeans -k 3 --init random --assignments, 7",
    "kmeans -k 3 --init plusPlus, 2",
    "kmeans -k 4, 3",
    "kmeans-init -k 3 --init deterministic, 1",
    "linear-regression --responses label, 3",
    "linear-regression --responses label --method qr, 2",
    "elastic-net --responses label --folds 3, 7",
    "ridge-regression --responses label, 7"
  })
  void givesWhatTheSameTableGivesAsCsv(String verb, int splits) throws IOException {
    String columns = verb.contains("regression") ? "" : " --columns !label";
    Runs.succeed(
        verb + " -i " + directory + "/t.csv --header yes" + columns + " -o " + output + "/dense");
    Path libsvm = directory.resolve("t.svm");
    for (String engine : List.of("inprocess", "mapreduce")) {
      Runs.succeed(
          verb.replaceFirst(" |$", " " + Runs.splits(libsvm, splits) + " ")
              + " -i "
              + libsvm
              + " --engine "
              + engine
              + " -o "
              + output.resolve(engine));
    }
    assertThat(Results.bits(output.resolve("mapreduce")))
        .isEqualTo(Results.bits(output.resolve("inprocess")));
    for (String file : Results.bits(output.resolve("dense")).keySet()) {
      if (file.endsWith(".csv") && !file.equals("iterations.csv")) {
        same(
            output.resolve("inprocess").resolve(file),
            output.resolve("dense").resolve(file),
            verb.contains("regression") || verb.contains("elastic") ? 1e-10 : 1e-12);
      }
    }
    if (verb.contains("--assignments")) {
      assertThat(Runs.lines(output.resolve("inprocess/assignments")))
          .isEqualTo(Runs.lines(output.resolve("dense/assignments")));
    }
  }

  /**
   * Other splits add in another order: 1e-12 of each number, or of 1 where terms cancel. Residuals
   * are 1e-4 of the responses, and carry the roundings of those; errors of folds differ by little,
   * and their standard error carries the roundings of each.
   */
  private static void same(Path actual, Path expected, double tolerance) throws IOException {
    List<List<String>> found = Runs.csv(actual);
    List<List<String>> wanted = Runs.csv(expected);
    assertThat(found).hasSameSizeAs(wanted);
    for (int i = 0; i < wanted.size(); i++) {
      for (int j = 0; j < wanted.get(i).size(); j++) {
        String cell = wanted.get(i).get(j);
        if (i == 0 || !cell.matches("[-+0-9.eE]+")) {
          assertThat(found.get(i).get(j)).isEqualTo(cell);
        } else {
          double number = Double.parseDouble(cell);
          assertThat(Double.parseDouble(found.get(i).get(j)))
              .as("%s line %d field %d", actual, i + 1, j + 1)
              .isCloseTo(number, within(tolerance * Math.max(1, Math.abs(number))));
        }
      }
    }
  }

  @Test
  void naiveBayesGivesTheBitsOfTheSameWordsAsCsv() throws IOException {
    List<String> words = Files.readAllLines(WORDS.resolveSibling("words.csv"));
    words.set(0, "label,c1,c2,c3,c4,c5,c6,c7,c8,c9");
    Path csv = Files.write(output.resolve("words.csv"), words);
    Runs.succeed("naive-bayes -i " + csv + " --label label -o " + output + "/dense");
    Runs.succeed("naive-bayes -i " + WORDS + " --label label -o " + output + "/sparse");
    assertThat(Files.readString(output.resolve("sparse/classes.csv")))
        .isEqualTo(Files.readString(output.resolve("dense/classes.csv")));
    assertThat(Files.readAllLines(output.resolve("sparse/logTheta.csv")).stream().skip(1))
        .isEqualTo(
            Files.readAllLines(output.resolve("dense/logTheta.csv")).stream().skip(1).toList());
    for (String model : List.of("dense", "sparse")) {
      Shell.Outcome predicted =
          Runs.succeed(
              "predict --probabilities --label label --keep label -i "
                  + WORDS
                  + " --model "
                  + output.resolve(model)
                  + " -o "
                  + output.resolve(model + "-predicted"));
      // 59 of 60 rows, as the model of words.csv predicts words.csv.
      assertThat(predicted.out()).contains("accuracy    98.33 %");
    }
    assertThat(Runs.lines(output.resolve("sparse-predicted/predictions"))).hasSize(60);
  }

  @Test
  void aModelIgnoresFeaturesItDoesNotKnow() throws IOException {
    Path model = output.resolve("model");
    Runs.succeed("kmeans -i " + directory + "/t.csv --header yes --columns 1,2 -k 2 -o " + model);
    write("more.svm", "0 1:3 2:-1 700:5\n0 2:3\n");
    Runs.succeed(
        "predict -i " + directory + "/more.svm --model " + model + " -o " + output + "/clusters");
    assertThat(Runs.lines(output.resolve("clusters/predictions"))).hasSize(2);
  }

  @Test
  void directoriesAreRecognisedAndFeaturesCountedOrGiven() throws IOException {
    Shell.Outcome counted =
        Runs.succeed("moments --json -i " + directory + "/parts -o " + output + "/counted");
    assertThat(counted.lastLine()).contains("\"columns\":[\"c1\",\"c2\",\"c3\"]", "\"passes\":2");
    Shell.Outcome given =
        Runs.succeed(
            "moments --json --n-features 4 -i " + directory + "/parts -o " + output + "/given");
    assertThat(given.lastLine()).contains("\"c4\"]", "\"passes\":1");
  }

  static Stream<BadCase> cases() {
    return Stream.of(
        input(
            "moments -i @/bad.svm -o OUT",
            "@/bad.svm: record at byte 6 (line 2): '0:3': indices begin with 1."
                + " Use --bad-records skip to leave such rows out."),
        input(
            "moments -i @/unlabelled.svm -o OUT",
            "@/unlabelled.svm: record at byte 6 (line 2): '1:5' stands where the label should, a"
                + " word without :. Use --bad-records skip to leave such rows out."),
        input(
            "naive-bayes -i @/queries.svm --label label -o OUT",
            "@/queries.svm: record at byte 0 (line 1): 'qid:1' stands where the label should, a"
                + " word without :. All of the first lines are malformed, so to leave such rows"
                + " out would leave none. Check the input and --format."),
        input(
            "moments -i @/down.svm -o OUT",
            "@/down.svm: record at byte 0 (line 1): '1:2': the index comes after 2, but indices"
                + " ascend. Use --bad-records skip to leave such rows out."),
        input(
            "moments -i @/wide.svm --n-features 8 -o OUT",
            "@/wide.svm: record at byte 0 (line 1): '9:3': the index is beyond the 8 features of"
                + " the table (--n-features). Use --bad-records skip to leave such rows out."),
        input(
            "moments -i @/none.svm -o OUT",
            "@/none.svm: no row has a feature. Check --input, or give --n-features."),
        input(
            "moments -i @/missing.svm --missing skip -o OUT",
            "no rows in @/missing.svm: all 2 rows were left out (2 for a missing value, 0"
                + " malformed). Check --columns and --format."),
        input(
            "moments -i @/zero.svm -o OUT",
            "no input: @/zero.svm is empty. Give --input a file with data."),
        input(
            "moments -i @/comments.svm -o OUT",
            "no rows in @/comments.svm: the input holds no record, or nothing but a header."
                + " Check --input, and --header if the first line is data."),
        input(
            "naive-bayes -i @/negative.svm --label label -o OUT",
            "@/negative.svm: record at byte 6 (line 2): column c1: '-1' is negative."
                + " Use --bad-records skip to leave such rows out."),
        input(
            "linear-regression -i @/text.svm --responses label -o OUT",
            "@/text.svm: record at byte 0 (line 1): column label: 'a' is not a number."
                + " Use --bad-records skip to leave such rows out."),
        usage(
            "moments -i @/mixed -o OUT",
            "--input: @/mixed/b.csv is another format by its name than @/mixed/a.svm."
                + " Give --format, or read them apart."),
        usage(
            "moments -i @/t.svm --n-features 0 -o OUT",
            "--n-features: '0' is too small. Give a whole number from 1 to 2147483583."),
        usage(
            "moments -i @/t.csv --n-features 3 -o OUT",
            "--n-features applies to libsvm text only. Leave it out."),
        usage(
            "moments -i @/t.svm --weights c1 -o OUT",
            "--weights does not apply to libsvm text. Leave it out."),
        usage(
            "moments -i @/t.svm --header yes -o OUT",
            "--header does not apply to libsvm text. Leave it out."),
        usage(
            "kmeans -i @/t.svm --initial-centroids @/t.csv -o OUT",
            "--initial-centroids with libsvm text needs --n-features. Give it."),
        usage(
            "moments -i @/t.svm --columns 9 --n-features 6 -o OUT",
            "--columns: there is no position 9. Positions go from 1 to 7. The columns are c1, c2,"
                + " c3, c4, c5, c6, label."));
  }

  /** No verb allocates what does not fit, on either engine, nor leaves the row out. */
  @ParameterizedTest
  @Timeout(60)
  @ValueSource(
      strings = {
        "moments",
        "moments --columns 1-2",
        "moments --bad-records skip",
        "covariance",
        "pca",
        "pca --method svd",
        "svd",
        "qr --matrix-q",
        "linear-regression --responses label",
        "linear-regression --responses label --method qr",
        "ridge-regression --responses label",
        "naive-bayes --label label",
        "kmeans -k 2",
        "kmeans-init -k 2",
        "convert"
      })
  void anIndexThatMakesATableTooWideIsNamed(String verb) throws IOException {
    write("huge.svm", "1 1:1\n2 2:4 100000000:3\n");
    for (String engine : List.of("inprocess", "mapreduce")) {
      Shell.Outcome outcome =
          Shell.daal4j(
              Shell.words(
                  verb
                      + " --engine "
                      + engine
                      + " -i "
                      + directory
                      + "/huge.svm -o "
                      + output.resolve(engine)));
      assertThat(outcome.status()).isEqualTo(3);
      assertThat(outcome.error())
          .startsWith(
              directory
                  + "/huge.svm: record at byte 6 (line 2): '100000000:3': a table of 100000000"
                  + " columns does not fit in memory, at most ")
          .contains("--n-features", "-Xmx");
      assertThat(output.resolve(engine)).doesNotExist();
    }
    Shell.Outcome given =
        Shell.daal4j(
            Shell.words(
                verb
                    + " --n-features 100000000 -i "
                    + directory
                    + "/huge.svm -o "
                    + output.resolve("given")));
    assertThat(given.status()).isEqualTo(2);
    assertThat(given.error()).startsWith("--n-features: 100,000,000 columns do not fit");
  }

  @Test
  void labelsThatAreOneNumberAreOneClass() throws IOException {
    write("spark.svm", "1.0 1:5 2:1\n0.0 1:1 2:5\n1.0 1:4\n+1 1:3\n1e0 1:3\n01 1:2\n-0 2:4\n");
    write("sklearn.svm", "1 1:5 2:1\n0 1:1 2:5\n");
    Path model = output.resolve("model");
    Runs.succeed("naive-bayes --label label -i " + directory + "/spark.svm -o " + model);
    assertThat(Runs.csv(model.resolve("classes.csv")).stream().map(line -> line.get(0)))
        .containsExactly("class", "0", "1");
    for (String table : List.of("spark.svm", "sklearn.svm")) {
      Path predicted = output.resolve(table);
      Shell.Outcome outcome =
          Runs.succeed(
              "predict --label label --keep label --model "
                  + model
                  + " -i "
                  + directory.resolve(table)
                  + " -o "
                  + predicted);
      assertThat(outcome.out()).contains("accuracy    100.00 %");
      assertThat(Files.readAllLines(predicted.resolve("confusion.csv"))).hasSize(3);
    }
    assertThat(Runs.lines(output.resolve("spark.svm/predictions")))
        .startsWith("1.0,1", "0.0,0", "1.0,1", "+1,1");
  }

  /** The pass that finds the features looks at no label. */
  @Test
  void rowsWithoutALabelAreCountedAsSkipped() throws IOException {
    write("unknown.svm", "1 1:5\n? 1:1\n0 2:4\n");
    for (String engine : List.of("inprocess", "mapreduce")) {
      Shell.Outcome outcome =
          Runs.succeed(
              "naive-bayes --json --label label --missing skip --engine "
                  + engine
                  + " -i "
                  + directory
                  + "/unknown.svm -o "
                  + output.resolve(engine));
      assertThat(outcome.lastLine()).contains("\"rows\":2", "\"skippedRows\":1", "\"passes\":2");
    }
  }

  /** Text in CSV, numbers in libsvm and stored rows: metrics pair what is the same number. */
  @Test
  void labelsArePairedByNumberWhereOneSideHasNumbers() throws IOException {
    write("counts.csv", "label,c1,c2\n1.0,5,1\n0.0,1,5\n1.0,4,0\n");
    write("counts.svm", "1 1:5 2:1\n0 1:1 2:5\n1 1:4\n");
    write("ints.csv", "label,c1,c2\n1,5,1\n0,1,5\n1,4,0\n");
    Runs.succeed("convert -i " + directory + "/counts.csv -o " + directory + "/counts");
    for (String fitted : List.of("counts.csv", "counts.svm", "counts")) {
      Path model = output.resolve("model-" + fitted);
      Runs.succeed("naive-bayes --label label -i " + directory.resolve(fitted) + " -o " + model);
      for (String table : List.of("counts.csv", "counts.svm", "counts", "ints.csv")) {
        Shell.Outcome outcome =
            Runs.succeed(
                "predict --label label --model "
                    + model
                    + " -i "
                    + directory.resolve(table)
                    + " -o "
                    + output.resolve(fitted + "-" + table));
        boolean texts = fitted.equals("counts.csv") && table.equals("ints.csv");
        assertThat(outcome.out())
            .as(fitted + " to " + table)
            .contains(texts ? "accuracy    0.00 %" : "accuracy    100.00 %");
      }
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void saysWhatIsWrongAndLeavesNothingBehind(BadCase wrong) throws IOException {
    wrong.check(directory);
  }

  private static void write(String name, String content) throws IOException {
    BadCase.write(directory, name, content);
  }
}
