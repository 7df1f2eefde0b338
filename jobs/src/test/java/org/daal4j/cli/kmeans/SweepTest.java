package org.daal4j.cli.kmeans;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.daal4j.cli.Runs;
import org.daal4j.cli.Shell;
import org.daal4j.cli.Shell.Outcome;
import org.daal4j.launch.Results;
import org.daal4j.result.BreakingFileSystem;
import org.daal4j.result.JsonText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Several numbers of clusters, and seeds, in one run. */
class SweepTest {

  @TempDir Path directory;

  @Test
  void holdsTheChosenModelTheTableAndAResultForEachNumber() throws IOException {
    Path output = directory.resolve("out");
    Outcome outcome = Iris.kmeans(output, "-k 10,2-4 --assignments --report");

    assertThat(Results.bits(output).keySet())
        .containsExactlyInAnyOrder(
            "_SUCCESS",
            "assignments/part-m-00000",
            "centroids.csv",
            "clusters.csv",
            "iterations.csv",
            "report.html",
            "selection.csv",
            "models/k=02/_SUCCESS",
            "models/k=02/centroids.csv",
            "models/k=02/clusters.csv",
            "models/k=02/iterations.csv",
            "models/k=03/_SUCCESS",
            "models/k=03/centroids.csv",
            "models/k=03/clusters.csv",
            "models/k=03/iterations.csv",
            "models/k=04/_SUCCESS",
            "models/k=04/centroids.csv",
            "models/k=04/clusters.csv",
            "models/k=04/iterations.csv",
            "models/k=10/_SUCCESS",
            "models/k=10/centroids.csv",
            "models/k=10/clusters.csv",
            "models/k=10/iterations.csv");
    List<List<String>> table = Runs.csv(output.resolve("selection.csv"));
    assertThat(table.get(0))
        .containsExactly(
            "k",
            "objective",
            "silhouette",
            "calinskiHarabasz",
            "daviesBouldin",
            "nIterations",
            "converged",
            "selected");
    assertThat(table.stream().skip(1).map(line -> line.get(0)))
        .containsExactly("2", "3", "4", "10");
    assertThat(table.stream().skip(1).map(line -> line.get(7)))
        .containsExactly("true", "false", "false", "false");
    assertThat(outcome.out())
        .contains("kmeans: 150 rows, 4 columns, 2 clusters", "silhouette", "0.7697", "0.6664");
    Map<String, Object> model = model(output);
    assertThat(model)
        .containsEntry("nClusters", 2)
        .containsEntry(
            "files",
            List.of(
                "assignments",
                "centroids.csv",
                "clusters.csv",
                "iterations.csv",
                "models",
                "report.html",
                "selection.csv"));
    int longest =
        table.stream().skip(1).mapToInt(line -> Integer.parseInt(line.get(5))).max().getAsInt();
    // Pack, two rounds, weighing; objectives; silhouettes, assignments, the sample of the report.
    assertThat(model).containsEntry("passes", 4 + longest + 1 + 3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "--init plusPlus --scale zscore",
        "--init random --weights 4 --columns 1-3 --max-iterations 2"
      })
  void eachModelIsTheResultOfARunOfItsOwn(String options) throws IOException {
    Path output = directory.resolve("out");
    kmeans(output, "-k 2,3,5 --select elbow " + options);
    for (int k : new int[] {2, 3, 5}) {
      Path alone = directory.resolve("alone" + k);
      kmeans(alone, "-k " + k + " " + options);
      assertThat(Results.bits(output.resolve("models/k=" + k))).isEqualTo(Results.bits(alone));
      Map<String, Object> expected = model(alone);
      Map<String, Object> found = model(output.resolve("models/k=" + k));
      expected.remove("seconds");
      found.remove("seconds");
      assertThat(found).isEqualTo(expected);
    }
    String selected =
        Runs.csv(output.resolve("selection.csv")).stream()
            .filter(line -> line.get(7).equals("true"))
            .map(line -> line.get(0))
            .collect(Collectors.joining());
    assertThat(Files.readString(output.resolve("centroids.csv")))
        .isEqualTo(Files.readString(output.resolve("models/k=" + selected + "/centroids.csv")));
  }

