package org.daal4j.cli.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.daal4j.cli.BadCase;
import org.daal4j.cli.Runs;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Results of groups, beside those of pandas (recipe.py in the resources) and of their rows alone.
 */
class GroupsTest {

  private static final Path GROUPS = Path.of("src/test/resources/groups");
  private static final Path ROWS = GROUPS.resolve("rows.csv");
  private static final String BY = " --group-by name,half ";

  @TempDir static Path directory;
  @TempDir Path output;

  @BeforeAll
  static void fitModels() throws IOException {
    Runs.succeed(
        "linear-regression -i " + ROWS + BY + "--columns a,b,c --responses y -o " + at("linear"));
    Runs.succeed("pca -i " + ROWS + BY + "--columns a,b,c -o " + at("pca"));
    BadCase.write(directory, "few.csv", "g,x,k\n1,2,a\n,3,b\n2,4,a\n");
    BadCase.write(
        directory, "strange.csv", "name,half,a,b,c\na,1,1,2,3\nstrange,1,1,2,3\na,2,3,2,1\n");
  }

  private static Path at(String name) {
    return directory.resolve(name);
  }

  /** Fields of a line of CSV, which may be in quotes. */
  static List<String> fields(String line) {
    List<String> fields = new ArrayList<>();
    StringBuilder field = new StringBuilder();
    boolean quoted = false;
    for (char c : (line + ",").toCharArray()) {
      if (c == '"') {
        quoted = !quoted;
      }
      if (c == ',' && !quoted) {
        String text = field.toString();
        boolean whole = text.startsWith("\"");
        fields.add(whole ? text.substring(1, text.length() - 1).replace("\"\"", "\"") : text);
        field.setLength(0);
      } else {
        field.append(c);
      }
    }
    return fields;
  }

  private static List<List<String>> table(Path file) throws IOException {
    return Files.readAllLines(file).stream().map(GroupsTest::fields).toList();
  }

  /** How large a number must be for an error of so much to count as one of a whole. */
  private interface Size {
    double of(List<String> line, String column, double expected);
  }

  /** Asserts that two tables have the same lines, text to the letter and numbers to a tolerance. */
  private static void assertSame(
      List<List<String>> found, List<List<String>> wanted, int texts, double tolerance, Size size) {
    List<String> columns = wanted.get(0);
    assertThat(found).hasSameSizeAs(wanted);
    for (int i = 1; i < wanted.size(); i++) {
      List<String> line = wanted.get(i);
      assertThat(found.get(i).subList(0, texts)).isEqualTo(line.subList(0, texts));
      for (int j = texts; j < columns.size(); j++) {
        double expected = Double.parseDouble(line.get(j));
        double actual = Double.parseDouble(found.get(i).get(found.get(0).indexOf(columns.get(j))));
        if (Double.isNaN(expected)) {
          assertThat(actual).as("%s of %s", columns.get(j), line).isNaN();
        } else {
          assertThat(actual)
              .as("%s of %s", columns.get(j), line)
              .isCloseTo(expected, within(tolerance * size.of(line, columns.get(j), expected)));
        }
      }
    }
  }

  /** Skewness and kurtosis are of the size of 1, whatever the numbers. */
  private static double sizeOfMoment(List<String> line, String column, double expected) {
    return column.endsWith("s") ? Math.max(1, Math.abs(expected)) : Math.abs(expected);
  }

  @ParameterizedTest
  @CsvSource({"inprocess, 1", "inprocess, 3", "mapreduce, 7"})
  void momentsAreThoseOfPandas(String engine, int splits) throws IOException {
    Runs.succeed(
        String.join(
            " ",
            "moments",
            Runs.splits(ROWS, splits),
            "-i " + ROWS + BY + "--columns a,b,c --engine " + engine + " -o " + output + "/o"));
    List<List<String>> found = table(output.resolve("o/moments.csv"));
    assertThat(found.get(0)).startsWith("name", "half", "column", "count");
    assertSame(found, table(GROUPS.resolve("moments.csv")), 3, 1e-12, GroupsTest::sizeOfMoment);
  }

