package org.daal4j.cli.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.daal4j.cli.Runs;
import org.daal4j.result.JsonText;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Results that begin with those of earlier rows, and results of several. */
class MergeTest {

  /** What differs between a result that was merged and one that was not. */
  private static final List<String> OF_THE_RUN =
      List.of("options", "inputFingerprint", "passes", "engine", "seconds", "files");

  @TempDir static Path tables;
  @TempDir Path directory;

  @BeforeAll
  static void writeTables() throws IOException {
    StringBuilder all = new StringBuilder("x,y,z,kind,w,label\n");
    for (int day = 1; day <= 3; day++) {
      String rows = rows(day);
      Files.writeString(tables.resolve("day" + day + ".csv"), "x,y,z,kind,w,label\n" + rows);
      all.append(rows);
    }
    Files.writeString(tables.resolve("all.csv"), all.toString());
  }

  /** A class of the label is seen on the last day only. */
  private static String rows(int day) {
    Random random = new Random(day);
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < 120; i++) {
      int x = random.nextInt(100);
      double y = day + random.nextGaussian();
      rows.append(x)
          .append(',')
          .append(y)
          .append(',')
          .append(2 * x - y + random.nextGaussian())
          .append(',')
          .append("abc".charAt(i < 3 ? i : random.nextInt(3)))
          .append(',')
          .append(random.nextInt(3))
          .append(',')
          .append("no,yes,perhaps".split(",")[random.nextInt(day == 3 ? 3 : 2)])
          .append('\n');
    }
    return rows.toString();
  }

  static Stream<String> fits() {
    return Stream.of(
        "moments --columns x,y,z",
        "moments --columns x,kind --categorical kind --weights w",
        "covariance --columns x,y,z --precision extended",
        "covariance --columns x,y --weights w",
        "pca --columns x,y,z --normalization center --n-components 2",
        "linear-regression --columns x,kind --categorical auto --responses y,z",
        "linear-regression --columns x,y --responses z --weights w --method qr",
        "ridge-regression --columns x,y --responses z --ridge-parameters 0.5 --no-intercept",
        "elastic-net --columns x,w --responses y --folds 0 --lambdas 0.1,0.01",
        "elastic-net --columns x,w --responses y --fold-column kind --n-lambdas 5",
        "naive-bayes --columns x,w --label label --alpha 0.5 --class-priors empirical",
        "qr --columns x,y,z",
        "svd --columns x,y,z --n-components 2");
  }

  private Path run(String verb, String options, String output) throws IOException {
    Path place = directory.resolve(output);
    Runs.succeed(verb + " -o " + place + " " + options);
    return place;
  }

  private Path day(String verb, int day, String options, String output) throws IOException {
    return run(verb, "-i " + tables.resolve("day" + day + ".csv") + " " + options, output);
  }

  private static Map<String, Object> model(Path result) throws IOException {
    return JsonText.object(Files.readString(result.resolve("model.json")));
  }

  /** All of a result but what tells how it came about. */
  private static Map<String, Object> found(Path result) throws IOException {
    Map<String, Object> found = new TreeMap<>();
    try (Stream<Path> files = Files.list(result)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = file.getFileName().toString();
        if (name.equals("model.json")) {
          Map<String, Object> model = model(result);
          OF_THE_RUN.forEach(model::remove);
          found.put(name, model);
        } else if (!name.equals("partial.bin")) {
          found.put(name, Files.readString(file));
        }
      }
    }
    return found;
  }

  private static List<Double> numbers(Object field) {
    List<Double> numbers = new ArrayList<>();
    if (field instanceof Number number) {
      numbers.add(number.doubleValue());
    } else if (field instanceof List<?> list) {
      list.forEach(item -> numbers.addAll(numbers(item)));
    } else if (field instanceof Map<?, ?> map) {
      new TreeMap<>(map).values().forEach(item -> numbers.addAll(numbers(item)));
    } else if (field instanceof String text && !text.isEmpty()) {
      for (String word : text.split("[,\n]")) {
        if (word.matches("-?[0-9.]+(E-?[0-9]+)?")) {
          numbers.add(Double.parseDouble(word));
        }
      }
    }
    return numbers;
  }

  /** Of well-conditioned data: a few roundings, of what is largest in a file. */
  private static void assertNear(Path merged, Path once) throws IOException {
    Map<String, Object> one = found(merged);
    Map<String, Object> other = found(once);
    assertThat(one.keySet()).isEqualTo(other.keySet());
    for (String file : one.keySet()) {
      List<Double> found = numbers(one.get(file));
      List<Double> expected = numbers(other.get(file));
      assertThat(found).as(file).hasSameSizeAs(expected);
      double largest = expected.stream().mapToDouble(Math::abs).max().orElse(0);
      for (int i = 0; i < found.size(); i++) {
        double bound = 1e-12 * (file.endsWith(".csv") ? largest : Math.abs(expected.get(i))) + 1e-9;
        assertThat(Math.abs(found.get(i) - expected.get(i))).as(file).isLessThanOrEqualTo(bound);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("fits")
  void threeDaysMakeTheResultOfAllRows(String fit) throws IOException {
    day(fit, 1, "--save-partial", "one");
    day(fit, 2, "--save-partial --merge-with " + directory.resolve("one"), "two");
    Path three = day(fit, 3, "--merge-with " + directory.resolve("two"), "three");

    Path once = run(fit, "-i " + tables.resolve("all.csv"), "once");

    assertNear(three, once);
    if (fit.startsWith("naive-bayes")) {
      assertThat(found(three)).as("counts").isEqualTo(found(once));
    }
    assertThat(model(three)).containsEntry("rows", 360).containsEntry("passes", 1);
    assertThat(three.resolve("partial.bin")).doesNotExist();
  }

  @ParameterizedTest
  @MethodSource("fits")
  void mergeGivesTheBitsOfTheChain(String fit) throws IOException {
    Path one = day(fit, 1, "--save-partial", "one");
    Path two = day(fit, 2, "--save-partial", "two");
    Path chain = day(fit, 2, "--save-partial --merge-with " + one, "chain");

    Path merged = run("merge", "--inputs " + one + "," + two + " --save-partial", "merged");

    if (fit.contains("--method qr")) {
      assertNear(merged, chain); // sums about the shifts of both
    } else {
      assertThat(found(merged)).isEqualTo(found(chain));
      assertThat(merged.resolve("partial.bin"))
          .hasSameBinaryContentAs(chain.resolve("partial.bin"));
    }
    assertThat(model(merged)).containsEntry("rows", 240).containsEntry("passes", 0);
  }

  @ParameterizedTest
  @MethodSource("fits")
  void enginesAgree(String fit) throws IOException {
    int[] numbers = fit.startsWith("covariance") ? new int[] {1, 2, 3, 7} : new int[] {3};
    for (int splits : numbers) {
      Path one = twoDays(fit, splits, "inprocess");
      Path other = twoDays(fit, splits, "mapreduce");
      assertThat(found(other)).isEqualTo(found(one));
      assertThat(other.resolve("partial.bin")).hasSameBinaryContentAs(one.resolve("partial.bin"));
    }
  }

  private Path twoDays(String fit, int splits, String engine) throws IOException {
    String cut = fit.replaceFirst(" ", " " + Runs.splits(tables.resolve("day1.csv"), splits) + " ");
    String options = "--save-partial --engine " + engine;
    Path one = day(cut, 1, options, engine + splits + "one");
    return day(cut, 2, options + " --merge-with " + one, engine + splits + "two");
  }

  /** Reducers merge pieces, the driver the whole. */
  @Test
  void sumsThatAreCutIntoPiecesMerge() throws IOException {
    for (String file : List.of("a", "b")) {
      StringBuilder wide = new StringBuilder();
      Random random = new Random(file.charAt(0));
      for (int i = 0; i < 4 * 1100; i++) {
        wide.append(random.nextInt(100)).append((i + 1) % 1100 == 0 ? "\n" : ",");
      }
      Files.writeString(directory.resolve(file + ".csv"), wide);
    }
    List<byte[]> sums = new ArrayList<>();
    for (String engine : List.of("inprocess", "mapreduce")) {
      String fit = "covariance --save-partial --header no --engine " + engine;
      Path one = run(fit, "-i " + directory.resolve("a.csv"), engine + "one");
      Path two =
          run(fit, "-i " + directory.resolve("b.csv") + " --merge-with " + one, engine + "two");
      sums.add(Files.readAllBytes(two.resolve("partial.bin")));
    }
    assertThat(sums.get(1)).isEqualTo(sums.get(0)).hasSizeGreaterThan(4 << 20);
  }

  @Test
  void aModelOfMergedRowsIsAModel() throws IOException {
    String fit = "linear-regression --columns x,kind --categorical kind --responses y";
    Path one = day(fit, 1, "--save-partial", "one");
    Path two = day(fit, 2, "--save-partial", "two");
    Path merged = run("merge", "--inputs " + one + "," + two + " --report", "merged");

    run("predict", "--model " + merged + " -i " + tables.resolve("day3.csv"), "predicted");
    run("report", "--model " + merged, "page.html");
    run("export", "--model " + merged + " --format sql --table t", "model.sql");

    assertThat(merged.resolve("report.html")).exists();
    assertThat(Files.readString(directory.resolve("page.html"))).contains("240 rows");
    assertThat(model(merged)).containsEntry("verb", "linear-regression");
  }

  @Test
  void theEncodingIsThatOfTheFirstDay() throws IOException {
    Files.writeString(directory.resolve("a.csv"), "k,v\nred,1\nblue,\nred,5\n");
    Files.writeString(directory.resolve("b.csv"), "k,v\n,100\nblue,\n");
    String fit = "moments --categorical k --missing mean --columns k,v";
    Path one = run(fit, "--save-partial -i " + directory.resolve("a.csv"), "one");
    Path two = run(fit, "--merge-with " + one + " -i " + directory.resolve("b.csv"), "two");

    // filled with the mean of the first day, 3, and its level, red
    List<List<String>> lines = Runs.csv(two.resolve("moments.csv"));
    int sum = lines.get(0).indexOf("sum");
    assertThat(lines.stream().skip(1).map(line -> line.get(0) + " " + line.get(sum)))
        .containsExactly("k=blue 2", "k=red 3", "v 112");
    assertThat(model(two).get("encoding")).isEqualTo(model(one).get("encoding"));
  }

  @Test
  void libsvmHasTheFeaturesOfTheFirstDay() throws IOException {
    Files.writeString(directory.resolve("a.libsvm"), "1 1:2 4:1\n2 2:5\n");
    Files.writeString(directory.resolve("b.libsvm"), "1 1:3\n");
    Path one = run("moments", "--save-partial -i " + directory.resolve("a.libsvm"), "one");
    Path two =
        run("moments", "--merge-with " + one + " -i " + directory.resolve("b.libsvm"), "two");

    assertThat(Runs.csv(two.resolve("moments.csv"))).hasSize(5);
    assertThat(model(two)).containsEntry("rows", 3).containsEntry("passes", 1);
  }

  @Test
  void oneDayAfterTheOtherReplacesTheResult() throws IOException {
    String fit = "moments --columns x,y,z";
    Path model = directory.resolve("model");
    String into = "--save-partial --overwrite --merge-with " + model;
    assertThat(
            Runs.succeed(fit + " -i " + tables.resolve("day1.csv") + " -o " + model + " " + into)
                .err())
        .contains("warning: " + model + ": there is no result to merge with; this is the first");
    day(fit, 2, into, "model");
    day(fit, 3, into, "model");
    assertThat(model(model)).containsEntry("rows", 360);
    byte[] sum = Files.readAllBytes(model.resolve("partial.bin"));

    // a scheduler that tries again
    assertThat(
            Runs.succeed(fit + " -i " + tables.resolve("day3.csv") + " -o " + model + " " + into)
                .err())
        .contains("was finished before; nothing to do");

    assertThat(Files.readAllBytes(model.resolve("partial.bin"))).isEqualTo(sum);
    assertThat(Arrays.asList(model.toFile().list())).contains("_SUCCESS", "partial.bin");
  }
}
