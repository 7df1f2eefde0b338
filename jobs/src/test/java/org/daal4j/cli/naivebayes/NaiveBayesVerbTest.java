package org.daal4j.cli.naivebayes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.daal4j.cli.Runs;
import org.daal4j.cli.Shell;
import org.daal4j.cli.Shell.Outcome;
import org.daal4j.launch.Results;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code naive-bayes} and {@code predict} with its models, on the words of the samples. */
class NaiveBayesVerbTest {

  private static final Path WORDS = Path.of(Shell.IRIS).resolveSibling("words.csv");

  @TempDir Path directory;

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7})
  void bothEnginesGiveTheSameBits(int splits) throws IOException {
    String cut = Runs.splits(WORDS, splits) + " -i " + WORDS + " --label topic ";
    for (String engine : List.of("inprocess", "mapreduce")) {
      Path model = directory.resolve(engine);
      Runs.succeed(
          "naive-bayes " + cut + " --class-priors empirical --engine " + engine + " -o " + model);
      Runs.succeed(
          "predict "
              + cut
              + " --probabilities --keep 2-3 --engine "
              + engine
              + " --model "
              + model
              + " -o "
              + directory.resolve(engine + "-predicted"));
    }
    assertThat(Results.bits(directory.resolve("mapreduce")))
        .containsOnlyKeys("_SUCCESS", "classes.csv", "logTheta.csv")
        .isEqualTo(Results.bits(directory.resolve("inprocess")));
    assertThat(Results.bits(directory.resolve("mapreduce-predicted")))
        .containsKeys("metrics.csv", "confusion.csv")
        .hasSize(3 + splits)
        .isEqualTo(Results.bits(directory.resolve("inprocess-predicted")));
  }

  /** scikit-learn 1.2.1, MultinomialNB(fit_prior=False): predictions and score. */
  @Test
  void predictsAsTheReferenceDoes() throws IOException {
    Path model = directory.resolve("model");
    Path output = directory.resolve("predicted");
    Runs.succeed("multinomial_naive_bayes_training -i " + WORDS + " --label topic -o " + model);
    Outcome outcome =
        Runs.succeed(
            "predict --json --label topic --keep ball -i "
                + WORDS
                + " --model "
                + model
                + " -o "
                + output);

    assertThat(Runs.lines(output.resolve("predictions")).subList(0, 3))
        .containsExactly("0,politics", "0,weather", "1,politics");
    assertThat(outcome.lastLine())
        .contains("\"accuracy\":0.9833333333333333", "\"keptColumns\":[\"ball\"]");
    assertThat(outcome.out()).contains("accuracy    98.33 %");
    assertThat(Files.readString(output.resolve("confusion.csv")))
        .isEqualTo("label,politics,sport,weather\npolitics,22,0,0\nsport,0,21,0\nweather,1,0,16\n");
    assertThat(Files.readAllLines(output.resolve("metrics.csv")))
        .startsWith(
            "class,rows,predicted,precision,recall,f1",
            "politics,22,23,0.9565217391304348,1,0.9777777777777777");
  }

  @Test
  void labelsThatLookAlikeStayApartAndUnknownOnesAreReported() throws IOException {
    Path table = directory.resolve("t.csv");
    Files.writeString(table, "y,a,b\n01,5,0\n1,0,5\n01,4,1\n");
    Path model = directory.resolve("model");
    Runs.succeed("naive-bayes -i " + table + " --label y -o " + model);
    assertThat(Runs.csv(model.resolve("classes.csv")).get(1).get(0)).isEqualTo("01");
    assertThat(Runs.csv(model.resolve("classes.csv")).get(2).get(0)).isEqualTo("1");
    Files.writeString(table, "b,y,a\n7,1,0\n0,new,7\n");
    Outcome outcome =
        Runs.succeed(
            "predict -i "
                + table
                + " --label y --model "
                + model
                + " -o "
                + directory.resolve("p"));
    assertThat(Runs.lines(directory.resolve("p/predictions"))).containsExactly("1", "01");
    assertThat(outcome.err())
        .contains(
            "warning: 1 of 2 rows have labels the model was not trained on, as 'new'; they count as"
                + " wrong.");
  }

  @Test
  void oneClassIsAWarning() throws IOException {
    Path table = directory.resolve("t.csv");
    Files.writeString(table, "y,a\nonly,5\nonly,1\n");
    assertThat(Runs.succeed("naive-bayes -i " + table + " --label y -o " + directory + "/m").err())
        .contains("warning: all rows are of class 'only'");
  }
}