  /** Rows of weight 0 count as rows, so pandas has none of them. */
  @Test
  void weightsAreThatManyRows() throws IOException {
    Runs.succeed(
        "moments -i " + ROWS + BY + "--columns a,b,c --weights w -o " + output.resolve("o"));
    List<List<String>> found = new ArrayList<>();
    for (List<String> line : table(output.resolve("o/moments.csv"))) {
      List<String> changed = new ArrayList<>(line);
      changed.set(3, line.get(4)); // the sum of weights for the count
      found.add(changed);
    }
    found.set(0, table(output.resolve("o/moments.csv")).get(0));
    assertSame(found, table(GROUPS.resolve("weighted.csv")), 3, 1e-12, GroupsTest::sizeOfMoment);
  }

  @Test
  void covariancesAreThoseOfPandas() throws IOException {
    Runs.succeed("covariance -i " + ROWS + BY + "--columns a,b,c -o " + output.resolve("o"));
    Map<String, Double> sizes = Map.of("a", 1.0, "b", 1e3, "c", 1e-3); // deviations
    Iterator<String> rows =
        Stream.generate(() -> List.of("a", "b", "c")).flatMap(List::stream).iterator();
    Map<List<String>, String> row = new IdentityHashMap<>();
    assertSame(
        table(output.resolve("o/covariance.csv")),
        table(GROUPS.resolve("covariance.csv")),
        2,
        1e-12,
        (line, column, expected) ->
            sizes.get(row.computeIfAbsent(line, first -> rows.next())) * sizes.get(column));
    String model = Files.readString(output.resolve("o/model.json"));
    assertThat(model)
        .contains("\"nGroups\" : 16")
        .contains("in 3 of 16 groups (the first is ' blank ', '2'): one row has no covariance");
  }

  /** The smaller groups have as many terms as rows, or nearly. */
  @Test
  void coefficientsAreThoseOfNumpy() throws IOException {
    List<List<String>> wanted = table(GROUPS.resolve("beta.csv"));
    Map<List<String>, List<String>> found = new HashMap<>();
    table(at("linear").resolve("beta.csv")).forEach(line -> found.put(line.subList(0, 2), line));
    List<List<String>> same = new ArrayList<>();
    wanted.forEach(line -> same.add(found.get(line.subList(0, 2))));
    assertSame(same, wanted, 3, 1e-9, (line, column, expected) -> Math.max(1, Math.abs(expected)));
    assertThat(Files.readAllLines(at("linear").resolve("coefficients.csv")).get(0))
        .startsWith("name,half,response,term,estimate");
  }

  @Test
  void predictTakesTheModelOfEachRow() throws IOException {
    Path predicted = output.resolve("p");
    Runs.succeed(
        "predict --model "
            + at("linear")
            + " -i "
            + ROWS
            + " --keep name,half -o "
            + predicted
            + " "
            + "--engine mapreduce");
    List<String> lines = Runs.lines(predicted.resolve("predictions"));
    Map<List<String>, List<String>> beta = new HashMap<>();
    table(at("linear").resolve("beta.csv")).forEach(line -> beta.put(line.subList(0, 2), line));
    List<List<String>> rows = table(ROWS);
    assertThat(lines).hasSize(rows.size() - 1);
    for (int i = 1; i < rows.size(); i++) {
      List<String> line = fields(lines.get(i - 1));
      List<String> group = rows.get(i).subList(0, 2);
      assertThat(line.subList(0, 2)).isEqualTo(group);
      double expected = Double.parseDouble(beta.get(group).get(3));
      for (int j = 0; j < 3; j++) {
        expected +=
            Double.parseDouble(beta.get(group).get(4 + j))
                * Double.parseDouble(rows.get(i).get(2 + j));
      }
      // four terms of 1e3 at most
      assertThat(Double.parseDouble(line.get(2))).isCloseTo(expected, within(1e-11));
    }
  }

