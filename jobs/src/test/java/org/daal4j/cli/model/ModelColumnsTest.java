package org.daal4j.cli.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.daal4j.cli.BadCase;
import org.daal4j.cli.Runs;
import org.daal4j.cli.Shell;
import org.daal4j.cli.Shell.Outcome;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A model finds its columns in every form in which a table can be written, or says that it cannot:
 * all tables hold the same rows, so every result is that of the table the model was fitted to.
 */
class ModelColumnsTest {

  /** A form of the table: what to read, and its features and label there. */
  private record Form(String input, String features, String label) {}

  private static final Map<String, Form> FORMS = new LinkedHashMap<>();

  /** Enough for models that are no different in this. */
  private static final List<String> SOME_FORMS =
      List.of("named", "moved", "plain", "labelFirst", "sparse", "plainStored");

  /** For each form a model is fitted to, the forms it can be applied to; all others are errors. */
  private static final Map<String, String> APPLIES = new LinkedHashMap<>();

  static {
    form("named", "named.csv", "w,x,y,z", "label");
    form("moved", "moved.csv", "w,x,y,z", "label");
    form("numbered", "numbered.csv", "c1,c2,c3,c4", "label");
    form("numberedMoved", "numbered-moved.csv", "c1,c2,c3,c4", "label");
    form("plain", "plain.csv", "1-4", "5");
    form("unlabelled", "unlabelled.csv", "1-4", "");
    form("labelFirst", "label-first.csv", "2-5", "1");
    form("wider", "wider.csv", "2-5", "6");
    form("sparse", "t.libsvm", "1-4", "label");
    form("sparseWide", "wide.libsvm", "1-4", "label");
    form("namedStored", "named", "w,x,y,z", "label");
    form("plainStored", "plain", "c1,c2,c3,c4", "c5");
    form("labelFirstStored", "label-first", "c2,c3,c4,c5", "c1");
    form("sparseStored", "sparse", "c1,c2,c3,c4", "label");

    String names = "named moved namedStored";
    String sparse = "sparse sparseWide sparseStored";
    String numbered = "numbered numberedMoved";
    APPLIES.put("named", names);
    APPLIES.put("moved", names);
    APPLIES.put("namedStored", names);
    APPLIES.put("numbered", numbered + " plain plainStored " + sparse);
    APPLIES.put("numberedMoved", numbered + " " + sparse);
    APPLIES.put("plain", numbered + " plain plainStored " + sparse);
    APPLIES.put("plainStored", numbered + " plain plainStored " + sparse);
    APPLIES.put("unlabelled", numbered + " unlabelled " + sparse);
    APPLIES.put("labelFirst", "labelFirst labelFirstStored");
    APPLIES.put("labelFirstStored", "labelFirst labelFirstStored");
    APPLIES.put("wider", "wider");
    APPLIES.put("sparse", numbered + " unlabelled " + sparse);
    APPLIES.put("sparseStored", numbered + " unlabelled " + sparse);
    APPLIES.put("sparseWide", numbered + " " + sparse);
  }

  @TempDir static Path tables;
  @TempDir Path output;

  private static void form(String name, String input, String features, String label) {
    FORMS.put(name, new Form(input, features, label));
  }

  @BeforeAll
  static void makeTables() throws IOException {
    Random random = new Random(17);
    Map<String, StringBuilder> texts = new LinkedHashMap<>();
    Map<String, String> headers =
        Map.of(
            "named", "w,x,y,z,label\n",
            "moved", "label,z,extra,x,w,y\n",
            "numbered", "c1,c2,c3,c4,label\n",
            "numbered-moved", "label,c4,extra,c2,c1,c3\n");
    for (int row = 0; row < 60; row++) {
      int label = row % 3;
      int w = 2 * label + random.nextInt(2);
      int x = 30 - 9 * label + random.nextInt(5);
      int y = 7 * (label * label % 3) + random.nextInt(4);
      int z = 1 + random.nextInt(9);
      String inOrder = "%d,%d,%d,%d".formatted(w, x, y, z);
      String moved = "%d,%d,100,%d,%d,%d".formatted(label, z, x, w, y);
      String pairs = "%d 1:%d 2:%d 3:%d 4:%d".formatted(label, w, x, y, z);
      line(texts, headers, "named.csv", inOrder + "," + label);
      line(texts, headers, "moved.csv", moved);
      line(texts, headers, "numbered.csv", inOrder + "," + label);
      line(texts, headers, "numbered-moved.csv", moved);
      line(texts, headers, "plain.csv", inOrder + "," + label);
      line(texts, headers, "unlabelled.csv", inOrder);
      line(texts, headers, "label-first.csv", label + "," + inOrder + ",1,2");
      line(texts, headers, "wider.csv", row + "," + inOrder + "," + label);
      line(texts, headers, "t.libsvm", pairs);
      line(texts, headers, "wide.libsvm", pairs + " 6:50");
    }
    for (Map.Entry<String, StringBuilder> text : texts.entrySet()) {
      Files.writeString(tables.resolve(text.getKey()), text.getValue());
    }
    convert("named.csv --columns label,z,w,y,x", "named");
    convert("plain.csv --columns 5,3,1,2,4", "plain");
    convert("label-first.csv", "label-first");
    convert("t.libsvm --columns label,1-4", "sparse");
  }