  @ParameterizedTest
  @CsvSource({"1, plusPlus", "2, parallelPlus", "3, random", "7, parallelPlus"})
  void enginesGiveTheSameBits(int splits, String init) throws IOException {
    for (String engine : new String[] {"inprocess", "mapreduce"}) {
      Runs.succeed(
          "kmeans "
              + Iris.splits(splits)
              + " -i "
              + Shell.IRIS
              + " --columns 1-4 -k 2-4 --restarts 2 --max-iterations 2 --assignments --init "
              + init
              + " --engine "
              + engine
              + " -o "
              + directory.resolve(engine));
    }
    assertThat(Results.bits(directory.resolve("mapreduce")))
        .hasSize(6 + 3 * 4 + splits - 1)
        .isEqualTo(Results.bits(directory.resolve("inprocess")));
  }

  @Test
  void theBestOfSeveralSeedsSaysWhichItWas() throws IOException {
    Path output = directory.resolve("out");
    Iris.kmeans(output, "-k 5 --restarts 4 --init random --seed 7");
    Map<String, Object> model = model(output);
    int seed = (int) model.get("seed");
    double least = Double.POSITIVE_INFINITY;
    for (int s = 7; s < 11; s++) {
      Path alone = directory.resolve("alone" + s);
      Iris.kmeans(alone, "-k 5 --init random --seed " + s);
      double objective = (double) model(alone).get("objectiveFunction");
      if (objective < least) {
        least = objective;
        assertThat(seed).isGreaterThanOrEqualTo(s);
      }
    }
    assertThat(model).containsEntry("objectiveFunction", least);
    assertThat(Results.bits(output)).isEqualTo(Results.bits(directory.resolve("alone" + seed)));
  }

  @Test
  void oneNumberHasASilhouetteWhereItIsAskedFor() throws IOException {
    Path output = directory.resolve("out");
    Iris.kmeans(output, "-k 3 --silhouette");
    assertThat(output.resolve("models")).doesNotExist();
    assertThat(Files.readAllLines(output.resolve("selection.csv"))).hasSize(2);
    Path start = directory.resolve("start");
    Iris.kmeans(start, "--silhouette --initial-centroids " + output.resolve("centroids.csv"));
    assertThat(Runs.csv(start.resolve("selection.csv")).get(1).subList(0, 5))
        .isEqualTo(Runs.csv(output.resolve("selection.csv")).get(1).subList(0, 5));
  }

  @Test
  void modelsOfAllNumbersAreApplied() throws IOException {
    Path output = directory.resolve("out");
    Iris.kmeans(output, "-k 2-3 --select 3 --assignments");
    for (String model : List.of("", "/models/k=3")) {
      Path predicted = directory.resolve("predicted" + model.length());
      Runs.succeed("predict --model " + output + model + " -i " + Shell.IRIS + " -o " + predicted);
      assertThat(Runs.lines(predicted.resolve("predictions")))
          .isEqualTo(Runs.lines(output.resolve("assignments")));
    }
    Path sql = directory.resolve("two.sql");
    Runs.succeed("export --model " + output + "/models/k=2 --format sql --table iris -o " + sql);
    assertThat(sql).isNotEmptyFile();
    Path given = directory.resolve("given");
    Iris.kmeans(given, "--initial-centroids " + output + "/models/k=2/centroids.csv");
    assertThat(given.resolve("centroids.csv"))
        .hasSameTextualContentAs(output.resolve("models/k=2/centroids.csv"));
  }

  @ParameterizedTest
  @CsvSource({"-k 2-6 --select elbow", "-k 3 --silhouette", "-k 1-2 --restarts 2"})
  void aSavedResultHasThePageOfTheFit(String options) throws IOException {
    Path output = directory.resolve("out");
    Path page = directory.resolve("page.html");
    Iris.kmeans(output, options + " --report");
    Runs.succeed("report --model " + output + " --input " + Shell.IRIS + " -o " + page);
    assertThat(page).hasSameTextualContentAs(output.resolve("report.html"));
    assertThat(page).content().contains("Numbers of clusters");
  }

  @Test
  void overwriteReplacesModelsAndLeavesThoseOfOthers() throws IOException {
    Path output = directory.resolve("out");
    Path fresh = directory.resolve("fresh");
    Iris.kmeans(output, "-k 2-4");
    Iris.kmeans(fresh, "-k 3");
    Iris.kmeans(output, "-k 3 --overwrite");
    assertThat(Results.bits(output)).isEqualTo(Results.bits(fresh));
    Iris.kmeans(output, "-k 2-4 --overwrite");
    Files.writeString(output.resolve("models/k=2/notes.txt"), "mine");
    Outcome refused = run(output, "-k 3 --overwrite");
    assertThat(refused.status()).isEqualTo(4);
    assertThat(refused.error()).contains("'models'");
    assertThat(output.resolve("models/k=2/notes.txt")).hasContent("mine");
  }