  /** The models of two groups and those of the rows of each: groups with classes of their own. */
  @Test
  void classesAreThoseOfTheGroup() throws IOException {
    List<String> groups = List.of("a", "b");
    List<StringBuilder> alone = List.of(new StringBuilder(), new StringBuilder());
    StringBuilder both = new StringBuilder();
    for (int i = 0; i < 60; i++) {
      int group = i * 7 % 5 % 2;
      String label =
          group == 0 ? "xy".substring(i % 2, i % 2 + 1) : "yzu".substring(i % 3, i % 3 + 1);
      String row = label + "," + i * 11 % 7 + "," + (i % 3 + 1) * 2 + "," + i * 5 % 9 + "\n";
      both.append(groups.get(group)).append(',').append(row);
      alone.get(group).append(groups.get(group)).append(',').append(row);
    }
    String header = "g,class,p,q,r\n";
    BadCase.write(directory, "both.csv", header + both);
    List<List<String>> expected = new ArrayList<>();
    for (int group = 0; group < 2; group++) {
      String file = groups.get(group) + ".csv";
      BadCase.write(directory, file, header + alone.get(group));
      Runs.succeed(
          "naive-bayes --label class --columns p,q,r -i " + at(file) + " -o " + at("nb" + group));
      Runs.succeed(
          "predict --keep class -i "
              + at(file)
              + " --model "
              + at("nb" + group)
              + " -o "
              + at("p" + group));
      expected.add(new ArrayList<>(Runs.lines(at("p" + group).resolve("predictions"))));
    }
    Path model = output.resolve("m");
    Runs.succeed(
        "naive-bayes --label class --columns p,q,r --group-by g -i "
            + at("both.csv")
            + " -o "
            + model);
    Runs.succeed(
        "predict --keep class -i "
            + at("both.csv")
            + " --model "
            + model
            + " -o "
            + output.resolve("p"));
    List<String> found = Runs.lines(output.resolve("p/predictions"));
    List<String> rows = both.toString().lines().toList();
    for (int i = 0; i < rows.size(); i++) {
      assertThat(found.get(i)).isEqualTo(expected.get(rows.get(i).charAt(0) - 'a').remove(0));
    }
    BadCase.write(directory, "negative.csv", "g,class,p,q,r\na,x,1,2,3\nb,y,1,-2,3\n");
    BadCase.input(
            "predict -i @/negative.csv --model " + model + " -o OUT",
            "@/negative.csv: record at byte 24 (line 3): column q: '-2' is negative. Use"
                + " --bad-records skip to leave such rows out.")
        .check(directory);
    BadCase.usage(
            "predict --probabilities -i @/both.csv --model " + model + " -o OUT",
            "--group-by: group 'b' would write other columns than group 'a', as it has other"
                + " classes. Leave the probabilities out.")
        .check(directory);
  }

  /** The path of each group is that of its rows alone, which are one split. */
  @Test
  void pathsAreThoseOfTheGroup() throws IOException {
    List<StringBuilder> alone = List.of(new StringBuilder(), new StringBuilder());
    StringBuilder both = new StringBuilder("g,y,p,q,r\n");
    for (int i = 0; i < 80; i++) {
      int group = i * 7 % 5 % 2;
      int p = i * 11 % 17;
      int q = i * 5 % 13;
      String row = (3 * p - (group + 1) * q + i % 3) + "," + p + "," + q + "," + i * i % 7 + "\n";
      both.append("ab".charAt(group)).append(',').append(row);
      alone.get(group).append(row);
    }
    String fit = "elastic-net --responses y --columns p,q,r --folds 0 --n-lambdas 7 -i ";
    BadCase.write(directory, "both.csv", both.toString());
    Runs.succeed(fit + at("both.csv") + " --group-by g -o " + output.resolve("m"));
    List<List<String>> expected = new ArrayList<>();
    for (int group = 0; group < 2; group++) {
      BadCase.write(directory, "one.csv", "y,p,q,r\n" + alone.get(group));
      Path model = output.resolve("m" + group);
      Runs.succeed(fit + at("one.csv") + " -o " + model);
      for (List<String> line : Runs.csv(model.resolve("path.csv"))) {
        List<String> more = new ArrayList<>(List.of("ab".substring(group, group + 1)));
        more.addAll(line);
        expected.add(more);
      }
    }
    expected.remove(8); // the second header
    expected.get(0).set(0, "g");
    assertThat(Runs.csv(output.resolve("m/path.csv"))).isEqualTo(expected);
  }

