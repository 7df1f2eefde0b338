package org.daal4j.cli;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.daal4j.cli.Shell.Outcome;
import org.daal4j.result.JsonText;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * What no verb of the catalogue may be without: a command here, with which engines agree and bad
 * input is refused, and a row and a page in the documents that tell its options.
 */
class EveryVerbTest {

  private static final Path CHECKOUT = Path.of("..").toAbsolutePath().normalize();
  private static final List<String> ENGINES = List.of("inprocess", "mapreduce");
  private static final int[] SPLITS = {1, 2, 3, 7};

  /** What follows the verb and {@code -i TABLE}; {@code @} is the directory of the models. */
  private static final Map<String, String> COMMANDS =
      Map.ofEntries(
          entry("convert", "--columns x,y,z"),
          entry("covariance", "--columns x,y,z"),
          entry("dbscan", "--columns x,y,z --epsilon 1.5 --min-observations 4 --core-observations"),
          entry("elastic-net", "--columns x,y --responses z --folds 3"),
          entry("kmeans", "--columns x,y,z -k 3 --max-iterations 2 --assignments"),
          entry("kmeans-init", "--columns x,y,z -k 3 --init plusPlus"),
          entry("linear-regression", "--columns x,y --responses z"),
          entry("logistic-regression", "--columns x,y,z --label label"),
          entry("moments", "--columns x,y,z"),
          entry("naive-bayes", "--columns x,y,z --label label"),
          entry("pca", "--columns x,y,z"),
          entry("predict", "--model @/kmeans --keep label"),
          entry("profile", "--columns x,label"),
          entry("qr", "--columns x,y,z --matrix-q"),
          entry("ridge-regression", "--columns x,y --responses z"),
          entry("svd", "--columns x,y,z --left-singular-matrix"),
          entry("transform", "--model @/pca --keep label"));

  /** Pages about options that many verbs have. */
  private static final List<String> OF_MANY_VERBS =
      List.of(
          "docs/reading-data.md",
          "docs/preparing-data.md",
          "docs/writing-rows.md",
          "docs/groups.md");

  /** What differs from run to run, of what model.json tells. */
  private static final List<String> OF_THE_RUN = List.of("engine", "seconds", "model");

  @TempDir static Path models;
  @TempDir Path directory;

  @BeforeAll
  static void fitModels() throws IOException {
    Path table = Files.writeString(models.resolve("table.csv"), table());
    for (String verb : List.of("kmeans", "pca")) {
      Runs.succeed(
          verb + " -i " + table + " -o " + models.resolve(verb) + " " + COMMANDS.get(verb));
    }
  }

  private static String table() {
    Random random = new Random(17);
    StringBuilder text = new StringBuilder("x,y,z,label\n");
    for (int i = 0; i < 210; i++) {
      int center = random.nextInt(3) * 10;
      text.append(center + random.nextInt(5))
          .append(',')
          .append(center / 2.0 + random.nextDouble())
          .append(',')
          .append(random.nextInt(1000) * 0.01)
          .append(',')
          .append("abc".charAt(random.nextInt(3)))
          .append('\n');
    }
    return text.toString();
  }

  static Stream<String> verbs() {
    return VerbCatalog.VERBS.stream().map(Verb::name);
  }

  /** Those that read a table in passes. */
  static Stream<String> verbsWithPasses() {
    return verbs()
        .filter(
            verb -> {
              OptionSpec engine = spec(verb).findOption("--engine");
              return engine != null && !engine.hidden();
            });
  }

  private static CommandSpec spec(String verb) {
    return VerbLine.commandLine(VerbCatalog.find(verb).orElseThrow().command().get())
        .getCommandSpec();
  }

  private static String command(String verb) {
    assertThat(COMMANDS).as("a verb needs a command here").containsKey(verb);
    return COMMANDS.get(verb).replace("@", models.toString());
  }

  @ParameterizedTest
  @MethodSource("verbsWithPasses")
  void enginesAgree(String verb) throws IOException {
    Path table = Files.writeString(directory.resolve("table.csv"), table());
    for (int splits : SPLITS) {
      Map<String, Object> expected = null;
      for (String engine : ENGINES) {
        Path output = directory.resolve(engine + splits);
        Runs.succeed(
            String.join(
                " ",
                verb,
                Runs.splits(table, splits),
                "-i",
                table.toString(),
                "--engine",
                engine,
                "-o",
                output.toString(),
                command(verb)));
        Map<String, Object> found = result(output);
        assertThat(found).as("%s, %d splits", engine, splits).hasSizeGreaterThan(1);
        expected = expected == null ? found : expected;
        assertThat(found).as("%s, %d splits", engine, splits).isEqualTo(expected);
      }
    }
  }

