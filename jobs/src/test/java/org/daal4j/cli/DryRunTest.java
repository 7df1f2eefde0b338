package org.daal4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.daal4j.cli.Shell.Outcome;
import org.daal4j.result.JsonText;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code --dry-run} says is what the run then does; it does nothing itself. */
class DryRunTest {

  private static final Path SAMPLES = Path.of(Shell.IRIS).getParent();

  @TempDir static Path models;
  @TempDir Path directory;

  @BeforeAll
  static void fitModels() throws IOException {
    Files.write(
        twoClasses(),
        Files.readAllLines(Path.of(iris())).stream().filter(l -> !l.contains("setosa")).toList());
    Runs.succeed(
        "logistic-regression -i "
            + twoClasses()
            + " --columns 1-4 --label species -o "
            + models.resolve("logit"));
    Runs.succeed("kmeans -i " + iris() + " --columns 1-4 -k 3 -o " + models.resolve("kmeans"));
    Runs.succeed("pca -i " + iris() + " --columns 1-4 -o " + models.resolve("pca"));
    Runs.succeed("naive-bayes -i " + words() + " --label topic -o " + models.resolve("bayes"));
    Runs.succeed(
        "linear-regression -i "
            + iris()
            + " --columns 1-3 --responses 4 -o "
            + models.resolve("lm"));
  }

  private static String iris() {
    return Shell.IRIS;
  }

  private static Path twoClasses() {
    return models.resolve("two.csv");
  }

