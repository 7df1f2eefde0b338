package org.daal4j.cli.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.daal4j.api.Session;
import org.daal4j.cli.Runs;
import org.daal4j.kmeans.KMeans;
import org.daal4j.model.Table;
import org.daal4j.regression.LinearRegression;
import org.daal4j.result.JsonText;
import org.daal4j.table.Scale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The schema of model.json, {@code docs/model.schema.json}, says what verbs write. */
class ModelSchemaTest {

  private static final Path CHECKOUT = Path.of("..").toAbsolutePath().normalize();

  @TempDir static Path models;
  @TempDir Path directory;

  private static JsonSchema schema;

  @BeforeAll
  static void read() throws IOException {
    Path file = CHECKOUT.resolve("docs/model.schema.json");
    schema = new JsonSchema(JsonText.object(Files.readString(file)));
    run("naive-bayes --label topic --input S/words.csv", models.resolve("bayes"));
    run("linear-regression --responses Employed --input S/longley.csv", models.resolve("linear"));
    run(
        "logistic-regression --label species --ridge-parameter 1 --input S/iris.csv",
        models.resolve("logistic"));
    run("pca --columns 1-4 --input S/iris.csv", models.resolve("pca"));
  }

  private static void run(String command, Path output) {
    Runs.succeed(
        command.replace("S/", CHECKOUT.resolve("samples") + "/").replace("M/", models + "/")
            + " --output "
            + output);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "convert --columns 1-4 --input S/iris.csv",
        "covariance --columns 1-4 --input S/iris.csv --scale robust",
        "kmeans --input S/flats.csv --columns !rent --missing median --categorical"
            + " district,heating --scale zscore -k 3 --assignments",
        "elastic-net --input S/longley.csv --responses Employed --folds 4",
        "elastic-net --input S/longley.csv --responses Employed --folds 0 --l1-ratio 0.5",
        "kmeans --columns 1-4 --input S/iris.csv -k 1-3 --restarts 2",
        "kmeans-init --columns 1-4 -k 3 --input S/iris.orc",
        "linear-regression --input S/flats.csv --responses rent --missing mean --categorical auto",
        "linear-regression --input S/longley.csv --responses Employed --columns 1-6 --no-intercept",
        "logistic-regression --label species --input S/iris.csv",
        "logistic-regression --label heating --columns area,rooms --missing skip --ridge-parameter 1"
            + " --input S/flats.csv",
        "logistic-regression --label heating --columns area,rooms --missing skip --group-by district"
            + " --input S/flats.csv",
        "linear-regression --input S/longley.csv --responses Employed --robust HC3",
        "moments --columns 1-4 --input S/iris.parquet",
        "moments --columns 1-4 --input S/iris.csv --group-by species",
        "linear-regression --input S/flats.csv --columns area --responses rent --missing skip"
            + " --group-by district,heating",
        "naive-bayes --label topic --input S/words.csv",
        "pca --columns 1-4 --input S/iris.csv --normalization center --n-components 2",
        "predict --model M/bayes --input S/words.csv --label topic --probabilities",
        "predict --model M/logistic --input S/iris.csv --label species --probabilities",
        "predict --model M/linear --input S/longley.csv --responses Employed --keep Year",
        "predict --model M/linear --input S/longley.csv --interval 0.9",
        "profile --input S/flats.csv",
        "qr --columns 1-4 --input S/iris.csv --matrix-q --output-format parquet",
        "ridge-regression --responses Employed --input S/longley.csv --ridge-parameters 0,1 --folds 3",
        "ridge-regression --responses Employed --input S/longley.csv --scale minmax",
        "svd --columns 1-4 --input S/iris.npy --left-singular-matrix",
        "transform --model M/pca --input S/iris.csv --keep species --whiten"
      })
  void everyModelIsAsTheSchemaSays(String command) throws IOException {
    Path result = directory.resolve("result");
    run(command, result);
    Map<String, Object> model = JsonText.object(Files.readString(result.resolve("model.json")));

    assertThat(schema.faults(model)).isEmpty();
  }

  @Test
  void aModelThatAProgramSavesIsAsTheSchemaSaysAndAppliedByVerbs() throws IOException {
    String iris = CHECKOUT.resolve("samples/iris.csv").toString();
    try (Session session = Session.local()) {
      Table rows = session.read(iris).columns("1-4").scale(Scale.ZSCORE).table();
      session.save(KMeans.options().nClusters(3).fit(session, rows), directory + "/kmeans");
      Table answered = session.read(iris).columns("1-3").responses("petal_width").table();
      session.save(LinearRegression.options().fit(session, answered), directory + "/linear");
    }
    for (String name : List.of("kmeans", "linear")) {
      Path saved = directory.resolve(name);
      assertThat(schema.faults(JsonText.object(Files.readString(saved.resolve("model.json")))))
          .as(name)
          .isEmpty();
      run("predict --input S/iris.csv --model " + saved, directory.resolve(name + "-applied"));
    }
  }

  @Test
  void theSchemaFindsFaults() throws IOException {
    Map<String, Object> good =
        JsonText.object(Files.readString(models.resolve("linear/model.json")));
    assertThat(schema.faults(good)).isEmpty();
    Map<String, Object> bad = new LinkedHashMap<>(good);
    bad.put("rows", "16");
    bad.put("colour", "red");
    bad.put("beta", List.of("x"));
    bad.remove("rank");

    assertThat(schema.faults(bad))
        .anyMatch(fault -> fault.startsWith(".rows: type of 16"))
        .anyMatch(fault -> fault.startsWith(": has the field colour"))
        .anyMatch(fault -> fault.startsWith(".beta[]: type of x"))
        .anyMatch(fault -> fault.startsWith(": required of "));
  }
}
