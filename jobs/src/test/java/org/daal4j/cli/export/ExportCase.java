package org.daal4j.cli.export;

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
import java.util.stream.Collectors;
import org.daal4j.cli.Runs;
import org.daal4j.cli.Shell;

/**
 * A model that is fitted to 1,000 rows with awkward names and levels, numbers of all sizes and
 * missing values; what predict or transform says of them is what an export has to say.
 *
 * @param name of the case
 * @param fit the command of the fit, without input and output
 * @param apply predict or transform
 */
record ExportCase(String name, String fit, String apply) {

  static final int ROWS = 1000;

  static final List<String> COLUMNS =
      List.of(
          "id",
          "area",
          "select",
          "say \"x\" `y`",
          "grün 'z'",
          "count1",
          "count2",
          "count3",
          "color",
          "zip",
          "y 1",
          "y'2",
          "label");

  private static final List<String> COLORS =
      List.of("red", "it's", "a;b", "$x ${y}", "back\\slash", "<&>", "größe 大", "say \"q\"");
  private static final List<String> LABELS = List.of("spam", "it's ham", "grün", "a\\b");

  static final List<ExportCase> ALL =
      List.of(
          new ExportCase(
              "linear",
              "linear-regression --columns 2-5,9,10 --responses 11,12 --missing mean"
                  + " --categorical color,zip",
              "predict"),
          new ExportCase(
              "ridge",
              "ridge-regression --columns 2-5,9,10 --responses 11 --missing median"
                  + " --categorical color,zip --scale robust --ridge-parameters 3",
              "predict"),
          new ExportCase(
              "elastic-net",
              "elastic-net --columns 2-5,9,10 --responses 11 --missing mean"
                  + " --categorical color,zip --scale zscore --l1-ratio 0.5 --folds 5",
              "predict"),
          new ExportCase(
              "linear-plain", "linear-regression --columns 3,6 --responses 11", "predict"),
          new ExportCase(
              "one-column",
              "linear-regression --columns 3 --responses 11 --no-intercept",
              "predict"),
          new ExportCase("kmeans", "kmeans --columns 3,6-8 -k 13", "predict"),
          new ExportCase(
              "kmeans-zscore",
              "kmeans --columns 2-5,9,10 -k 5 --missing mean --categorical color,zip --scale zscore",
              "predict"),
          new ExportCase(
              "kmeans-minmax",
              "kmeans --columns 2-5,9 -k 20 --missing median --categorical color --reference first"
                  + " --scale minmax",
              "predict"),
          new ExportCase(
              "kmeans-ties",
              "kmeans --columns 6-8 -k 10 --initial-centroids centroids.csv --max-iterations 0",
              "predict"),
          new ExportCase("one-cluster", "kmeans --columns 6 -k 1", "predict"),
          new ExportCase(
              "kmeans-sparse",
              "kmeans --columns 9,10 -k 4 --missing mean --categorical color,zip",
              "predict"),
          new ExportCase("bayes", "naive-bayes --columns 6-8 --label label", "predict"),
          new ExportCase(
              "bayes-categories",
              "naive-bayes --columns 6-10 --label label --missing mean --categorical color,zip",
              "predict"),
          new ExportCase(
              "bayes-minmax",
              "naive-bayes --columns 6-9 --label label --missing mean --categorical color"
                  + " --scale minmax --class-priors empirical",
              "predict"),
          new ExportCase(
              "logistic", "logistic-regression --columns 3,6-8 --label label", "predict"),
          new ExportCase(
              "logistic-zscore",
              "logistic-regression --columns 2-5,9,10 --label label --missing mean --categorical"
                  + " color,zip --scale zscore --ridge-parameter 2",
              "predict"),
          new ExportCase("pca", "pca --columns 3,6-8", "transform"),
          new ExportCase(
              "pca-categories",
              "pca --columns 2-5,9 --missing mean --categorical color --normalization center",
              "transform"),
          new ExportCase(
              "svd",
              "svd --columns 2-5,9 --missing mean --categorical color --scale zscore",
              "transform"));