  /** Differences are counted in standard errors, as digits of an estimate are. */
  @ParameterizedTest
  @CsvSource({"none, inprocess, 1", "w, inprocess, 3", "none, mapreduce, 7", "w, mapreduce, 2"})
  void logisticEstimatesAreThoseOfGlm(String weights, String engine, int splits)
      throws IOException {
    Path rows = GROUPS.resolve("logistic.csv");
    Runs.succeed(
        String.join(
            " ",
            "logistic-regression",
            Runs.splits(rows, splits),
            "--label y --columns a,b --group-by group,half",
            weights.equals("w") ? "--weights w" : "",
            "-i " + rows + " --engine " + engine + " -o " + output.resolve("o")));
    Map<List<String>, List<String>> found = new HashMap<>();
    for (List<String> line : table(output.resolve("o/coefficients.csv"))) {
      found.put(List.of(line.get(0), line.get(1), line.get(3)), line);
    }
    Map<List<String>, String> deviances = new HashMap<>();
    for (List<String> line : table(output.resolve("o/fit.csv"))) {
      deviances.put(line.subList(0, 2), line.get(4));
    }
    int compared = 0;
    for (List<String> glm : table(GROUPS.resolve("logistic-glm.csv"))) {
      if (glm.get(2).equals(weights)) {
        List<String> line = found.get(List.of(glm.get(0), glm.get(1), glm.get(3)));
        double error = Double.parseDouble(glm.get(5));
        assertThat(Double.parseDouble(line.get(4)))
            .as("%s", glm)
            .isCloseTo(Double.parseDouble(glm.get(4)), within(1e-8 * error));
        assertThat(Double.parseDouble(line.get(5))).isCloseTo(error, within(1e-8 * error));
        double deviance = Double.parseDouble(glm.get(6));
        assertThat(Double.parseDouble(deviances.get(glm.subList(0, 2))))
            .isCloseTo(deviance, within(1e-12 * deviance));
        compared++;
      }
    }
    assertThat(compared).isEqualTo(8 * 3);
  }

  @Test
  void classesAreChosenByTheModelOfEachRow() throws IOException {
    Path rows = GROUPS.resolve("logistic.csv");
    Path model = output.resolve("m");
    Runs.succeed(
        "logistic-regression --label y --columns a,b --group-by group,half -i "
            + rows
            + " -o "
            + model);
    Runs.succeed(
        "predict --probabilities --keep y --engine mapreduce -i "
            + rows
            + " --model "
            + model
            + " -o "
            + output.resolve("p"));
    Map<List<String>, List<String>> beta = new HashMap<>();
    table(model.resolve("beta.csv")).forEach(line -> beta.put(line.subList(0, 2), line));
    List<List<String>> table = table(rows);
    List<String> lines = Runs.lines(output.resolve("p/predictions"));
    for (int i = 1; i < table.size(); i++) {
      List<String> own = beta.get(table.get(i).subList(0, 2));
      double predictor = Double.parseDouble(own.get(3));
      for (int j = 0; j < 2; j++) {
        predictor +=
            Double.parseDouble(own.get(4 + j)) * Double.parseDouble(table.get(i).get(2 + j));
      }
      List<String> line = fields(lines.get(i - 1));
      assertThat(line.get(1)).isEqualTo(predictor > 0 ? "yes" : "no");
      assertThat(Double.parseDouble(line.get(3)))
          .isCloseTo(1 / (1 + Math.exp(-predictor)), within(1e-13));
    }
    BadCase.write(directory, "other.csv", "group,half,a,b\nnorth,3,50,1\n");
    Runs.succeed(
        "predict --unseen zero --keep group -i "
            + at("other.csv")
            + " --model "
            + model
            + " -o "
            + output.resolve("q"));
    assertThat(Runs.lines(output.resolve("q/predictions"))).containsExactly("north,");
  }

