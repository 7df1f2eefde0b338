package org.daal4j.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.daal4j.cli.BadCase.input;
import static org.daal4j.cli.BadCase.usage;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Directories {@code name=value} are columns, and lists name inputs. */
class PartitionsTest {

  @TempDir static Path directory;
  @TempDir Path output;

  @BeforeAll
  static void makeInputs() throws IOException {
    String[] years = {"2023", "2024", "2025"};
    String[] regions = {"eu", "us%20west", "__HIVE_DEFAULT_PARTITION__"};
    StringBuilder flat = new StringBuilder("a,b,year,region\n");
    StringBuilder list = new StringBuilder("\uFEFF");
    int number = 0;
    for (String year : years) {
      for (String region : regions) {
        String place = "t/year=" + year + "/region=" + region + "/part-0.csv";
        StringBuilder rows = new StringBuilder("a,b\n");
        for (int i = 0; i < 5; i++, number++) {
          String row = number * 7 % 13 + "," + number * 5 % 11;
          rows.append(row).append('\n');
          String name = region.startsWith("__") ? "" : region.replace("%20", " ");
          flat.append(row).append(',').append(year).append(',').append(name).append('\n');
        }
        BadCase.write(directory, place, rows.toString());
        list.append(directory.resolve(place)).append("\r\n\n");
      }
    }
    BadCase.write(directory, "flat.csv", flat.toString());
    BadCase.write(directory, "list", list.toString());
    BadCase.write(directory, "empty-list", "\n\n");
    BadCase.write(directory, "t/_temporary/0/x", "not read");
    BadCase.write(directory, "mixed/day=1/a.csv", "x\n1\n");
    BadCase.write(directory, "mixed/hour=1/a.csv", "x\n1\n");
    BadCase.write(directory, "some/day=1/a.csv", "x\n1\n");
    BadCase.write(directory, "some/b.csv", "x\n1\n");
    BadCase.write(directory, "twice/day=1/day=2/a.csv", "x\n1\n");
    BadCase.write(directory, "own/day=7/a.csv", "x,day\n1,3\n2,4\n");
    BadCase.write(directory, "minus/n=-1/a.csv", "label,x\na,1\nb,1\n");
    BadCase.write(directory, "deep/plain/a.csv", "x\n1\n");
  }

  private String moments(String options) throws IOException {
    Path place = Files.createTempDirectory(output, "run").resolve("o");
    Runs.succeed("moments " + options + " -o " + place);
    return Files.readString(place.resolve("moments.csv"));
  }

  @ParameterizedTest
  @CsvSource({
    "--missing mean --categorical region, 1",
    "--missing mean --categorical region, 4",
    "--missing skip --categorical auto, 1",
    "--columns b!year, 2",
    "--columns year!a --weights b, 2",
    "--columns a --weights year, 3",
    "--columns year, 1",
  })
  void areColumnsLikeOthers(String options, int splits) throws IOException {
    String chosen = " " + options.replace("!", ",");
    String cut = "-D mapreduce.input.fileinputformat.split.maxsize=" + (splits == 1 ? 1 << 20 : 60);
    String expected = moments(chosen + " -i " + directory.resolve("flat.csv"));
    String found = moments(cut + " --engine inprocess" + chosen + " -i " + directory.resolve("t"));

    assertThat(moments(cut + " --engine mapreduce" + chosen + " -i " + directory.resolve("t")))
        .isEqualTo(found);
    List<String> numbers = fields(found);
    assertThat(numbers).hasSameSizeAs(fields(expected));
    for (int i = 0; i < numbers.size(); i++) {
      String want = fields(expected).get(i);
      if (splits > 1 && want.matches("-?[0-9.]+(E-?[0-9]+)?")) {
        // other splits add in another order
        double number = Double.parseDouble(want);
        assertThat(Double.parseDouble(numbers.get(i)))
            .isCloseTo(number, within(1e-13 * Math.max(1, Math.abs(number))));
      } else {
        assertThat(numbers.get(i)).isEqualTo(want);
      }
    }
  }

  private static List<String> fields(String csv) {
    return List.of(csv.split("[,\n]"));
  }