  /** All files of a result by name, without what is of the run. */
  private static Map<String, Object> result(Path output) throws IOException {
    Map<String, Object> found = new TreeMap<>();
    try (Stream<Path> files = Files.walk(output)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = output.relativize(file).toString();
        found.put(name, content(file, name));
      }
    }
    return found;
  }

  private static Object content(Path file, String name) throws IOException {
    if (name.equals("model.json")) {
      Map<String, Object> model = new LinkedHashMap<>(JsonText.object(Files.readString(file)));
      OF_THE_RUN.forEach(model::remove);
      return model;
    }
    if (name.equals("iterations.csv")) {
      return Files.readAllLines(file).stream()
          .map(line -> line.substring(0, line.lastIndexOf(',')))
          .toList();
    }
    return Files.readString(file, StandardCharsets.ISO_8859_1);
  }

  @ParameterizedTest
  @MethodSource("verbsWithPasses")
  void badInputIsRefusedAndNothingIsLeft(String verb) throws IOException {
    BadCase.write(directory, "empty.csv", "");
    BadCase.write(directory, "header.csv", "x,y,z,label\n");
    BadCase.write(directory, "ragged.csv", table() + "1,2\n");
    BadCase.write(directory, "good.csv", table());
    BadCase.write(directory, "there/notes.txt", "mine");
    String rest = " -o OUT " + command(verb);
    refused(verb + " -i @/none.csv" + rest, 3, "none.csv");
    refused(verb + " -i @/empty.csv" + rest, 3, "empty");
    refused(verb + " -i @/ragged.csv" + rest, 3, "ragged.csv");
    refused(verb + " -i @/good.csv --no-such-option 1" + rest, 2, "--no-such-option");
    refused(verb + rest, 2, "--input");
    refused(verb + " -i @/good.csv " + command(verb), 2, "--output");
    refused(verb + " -i @/good.csv -o @/there " + command(verb), 4, "there");
  }

  private void refused(String command, int status, String word) throws IOException {
    Path output = directory.resolve("new/output");
    List<String> before = entries();
    Outcome outcome =
        Shell.daal4j(
            Shell.words(
                command.replace("OUT", output.toString()).replace("@", directory.toString())));
    assertThat(outcome.error()).as(command).contains(word);
    assertThat(outcome.status()).as("%s: %s", command, outcome.err()).isEqualTo(status);
    assertThat(outcome.err()).doesNotContain("\tat ");
    assertThat(entries()).as(command).isEqualTo(before);
  }

  private List<String> entries() throws IOException {
    try (Stream<Path> all = Files.walk(directory)) {
      return all.map(Path::toString).sorted().toList();
    }
  }

  /** Its row in README names pages, which show it at work and tell all options of its own. */
  @ParameterizedTest
  @MethodSource("verbs")
  void documentsTellIt(String verb) throws IOException {
    String readme = Files.readString(CHECKOUT.resolve("README.md"));
    Matcher row = Pattern.compile("(?m)^\\| `" + verb + "` \\|.*$").matcher(readme);
    assertThat(row.find()).as("a row of README for %s", verb).isTrue();
    StringBuilder pages = new StringBuilder();
    Matcher link = Pattern.compile("\\]\\((docs/[^)#]+)").matcher(row.group());
    while (link.find()) {
      pages.append(Files.readString(CHECKOUT.resolve(link.group(1))));
    }
    assertThat(pages.toString()).as("an example").contains("daal4j " + verb + " ");
    for (String common : OF_MANY_VERBS) {
      pages.append(Files.readString(CHECKOUT.resolve(common)));
    }
    CommandSpec moments = spec("moments");
    for (OptionSpec option : spec(verb).options()) {
      String name = option.longestName();
      if (moments.findOption(name) == null && !option.hidden()) {
        String told = option.negatable() ? name.replaceFirst("--", "--[no-]") : name;
        assertThat(pages.toString()).as("%s in the pages of %s", name, verb).contains(told);
      }
    }
  }
}