  /**
   * Levels and scales are of the whole table: of two groups of the same rows, those of each. Three
   * classes, of which one group has two only.
   */
  @ParameterizedTest
  @CsvSource({
    "--columns p,q,k --categorical k --scale zscore --ridge-parameter 1",
    "--columns p,q,k --categorical k --no-intercept",
    "--columns p,q --missing mean --weights w --accuracy-threshold 1e-3"
  })
  void aLogisticModelIsThatOfItsRowsAlone(String options) throws IOException {
    StringBuilder one = new StringBuilder("g,y,k,p,q,w\n");
    StringBuilder other = new StringBuilder("g,y,k,p,q,w\n");
    StringBuilder all = new StringBuilder("g,y,k,p,q,w\n");
    for (int i = 0; i < 180; i++) {
      String features =
          String.join(
              ",",
              "rgb".substring(i % 3, i % 3 + 1),
              "" + i * 11 % 17,
              options.contains("missing") && i % 50 == 7 ? "" : "" + i * i % 23,
              "" + (i % 4) / 2.0);
      int y = (i * 7 % 19 + i * 11 % 17) % 3;
      one.append("one,").append("xyz".charAt(y)).append(',').append(features).append('\n');
      other.append("other,").append("xy".charAt(y % 2)).append(',').append(features).append('\n');
      all.append(one.substring(one.lastIndexOf("one,")));
      all.append(other.substring(other.lastIndexOf("other,")));
    }
    BadCase.write(directory, "one.csv", one.toString());
    BadCase.write(directory, "other.csv", other.toString());
    BadCase.write(directory, "all.csv", all.toString());
    String fit = "logistic-regression --label y " + options + " ";
    Runs.succeed(fit + "--group-by g -i " + at("all.csv") + " -o " + output.resolve("m"));
    List<List<String>> expected = new ArrayList<>();
    for (String group : List.of("one", "other")) {
      Path alone = output.resolve(group);
      Runs.succeed(fit + "-i " + at(group + ".csv") + " -o " + alone);
      for (List<String> line : Runs.csv(alone.resolve("beta.csv"))) {
        List<String> more = new ArrayList<>(List.of(expected.isEmpty() ? "g" : group));
        more.addAll(line);
        expected.add(more);
      }
    }
    expected.remove(3); // the second header
    assertSame(
        table(output.resolve("m/beta.csv")),
        expected,
        2,
        1e-12,
        (line, column, number) -> Math.max(1, Math.abs(number)));
  }

  @Test
  void aRowOfAnotherGroupHasNoValues() throws IOException {
    Path transformed = output.resolve("t");
    Runs.succeed(
        "transform --model "
            + at("pca")
            + " -i "
            + at("strange.csv")
            + " --keep name --unseen zero -o "
            + transformed);
    List<String> lines = Runs.lines(transformed.resolve("transformed"));
    assertThat(lines.get(1)).isEqualTo("strange,NaN,NaN,NaN");
    assertThat(lines.get(0)).startsWith("a,").doesNotContain("NaN");
  }

  @Test
  void directoriesAndCategoriesGoWithGroups() throws IOException {
    BadCase.write(directory, "t/region=b/1.csv", "x,k\n1,red\n2,blue\n3,red\n");
    BadCase.write(directory, "t/region=a/1.csv", "x,k\n4,red\n6,red\n");
    Runs.succeed(
        "moments -i " + at("t") + " --group-by region --categorical k -o " + output.resolve("o"));
    assertThat(Runs.csv(output.resolve("o/moments.csv")).stream().map(line -> line.subList(0, 3)))
        .containsExactly(
            List.of("region", "column", "count"),
            List.of("a", "x", "2"),
            List.of("a", "k=blue", "2"), // levels are those of the whole table
            List.of("a", "k=red", "2"),
            List.of("b", "x", "3"),
            List.of("b", "k=blue", "3"),
            List.of("b", "k=red", "3"));
  }

  @Test
  void sparseRowsHaveGroupsToo() throws IOException {
    BadCase.write(directory, "s.libsvm", "2 1:1 3:5\n1 2:4\n2 1:3\n");
    Runs.succeed("moments -i " + at("s.libsvm") + " --group-by label -o " + output.resolve("o"));
    assertThat(Runs.csv(output.resolve("o/moments.csv")).stream().map(line -> line.get(7)))
        .containsExactly("sum", "0", "4", "0", "4", "0", "5");
  }

  @Test
  void aDryRunTellsGroups() {
    String told =
        Runs.succeed("moments -i " + ROWS + BY + "--columns a --dry-run -o " + at("none")).out();
    assertThat(told).contains("group").contains("for each group").contains("groups.csv");
  }