  @Test
  void areLabelsKeptColumnsAndGroupsOfText() throws IOException {
    Path bayes = output.resolve("bayes");
    Runs.succeed(
        "naive-bayes --missing skip --label region --columns a,b -i "
            + directory.resolve("t")
            + " -o "
            + bayes);
    assertThat(Files.readAllLines(bayes.resolve("classes.csv")))
        .containsExactly(
            "class,rows,logPrior", "eu,15," + Math.log(0.5), "us west,15," + Math.log(0.5));
    Path kmeans = output.resolve("kmeans");
    Runs.succeed("kmeans -k 2 --columns a,year -i " + directory.resolve("t") + " -o " + kmeans);
    Path predicted = output.resolve("predicted");
    Runs.succeed(
        "predict --keep region,year --model "
            + kmeans
            + " -i "
            + directory.resolve("t/year=202[34]")
            + " -o "
            + predicted);
    List<String> lines = Runs.lines(predicted.resolve("predictions"));
    assertThat(lines).hasSize(30);
    assertThat(lines.get(0)).startsWith(",2023,"); // the directory without a value sorts first
    assertThat(lines.get(5)).startsWith("eu,2023,");
    assertThat(lines.get(29)).startsWith("us west,2024,");
  }

  @Test
  void globsLeaveOutDirectories() throws IOException {
    String two = moments("--columns a,b,year -i " + directory.resolve("t/year=202{3,5}/region=*"));
    assertThat(two).contains("year,30,30,30,2023,2025");
    assertThat(moments("-i " + directory.resolve("t/year=2023/region=eu")))
        .as("what is spelled out is no column")
        .doesNotContain("year")
        .contains("a,5,");
  }

  @Test
  void aListNamesFilesWithTheirDirectories() throws IOException {
    String options = "--missing mean --categorical region -i ";
    assertThat(moments(options + "@" + directory.resolve("list")))
        .isEqualTo(moments(options + directory.resolve("flat.csv")));
  }

  @Test
  void withNoTheyAreRead() throws IOException {
    assertThat(moments("--partitions no -i " + directory.resolve("t")))
        .isEqualTo(moments("--columns a,b -i " + directory.resolve("flat.csv")));
  }

  @Test
  void aColumnOfTheFilesWins() throws IOException {
    assertThat(moments("-i " + directory.resolve("own"))).contains("day,2,2,2,3,4,7");
  }

