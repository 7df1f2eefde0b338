package org.daal4j.cli.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.daal4j.cli.Runs;
import org.daal4j.cli.Shell;
import org.daal4j.cli.Shell.Outcome;
import org.daal4j.result.JsonText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Profiles from the command line: every engine and split, formats, and hostile tables. */
class ProfileVerbTest {

  private static final List<String> FILES =
      List.of("profile.csv", "histogram.csv", "values.csv", "correlation.csv");
  private static final Path SAMPLES = Path.of(Shell.IRIS).getParent();

  @TempDir Path directory;

  private Path run(String words) throws IOException {
    Path output = Files.createTempDirectory(directory, "run").resolve("o");
    Runs.succeed("profile " + words + " -o " + output);
    return output;
  }

  private static Map<String, String> files(Path output) throws IOException {
    Map<String, String> files = new TreeMap<>();
    for (String file : FILES) {
      files.put(file, Files.readString(output.resolve(file)));
    }
    return files;
  }

  /** Fields of profile.csv by column and name. */
  private static Map<String, Map<String, String>> profile(Path output) throws IOException {
    List<List<String>> lines = Runs.csv(output.resolve("profile.csv"));
    Map<String, Map<String, String>> columns = new TreeMap<>();
    for (List<String> line : lines.subList(1, lines.size())) {
      Map<String, String> fields = new TreeMap<>();
      for (int i = 0; i < line.size(); i++) {
        fields.put(lines.get(0).get(i), line.get(i));
      }
      columns.put(line.get(0), fields);
    }
    return columns;
  }

  private Path table(String text) throws IOException {
    Path table = Files.createTempFile(directory, "table", ".csv");
    return Files.writeString(table, text.replace(';', '\n'));
  }

  /** Numbers, few and many texts, texts that are numbers now and then, and what is not there. */
  private Path mixed() throws IOException {
    Random random = new Random(11);
    StringBuilder text = new StringBuilder("x,whole,colour,id,code,price\n");
    for (int i = 0; i < 24_000; i++) {
      text.append(random.nextInt(50) == 0 ? "NA" : String.valueOf(random.nextGaussian()))
          .append(',')
          .append(random.nextInt(30))
          .append(',')
          .append(List.of("red", "green", "blau", "").get(random.nextInt(4)))
          .append(',')
          .append(i % 40 == 0 ? "same" : "id" + i)
          .append(',')
          .append(i % 3 == 0 ? "A" + i % 11_000 : String.valueOf(i % 7))
          .append(',')
          .append(i % 100 == 0 ? "n/k" : String.valueOf(random.nextInt(100_000) / 100.0))
          .append('\n');
    }
    return table(text.toString());
  }

  @ParameterizedTest
  @CsvSource({
    "inprocess, 1",
    "inprocess, 2",
    "inprocess, 3",
    "inprocess, 7",
    "mapreduce, 1",
    "mapreduce, 3"
  })
  void everyEngineAndSplitGivesTheSameBits(String engine, int splits) throws IOException {
    Path table = mixed();
    Path one = run("-i " + table);
    Path other = run(Runs.splits(table, splits) + " --engine " + engine + " -i " + table);

    assertThat(files(other)).isEqualTo(files(one));
    Map<String, Map<String, String>> columns = profile(one);
    assertThat(columns.get("x")).containsEntry("type", "number").containsEntry("malformed", "0");
    assertThat(columns.get("whole")).containsEntry("type", "integer");
    assertThat(columns.get("colour")).containsEntry("type", "text").containsEntry("distinct", "3");
    assertThat(columns.get("id")).containsEntry("distinctExact", "false");
    assertThat(columns.get("code"))
        .containsEntry("type", "text")
        .containsEntry("malformed", "0")
        .containsEntry("missing", "0")
        .containsEntry("shortest", "1")
        .containsEntry("longest", "6");
    assertThat(columns.get("price")).containsEntry("malformed", "240");
    assertThat(Files.readAllLines(one.resolve("values.csv")))
        .contains("id,same,600", "code,0,2286");
    assertThat(JsonText.object(Files.readString(one.resolve("model.json"))).get("passes"))
        .isIn(2, 3, 2L, 3L);
  }

