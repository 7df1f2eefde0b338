package org.daal4j.cli.dbscan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.daal4j.api.Rows;
import org.daal4j.api.Session;
import org.daal4j.cli.Runs;
import org.daal4j.cli.Shell;
import org.daal4j.cli.Shell.Outcome;
import org.daal4j.dbscan.DbscanPredictor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DbscanPredictTest {

  private static final double EPSILON = 0.5;

  @TempDir private Path directory;

  @ParameterizedTest
  @ValueSource(strings = {"", "--output-header", "--output-format parquet"})
  void ofTheTrainingTableAreTheClustersOfTheNearestCoreRows(String format) throws Exception {
    Path plain = directory.resolve("plain");
    fit(plain, "");
    Path model = directory.resolve("model");
    fit(model, format);

    assertThat(predict(model, Shell.IRIS, "-D " + splits(), "")).isEqualTo(nearest(plain));
  }

  /** The definition: all distances between the rows and the core rows. */
  private List<String> nearest(Path model) throws IOException {
    double[][] cores = numbers(Runs.lines(model.resolve("coreObservations")));
    List<String> labels = Runs.lines(model.resolve("assignments"));
    double[][] rows = iris();
    Map<String, String> clusters = new HashMap<>();
    List<String> nearest = new ArrayList<>();
    for (double[] row : rows) {
      double least = EPSILON * EPSILON;
      int found = -1;
      for (double[] core : cores) {
        double sum = 0;
        for (int j = 0; j < 4; j++) {
          sum += (row[j] - core[j]) * (row[j] - core[j]);
        }
        boolean tie = sum == least && (found < 0 || core[4] < found);
        if (sum < least || tie) {
          least = sum;
          found = (int) core[4];
        }
      }
      nearest.add("" + found);
    }
    for (double[] core : cores) {
      clusters.put(Arrays.toString(Arrays.copyOf(core, 4)), "" + (int) core[4]);
    }
    for (int row = 0; row < rows.length; row++) {
      String own = clusters.get(Arrays.toString(rows[row]));
      assertThat(nearest.get(row)).isEqualTo(own == null ? nearest.get(row) : own);
      assertThat(nearest.get(row).equals("-1")).isEqualTo(labels.get(row).equals("-1"));
    }
    return nearest;
  }

  private static double[][] iris() throws IOException {
    return numbers(
        Files.readAllLines(Path.of(Shell.IRIS)).stream()
            .skip(1)
            .map(line -> line.substring(0, line.lastIndexOf(',')))
            .toList());
  }

  private static double[][] numbers(List<String> lines) {
    return lines.stream()
        .map(line -> Stream.of(line.split(",")).mapToDouble(Double::parseDouble).toArray())
        .toArray(double[][]::new);
  }

  private static String splits() throws IOException {
    return Runs.splits(Path.of(Shell.IRIS), 3).substring(3);
  }

  private static void fit(Path model, String options) {
    Runs.succeed(
        "dbscan -i "
            + Shell.IRIS
            + " --columns 1-4 --epsilon "
            + EPSILON
            + " --min-observations 5 --core-observations -o "
            + model
            + " "
            + options);
  }

  private List<String> predict(Path model, String table, String generic, String options)
      throws IOException {
    Path output = directory.resolve("predicted");
    Runs.succeed(
        "predict "
            + generic
            + " --overwrite --model "
            + model
            + " -i "
            + table
            + " -o "
            + output
            + " "
            + options);
    return Runs.lines(output.resolve("predictions"));
  }

  /** A border row between two clusters goes to the nearer one, where the fit takes the lower. */
  @Test
  void borderRowsGoToTheNearestClusterNotToTheLowest() throws IOException {
    Path table = directory.resolve("border.csv");
    Files.writeString(table, "x\n0\n0.1\n0.2\n2\n2.1\n2.2\n1.15\n9\n");
    Path model = directory.resolve("model");
    Runs.succeed(
        "dbscan -i "
            + table
            + " --epsilon 0.95 --min-observations 4 --core-observations -o "
            + model);

    assertThat(Runs.lines(model.resolve("coreObservations"))).containsExactly("0.2,0", "2,1");
    assertThat(Runs.lines(model.resolve("assignments")))
        .containsExactly("0", "0", "0", "1", "1", "1", "0", "-1");
    assertThat(predict(model, table.toString(), "", ""))
        .containsExactly("0", "0", "0", "1", "1", "1", "1", "-1");
  }

  @Test
  void rowsAreFilledEncodedAndScaledAsThoseOfTheFit() throws IOException {
    Random random = new Random(4);
    StringBuilder text = new StringBuilder("id,x,colour,cluster,w\n");
    String[] colours = {"red", "blue", "green"};
    for (int row = 0; row < 200; row++) {
      String x = row % 17 == 3 ? "" : "" + (row % 3 * 30 + random.nextGaussian());
      text.append(
          String.format(
              Locale.ROOT,
              "r%d,%s,%s,%.3f,%d%n",
              row,
              x,
              colours[row % 3],
              random.nextDouble() * 1000,
              row % 4));
    }
    Path table = directory.resolve("mixed.csv");
    Files.writeString(table, text);
    for (String format : List.of("", "--output-header", "--output-format parquet")) {
      Path model = directory.resolve("model" + format.length());
      // a feature is called as the column that the core rows end with
      Runs.succeed(
          "dbscan -i "
              + table
              + " --columns x,colour,cluster --categorical colour --missing mean --scale zscore"
              + " --weights w --epsilon 0.6 --min-observations 6 --core-observations "
              + format
              + " -o "
              + model);
      if (format.isEmpty()) {
        List<String> fitted = Runs.lines(model.resolve("assignments"));
        List<String> predicted = predict(model, table.toString(), "", "--keep id");

        assertThat(fitted).contains("0", "1", "2");
        for (int row = 0; row < 200; row++) {
          assertThat(predicted.get(row)).isEqualTo("r" + row + "," + fitted.get(row));
        }
      } else {
        assertThat(predict(model, table.toString(), "", ""))
            .isEqualTo(Runs.lines(directory.resolve("model0/assignments")));
      }
    }
  }

  @Test
  void withoutClustersAllIsNoise() throws IOException {
    Path model = directory.resolve("model");
    Runs.succeed(
        "dbscan -i "
            + Shell.IRIS
            + " --columns 1-4 --epsilon 0.01 --min-observations 100 --core-observations -o "
            + model);

    assertThat(predict(model, Shell.IRIS, "", "")).hasSize(150).containsOnly("-1");
  }

  @Test
  void aModelWithoutCoreRowsIsRefused() {
    Path model = directory.resolve("model");
    Runs.succeed(
        "dbscan -i " + Shell.IRIS + " --columns 1-4 --epsilon 1 --min-observations 5 -o " + model);

    assertThat(refused(model))
        .contains("holds no core rows")
        .contains("without --core-observations. Fit the model again.");
  }

  private String refused(Path model) {
    return refused(model, "");
  }

  private String refused(Path model, String options) {
    Outcome outcome =
        Shell.daal4j(
            Shell.words(
                "predict --model "
                    + model
                    + " -i "
                    + Shell.IRIS
                    + " -o "
                    + directory.resolve("refused")
                    + options));
    assertThat(outcome.status()).as(outcome.err()).isEqualTo(3);
    assertThat(directory.resolve("refused")).doesNotExist();
    return outcome.err();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "--output-header", "--output-format parquet"})
  void coreRowsThatAreNotThoseOfTheModelAreRefused(String format) throws IOException {
    Path model = directory.resolve("model");
    fit(model, format);
    Path part;
    try (Stream<Path> files = Files.list(model.resolve("coreObservations"))) {
      part = files.filter(file -> file.getFileName().toString().startsWith("part")).findAny().get();
    }
    byte[] bytes = Files.readAllBytes(part);
    deleteChecksums(part);

    Files.write(part, Arrays.copyOf(bytes, bytes.length / 2));
    assertThat(refused(model)).contains("coreObservations").contains("Fit the model again.");
    if (!format.endsWith("parquet")) {
      List<String> lines = new ArrayList<>(new String(bytes).lines().toList());
      lines.remove(lines.size() - 1);
      Files.write(part, lines);
      assertThat(refused(model)).contains("rows, and the model is of ");
      lines.add("1,2,3,4,7");
      Files.write(part, lines);
      assertThat(refused(model)).contains("has no cluster 7");
      lines.set(lines.size() - 1, "1,2,3,4,0");
      Files.write(part, lines);
      assertThat(refused(model)).contains("core rows of cluster");
      lines.set(lines.size() - 1, "1,2,x,4,0");
      Files.write(part, lines);
      assertThat(refused(model)).contains("holds something else than rows of the model");
      lines.set(lines.size() - 1, "1,2,3,0");
      Files.write(part, lines);
      assertThat(refused(model)).contains("holds something else than rows of the model");
    }
    Files.delete(part);
    assertThat(refused(model)).contains("coreObservations").contains("Fit the model again.");
    Files.delete(model.resolve("coreObservations"));
    assertThat(refused(model)).contains("there is no such directory");
  }

  private static void deleteChecksums(Path part) throws IOException {
    Files.deleteIfExists(part.resolveSibling("." + part.getFileName() + ".crc"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"sql --table t", "pmml", "onnx"})
  void isNotExported(String format) {
    Path model = directory.resolve("model");
    fit(model, "");
    Path file = directory.resolve("file");
    Outcome outcome =
        Shell.daal4j(
            Shell.words("export --model " + model + " --format " + format + " -o " + file));

    assertThat(outcome.status()).isEqualTo(3);
    assertThat(outcome.err()).contains("a table to be searched").contains("Use predict.");
    assertThat(file).doesNotExist();
  }

  @Test
  void whatAppliesToOtherModelsIsRefused() {
    Path model = directory.resolve("model");
    fit(model, "");
    Outcome outcome =
        Shell.daal4j(
            Shell.words(
                "predict --model "
                    + model
                    + " -i "
                    + Shell.IRIS
                    + " --label species -o "
                    + directory.resolve("refused")));

    assertThat(outcome.status()).isEqualTo(2);
    assertThat(outcome.err())
        .contains("--label does not apply to the prediction of a dbscan model");
  }

  @Test
  void aProgramPredictsByASavedModel() throws Exception {
    Path model = directory.resolve("model");
    fit(model, "--output-format parquet");
    try (Session session = Session.local()) {
      DbscanPredictor saved = session.load(model.toString(), DbscanPredictor::read);

      Rows predicted = session.predict(saved, session.read(Shell.IRIS).forModel(saved));

      Path plain = directory.resolve("plain");
      fit(plain, "");
      assertThat(predicted.text(0)).isEqualTo(nearest(plain));
    }
  }
}
