package org.daal4j.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.daal4j.core.PassFailedException;
import org.daal4j.core.Progress;
import org.daal4j.core.RowFormat;
import org.daal4j.core.UsageException;
import org.daal4j.covariance.Covariance;
import org.daal4j.covariance.CovarianceModel;
import org.daal4j.engine.choice.EngineChoice;
import org.daal4j.kmeans.KMeans;
import org.daal4j.kmeans.KMeansModel;
import org.daal4j.lowordermoments.LowOrderMoments;
import org.daal4j.model.Table;
import org.daal4j.naivebayes.ClassPriors;
import org.daal4j.naivebayes.NaiveBayes;
import org.daal4j.pca.Pca;
import org.daal4j.pca.PcaModel;
import org.daal4j.qr.Qr;
import org.daal4j.regression.LinearRegression;
import org.daal4j.regression.RidgeRegression;
import org.daal4j.svd.Svd;
import org.daal4j.table.Missing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class SessionMisuseTest {

  private static final double[][] ROWS = {{0, 0}, {0, 2}, {10, 0}, {10, 3}};

  @TempDir Path directory;

  private static Configuration conf(String... settings) {
    Configuration conf = new Configuration(false);
    conf.set("fs.defaultFS", "file:///");
    for (int i = 0; i < settings.length; i += 2) {
      conf.set(settings[i], settings[i + 1]);
    }
    return conf;
  }

  @Test
  void aClosedSessionSaysSo() throws IOException {
    Session session = Session.local();
    Table table = session.table(ROWS);
    KMeansModel model = KMeans.options().nClusters(2).fit(session, table);
    session.close();
    session.close();

    for (ThrowingCallable use :
        Arrays.<ThrowingCallable>asList(
            () -> LowOrderMoments.fit(session, table),
            () -> KMeans.options().nClusters(2).fit(session, table),
            () -> session.predict(model, table),
            () -> session.predict(model, table, directory + "/p", RowFormat.CSV),
            () -> session.save(model, directory + "/m"),
            () -> session.load(directory + "/m", KMeansModel::read))) {
      assertThatThrownBy(use)
          .isInstanceOf(PassFailedException.class)
          .hasMessage("the session is closed");
    }
    assertThat(directory).isEmptyDirectory();
  }

  @Test
  void sessionsDoNotDisturbEachOther() throws Exception {
    Session other = Session.local();
    try (Session one = Session.local()) {
      Table table = one.table(ROWS);
      CompletableFuture<double[]> beside =
          CompletableFuture.supplyAsync(
              () -> {
                try {
                  KMeansModel model = KMeans.options().nClusters(2).fit(other, table);
                  return other.predict(model, table).numbers(0);
                } catch (IOException e) {
                  throw new IllegalStateException(e);
                }
              });
      KMeansModel model = KMeans.options().nClusters(2).fit(one, table);
      double[] clusters = one.predict(model, table).numbers(0);
      other.close();
      assertThat(beside.handle((found, e) -> e == null ? found : clusters).get())
          .containsExactly(clusters);
      assertThat(one.predict(model, table).numbers(0)).containsExactly(clusters);
    }
  }

  @Test
  void aModelHasTheRowsOfItsOwnTable() throws IOException {
    double[][] fewer = {{1, 2}, {3, 5}, {4, 4}};
    try (Session session = Session.local()) {
      Table table = session.table(ROWS);
      Table other = session.table(fewer);
      CovarianceModel first = Covariance.options().fit(session, table);
      CovarianceModel second = Covariance.options().fit(session, other);
      assertThat(second.rows()).isEqualTo(3);
      assertThat(Qr.options().fit(session, table).model().rows()).isEqualTo(4);
      assertThat(Svd.options().fit(session, other).model().rows()).isEqualTo(3);
      assertThat(KMeans.options().nClusters(1).fit(session, table).rows()).isEqualTo(4);
      assertThat(Pca.options().fit(session, other).rows()).isEqualTo(3);
      assertThat(LowOrderMoments.fit(session, table).rows()).isEqualTo(4);
      Table labelled = session.read(fewer).text("t", "a", "b", "a").label("t").table();
      assertThat(NaiveBayes.options().fit(session, labelled).rows()).isEqualTo(3);
      Table answered = session.read(ROWS).column("y", 1, 2, 3, 5).responses("y").table();
      assertThat(LinearRegression.options().fit(session, answered).rows()).isEqualTo(4);
      session.save(first, directory + "/first");
      session.save(second, directory + "/second");
      assertThat(session.load(directory + "/first", CovarianceModel::read).rows()).isEqualTo(4);
      assertThat(session.load(directory + "/second", CovarianceModel::read).rows()).isEqualTo(3);
    }
  }

  /** The share of the heap is enough for the packed rows of one fit, not of two. */
  @Test
  void packedRowsAreFreedWithTheirFit() throws IOException {
    double[][] rows = new double[20_000][3];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = new double[] {i % 97, i % 31, i};
    }
    double share = 1.5 * rows.length * 3 * 8 / Runtime.getRuntime().maxMemory();
    StringBuilder notes = new StringBuilder();
    Progress progress =
        new Progress() {
          @Override
          public void note(String line) {
            notes.append(line).append('\n');
          }
        };
    Configuration conf = conf("daal4j.inprocess.memory.share", Double.toString(share));
    try (Session session =
        Session.builder(conf).work(directory.toString()).progress(progress).open()) {
      Table table = session.table(rows);
      for (int fit = 0; fit < 4; fit++) {
        KMeans.options().nClusters(2).maxIterations(1).fit(session, table);
        KMeans.options().nClusters(2).initialize(session, table);
      }
      assertThat(notes.toString()).doesNotContain("do not fit in memory");
    }
    assertThat(directory).isEmptyDirectory();
  }

  @Test
  void rowsInMemoryStayInThisProcess() throws IOException {
    Configuration conf = conf("mapreduce.framework.name", "local");
    try (Session session =
        Session.builder(conf).engine(EngineChoice.MAPREDUCE).work(directory.toString()).open()) {
      assertThatThrownBy(() -> LowOrderMoments.fit(session, session.table(ROWS)))
          .isInstanceOf(UsageException.class)
          .hasMessage(
              "rows in memory are read in this process only, and this session runs its passes by"
                  + " mapreduce. Open a session with Session.local(), or write the rows to files"
                  + " that the cluster can read.");
    }
  }

  @Test
  @Timeout(value = 2, unit = TimeUnit.MINUTES)
  void aCancelledPassLeavesNoFiles() throws Exception {
    double[][] rows = new double[400_000][10];
    for (int i = 0; i < rows.length; i++) {
      double row = i;
      Arrays.setAll(rows[i], j -> Math.sin(row * 31 + j * 7));
    }
    Path work = Files.createDirectory(directory.resolve("work"));
    CountDownLatch begun = new CountDownLatch(2);
    Progress progress =
        new Progress() {
          @Override
          public void passStarted(int pass, String title, long bytes) {
            begun.countDown();
          }
        };
    Session session = Session.builder(conf()).work(work.toString()).progress(progress).open();
    Table table = session.table(rows);
    PcaModel model = Pca.options().fit(session, table);
    CompletableFuture<Throwable> cancelled =
        CompletableFuture.supplyAsync(
            () ->
                catchThrowable(
                    () -> session.transform(model, table, directory + "/out", RowFormat.CSV)));
    begun.await();
    Thread.sleep(150);
    session.close();
    assertThat(cancelled.get()).isInstanceOf(PassFailedException.class);
    try (Stream<Path> left = Files.walk(directory)) {
      assertThat(left).containsExactlyInAnyOrder(directory, work);
    }
  }

  @Test
  void nullIsRefusedWhereItIsGiven() throws IOException {
    try (Session session = Session.local()) {
      Table table = session.table(ROWS);
      KMeansModel model = KMeans.options().nClusters(1).fit(session, table);
      for (ThrowingCallable use :
          Arrays.<ThrowingCallable>asList(
              () -> Session.on(null),
              () -> Session.builder(conf()).engine(null),
              () -> Session.builder(conf()).work(null),
              () -> Session.builder(conf()).progress(null),
              () -> session.table(null),
              () -> session.read((double[][]) null),
              () -> session.read((String) null),
              () -> session.read(ROWS).names("a", null),
              () -> session.read(ROWS).text("t", (String[]) null),
              () -> session.read(ROWS).column(null, 1, 2, 3, 4),
              () -> session.read(ROWS).responses((String) null),
              () -> session.read(ROWS).scale(null),
              () -> session.read("x").missing(null),
              () -> session.read("x").header(null),
              () -> KMeans.options().init(null).build(),
              () -> KMeans.options().initialCentroids(null),
              () -> LinearRegression.options().method(null).build(),
              () -> RidgeRegression.options().ridgeParameters((double[]) null).build(),
              () -> NaiveBayes.options().classPriors(null).build(),
              () -> Pca.options().normalization(null).build(),
              () -> Covariance.options().precision(null).build(),
              () -> KMeans.options().nClusters(1).fit(null, table),
              () -> KMeans.options().nClusters(1).fit(session, null),
              () -> session.predict(null, table),
              () -> session.predict(model, null),
              () -> session.predict(model, table, null, RowFormat.CSV),
              () -> session.predict(model, table, directory + "/p", null),
              () -> session.save(null, directory + "/m"),
              () -> session.save(model, null),
              () -> session.load(null, KMeansModel::read))) {
        assertThatThrownBy(use).isInstanceOf(NullPointerException.class);
      }
      assertThat(directory).isEmptyDirectory();
    }
  }

  @Test
  void optionsThatAreWrongNameThemselves() throws IOException {
    try (Session session = Session.local()) {
      Table table = session.table(ROWS);
      KMeansModel model = KMeans.options().nClusters(1).fit(session, table);
      assertUsage(() -> Pca.options().nComponents(-1).build(), "nComponents must not be negative");
      assertUsage(
          () ->
              Pca.options()
                  .method(org.daal4j.pca.Method.SVD)
                  .precision(org.daal4j.crossproduct.Precision.EXTENDED)
                  .build(),
          "method(svd) works in double precision. Leave precision out.");
      assertUsage(() -> Svd.options().nComponents(-1).build(), "nComponents must not be negative");
      assertUsage(
          () ->
              LinearRegression.options()
                  .method(org.daal4j.regression.Method.QR)
                  .precision(org.daal4j.crossproduct.Precision.EXTENDED)
                  .build(),
          "method(qr) works in double precision. Leave precision out.");
      for (double wrong : new double[] {-1, Double.NaN, Double.POSITIVE_INFINITY}) {
        assertUsage(
            () -> RidgeRegression.options().ridgeParameters(1, wrong).build(), "ridgeParameters: ");
        assertUsage(() -> NaiveBayes.options().alpha(wrong).build(), "alpha: ");
      }
      assertUsage(() -> ClassPriors.of(0.5, 0), "classPriors: ");
      assertUsage(() -> session.read("x").format("excel"), "format: there is no 'excel'.");
      assertUsage(() -> session.read("x").badRecords(-1), "badRecords: ");
      assertUsage(() -> session.read("x").missing(Missing.KEEP), "missing: ");
      assertUsage(() -> session.read(), "input: ");
      assertUsage(() -> session.predictProbabilities(model, table), "a model of k-means");
      assertUsage(
          () -> session.predictIntervals(model, table, 0.9),
          "interval: a k-means model has no intervals.");
      assertUsage(
          () -> LinearRegression.options().fit(session, table), "responses: the table has none");
      Table answered = session.read(ROWS).responses("c2").table();
      for (ThrowingCallable fit :
          Arrays.<ThrowingCallable>asList(
              () -> KMeans.options().nClusters(1).fit(session, answered),
              () -> KMeans.options().nClusters(1).initialize(session, answered),
              () -> Pca.options().fit(session, answered),
              () -> Svd.options().fit(session, answered),
              () -> Qr.options().fit(session, answered),
              () -> Covariance.options().fit(session, answered),
              () -> LowOrderMoments.fit(session, answered))) {
        assertUsage(fit, "responses: the table has some");
      }
      assertUsage(() -> NaiveBayes.options().fit(session, table), "label");
      assertThat(session.accuracy(model, table)).isEmpty();
    }
  }

  private static void assertUsage(ThrowingCallable use, String beginning) {
    assertThatThrownBy(use).isInstanceOf(UsageException.class).hasMessageStartingWith(beginning);
  }
}
