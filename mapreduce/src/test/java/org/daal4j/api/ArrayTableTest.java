package org.daal4j.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.daal4j.core.BadInputException;
import org.daal4j.core.RowBlock;
import org.daal4j.core.UsageException;
import org.daal4j.covariance.Covariance;
import org.daal4j.encoding.Unseen;
import org.daal4j.kmeans.KMeans;
import org.daal4j.kmeans.KMeansModel;
import org.daal4j.lowordermoments.LowOrderMoments;
import org.daal4j.lowordermoments.MomentsModel;
import org.daal4j.model.Table;
import org.daal4j.naivebayes.ClassPriors;
import org.daal4j.naivebayes.NaiveBayes;
import org.daal4j.naivebayes.NaiveBayesModel;
import org.daal4j.regression.LinearModel;
import org.daal4j.regression.LinearRegression;
import org.daal4j.regression.RidgeRegression;
import org.daal4j.table.Fill;
import org.daal4j.table.Scale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArrayTableTest {

  private static final double[][] X = {{1, 0}, {2, 1}, {3, 5}, {4, 2}, {6, 1}};
  private static final double[] Y = {1, 4, 15, 11, 12}; // 2 x1 + 3 x2 - 1 but for the third, fourth

  @TempDir Path directory;
  private Session session;

  @BeforeEach
  void open() throws IOException {
    session = Session.local();
  }

  @AfterEach
  void close() throws IOException {
    session.close();
  }

  private Table csv(String text) throws IOException {
    Path file = Files.writeString(directory.resolve("t" + text.hashCode() + ".csv"), text);
    return session.read(file.toString()).responses("y").weights("w").table();
  }

  @Test
  void responsesAndWeightsAreThoseOfFiles() throws IOException {
    Table files = csv("a,b,y,w\n1,0,1,1\n2,1,4,2\n3,5,15,1\n4,2,11,0.5\n6,1,12,3\n");
    Table arrays =
        session
            .read(X)
            .names("a", "b")
            .column("y", Y)
            .column("w", 1, 2, 1, 0.5, 3)
            .responses("y")
            .weights("w")
            .table();
    LinearModel expected = LinearRegression.options().fit(session, files);
    LinearModel model = LinearRegression.options().fit(session, arrays);

    assertThat(model.beta()).isDeepEqualTo(expected.beta());
    assertThat(model.tests()).isEqualTo(expected.tests());
    assertThat(model.responses()).containsExactly("y");
    assertThat(model.columns().names()).containsExactly("a", "b");
  }

  @Test
  void columnsAreFoundForAModelByName() throws IOException {
    Table table = session.read(X).names("a", "b").column("y", Y).responses("y").table();
    LinearModel model = LinearRegression.options().fit(session, table);
    double[] expected = session.predict(model, table).numbers(0);

    double[][] turned = {{0, 9, 1}, {1, 9, 2}, {5, 9, 3}, {2, 9, 4}, {1, 9, 6}};
    Rows rows =
        session.predict(
            model,
            session
                .read(turned)
                .names("b", "other", "a")
                .text("id", "p", "q", null, "s, t", "")
                .keep("id", "other")
                .forModel(model));

    assertThat(rows.columns()).containsExactly("id", "other", "y");
    assertThat(rows.text(0)).containsExactly("p", "q", "", "s, t", "");
    assertThat(rows.numbers(1)).containsOnly(9);
    assertThat(rows.numbers(2)).containsExactly(expected);
  }

  /** By the formula: logTheta = log((sum + 1) / (total + 2)). */
  @Test
  void labelsAreTextOrNumbers() throws IOException {
    double[][] counts = {{3, 0}, {2, 1}, {0, 4}, {1, 3}};
    Table texts = session.read(counts).text("topic", "u", "u", "v", "v").label("topic").table();
    NaiveBayesModel model = NaiveBayes.options().fit(session, texts);
    assertThat(model.classes()).containsExactly("u", "v");
    assertThat(model.logTheta()[0][0]).isCloseTo(Math.log(6 / 8.0), within(1e-15));
    assertThat(session.accuracy(model, texts)).hasValue(1);
    Rows predicted = session.predictProbabilities(model, texts);
    assertThat(predicted.columns()).containsExactly("class", "probability_u", "probability_v");
    assertThat(session.predict(model, session.table(counts)).text(0))
        .containsExactly("u", "u", "v", "v");

    Table numbers = session.read(counts).column("topic", 10, 10, 9, 9).label("topic").table();
    NaiveBayesModel other =
        NaiveBayes.options().classPriors(ClassPriors.EMPIRICAL).fit(session, numbers);
    assertThat(other.classes()).as("by value").containsExactly("9", "10");
    assertThat(session.accuracy(other, numbers)).hasValue(1);
  }

  @Test
  void aTableWithLabelsIsClusteredAndItsLabelsStandBeside() throws IOException {
    Table table =
        session
            .read(new double[][] {{0, 0}, {0, 2}, {10, 0}, {10, 2}})
            .text("kind", "low", "low", "high", "high")
            .label("kind")
            .table();
    KMeansModel model = KMeans.options().nClusters(2).fit(session, table);

    Rows rows = session.predict(model, table);

    assertThat(rows.columns()).containsExactly("kind", "cluster");
    assertThat(rows.text(0)).containsExactly("low", "low", "high", "high");
  }

  @Test
  void featuresAreFilledEncodedAndScaledAsThoseOfFiles() throws IOException {
    String text =
        "x,colour,y\n1,red,2\n2,blue,3\n,red,4\n5,,8\n7,red,9\n8,green,11\n2,blue,1\n4,red,6\n";
    Path file = Files.writeString(directory.resolve("c.csv"), text);
    double[][] x = {{1}, {2}, {Double.NaN}, {5}, {7}, {8}, {2}, {4}};
    String[] colours = {"red", "blue", "red", null, "red", "green", "blue", "red"};
    for (Scale scale : Scale.values()) {
      TableReader files = session.read(file.toString());
      ArrayTable arrays =
          session.read(x).names("x").text("colour", colours).column("y", 2, 3, 4, 8, 9, 11, 1, 6);
      LinearModel expected = ridge(files, scale);
      LinearModel model = ridge(arrays, scale);
      assertThat(model.features())
          .containsExactly("x", "colour=green", "colour=red")
          .isEqualTo(expected.features());
      assertThat(model.beta()).as("%s", scale).isDeepEqualTo(expected.beta());

      String saved = directory.resolve("model-" + scale).toString();
      session.save(model, saved);
      LinearModel loaded = session.load(saved, LinearModel::read);
      double[] predicted =
          session.predict(expected, session.read(file.toString()).forModel(expected)).numbers(0);
      Table rows = session.read(x).names("x").text("colour", colours).forModel(loaded);
      assertThat(session.predict(loaded, rows).numbers(0)).containsExactly(predicted);
    }
  }

  private LinearModel ridge(TableSpec<?> spec, Scale scale) throws IOException {
    TableSpec<?> wanted =
        spec.responses("y").categorical("colour").dropsFirst(true).fill(Fill.MEAN).scale(scale);
    Table table =
        wanted instanceof ArrayTable array ? array.table() : ((TableReader) wanted).table();
    return RidgeRegression.options().ridgeParameters(0.5).fit(session, table);
  }

  @Test
  void levelsThatTheModelDoesNotKnow() throws IOException {
    Table table =
        session
            .read(new double[][] {{1}, {2}, {3}, {5}})
            .names("x")
            .text("colour", "red", "blue", "red", "blue")
            .categorical("auto")
            .table();
    KMeansModel model = KMeans.options().nClusters(2).fit(session, table);
    double[][] one = {{1}};
    Table other = session.read(one).names("x").text("colour", "green").forModel(model);
    assertThatThrownBy(() -> session.predict(model, other))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("green")
        .hasMessageContaining("unseen(zero)");
    Table zero =
        session.read(one).names("x").text("colour", "green").unseen(Unseen.ZERO).forModel(model);
    assertThat(session.predict(model, zero).size()).isEqualTo(1);
    assertThatThrownBy(() -> session.read(one).names("x").forModel(model))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("has no column 'colour'");
    assertThatThrownBy(() -> session.predict(model, session.table(one)))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("forModel");
  }

  @Test
  void aTableOfAnotherFormIsNotApplied() throws IOException {
    Table table = session.table(X);
    KMeansModel model = KMeans.options().nClusters(2).fit(session, table);
    double[][] wider = {{1, 2, 3}};
    assertThatThrownBy(() -> session.predict(model, session.table(wider)))
        .isInstanceOf(UsageException.class);
    assertThatThrownBy(() -> session.read(wider).forModel(model))
        .isInstanceOf(BadInputException.class)
        .hasMessage(
            "rows in memory: nothing tells for certain which of its columns the model needs. It has"
                + " no header and 3 columns, and the model was fitted to columns of a table without"
                + " a header that has 2 columns. Name its columns, as a header line of CSV does:"
                + " c1, c2.");
    assertThatThrownBy(() -> session.read(X).names("p", "q").forModel(model))
        .isInstanceOf(BadInputException.class);
    // scaled rows and a model in the units of the data
    Table scaled = session.read(X).column("y", Y).responses("y").scale(Scale.ZSCORE).table();
    LinearModel ridge = RidgeRegression.options().fit(session, scaled);
    assertThatThrownBy(() -> session.predict(ridge, scaled)).isInstanceOf(UsageException.class);
    assertThat(session.predict(ridge, session.table(X)).size()).isEqualTo(5);
  }

  @Test
  void whatDoesNotFitIsRefused() throws IOException {
    assertThatThrownBy(() -> session.read(X).names("a")).hasMessage("1 names for 2 columns");
    assertThatThrownBy(() -> session.read(X).names("a", "a"))
        .hasMessage("two columns are called a");
    assertThatThrownBy(() -> session.read(X).column("c2", Y))
        .hasMessage("two columns are called c2");
    assertThatThrownBy(() -> session.read(X).column("y", 1, 2))
        .hasMessage("column y has 2 values for 5 rows");
    assertThatThrownBy(() -> session.read(X).responses("y").table())
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("responses: there is no column 'y'");
    String[] text = {"a", "b", "c", null, ""};
    assertThatThrownBy(() -> session.read(X).text("t", text).table())
        .isInstanceOf(UsageException.class)
        .hasMessage(
            "columns: column t holds text, not numbers. Name it in categorical, or choose others.");
    assertThatThrownBy(() -> session.read(X).text("t", text).responses("t").table())
        .hasMessageContaining("responses: column t holds text");
    assertThatThrownBy(() -> session.read(X).text("t", text).label("t").table())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("row 3, column t: there is no label");
    assertThatThrownBy(() -> session.read(X).text("t", text).categorical("t").table())
        .hasMessage("row 3, column t: there is no value");
    assertThatThrownBy(() -> session.read(X).text("t", text).columns("1").categorical("t").table())
        .hasMessageContaining("column t is no feature");
    assertThatThrownBy(() -> session.read(X).column("w", 1, 1, -1, 1, 1).weights("w").table())
        .hasMessage("row 2, column w: -1.0 is no weight");
    assertThatThrownBy(
            () -> session.read(new double[][] {{1, -2}}).text("l", "a").label("l").table())
        .hasMessage("row 0, column c2: -2.0 is negative, and counts may not be");
    double[][] infinite = {{1, Double.POSITIVE_INFINITY}};
    assertThatThrownBy(() -> session.read(infinite).fill(Fill.MEAN).table())
        .hasMessage("row 0, column c2: Infinity is not finite");
    assertThat(session.read(infinite).columns("c1").table().columns())
        .as("what is not used is not looked at")
        .containsExactly("c1");
    double[][] ragged = {{1, 2}, null};
    assertThatThrownBy(() -> session.table(ragged)).hasMessage("row 1 is null");
    assertThatThrownBy(() -> session.read(new double[][] {{Double.NaN}}).table())
        .hasMessage("row 0, column c1: NaN is not finite");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a,b", "a\"b", "!a", "1-4", "NA", "?", "-", "1", "Größe ⌀", "c2", "#a", "a=b"})
  void anyNameIsSavedAndFound(String name) throws IOException {
    double[][] column = {{1}, {2}, {4}};
    Table table = session.read(column).names(name).table();
    KMeansModel model = KMeans.options().nClusters(1).fit(session, table);
    session.save(model, directory + "/model");
    KMeansModel loaded = session.load(directory + "/model", KMeansModel::read);
    assertThat(loaded.columns().features()).containsExactly(name);
    Table again = session.read(new double[][] {{9, 3}}).names("x", name).forModel(loaded);
    assertThat(again.columns()).containsExactly(name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", " a", "a\nb", "a\tb"})
  void whatIsNoName(String name) {
    assertThatThrownBy(() -> session.read(new double[][] {{1}}).names(name))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("cannot be the name of a column");
  }

  @Test
  void manyRowsWithTextAreCutIntoBlocks() throws IOException {
    int rows = 3 * RowBlock.capacity(1) + 7;
    double[][] x = new double[rows][1];
    String[] ids = new String[rows];
    for (int i = 0; i < rows; i++) {
      x[i][0] = i;
      ids[i] = "id" + i;
    }
    MomentsModel moments = LowOrderMoments.fit(session, session.table(x));
    assertThat(moments.moments().get(0).mean()).isEqualTo((rows - 1) / 2.0);
    KMeansModel model = KMeans.options().nClusters(1).fit(session, session.table(x));
    Rows rowsOut =
        session.predict(model, session.read(x).text("id", ids).keep("id").forModel(model));
    assertThat(rowsOut.text(0)).containsExactly(ids);
  }

  @Test
  void covarianceOfWeights() throws IOException {
    // a row of weight 2 is two rows
    double[][] once = {{1, 2}, {4, 1}, {0, 3}};
    double[][] twice = {{1, 2}, {4, 1}, {4, 1}, {0, 3}};
    Table weighted = session.read(once).column("w", 1, 2, 1).weights("w").table();
    assertThat(Covariance.options().fit(session, weighted).covariance(0, 1))
        .isCloseTo(
            Covariance.options().fit(session, session.table(twice)).covariance(0, 1),
            within(1e-15));
  }
}
