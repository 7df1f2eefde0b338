package org.daal4j.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.daal4j.core.BadInputException;
import org.daal4j.core.Progress;
import org.daal4j.core.RowFormat;
import org.daal4j.core.UsageException;
import org.daal4j.covariance.Covariance;
import org.daal4j.covariance.CovarianceModel;
import org.daal4j.kmeans.Initialization;
import org.daal4j.kmeans.KMeans;
import org.daal4j.kmeans.KMeansModel;
import org.daal4j.lowordermoments.LowOrderMoments;
import org.daal4j.lowordermoments.MomentsModel;
import org.daal4j.model.Table;
import org.daal4j.naivebayes.NaiveBayes;
import org.daal4j.naivebayes.NaiveBayesModel;
import org.daal4j.pca.Pca;
import org.daal4j.pca.PcaModel;
import org.daal4j.qr.Qr;
import org.daal4j.regression.LinearModel;
import org.daal4j.regression.LinearRegression;
import org.daal4j.regression.RidgeRegression;
import org.daal4j.regression.robust.RobustErrors;
import org.daal4j.result.OutputExistsException;
import org.daal4j.svd.Svd;
import org.daal4j.svd.SvdModel;
import org.daal4j.table.Fill;
import org.daal4j.table.Scale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class SessionTest {

  private static final double[][] TWO_CLUSTERS = {{0, 0}, {0, 2}, {10, 0}, {10, 2}};

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

  private String file(String name, String text) throws IOException {
    return Files.writeString(directory.resolve(name), text).toString();
  }

  @Test
  void clustersRowsInMemory() throws IOException {
    Table table = session.table(TWO_CLUSTERS);
    KMeansModel model =
        KMeans.options().nClusters(2).init(Initialization.PLUS_PLUS).fit(session, table);

    assertThat(model.objective()).isEqualTo(4);
    assertThat(model.rows()).isEqualTo(4);
    double[] clusters = session.predict(model, table).numbers(0);
    assertThat(clusters[0]).isEqualTo(clusters[1]).isNotEqualTo(clusters[2]);
  }

  @Test
  void aModelIsSavedAndLoadedWhole() throws IOException {
    String input = file("a.csv", "x,colour,y\n1,red,2\n2,blue,3\n,red,4\n5,blue,8\n7,red,9\n");
    Table table =
        session
            .read(input)
            .responses("y")
            .categorical("colour")
            .dropsFirst(true)
            .fill(Fill.MEAN)
            .scale(Scale.ZSCORE)
            .table();
    LinearModel model = RidgeRegression.options().ridgeParameters(0.5).fit(session, table);
    String saved = directory.resolve("model").toString();

    session.save(model, saved);

    LinearModel loaded = session.load(saved, LinearModel::read);
    assertThat(loaded.beta()).isDeepEqualTo(model.beta());
    assertThat(loaded.fits()).isEqualTo(model.fits());
    assertThat(loaded.rows()).isEqualTo(5);
    assertThat(loaded.features()).containsExactly("x", "colour=red");
    Rows predicted = session.predict(loaded, session.read(input).keep("colour").forModel(loaded));
    assertThat(predicted.columns()).containsExactly("colour", "y");
    assertThat(predicted.text(0)).containsExactly("red", "blue", "red", "blue", "red");
    // x is filled by its mean, 3.75
    double[] beta = model.beta()[0];
    assertThat(predicted.numbers(1)[2])
        .isCloseTo(beta[0] + 3.75 * beta[1] + beta[2], within(1e-12));
    assertThatThrownBy(() -> session.save(model, saved)).isInstanceOf(OutputExistsException.class);
    assertThat(directory.toFile().list()).containsExactlyInAnyOrder("a.csv", "model");
  }

  @Test
  void everyModelIsReadBackAsItWas() throws IOException {
    double[][] rows = {{1, 2, 3}, {2, 1, 5}, {4, 4, 1}, {0, 7, 2}, {3, 3, 9}};
    Table table = session.table(rows);
    MomentsModel moments = LowOrderMoments.fit(session, table);
    session.save(moments, directory + "/moments");
    assertThat(session.load(directory + "/moments", MomentsModel::read).moments())
        .isEqualTo(moments.moments());
    CovarianceModel covariance = Covariance.options().fit(session, table);
    session.save(covariance, directory + "/covariance");
    CovarianceModel again = session.load(directory + "/covariance", CovarianceModel::read);
    assertThat(again.covariance(0, 2)).isEqualTo(covariance.covariance(0, 2));
    assertThat(again.correlation(1, 2)).isEqualTo(covariance.correlation(1, 2));
    PcaModel pca = Pca.options().nComponents(2).fit(session, table);
    session.save(pca, directory + "/pca");
    PcaModel loaded = session.load(directory + "/pca", PcaModel::read);
    assertThat(session.transform(loaded, table).numbers())
        .isDeepEqualTo(session.transform(pca, table).numbers());
    SvdModel svd = Svd.options().fit(session, table).model();
    session.save(svd, directory + "/svd");
    assertThat(session.load(directory + "/svd", SvdModel::read).values()).isEqualTo(svd.values());
    assertThatThrownBy(() -> session.load(directory + "/svd", PcaModel::read))
        .isInstanceOf(BadInputException.class);
  }

  /** R 4.2.2: predict(lm(y ~ a), data.frame(a = 6), interval = "prediction", level = 0.8). */
  @Test
  void intervalsOfALinearRegressionAreSavedWithIt() throws IOException {
    String input = file("line.csv", "a,y\n1,2\n2,3\n3,7\n4,6\n");
    Table table = session.read(input).responses("y").table();
    LinearModel model = LinearRegression.options().fit(session, table);
    session.save(model, directory + "/line");
    LinearModel loaded = session.load(directory + "/line", LinearModel::read);
    String news = file("news.csv", "a\n6\n");

    Rows found = session.predictIntervals(loaded, session.read(news).forModel(loaded), 0.8);
    assertThat(found.columns()).containsExactly("y", "y_lower", "y_upper");
    double[] expected = {10.1, 4.8438924414861262, 15.356107558513873};
    for (int j = 0; j < 3; j++) {
      assertThat(found.numbers()[0][j]).isCloseTo(expected[j], within(1e-12));
    }
    LinearModel robust = LinearRegression.options().robust(RobustErrors.HC1).fit(session, table);
    session.save(robust, directory + "/robust");
    LinearModel robustLoaded = session.load(directory + "/robust", LinearModel::read);
    assertThat(robustLoaded.robust()).contains(RobustErrors.HC1);
    assertThat(robustLoaded.tests()).isEqualTo(robust.tests());
    assertThatThrownBy(
            () -> session.predictIntervals(robustLoaded, session.read(news).forModel(model), 0.8))
        .isInstanceOf(UsageException.class)
        .hasMessageStartingWith("interval: the standard errors of the model are robust (HC1)");
  }

  @Test
  void naiveBayesTellsClassesAndProbabilities() throws IOException {
    String input = file("words.csv", "topic,a,b\nu,3,0\nu,2,1\nv,0,4\nv,1,3\n");
    Table table = session.read(input).label("topic").table();
    NaiveBayesModel model = NaiveBayes.options().alpha(1).fit(session, table);

    assertThat(model.classes()).containsExactly("u", "v");
    Rows predicted = session.predictProbabilities(model, session.read(input).forModel(model));
    assertThat(predicted.text(0)).containsExactly("u", "u", "v", "v");
    assertThat(predicted.numbers(1)[0] + predicted.numbers(2)[0]).isCloseTo(1, within(1e-15));
    assertThat(session.accuracy(model, session.read(input).label("topic").forModel(model)))
        .hasValue(1);
  }

  @Test
  void rowsOfQAreWrittenAndKept() throws IOException {
    Table table = session.table(TWO_CLUSTERS);
    Qr.Fit fit = Qr.options().matrixQ(true).fit(session, table);
    double[][] q = session.rows(fit.q().orElseThrow(), table).numbers();
    double[][] r = fit.model().r();
    for (int i = 0; i < q.length; i++) {
      for (int j = 0; j < 2; j++) {
        assertThat(q[i][0] * r[0][j] + q[i][1] * r[1][j])
            .isCloseTo(TWO_CLUSTERS[i][j], within(1e-14));
      }
    }
    session.write(fit.q().orElseThrow(), table, directory + "/q", RowFormat.CSV);
    try (Stream<Path> parts = Files.list(directory.resolve("q"))) {
      assertThat(parts.map(part -> part.getFileName().toString()))
          .contains("part-m-00000", "_SUCCESS");
    }
  }

  @Test
  void messagesSpeakOfSettings() throws IOException {
    Table table = session.table(TWO_CLUSTERS);
    assertThatThrownBy(() -> KMeans.options().nClusters(5).fit(session, table))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("nClusters");
    assertThatThrownBy(() -> KMeans.options().fit(session, table))
        .isInstanceOf(UsageException.class)
        .hasMessageStartingWith("nClusters");
    String input = file("bad.csv", "a,b\n1,2\n3,x\n4,5\n");
    assertThatThrownBy(() -> LowOrderMoments.fit(session, session.read(input).table()))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("line 3")
        .hasMessageContaining("badRecords(skip)");
    assertThat(LowOrderMoments.fit(session, session.read(input).badRecords(1).table()).rows())
        .isEqualTo(2);
  }

  @Test
  void regressionInMemoryHasTheStatisticsOfFiles() throws IOException {
    StringBuilder text = new StringBuilder("a,b,y\n");
    for (int i = 0; i < 20; i++) {
      text.append(i).append(',').append(i * i % 7).append(',').append(3 * i + i % 3).append('\n');
    }
    Table table = session.read(file("r.csv", text.toString())).responses("y").table();
    LinearModel model = LinearRegression.options().fit(session, table);

    assertThat(model.responses()).containsExactly("y");
    assertThat(model.tests().get(0)).hasSize(3);
    assertThat(model.verb()).isEqualTo("linear-regression");
  }

  @Test
  @Timeout(value = 2, unit = TimeUnit.MINUTES)
  void aFitIsCancelledByClosingItsSession() throws Exception {
    double[][] rows = new double[200_000][20];
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < 20; j++) {
        rows[i][j] = Math.sin(i * 31.0 + j * 7.0);
      }
    }
    Table table = session.table(rows);
    List<Throwable> thrown = new ArrayList<>();
    Thread fit =
        new Thread(
            () -> {
              try {
                KMeans.options().nClusters(50).maxIterations(100_000).fit(session, table);
              } catch (IOException | RuntimeException e) {
                thrown.add(e);
              }
            });
    fit.start();
    Thread.sleep(1000);
    session.close();
    fit.join();
    assertThat(thrown).hasSize(1);
  }

  @Test
  void nothingIsLeftBehind() throws IOException {
    try (Session own = Session.builder(session.conf()).work(directory.toString()).open()) {
      Table table = own.table(TWO_CLUSTERS);
      own.predict(KMeans.options().nClusters(2).fit(own, table), table);
      try (Stream<Path> files = Files.walk(directory)) {
        assertThat(files.filter(Files::isRegularFile)).as("between two fits").isEmpty();
      }
    }
    assertThat(directory).isEmptyDirectory();
  }

  @Test
  void progressIsHeard() throws IOException {
    List<String> heard = new ArrayList<>();
    Progress progress =
        new Progress() {
          @Override
          public void passStarted(int pass, String title, long bytes) {
            heard.add(pass + " " + title);
          }
        };
    try (Session own = Session.builder(session.conf()).progress(progress).open()) {
      LowOrderMoments.fit(own, own.table(TWO_CLUSTERS));
    }
    assertThat(heard).hasSize(1);
    assertThat(heard.get(0)).startsWith("1 ");
  }
}
