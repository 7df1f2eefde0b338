package org.daal4j.cli.convert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daal4j.cli.BadCase.input;
import static org.daal4j.cli.BadCase.usage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.daal4j.cli.BadCase;
import org.daal4j.cli.Runs;
import org.daal4j.cli.Shell;
import org.daal4j.cli.Shell.Outcome;
import org.daal4j.launch.Results;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Stored rows give what the text gives that they were made of. */
class ConvertTest {

  private static final Path IRIS = Path.of(Shell.IRIS);
  private static final Path WORDS = IRIS.resolveSibling("words.libsvm");

  @TempDir static Path inputs;
  @TempDir Path directory;

  @BeforeAll
  static void makeInputs() throws IOException {
    write("t.csv", "a,b\n1,2\n3,4\n5,7\n");
    write("other.csv", "a,c\n1,2\n3,4\n");
    write("huge.csv", "a,b\n1,2\n3,1e300\n");
    write("negative.csv", "y,a\n1,2\n2,-3\n");
    write("text.csv", "a,b\n1,x\n");
    write("header.csv", "a,b\n");
    write("wide.libsvm", "1 30000:2\n");
    write("twice.csv", "a,a\n1,2\n");
    write("fake/model.json", "{\"verb\":\"convert\"}");
    write(
        "fake/rows/part-m-00000",
        "this is no file of rows, though it is long enough for a header and its trailer");
    write("bare/model.json", "{\"verb\":\"convert\"}");
    Files.createDirectories(inputs.resolve("bare/rows"));
    Runs.succeed(
        "convert --output-format parquet -i " + inputs + "/t.csv -o " + inputs + "/parquet");
    for (String name : List.of("t", "other", "negative")) {
      Runs.succeed("convert -i " + inputs + "/" + name + ".csv -o " + inputs + "/" + name);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "iris.csv --columns 1-4, 1",
    "iris.csv --columns 1-4, 7",
    "iris.csv --columns 2-4 --weights 1 --storage float, 3",
    "words.libsvm, 2",
    "words.libsvm --storage float, 3",
    "words.libsvm --n-features 12, 7"
  })
  void bothEnginesWriteTheSameFiles(String table, int splits) throws IOException {
    Path file = IRIS.resolveSibling(table.split(" ")[0]);
    for (String engine : List.of("inprocess", "mapreduce")) {
      Runs.succeed(
          "convert "
              + Runs.splits(file, splits)
              + " -i "
              + IRIS.resolveSibling(table)
              + " --engine "
              + engine
              + " -o "
              + directory.resolve(engine));
    }
    assertThat(Results.bits(directory.resolve("mapreduce")))
        .hasSize(1 + splits)
        .isEqualTo(Results.bits(directory.resolve("inprocess")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "moments",
        "covariance",
        "pca --method svd",
        "kmeans -k 3 --assignments",
        "linear-regression --responses petal_width",
        "qr --matrix-q"
      })
  void verbsGiveTheBitsOfTheText(String verb) throws IOException {
    Path stored = directory.resolve("stored");
    String cut = Runs.splits(IRIS, 3);
    Runs.succeed("convert " + cut + " -i " + IRIS + " --columns 1-4 -o " + stored);
    String columns = verb.startsWith("linear") ? "" : " --columns 1-4";
    String name = verb.split(" ")[0];
    String options = verb.substring(name.length());
    Runs.succeed(
        name
            + " "
            + cut
            + " -i "
            + IRIS
            + options
            + (verb.startsWith("linear") ? " --columns 1-3" : columns)
            + " -o "
            + directory
            + "/text");
    for (String engine : List.of("inprocess", "mapreduce")) {
      Path output = directory.resolve(engine);
      Runs.succeed(name + " -i " + stored + options + " --engine " + engine + " -o " + output);
      assertThat(Results.bits(output)).isEqualTo(Results.bits(directory.resolve("text")));
    }
  }

  @Test
  void columnsAndLabelsOfStoredRowsAreChosen() throws IOException {
    Path stored = directory.resolve("stored");
    Runs.succeed("convert -i " + WORDS + " -o " + stored);
    for (String input : List.of(stored.toString(), WORDS.toString())) {
      Path output = directory.resolve(input.equals(WORDS.toString()) ? "a" : "b");
      Runs.succeed("moments -i " + input + " --columns c5,c2 -o " + output);
    }
    assertThat(Files.readString(directory.resolve("b/moments.csv")))
        .isEqualTo(Files.readString(directory.resolve("a/moments.csv")));
    Runs.succeed("naive-bayes -i " + stored + " --label c1 -o " + directory + "/m");
    assertThat(Runs.csv(directory.resolve("m/classes.csv")).get(1).get(0)).isEqualTo("0");
    Runs.succeed(
        "predict --keep c3,c1 -i "
            + stored
            + " --model "
            + directory
            + "/m -o "
            + directory
            + "/p");
    assertThat(Runs.lines(directory.resolve("p/predictions")).get(2)).startsWith("0,1,");
  }

  @Test
  void severalResultsAreOneTableAndWeightsAreKept() throws IOException {
    Path stored = directory.resolve("stored");
    Runs.succeed("convert -i " + IRIS + " --columns 2-4 --weights 1 -o " + stored);
    Path again = directory.resolve("again");
    Runs.succeed("convert -i " + IRIS + " --columns 2-4 --weights 1 -o " + again);
    Runs.succeed("moments -i " + stored + "," + again + " -o " + directory + "/twice");
    Runs.succeed("moments -i " + IRIS + " --columns 2-4 --weights 1 -o " + directory + "/once");
    List<List<String>> twice = Runs.csv(directory.resolve("twice/moments.csv"));
    List<List<String>> once = Runs.csv(directory.resolve("once/moments.csv"));
    assertThat(twice.get(1).get(1)).isEqualTo("300");
    assertThat(twice.get(1).get(9)).isEqualTo(once.get(1).get(9));
  }

  @Test
  void floatsAreRoundedOnceAndHalfAsLarge() throws IOException {
    for (String storage : List.of("float", "double")) {
      Runs.succeed(
          "convert --storage "
              + storage
              + " -i "
              + IRIS
              + " --columns 1-4 -o "
              + directory.resolve(storage));
    }
    long floats = Files.size(directory.resolve("float/rows/part-m-00000"));
    long doubles = Files.size(directory.resolve("double/rows/part-m-00000"));
    assertThat(doubles - floats).isEqualTo(150 * 4 * 4);
    Runs.succeed("moments -i " + directory + "/float -o " + directory + "/m");
    assertThat(Runs.csv(directory.resolve("m/moments.csv")).get(1).get(4))
        .isEqualTo("4.300000190734863");
  }

  /** Whatever bytes a file holds: a result, or an error of the input; never anything else. */
  @ParameterizedTest
  @ValueSource(strings = {"iris.csv --columns 1-4", "words.libsvm"})
  void damagedFilesAreErrorsOfTheInput(String table) throws IOException {
    Path stored = directory.resolve("stored");
    Runs.succeed("convert -i " + IRIS.resolveSibling(table) + " -o " + stored);
    Path file = stored.resolve("rows/part-m-00000");
    byte[] whole = Files.readAllBytes(file);
    Random random = new Random(table.length());
    int refused = 0;
    for (int round = 0; round < 150; round++) {
      byte[] damaged =
          round % 5 == 0 ? Arrays.copyOf(whole, random.nextInt(whole.length)) : whole.clone();
      int from = round % 3 == 0 ? 0 : random.nextInt(whole.length);
      for (int i = 0; i < 3 && damaged.length > 0; i++) {
        int at = Math.min(damaged.length - 1, from + random.nextInt(200));
        damaged[at] ^= (byte) (1 << random.nextInt(8));
      }
      boolean same = Arrays.equals(damaged, whole); // a bit may be flipped twice
      Files.write(file, damaged);
      Outcome outcome =
          Shell.daal4j(
              Shell.words("moments --overwrite -i " + stored + " -o " + directory + "/out"));
      assertThat(outcome.status()).as(outcome.err()).isEqualTo(same ? 0 : 3);
      refused += same ? 0 : 1;
    }
    assertThat(refused).isGreaterThan(100);
  }

  @ParameterizedTest
  @CsvSource({
    "iris.csv --columns 1-4, ''",
    "iris.csv --columns 2-4 --weights 1, --weights sepal_length"
  })
  void parquetOfBothEnginesGivesTheBitsOfTheText(String table, String weights) throws IOException {
    Runs.succeed("moments -i " + IRIS.resolveSibling(table) + " -o " + directory.resolve("text"));
    for (String engine : List.of("inprocess", "mapreduce")) {
      Path stored = directory.resolve(engine);
      Runs.succeed(
          "convert --output-format parquet --engine "
              + engine
              + " -i "
              + IRIS.resolveSibling(table)
              + " -o "
              + stored);
      Path moments = directory.resolve("moments-" + engine);
      Runs.succeed("moments -i " + stored + " -o " + moments + " " + weights);
      assertThat(moments.resolve("moments.csv"))
          .hasSameTextualContentAs(directory.resolve("text/moments.csv"));
      assertThat(stored.resolve("rows/part-m-00000.parquet"))
          .hasSameBinaryContentAs(directory.resolve("inprocess/rows/part-m-00000.parquet"));
    }
  }

  @Test
  void parquetOfSparseRowsHoldsTheirZeros() throws IOException {
    Path stored = directory.resolve("stored");
    Runs.succeed("convert --output-format parquet -i " + WORDS + " -o " + stored);
    String first = "kmeans-init --init deterministic -k 40 -i ";
    Runs.succeed(first + WORDS + " -o " + directory.resolve("text"));
    Runs.succeed(first + stored + " -o " + directory.resolve("parquet"));

    assertThat(directory.resolve("parquet/centroids.csv"))
        .hasSameTextualContentAs(directory.resolve("text/centroids.csv"))
        .content()
        .contains(",0,");
  }

  @Test
  void parquetOfFloatsIsThatOfRowsOfFloats() throws IOException {
    String convert = "convert --columns 1-4 --storage float -i " + IRIS + " -o " + directory;
    Runs.succeed(convert + "/rows");
    Runs.succeed(convert + "/parquet --output-format parquet");
    for (String stored : List.of("rows", "parquet")) {
      Runs.succeed(
          "moments -i " + directory.resolve(stored) + " -o " + directory.resolve("m-" + stored));
    }
    assertThat(directory.resolve("m-parquet/moments.csv"))
        .hasSameTextualContentAs(directory.resolve("m-rows/moments.csv"));
    assertThat(directory.resolve("parquet/model.json"))
        .content()
        .contains("\"outputFormat\" : \"parquet\"")
        .contains("\"type\" : \"float\"");
  }

  @Test
  void aFileOfTheTableThatIsMissingIsAnError() throws IOException {
    Path stored = directory.resolve("stored");
    Runs.succeed(
        "convert -D mapreduce.input.fileinputformat.split.maxsize=1000 --columns 1-4 -i "
            + IRIS
            + " -o "
            + stored);
    Files.delete(stored.resolve("rows/part-m-00003"));
    Outcome outcome = Shell.daal4j(Shell.words("moments -i " + stored + " -o " + directory + "/o"));
    assertThat(outcome.status()).isEqualTo(3);
    assertThat(outcome.error())
        .isEqualTo(
            stored
                + ": has 3 of the 4 files in rows that belong to the table. Convert the table"
                + " again.");
  }

  @Test
  void aFileOfStoredRowsIsNoText() throws IOException {
    Path stored = directory.resolve("stored");
    Runs.succeed("convert --columns 1-4 -i " + IRIS + " -o " + stored);
    Outcome outcome =
        Shell.daal4j(Shell.words("moments -i " + stored + "/rows -o " + directory + "/o"));
    assertThat(outcome.status()).isEqualTo(3);
    assertThat(outcome.error())
        .endsWith("is a file of rows that convert has stored. Name the --output of convert.");
  }

  static Stream<BadCase> cases() {
    return Stream.of(
        usage(
            "convert -i @/t.csv --storage half -o OUT",
            "--storage: 'half' is none of double, float."),
        input(
            "convert -i @/huge.csv --storage float -o OUT",
            "@/huge.csv: row 2 from byte 0 on: column b: 1E300 is beyond the range of a float"
                + " (3.4e38). Use --storage double."),
        input(
            "moments -i @/parquet,@/t -o OUT",
            "--input: @/parquet holds Parquet, which is another format than rows. Read it apart."),
        input(
            "convert -i @/huge.csv --storage float --output-format parquet -o OUT",
            "@/huge.csv: row 2 from byte 0 on: column b: 1E300 is beyond the range of a float"
                + " (3.4e38). Use --storage double."),
        usage(
            "convert -i @/wide.libsvm --output-format parquet -o OUT",
            "rows: 30,000 columns are more than the 20,000 of a Parquet file, of which each takes"
                + " room in each group of rows. Choose fewer, or another --output-format."),
        usage(
            "convert -i @/twice.csv --output-format parquet -o OUT",
            "rows: two of its columns would be called a. Rename one of them in the input, or leave"
                + " it out."),
        input(
            "convert -i @/text.csv -o OUT",
            "@/text.csv: record at byte 4 (line 2): column b: 'x' is not a number. Leave the column"
                + " out with --columns '!b', or make it a category with --categorical 'b'."),
        input(
            "convert -i @/header.csv -o OUT",
            "no rows in @/header.csv: the input holds no record, or nothing but a header."
                + " Check --input, and --header if the first line is data."),
        input(
            "moments --format rows -i @/t.csv -o OUT",
            "--input: @/t.csv is no result of convert. Name its --output."),
        input(
            "moments -i @/fake -o OUT",
            "@/fake/rows/part-m-00000 cannot be used: it is not a file of packed rows."
                + " Convert the table again."),
        input("moments -i @/bare -o OUT", "no rows in @/bare. Convert the table again."),
        input(
            "moments -i @/t,@/other -o OUT",
            "@/other/rows/part-m-00000: has other columns than @/t/rows/part-m-00000, or rows of"
                + " another form. Read them apart."),
        input(
            "naive-bayes -i @/negative --label y -o OUT",
            "@/negative/rows/part-m-00000: column a: -3 is negative. Leave such rows out before the"
                + " table is converted, or the column with --columns."),
        usage(
            "moments -i @/t --weights a -o OUT",
            "--weights does not apply to stored rows. Leave it out."),
        usage(
            "moments -i @/t --header no -o OUT",
            "--header does not apply to stored rows. Leave it out."),
        usage(
            "moments -i @/t --columns z -o OUT",
            "--columns: there is no column 'z'. The columns are a, b."),
        usage(
            "moments -i @/t -o @/t/rows/out",
            "--output: @/t/rows/out lies inside --input @/t. Name a directory outside of it."));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void saysWhatIsWrongAndLeavesNothingBehind(BadCase wrong) throws IOException {
    wrong.check(inputs);
  }

  private static void write(String name, String content) throws IOException {
    BadCase.write(inputs, name, content);
  }
}