  static Stream<BadCase> refusals() {
    String few = "moments -i @/few.csv -o OUT ";
    return Stream.of(
        BadCase.usage(
            few + "--group-by none",
            "--group-by: there is no column 'none'. The columns are g, x, k."),
        BadCase.usage(
            few + "--group-by g --columns g,x",
            "column g is selected by --group-by and by --columns. Leave it out of one of them."),
        BadCase.usage(
            few + "--group-by g --columns x --report",
            "--report draws one model, and with --group-by there are many. Leave one of them out."),
        BadCase.input(
            few + "--group-by g --columns x",
            "@/few.csv: record at byte 12 (line 3): column g is missing. Use --missing skip to leave"
                + " such rows out."),
        BadCase.usage(
            "kmeans -i @/few.csv -k 2 --group-by g -o OUT",
            "--group-by does not apply to kmeans, but to covariance, elastic-net, linear-regression,"
                + " logistic-regression, moments, naive-bayes, pca, ridge-regression. Leave it out."),
        BadCase.usage(
            "pca -i @/few.csv --group-by k --columns x --method svd -o OUT",
            "--method svd makes two passes, the second with what the first has found, and with"
                + " --group-by all groups are fitted in one. Leave one of them out."),
        BadCase.usage(
            "elastic-net -i @/few.csv --group-by k --columns g --responses x -o OUT",
            "--folds (10, unless --folds 0 is given) numbers the rows in a pass before, and with"
                + " --group-by all groups are fitted in one. Leave one of them out."),
        BadCase.usage(
            "ridge-regression -i @/few.csv --group-by k --columns g --responses x --folds 3"
                + " --ridge-parameters 1,2 -o OUT",
            "--folds numbers the rows in a pass before, and with --group-by all groups are fitted in"
                + " one. Leave one of them out."),
        BadCase.usage(
            "linear-regression -i @/few.csv --group-by k --columns g --responses x --robust HC0"
                + " -o OUT",
            "--robust makes two passes, the second with what the first has found, and with"
                + " --group-by all groups are fitted in one. Leave one of them out."),
        BadCase.usage(
            "logistic-regression -i @/few.csv --label k --group-by g --report -o OUT",
            "--report draws one model, and with --group-by there are many. Leave one of them out."),
        BadCase.usage(
            "logistic-regression -i @/few.csv --label k --group-by g --columns x --save-partial -o OUT",
            "--save-partial does not apply beside --group-by, which sums up many groups. Leave"
                + " --save-partial out."),
        BadCase.usage(
            "logistic-regression -i @/few.csv --label k --group-by k --columns x -o OUT",
            "column k is selected by --label and by --group-by. Leave it out of one of them."),
        BadCase.input(
            "logistic-regression -i @/few.csv --label k --group-by g --columns x --missing skip"
                + " -o OUT",
            "no group can be fitted; the first is '1', of which it is said: --label: all rows are of"
                + " class 'a', and a fit needs two. Name the column of the classes."),
        BadCase.usage(
            "predict --model @/linear -i @/few.csv --responses x -o OUT",
            "--responses adds metrics, which are of one model, and this result has one for each"
                + " group. Leave it out."),
        BadCase.input(
            "predict --model @/linear -i @/few.csv -o OUT",
            "@/few.csv: has no column 'a', which the model needs. Its columns are g, x, k."),
        BadCase.input(
            "predict --model @/linear -i @/strange.csv -o OUT",
            "@/strange.csv: row 2 from byte 0 on: the model has no group 'strange', '1'. Leave such"
                + " rows out, or set --unseen zero, with which they have no values."),
        BadCase.input(
            "report --model @/pca -o OUT",
            "@/pca: is a result of groups, a model for each, which report does not show. Fit the"
                + " rows of a group by themselves."),
        BadCase.input(
            "export --model @/linear --format pmml -o OUT",
            "@/linear: is a result of groups, a model for each, which holds no model that export can"
                + " write. Fit the rows of a group by themselves."));
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void isRefused(BadCase refusal) throws IOException {
    refusal.check(directory);
  }
}