  @Override
  public String toString() {
    return name;
  }

  /** The rows: fields by column, empty where a row has none. */
  static List<Map<String, String>> rows() {
    Random random = new Random(20);
    List<Map<String, String>> rows = new ArrayList<>();
    for (int row = 0; row < ROWS; row++) {
      int label = random.nextInt(LABELS.size());
      int color = random.nextInt(COLORS.size());
      double area = 100 * random.nextGaussian();
      double select = random.nextInt(41) / 8.0;
      double large = 1e9 * random.nextDouble();
      double small = 1e-7 * random.nextGaussian();
      List<String> fields =
          List.of(
              Integer.toString(row),
              random.nextInt(5) == 0 ? "" : Double.toString(area),
              Double.toString(select),
              random.nextInt(5) == 0 ? "" : Double.toString(large),
              random.nextInt(7) == 0 ? "" : Double.toString(small),
              Integer.toString(random.nextInt(4) + (label == 0 ? 3 : 0)),
              Integer.toString(random.nextInt(4) + (label == 1 ? 2 : 0)),
              Integer.toString(random.nextInt(3)),
              random.nextInt(6) == 0 ? "" : COLORS.get(color),
              random.nextInt(9) == 0 ? "" : List.of("01", "1", "2.50").get(random.nextInt(3)),
              Double.toString(3 * area + color - 1e-9 * large + random.nextGaussian()),
              Double.toString(1e6 * small - select),
              LABELS.get(label));
      Map<String, String> named = new LinkedHashMap<>();
      for (int i = 0; i < fields.size(); i++) {
        named.put(COLUMNS.get(i), fields.get(i));
      }
      rows.add(named);
    }
    return rows;
  }

  /** Writes the table, and centroids that many rows are equally far from. */
  static Path writeTable(Path directory) throws IOException {
    Path table = directory.resolve("table.csv");
    List<String> lines = new ArrayList<>();
    lines.add(line(COLUMNS));
    rows().forEach(row -> lines.add(line(row.values())));
    Files.write(table, lines);
    Files.writeString(
        directory.resolve("centroids.csv"),
        "count1,count2,count3\n2,2,1\n1,2,1\n2,1,1\n1,1,1\n4,2,0\n2,4,0\n1.5,1.5,1\n5,1,2\n2,2,1\n1,1,2\n");
    return table;
  }

  private static String line(Collection<String> fields) {
    return fields.stream()
        .map(field -> field.isEmpty() ? "" : quoted(field))
        .collect(Collectors.joining(","));
  }

  private static String quoted(String text) {
    return '"' + text.replace("\"", "\"\"") + '"';
  }

  /** Fits the model; returns its directory. */
  Path fit(Path table) {
    Path model = table.resolveSibling(name);
    String command = fit.replace("centroids.csv", table.resolveSibling("centroids.csv").toString());
    Runs.succeed(command + " --input " + table + " --output " + model);
    return model;
  }

  /** What is predicted for each row, its fields. */
  List<List<String>> expected(Path table, Path model) throws IOException {
    Path output = table.resolveSibling(name + "-rows");
    Runs.succeed(
        apply + " --model " + model + " --input " + table + " --keep id --output " + output);
    List<List<String>> rows = new ArrayList<>();
    for (String line :
        Runs.lines(output.resolve(apply.equals("predict") ? "predictions" : "transformed"))) {
      List<String> fields = List.of(line.split(",", -1));
      rows.add(fields.subList(1, fields.size()));
    }
    return rows;
  }

  /** Exports the model. */
  Path export(Path model, String format, String... more) {
    Path output = model.resolveSibling(name + "." + format);
    Shell.Outcome outcome =
        Shell.daal4j(
            Shell.words(
                "export --model " + model + " --format " + format + " --output " + output, more));
    assertThat(outcome.status()).as(outcome.err()).isZero();
    return output;
  }
}