  /** A thousand files of a row each are one table. */
  @Test
  void manyTinyFiles() throws IOException {
    Path many = Files.createDirectory(directory.resolve("many"));
    StringBuilder all = new StringBuilder("a,b\n");
    for (int i = 0; i < 1000; i++) {
      String row = i % 13 + ",t" + i % 5 + "\n";
      all.append(row);
      Files.writeString(many.resolve(String.format("p%04d.csv", i)), "a,b\n" + row);
    }
    assertThat(files(run("-i " + many))).isEqualTo(files(run("-i " + table(all.toString()))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"iris.parquet", "iris.orc", "iris.avro"})
  void formatsWithTypes(String file) throws IOException {
    assertThat(files(run("-i " + SAMPLES.resolve(file))))
        .isEqualTo(files(run("-i " + SAMPLES.resolve("iris.csv"))));
  }

  @Test
  void arraysStoredRowsAndSparseText() throws IOException {
    Path numbers = run("-i " + SAMPLES.resolve("iris.csv") + " --columns 1-4");
    String histogram = Files.readString(numbers.resolve("histogram.csv"));
    Path rows = directory.resolve("rows");
    Runs.succeed("convert -i " + SAMPLES.resolve("iris.csv") + " --columns 1-4 -o " + rows);
    assertThat(files(run("-i " + rows))).isEqualTo(files(numbers));
    Path array = run("-i " + SAMPLES.resolve("iris.npy"));
    assertThat(Files.readString(array.resolve("histogram.csv")).replaceAll("(?m)^[^,]*,", ""))
        .isEqualTo(histogram.replaceAll("(?m)^[^,]*,", ""));
    Path libsvm = Files.writeString(directory.resolve("t.libsvm"), "1 1:2 3:-4\n0 2:5\n");
    assertThat(profile(run("-i " + libsvm)).get("c3"))
        .containsEntry("minimum", "-4")
        .containsEntry("zeros", "1");
  }

  /** In the text of a table a semicolon stands for the end of a line. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a;1 | a | type=integer rows=1 distinct=1 mean=1 standardDeviation=NaN",
        "a,b;1,NA;2,; | b | type=empty missing=2 distinct=0 mean= shortest=",
        "a,b;1,2;NaN,3; | a | missing=1 malformed=0 type=integer",
        "a;1;2;3;4;5;6;7;8;9;inf | a | malformed=1 type=integer maximum=9",
        "a;1;2;3;4;5;6;7;8;9;1e400 | a | malformed=1 missing=0 maximum=9",
        "a;1;2;3;4;5;6;7;8;x | a | type=text malformed=0 distinct=9 longest=1",
        "a;-0;0;-0.0 | a | zeros=3 negatives=0 distinct=1 minimum=0",
        "a;1e-400;5e-324 | a | zeros=1 minimum=0 maximum=4.9E-324 type=number",
        "a;9007199254740993;9007199254740992 | a | distinct=1 type=integer",
        "a;1.7976931348623157e308;-1.7976931348623157e308 | a | mean=0 q0.5=0",
        "ab,c;\"x, \"\"y\"\"\",2;z,3 | c | type=integer distinct=2",
      })
  void smallAndHostileTables(String text, String column, String fields) throws IOException {
    Map<String, String> found = profile(run("-i " + table(text) + " --header yes")).get(column);
    for (String field : fields.strip().split(" ")) {
      String[] nameAndValue = field.split("=", -1);
      assertThat(found).containsEntry(nameAndValue[0], nameAndValue[1]);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a,b | '' | 3 | no rows in",
        "'' | '' | 3 | is empty",
        "a,b;1,2;3 | '' | 3 | has 1 field where the first record has 2",
        "a;1 | --weights a | 2 | --weights does not apply to profile: it counts rows",
        "a;1 | --missing skip | 2 | --missing does not apply to profile",
        "a;1 | --categorical a | 2 | --categorical does not apply to profile",
        "a;1 | --scale zscore | 2 | --scale does not apply to profile",
        "a;1 | --precision extended | 2 | --precision: 'extended' does not apply to profile",
        "a;1 | --quantiles 0.5,2 | 2 | --quantiles: '2' is above 1",
        "a;1 | --quantiles 0.5,0.50 | 2 | --quantiles: '0.50' is there twice",
        "a;1 | --quantiles x | 2 | --quantiles",
        "a;1 | --bins 0 | 2 | --bins",
        "a;1 | --top -1 | 2 | --top",
        "a;1 | --columns b | 2 | --columns: there is no column 'b'",
      })
  void saysWhatIsWrong(String text, String options, int status, String message) throws IOException {
    Path output = directory.resolve("wrong");
    Outcome outcome =
        Shell.daal4j(Shell.words("profile -i " + table(text) + " -o " + output + " " + options));
    assertThat(outcome.status()).as(outcome.err()).isEqualTo(status);
    assertThat(outcome.error()).contains(message);
    assertThat(output).doesNotExist();
  }

  @Test
  void tenThousandColumnsAndAMegabyteInAField() throws IOException {
    String names =
        IntStream.range(0, 10_000).mapToObj(i -> "n" + i).collect(Collectors.joining(","));
    String row =
        IntStream.range(0, 10_000).mapToObj(String::valueOf).collect(Collectors.joining(","));
    Path wide = run("-i " + table(names + "\n" + row + "\n" + row.replace('1', '2') + "\n"));
    assertThat(profile(wide)).hasSize(10_000);
    Path longText = run("-i " + table("a,b\n" + "é".repeat(500_000) + ",1\nx,2\n"));
    assertThat(profile(longText).get("a"))
        .containsEntry("longest", "500000")
        .containsEntry("shortest", "1");
    assertThat(Files.readAllLines(longText.resolve("values.csv")))
        .contains("a," + "é".repeat(100) + ",1");
  }

  @Test
  void columnsOfOneNameAreToldOfBoth() throws IOException {
    Path output = run("-i " + table("a,a,a;1,x,;2,y,;") + " --header yes");
    assertThat(Runs.csv(output.resolve("profile.csv")))
        .extracting(line -> line.get(1))
        .containsExactly("type", "integer", "text", "empty");
  }

  /** The report ends with commands that run as they are printed. */
  @Test
  void whatComesNextRuns() throws IOException {
    Path table =
        table(
            "x;size;colour|1,5;3;red|NA;4;green|2,5;5;red|7;x;blue|1;1;red|1;2;red|1;2;red"
                + "|1;2;red|1;2;red|1;2;red|1;2;red|1;2;red|1;2;red|1;2;red|1;2;green|8;9;red");
    Files.writeString(table, Files.readString(table).replace('\n', ';').replace('|', '\n'));
    Path output = directory.resolve("next");
    Outcome told = Runs.succeed("profile -i " + table + " --delimiter ; --decimal , -o " + output);
    List<String> commands =
        told.out().lines().filter(line -> line.startsWith("  daal4j ")).toList();
    assertThat(commands).hasSize(3);
    assertThat(commands.get(2))
        .contains("--delimiter ';' --decimal , --columns x,size,colour --categorical colour")
        .contains("--missing median --bad-records skip -k 3 --scale zscore");
    for (String command : commands) {
      String words =
          command.replace("  daal4j ", "").replace("'", "").replace(" out/", " " + directory + "/");
      Runs.succeed(words);
    }
  }

  /** A run that was finished before is told from its files as it was told then. */
  @Test
  void aProfileIsToldFromItsFiles() throws IOException {
    Path output = directory.resolve("again");
    String words = "profile -i " + mixed() + " -o " + output;
    String first = Runs.succeed(words).out();
    String again = Runs.succeed(words + " --overwrite").out();
    assertThat(again.replaceAll("time .*", "")).isEqualTo(first.replaceAll("time .*", ""));
  }
}