  private static Path words() {
    return SAMPLES.resolve("words.csv");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "convert -i IRIS --columns 1-4",
        "covariance -i IRIS --columns 1-4",
        "kmeans -i IRIS --columns 1-4 -k 3",
        "kmeans -i IRIS --columns 1-4 -k 3 --assignments --max-iterations 2",
        "kmeans -i IRIS --columns 1-4 -k 3 --assignments --output-format parquet",
        "convert -i IRIS --columns 1-4 --output-format parquet",
        "kmeans -i IRIS --columns 1-4 -k 3 --max-iterations 0",
        "kmeans -i IRIS --columns 1-4 -k 4 --init plusPlus",
        "kmeans -i IRIS --columns 1-4 -k 4 --init random",
        "kmeans -i IRIS --columns 1-4 --initial-centroids MODELS/kmeans/centroids.csv",
        "covariance -i IRIS --columns 1-4 --report",
        "kmeans -i IRIS --columns 1-4 -k 3 --assignments --report",
        "kmeans-init -i IRIS --columns 1-4 -k 3 --report",
        "linear-regression -i IRIS --columns 1-3 --responses 4 --report",
        "moments -i IRIS --columns 1-4 --report",
        "naive-bayes -i WORDS.csv --label topic --report",
        "pca -i IRIS --columns 1-4 --report",
        "qr -i IRIS --columns 1-4 --matrix-q --report",
        "elastic-net -i IRIS --columns 1-3 --responses 4 --report",
        "ridge-regression -i IRIS --columns 1-3 --responses 4 --report",
        "svd -i IRIS --columns 1-4 --left-singular-matrix --report",
        "kmeans-init -i IRIS --columns 1-4 -k 3",
        "kmeans-init -i IRIS --columns 1-4 -k 3 --n-rounds 4",
        "kmeans-init -i IRIS --columns 1-4 -k 3 --init deterministic",
        "kmeans-init -i IRIS --columns 1-4 -k 3 --init plusPlus",
        "kmeans-init -i IRIS --columns 1-4 -k 3 --init plusPlus --n-trials 4",
        "kmeans-init -i IRIS --columns 1-3 --weights 4 -k 3 --init plusPlus",
        "kmeans-init -i IRIS --columns 1-3 --weights 4 -k 3",
        "linear-regression -i IRIS --columns 1-3 --responses 4",
        "linear-regression -i IRIS --columns 1-3 --responses 4 --method qr",
        "linear-regression -i IRIS --columns 1-3 --responses 4 --robust HC3",
        "moments -i IRIS --columns 1-4",
        "moments -i SAMPLES/iris.parquet --columns 1-4",
        "moments -i SAMPLES/iris.orc --columns 1-4",
        "moments -i SAMPLES/iris.avro --columns 1-4",
        "moments -i SAMPLES/iris.npy",
        "predict --model MODELS/kmeans -i SAMPLES/iris.parquet --keep species",
        "moments -i WORDS.libsvm",
        "moments -i WORDS.libsvm --n-features 40",
        "naive-bayes -i WORDS.csv --label topic",
        "pca -i IRIS --columns 1-4",
        "pca -i IRIS --columns 1-4 --method svd",
        "predict --model MODELS/kmeans -i IRIS --keep species",
        "predict --model MODELS/lm -i IRIS --responses 4",
        "predict --model MODELS/lm -i IRIS --interval 0.9",
        "predict --model MODELS/logit -i MODELS/two.csv --label species",
        "predict --model MODELS/bayes -i WORDS.csv --label topic",
        "profile -i IRIS",
        "profile -i IRIS --columns species",
        "profile -i SAMPLES/iris.parquet",
        "profile -i SAMPLES/iris.npy",
        "profile -i WORDS.libsvm",
        "qr -i IRIS --columns 1-4",
        "qr -i IRIS --columns 1-4 --matrix-q",
        "elastic-net -i IRIS --columns 1-3 --responses 4",
        "elastic-net -i IRIS --columns 1-3 --responses 4 --folds 0",
        "elastic-net -i IRIS --columns 1-3 --responses 4 --fold-column species",
        "ridge-regression -i IRIS --columns 1-3 --responses 4",
        "ridge-regression -i IRIS --columns 1-3 --responses 4 --ridge-parameters 1,2 --folds 4",
        "svd -i IRIS --columns 1-4",
        "svd -i IRIS --columns 1-4 --left-singular-matrix",
        "transform --model MODELS/pca -i IRIS"
      })
  void saysWhatTheRunWillDo(String words) throws IOException {
    Path output = directory.resolve("out");
    String command =
        words
                .replace("IRIS", iris())
                .replace("WORDS", SAMPLES.resolve("words").toString())
                .replace("SAMPLES", SAMPLES.toString())
                .replace("MODELS", models.toString())
            + " -o "
            + output;
    Outcome dry = Runs.succeed(command + " --dry-run --json");
    assertThat(output).doesNotExist();
    Map<String, Object> said = JsonText.object(dry.out().lines().reduce((a, b) -> b).orElseThrow());

    Runs.succeed(command);
    Map<String, Object> done = JsonText.object(Files.readString(output.resolve("model.json")));
    long least = 0;
    long most = 0;
    for (Map<?, ?> some : objects(said.get("passes"))) {
      least += ((Number) some.get("least")).longValue();
      Object bound = some.get("most"); // none where it is by the rows
      most = bound == null ? Integer.MAX_VALUE : most + ((Number) bound).longValue();
    }
    assertThat(((Number) done.get("passes")).longValue()).as(dry.out()).isBetween(least, most);
    assertThat(said.get("written"))
        .asInstanceOf(InstanceOfAssertFactories.LIST)
        .containsExactlyInAnyOrderElementsOf(written(output));
    assertThat(said.get("verb")).isEqualTo(done.get("verb"));
    if (said.containsKey("columns")) {
      List<Object> used = new ArrayList<>();
      for (Map<?, ?> column : objects(said.get("columns"))) {
        if (String.valueOf(column.get("role")).matches("(feature|response).*")) {
          used.add(column.get("name"));
        }
      }
      assertThat(used).containsExactlyInAnyOrderElementsOf((List<?>) done.get("columns"));
    }
  }

  private static List<Map<?, ?>> objects(Object list) {
    List<Map<?, ?>> objects = new ArrayList<>();
    ((List<?>) list).forEach(one -> objects.add((Map<?, ?>) one));
    return objects;
  }

  private static List<String> written(Path output) throws IOException {
    try (Stream<Path> files = Files.list(output)) {
      return files
          .map(file -> file.getFileName() + (Files.isDirectory(file) ? "/" : ""))
          .filter(name -> !name.startsWith(".") && !name.equals("_SUCCESS"))
          .toList();
    }
  }

  @Test
  void tellsColumnsSplitsAndBytes() throws IOException {
    Path table = Files.writeString(directory.resolve("t.csv"), "a,w,y,label,b\n1,1,2,x,3\n");
    Outcome dry =
        Runs.succeed(
            "linear-regression -D mapreduce.input.fileinputformat.split.maxsize=10 -i "
                + table
                + " --columns a,b --responses y --weights w --dry-run -o "
                + directory.resolve("out"));
    assertThat(dry.out().replaceAll(" +", " "))
        .contains(table + ": 1 file, 24 bytes, format csv")
        .contains("columns 5, 4 of them used")
        .contains("a 1 feature number")
        .contains("w 2 weight number")
        .contains("y 3 response number")
        .contains("b 5 feature number")
        .contains("splits 3")
        .contains("passes 1\n 1: sums and cross products")
        .contains("engine inprocess")
        .contains("(model.json, beta.csv, coefficients.csv, fit.csv, predictionFactor.csv)");
    assertThat(directory.resolve("out")).doesNotExist();
  }

  /** A column of folds is no label, and two folds is what the memory is of. */
  @Test
  void tellsTheColumnOfFolds() throws IOException {
    Outcome dry =
        Runs.succeed(
            "elastic-net -i "
                + iris()
                + " --columns 1-3 --responses 4 --fold-column species --dry-run -o "
                + directory.resolve("out"));
    assertThat(dry.out().replaceAll(" +", " "))
        .contains("species 5 fold text")
        .contains("passes 1 to 2")
        .doesNotContain("label");
  }

  /** Where rows are read once there is no pass for more folds. */
  @ParameterizedTest
  @ValueSource(strings = {"--save-partial", "--group-by 5"})
  void tellsOnePassWhereRowsAreReadOnce(String once) throws IOException {
    Outcome dry =
        Runs.succeed(
            "ridge-regression -i "
                + iris()
                + " --columns 1-2 --responses 3 --fold-column 4 --ridge-parameters 1,2 "
                + once
                + " --dry-run -o "
                + directory.resolve("out"));
    assertThat(dry.out().replaceAll(" +", " ")).contains("passes 1\n 1: sums");
  }

  /** One fold is the pass of linear regression; five have five times what waits of sparse rows. */
  @Test
  void tellsWhatWaitsOfSparseRows() throws IOException {
    String table =
        SAMPLES.resolve("words") + ".libsvm --n-features 40 --responses label --dry-run --json -o ";
    long one = taskBytes("linear-regression -i " + table);
    assertThat(taskBytes("ridge-regression --folds 0 -i " + table)).isEqualTo(one);
    assertThat(taskBytes("elastic-net --folds 5 -i " + table)).isGreaterThan(5 * (8L << 20));
  }

  private long taskBytes(String command) throws IOException {
    Outcome dry = Runs.succeed(command + directory.resolve("out"));
    String said = dry.out().lines().reduce((a, b) -> b).orElseThrow();
    return ((Number) JsonText.object(said).get("taskBytes")).longValue();
  }

  /** Very many scores are told apart in passes whose number is that of the rows. */
  @Test
  void tellsThePassesOfManyScores() {
    Outcome dry =
        Runs.succeed(
            "predict --model "
                + models.resolve("logit")
                + " -i "
                + twoClasses()
                + " --label species --dry-run -o "
                + directory.resolve("out"));
    assertThat(dry.out().replaceAll(" +", " "))
        .contains("passes 2 or more")
        .contains("0 or more: the area under the curve, of more than 2,097,152 different scores");
  }

  /** What a run would refuse before it starts, a dry run refuses. */
  @Test
  void refusesWhatTheRunWould() throws IOException {
    Path taken = Files.createDirectory(directory.resolve("taken"));
    Files.writeString(taken.resolve("mine"), "");
    assertThat(status("moments -i " + iris() + " --columns 1-4 --dry-run -o " + taken))
        .isEqualTo(4);
    Path out = directory.resolve("out");
    assertThat(status("moments -i " + iris() + " --columns 9 --dry-run -o " + out)).isEqualTo(2);
    assertThat(status("moments -i " + directory.resolve("no") + " --dry-run -o " + out))
        .isEqualTo(3);
    assertThat(out).doesNotExist();
  }

  private static int status(String command) {
    return Shell.daal4j(Shell.words(command)).status();
  }
}