  private static void line(
      Map<String, StringBuilder> texts, Map<String, String> headers, String file, String line) {
    String header = headers.getOrDefault(file.replace(".csv", ""), "");
    texts.computeIfAbsent(file, name -> new StringBuilder(header)).append(line).append('\n');
  }

  private static void convert(String input, String name) {
    Runs.succeed("convert -i " + tables.resolve(input) + " -o " + tables.resolve(name));
  }

  @ParameterizedTest
  @CsvSource({
    "kmeans -k 3, predict",
    "logistic-regression --label LABEL --ridge-parameter 1, predict",
    "naive-bayes --label LABEL, predict",
    "linear-regression --responses LABEL, predict",
    "ridge-regression --responses LABEL, predict",
    "pca, transform",
    "svd, transform"
  })
  void ofEveryFormAreFoundInEveryForm(String fit, String apply) throws IOException {
    Collection<String> forms = fit.startsWith("kmeans") ? FORMS.keySet() : SOME_FORMS;
    List<String> wrong = new ArrayList<>();
    for (String name : forms) {
      Form form = FORMS.get(name);
      Path model = output.resolve(name);
      Runs.succeed(fit.replace("LABEL", form.label()) + table(form) + " -o " + model);
      Map<String, String> found = new LinkedHashMap<>();
      for (String other : forms) {
        Path applied = output.resolve(name + "-" + other);
        Outcome outcome =
            Shell.daal4j(
                Shell.words(
                    apply
                        + " --model "
                        + model
                        + " -i "
                        + tables.resolve(FORMS.get(other).input())
                        + " -o "
                        + applied));
        found.put(other, told(outcome, applied.resolve(place(apply))));
      }
      compare(name, found, wrong);
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void ofStartingCentroidsAreFoundInEveryForm() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (String name : FORMS.keySet()) {
      Path start = output.resolve(name);
      Runs.succeed("kmeans-init -k 3 --seed 3" + table(FORMS.get(name)) + " -o " + start);
      Map<String, String> found = new LinkedHashMap<>();
      for (String other : FORMS.keySet()) {
        Path clustered = output.resolve(name + "-" + other);
        String features = FORMS.get(other).input().endsWith(".libsvm") ? " --n-features 6" : "";
        Outcome outcome =
            Shell.daal4j(
                Shell.words(
                    "kmeans --max-iterations 1 --assignments"
                        + table(FORMS.get(other))
                        + features
                        + " --initial-centroids "
                        + start
                        + "/centroids.csv -o "
                        + clustered));
        found.put(other, told(outcome, clustered.resolve("assignments")));
      }
      compare(name, found, wrong);
    }
    assertThat(wrong).isEmpty();
  }

  private static String table(Form form) {
    return " -i " + tables.resolve(form.input()) + " --columns " + form.features();
  }

  private static String place(String verb) {
    return verb.equals("predict") ? "predictions" : "transformed";
  }

  /** The lines of a result, or what kept it from being one. */
  private static String told(Outcome outcome, Path lines) throws IOException {
    return outcome.status() == 0
        ? String.join("\n", Runs.lines(lines))
        : "exit " + outcome.status() + " " + outcome.error();
  }

  private static void compare(String name, Map<String, String> found, List<String> wrong) {
    List<String> applies = List.of(APPLIES.get(name).split(" "));
    String right = found.get(name);
    for (String other : found.keySet()) {
      String result = found.get(other);
      boolean asExpected =
          applies.contains(other) ? result.equals(right) : result.startsWith("exit 3");
      if (!asExpected || right.startsWith("exit")) {
        wrong.add(name + " to " + other + ": " + result.lines().findFirst().orElse("nothing"));
      }
    }
  }

  static Stream<BadCase> cases() {
    return Stream.of(
        BadCase.input(
            "predict --model @/named-model -i @/plain.csv -o OUT",
            "@/plain.csv: nothing tells for certain which of its columns the model needs. It has no"
                + " header and 5 columns, and the model was fitted to columns with names. Name its columns, as a"
                + " header line of CSV does: w, x, y, z."),
        BadCase.input(
            "predict --model @/named-model -i @/t.libsvm -o OUT",
            "@/t.libsvm: has no column 'w', which the model needs. The columns of libsvm text are"
                + " c1, c2, ... and label. Apply the model to a table with a header, or fit it to"
                + " libsvm text."),
        BadCase.input(
            "predict --model @/plain-model -i @/wider.csv -o OUT",
            "@/wider.csv: nothing tells for certain which of its columns the model needs. It has no"
                + " header and 6 columns, and the model was fitted to columns of a table without a"
                + " header that has 5 columns. Name its columns, as a"
                + " header line of CSV does: c1, c2, c3,"
                + " c4."),
        BadCase.input(
            "predict --model @/first-model -i @/t.libsvm -o OUT",
            "@/t.libsvm: nothing tells for certain which of its columns the model needs. It is"
                + " libsvm text, whose indices count features, and the model was fitted to columns"
                + " of a table without a header that has 7 columns. Name its columns, as a"
                + " header line of CSV does: c2, c3, c4, c5."),
        BadCase.input(
            "predict --model @/plain-model -i @/named.csv -o OUT",
            "@/named.csv: has no column 'c1', which the model needs. Its columns are w, x, y, z,"
                + " label."),
        BadCase.input(
            "kmeans --initial-centroids @/plain-model/centroids.csv -i @/wider.csv --columns 1-4 -o"
                + " OUT",
            "@/wider.csv: nothing tells for certain which of its columns the model needs. It has no"
                + " header and 6 columns, and the model was fitted to columns of a table without a"
                + " header that has 5 columns. Name its columns, as a"
                + " header line of CSV does: c1, c2, c3,"
                + " c4."));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void saysWhyTheyCannotBeMatched(BadCase wrong) throws IOException {
    for (List<String> model :
        List.of(
            List.of("named-model", "named"),
            List.of("plain-model", "plain"),
            List.of("first-model", "labelFirst"))) {
      if (Files.notExists(tables.resolve(model.get(0)))) {
        Runs.succeed(
            "kmeans -k 3" + table(FORMS.get(model.get(1))) + " -o " + tables.resolve(model.get(0)));
      }
    }
    wrong.check(tables);
  }

  @ParameterizedTest
  @ValueSource(strings = {"5-5", "1-2", "01-2"})
  void aColumnMayBeCalledAsARangeIsWritten(String name) throws IOException {
    Path table = output.resolve("ages.csv");
    Files.writeString(table, name + ",a,b,q\n1,2,9,4\n8,5,1,3\n1,2,8,4\n");
    Path model = output.resolve("ages");
    Runs.succeed("kmeans -k 2 --header yes --assignments -i " + table + " -o " + model);
    Path again = output.resolve("again");
    Runs.succeed("predict --header yes --model " + model + " -i " + table + " -o " + again);
    assertThat(Runs.lines(again.resolve("predictions")))
        .isEqualTo(Runs.lines(model.resolve("assignments")));
  }

  @Test
  void aModelOfAnEarlierVersionIsAppliedWhereItsNamesCannotBeMadeUp() throws IOException {
    for (String form : List.of("named", "plain", "numbered")) {
      Path model = output.resolve(form);
      Runs.succeed("kmeans -k 3" + table(FORMS.get(form)) + " -o " + model);
      Path json = model.resolve("model.json");
      Files.writeString(
          json,
          Files.readString(json)
              .replaceFirst(
                  "\"columnNaming\" *: *\"[a-z]+\"", "\"header\":" + !form.equals("plain"))
              .replaceFirst("\"tableWidth\"", "\"unknown\""));
      Outcome outcome =
          Shell.daal4j(
              Shell.words(
                  "predict --model "
                      + model
                      + " -i "
                      + tables.resolve(FORMS.get(form).input())
                      + " -o "
                      + output.resolve(form + "-predicted")));
      if (form.equals("named")) {
        assertThat(outcome.status()).as(outcome.err()).isZero();
      } else {
        assertThat(outcome.status()).isEqualTo(3);
        assertThat(outcome.error())
            .isEqualTo(
                json
                    + ": was written by a version that did not say how columns such as c1 are"
                    + " counted. Fit the model again.");
      }
    }
  }
}