  @ParameterizedTest
  @ValueSource(strings = {"kmeans -k 2", "svd", "linear-regression --responses b"})
  void aDryRunNamesThem(String verb) {
    Shell.Outcome run =
        Shell.daal4j(
            Shell.words(
                verb
                    + " --dry-run --columns a,year -o "
                    + output.resolve("o")
                    + " -i "
                    + directory.resolve("t")));
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.out()).contains("year         3           feature    number         directory");
  }

  @ParameterizedTest
  @MethodSource("badCases")
  void saysWhatIsWrong(BadCase bad) throws IOException {
    bad.check(directory);
  }

  static Stream<BadCase> badCases() {
    return Stream.of(
        usage(
            "moments -i @/t -o OUT",
            "--columns: column region, of directories, holds text. Leave it out with --columns"
                + " '!region', name it with --categorical, or use --partitions no."),
        usage(
            "moments --weights region -i @/t -o OUT",
            "--weights: column region, of directories, holds text. Name another one."),
        usage("moments --partitions yes -i @/t -o OUT", "--partitions: 'yes' is none of auto, no."),
        input(
            "moments --categorical region -i @/t -o OUT",
            "@/t/year=2023/region=__HIVE_DEFAULT_PARTITION__/part-0.csv: column region, of its"
                + " directory, has no value. Use --missing skip to leave such rows out."),
        input(
            "moments -i @/mixed -o OUT",
            "@/mixed/hour=1/a.csv: is in directories of hour, but @/mixed/day=1/a.csv is in"
                + " directories of day. Use --partitions no to read the files alone, or read them"
                + " apart."),
        input(
            "moments -i @/some -o OUT",
            "@/some/day=1/a.csv: is in directories of day, but @/some/b.csv is in no directory"
                + " name=value. Use --partitions no to read the files alone, or read them apart."),
        input(
            "moments -i @/twice -o OUT",
            "@/twice/day=1/day=2/a.csv: two of its directories have the same name before '='. Use"
                + " --partitions no to read the files alone."),
        input(
            "naive-bayes --label label -i @/minus -o OUT",
            "@/minus/n=-1/a.csv: column n, of its directory, is negative. Leave such directories out"
                + " by a glob."),
        input(
            "moments -i @/deep -o OUT",
            "@/deep: holds the directory plain, and directories within directories are not read. Add"
                + " -D mapreduce.input.fileinputformat.input.dir.recursive=true to read them, or give"
                + " a glob that leaves it out."));
  }

  /** What is no escape stands for itself beside those that are; bytes that are no UTF-8 stay. */
  @Test
  void escapesAreThoseOfHive() throws IOException {
    String[] values = {"a%20b%25", "a%20b%", "%zz%41", "%FF", "%FE", "%C3%A9", "%-1", "1+1", "%"};
    for (String value : values) {
      BadCase.write(directory, "escapes/k%3D=" + value + "/a.csv", "x\n1\n");
    }

    String moments = moments("--categorical k= --max-levels 8 -i " + directory.resolve("escapes"));

    assertThat(moments.lines().skip(2).map(line -> line.split(",")[0]))
        .containsExactly(
            "k==%", "k==%-1", "k==%FE", "k==%FF", "k==%zzA", "k==1+1", "k==a b%", "k==é");
  }

  @Test
  void aPathOfAListIsNamedWithItsLine() throws IOException {
    BadCase.write(directory, "good.csv", "x\n1\n");
    BadCase.write(directory, "empty.csv", "");
    String list = directory.resolve("paths").toString();
    String good = directory.resolve("good.csv").toString();
    for (String[] linesAndMessage :
        new String[][] {
          {good + "\n\n@/none.csv\n", ": line 3: no input: @/none.csv does not exist."},
          {"@/no*.csv", ": line 1: no input: @/no*.csv matches no file."},
          {"\n@/empty.csv", ": line 2: no input: @/empty.csv is empty."},
          {good + "\n" + good, ": line 2: --input: " + good + " is named twice, by '"},
          {"\uFEFF" + good + "\r\nhdfs:x y\r\n", ": line 2: no input: hdfs:x y is not a path"},
        }) {
      BadCase.write(directory, "paths", linesAndMessage[0].replace("@", directory.toString()));
      Shell.Outcome outcome = Shell.daal4j("moments", "-i", "@" + list, "-o", output + "/x");
      assertThat(outcome.error())
          .startsWith(list + linesAndMessage[1].replace("@", directory.toString()));
      assertThat(outcome.status()).isEqualTo(linesAndMessage[1].contains("twice") ? 2 : 3);
    }
  }

  @Test
  void listsThatCannotBeReadAreNamed() throws IOException {
    Shell.Outcome empty =
        Shell.daal4j("moments", "-i", "@" + directory.resolve("empty-list"), "-o", output + "/x");
    assertThat(empty.status()).isEqualTo(3);
    assertThat(empty.error())
        .isEqualTo(
            "--input: the list "
                + directory.resolve("empty-list")
                + " holds no path. Give it one path a line.");
    for (Charset other : List.of(StandardCharsets.UTF_16, StandardCharsets.UTF_16LE)) {
      Path list = Files.write(output.resolve("list"), "a.csv\n".getBytes(other));
      Shell.Outcome noText = Shell.daal4j("moments", "-i", "@" + list, "-o", output + "/x");
      assertThat(noText.status()).isEqualTo(3);
      assertThat(noText.error())
          .isEqualTo(
              "--input: the list "
                  + list
                  + " is no text in UTF-8. Save it so, with one path a line.");
    }
    Shell.Outcome none = Shell.daal4j("moments", "-i", "@no/such/list", "-o", output + "/x");
    assertThat(none.status()).isEqualTo(3);
    assertThat(none.error()).startsWith("--input: the list no/such/list cannot be read: ");
  }
}