  @Test
  void aRunKilledAtAnyMomentIsResumedToTheSameBits() throws IOException {
    String options = "-k 2-4 --init plusPlus --restarts 2 --max-iterations 2";
    Path whole = directory.resolve("whole");
    Iris.kmeans(whole, options);
    boolean broken = true;
    int changes = 0;
    for (; broken; changes += 13) {
      Path output = directory.resolve("killed" + changes);
      BreakingFileSystem.breakAfter(changes);
      Outcome killed =
          Shell.daal4j(
              BreakingFileSystem.configuration(),
              Shell.words(
                  "kmeans -i " + Shell.IRIS + " --columns 1-4 -o " + output + " " + options));
      broken = BreakingFileSystem.hasBroken();
      assertThat(killed.status()).as(killed.err()).isEqualTo(broken ? 1 : 0);
      Iris.kmeans(output, options + " --resume");
      assertThat(Results.bits(output))
          .as("killed after %d changes", changes)
          .isEqualTo(Results.bits(whole));
      assertThat(model(output).get("passes")).isEqualTo(model(whole).get("passes"));
    }
    assertThat(changes).as("moments a run can be killed at").isGreaterThan(60);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "-k 2- | --n-clusters: '2-' is not a whole number. Give one that is 1 or more.",
        "-k 5-2 | --n-clusters: '5-2' goes from 5 down to 2. Put the least first.",
        "-k 0-3 | --n-clusters: '0' is too small. Give a whole number that is 1 or more.",
        "-k 2,,4 | --n-clusters: '' is not a whole number. Give one that is 1 or more.",
        "-k 1-5000 | --n-clusters: '1-5000' are 5000 numbers of clusters. Give at most 1000.",
        "-k 2-4 --select 5 | --select: 5 clusters are not among those that are fitted, [2, 3, 4]."
            + " Name one of them.",
        "-k 2-4 --select knee | --select: 'knee' is none of silhouette, elbow and the numbers of"
            + " clusters.",
        "-k 3 --select elbow | --select does not apply to one number of clusters. Give several with"
            + " -k, as 2-10.",
        "-k 3 --restarts 0 | --restarts: '0' is too small. Give a whole number from 1 to 1000.",
        "-k 3 --restarts 2 --init deterministic | --restarts: the first rows are the same whatever"
            + " the seed, so 2 starts are one. Leave it out, or choose another start.",
        "-k 2-3 --initial-centroids a.csv | --initial-centroids are of one number of clusters, and"
            + " -k names 2. Leave one of them out.",
        "-k 2 --restarts 3 --initial-centroids a.csv | --restarts does not apply beside"
            + " --initial-centroids, which are one start. Leave it out.",
        "-k 148-151 | --n-clusters 150 is more than the 149 distinct rows of the input. Give fewer."
      })
  void whatMeansNothingIsRefused(String options, String message) {
    Outcome outcome = run(directory.resolve("out"), options);
    assertThat(outcome.error()).isEqualTo(message);
    assertThat(outcome.status()).isEqualTo(2);
    assertThat(directory.resolve("out")).doesNotExist();
  }

  @Test
  void aDryRunTellsWhatItCosts() throws IOException {
    Outcome outcome =
        Runs.succeed(
            "kmeans -i "
                + Shell.IRIS
                + " --columns 1-4 -k 2-10 --dry-run --json -o "
                + directory.resolve("out"));
    Map<String, Object> plan = JsonText.object(outcome.lastLine());
    assertThat(plan.get("written").toString()).contains("selection.csv", "models/");
    assertThat(plan.get("passes").toString()).contains("silhouette");
    long one =
        ((Number)
                JsonText.object(
                        Runs.succeed(
                                "kmeans -i "
                                    + Shell.IRIS
                                    + " --columns 1-4 -k 54 --dry-run --json -o "
                                    + directory.resolve("out"))
                            .lastLine())
                    .get("splitBytes"))
            .longValue();
    // 2 to 10 clusters are 54 together.
    assertThat(((Number) plan.get("splitBytes")).longValue()).isEqualTo(one);
  }

  private static Map<String, Object> model(Path output) throws IOException {
    return JsonText.object(Files.readString(output.resolve("model.json")));
  }

  private static void kmeans(Path output, String options) {
    String columns = options.contains("--columns") ? "" : " --columns 1-4";
    Runs.succeed("kmeans -i " + Shell.IRIS + columns + " -o " + output + " " + options);
  }

  private static Outcome run(Path output, String options) {
    return Shell.daal4j(
        Shell.words("kmeans -i " + Shell.IRIS + " --columns 1-4 -o " + output + " " + options));
  }
}
