package org.daal4j.cli.dbscan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.daal4j.api.Session;
import org.daal4j.cli.Runs;
import org.daal4j.cli.Shell;
import org.daal4j.cli.Shell.Outcome;
import org.daal4j.dbscan.Dbscan;
import org.daal4j.dbscan.EpsilonSuggestion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DbscanSuggestTest {

  private static final String IRIS = " -i " + Shell.IRIS + " --columns 1-4 --min-observations 5";

  /** The largest of the distances that scikit-learn gives, see below. */
  private static final double LARGEST = 1.0049875621120892;

  @TempDir private Path directory;

  /**
   * Of scikit-learn: {@code NearestNeighbors(n_neighbors=5).fit(X).kneighbors(X)[0][:, 4]} of the
   * 150 rows, sorted; the knee by the definition in numpy.
   */
  @Test
  void theCurveIsThatOfAllRows() throws IOException {
    Path output = directory.resolve("out");
    Outcome outcome = Runs.succeed("dbscan --suggest" + IRIS + " -o " + output);

    double[][] curve = Runs.numbers(output.resolve("kDistances.csv"));
    assertThat(curve).hasNumberOfRows(149); // two of the rows are equal
    assertThat(curve[0]).containsExactly(1, 1 / 150.0, 0.14142135623730995);
    assertThat(curve[148]).containsExactly(149, 1, LARGEST);
    assertThat(outcome.out())
        .contains("distances of 149 rows to 5 neighbours")
        .contains("epsilon     0.52 is suggested; 82.7 % of the rows are core then")
        .contains("the same command with --epsilon 0.52 instead of --suggest");
    assertThat(Files.readString(output.resolve("model.json")))
        .contains("\"suggestedEpsilon\" : 0.52")
        .contains("\"sampledRows\" : 149");
    assertThat(output.resolve("assignments")).doesNotExist();
  }

  @Test
  void anySplitsAndEnginesGiveTheSameCurve() throws IOException {
    Path first = directory.resolve("first");
    Runs.succeed("dbscan --suggest" + IRIS + " -o " + first);
    for (String engine : List.of("inprocess", "mapreduce")) {
      Path output = directory.resolve(engine);
      Runs.succeed(
          "dbscan "
              + Runs.splits(Path.of(Shell.IRIS), 3)
              + " --engine "
              + engine
              + " --suggest"
              + IRIS
              + " -o "
              + output);

      assertThat(output.resolve("kDistances.csv"))
          .hasSameTextualContentAs(first.resolve("kDistances.csv"));
    }
  }

  /** Within the distance of a row are as many as the fit takes for core. */
  @Test
  void whatIsSuggestedIsWhatTheFitFinds() throws IOException {
    Path output = directory.resolve("out");
    Outcome outcome =
        Runs.succeed("dbscan" + IRIS + " --scale zscore --epsilon 0.6 --report -o " + output);

    assertThat(outcome.out()).contains("core rows   112 of 150");
    assertThat(Files.readString(output.resolve("report.html")))
        .contains("Of all 150 rows, 74.7 % have their 5th nearest row, themselves counted, within")
        .contains("they are core. Of all rows of the fit 74.7 % are.");
  }

  @Test
  void theSavedResultHasThePageOfTheRun() throws IOException {
    Path fitted = directory.resolve("fitted");
    Runs.succeed("dbscan" + IRIS + " --epsilon 0.5 --report -o " + fitted);
    Path page = directory.resolve("page.html");
    Runs.succeed("report --model " + fitted + " -i " + Shell.IRIS + " -o " + page);
    assertThat(page).hasSameTextualContentAs(fitted.resolve("report.html"));

    Path suggested = directory.resolve("suggested");
    Runs.succeed("dbscan --suggest" + IRIS + " --report -o " + suggested);
    Path other = directory.resolve("other.html");
    Runs.succeed("report --model " + suggested + " -o " + other);
    assertThat(other).hasSameTextualContentAs(suggested.resolve("report.html"));
    Outcome outcome =
        Shell.daal4j(
            Shell.words("report --model " + suggested + " -i " + Shell.IRIS + " -o " + page + "2"));
    assertThat(outcome.status()).isEqualTo(2);
    assertThat(outcome.err()).contains("--input adds nothing to the page");
  }

  @ParameterizedTest
  @CsvSource({
    "--suggest --min-observations 5 --epsilon 1, --epsilon does not apply beside --suggest",
    "--suggest --min-observations 5 --force, --force does not apply beside --suggest",
    "--suggest --min-observations 5 --core-observations, --core-observations does not apply",
    "--suggest --min-observations 5 --output-format csv, --output-format does not apply",
    "--suggest --min-observations 5 --output-header, --output-header does not apply",
    "--suggest, --min-observations is missing",
    "--suggest --min-observations 0, --min-observations",
    "--suggest --min-observations 10001, --min-observations",
    "--min-observations 5, --epsilon is missing"
  })
  void optionsThatDoNotGoTogetherAreRefused(String options, String message) {
    Path output = directory.resolve("out");
    Outcome outcome =
        Shell.daal4j(
            Shell.words("dbscan -i " + Shell.IRIS + " --columns 1-4 -o " + output + " " + options));

    assertThat(outcome.status()).as(outcome.err()).isEqualTo(2);
    assertThat(outcome.err()).contains(message);
    assertThat(output).doesNotExist();
  }

  @Test
  void equalRowsSuggestNothing() throws IOException {
    Path table = directory.resolve("equal.csv");
    Files.writeString(table, "1,2\n1,2\n1,2\n");
    Path output = directory.resolve("out");

    Outcome outcome =
        Runs.succeed("dbscan --suggest --min-observations 2 -i " + table + " -o " + output);

    assertThat(outcome.out()).contains("none is suggested: no distance is above 0");
    assertThat(Files.readString(output.resolve("model.json"))).doesNotContain("suggestedEpsilon");
    Path page = directory.resolve("page.html");
    Runs.succeed("report --model " + output + " -o " + page);
    assertThat(page).content().contains("All distances are 0");
    Outcome fewer =
        Runs.succeed("dbscan --suggest --min-observations 4 -i " + table + " -o " + output + "4");
    assertThat(fewer.out()).contains("none is suggested: no row has as many neighbours");
  }

  @Test
  void aSuggestionPredictsAndExportsNothing() {
    Path output = directory.resolve("out");
    Runs.succeed("dbscan --suggest" + IRIS + " -o " + output);
    Outcome predicted =
        Shell.daal4j(
            Shell.words(
                "predict --model " + output + " -i " + Shell.IRIS + " -o " + output + "-p"));

    assertThat(predicted.status()).isEqualTo(3);
    assertThat(predicted.err()).contains("suggests a radius and has no clusters");
  }

  @Test
  void aProgramAsksForASuggestion() throws Exception {
    try (Session session = Session.local()) {
      EpsilonSuggestion found =
          Dbscan.suggestEpsilon(session, session.read(Shell.IRIS).columns("1-4").table(), 5);

      assertThat(found.epsilon()).hasValue(0.52);
      assertThat(found.distances()).hasSize(149).endsWith(LARGEST);
      assertThat(found.shareWithin(0.52)).isEqualTo(124 / 150.0);
    }
  }
}
