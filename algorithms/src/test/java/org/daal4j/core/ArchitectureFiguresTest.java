package org.daal4j.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daal4j.crossproduct.CrossProducts;
import org.daal4j.crossproduct.Precision;
import org.daal4j.kmeans.Initialization;
import org.daal4j.kmeans.KMeans;
import org.daal4j.kmeans.KMeansOptions;
import org.daal4j.kmeans.Recluster;
import org.daal4j.logistic.LogisticOptions;
import org.daal4j.logistic.LogisticRegression;
import org.daal4j.moments.TableMoments;
import org.daal4j.pca.Normalization;
import org.daal4j.pca.Pca;
import org.daal4j.pca.PcaOptions;
import org.daal4j.regression.LinearOptions;
import org.daal4j.regression.LinearRegression;
import org.daal4j.statistics.ColumnShift;
import org.daal4j.svd.Svd;
import org.daal4j.svd.SvdOptions;
import org.junit.jupiter.api.Test;

/**
 * The figures of {@code ARCHITECTURE.md}: passes and bytes of the table of partials, taken from the
 * page and measured. Bytes are leading terms: p is so large that the rest is less than a tenth.
 */
class ArchitectureFiguresTest {

  private static final int COLUMNS = 120;

  private static final int CLUSTERS = 5;

  private static final DenseRows ROWS = rows();

  @Test
  void moments() throws IOException {
    WeighingEngine engine = new WeighingEngine();
    TableMoments.of(engine, MemoryEngine.table(ROWS));
    check("moments", engine, "Moments", COLUMNS, "");
  }

  @Test
  void crossProductsInBothPrecisions() throws IOException {
    for (Precision precision : Precision.values()) {
      WeighingEngine engine = new WeighingEngine();
      CrossProducts.of(engine, MemoryEngine.table(ROWS), precision);
      String word = precision == Precision.EXTENDED ? "extended " : "";
      check("covariance, pca (correlation)", engine, "CrossProduct", square(), word);
    }
  }

  @Test
  void normalEquationsInBothPrecisions() throws IOException {
    for (Precision precision : Precision.values()) {
      WeighingEngine engine = new WeighingEngine();
      regress(engine, org.daal4j.regression.Method.NORMAL_EQUATIONS, precision);
      String word = precision == Precision.EXTENDED ? "extended " : "";
      check("linear, ridge regression (normEq)", engine, "Counted", square(), word);
    }
  }

  @Test
  void regressionByQr() throws IOException {
    WeighingEngine engine = new WeighingEngine();
    regress(engine, org.daal4j.regression.Method.QR, Precision.DOUBLE);
    check("linear regression (qr)", engine, "Counted", square(), "");
  }

  @Test
  void pcaBySvd() throws IOException {
    WeighingEngine engine = new WeighingEngine();
    Pca.fit(
        engine,
        MemoryEngine.table(ROWS),
        new PcaOptions(org.daal4j.pca.Method.SVD, Normalization.ZSCORE, 0, Precision.DOUBLE));
    check("pca (svd)", engine, "RFactor", square(), "");
  }

  @Test
  void svdWithAndWithoutTheRowsOfU() throws IOException {
    WeighingEngine engine = new WeighingEngine();
    Svd.fit(engine, MemoryEngine.table(ROWS), new SvdOptions(0, false));
    check("qr, svd", engine, "RFactor", square(), "");
    WeighingEngine both = new WeighingEngine();
    both.map(
        MemoryEngine.table(ROWS),
        Svd.fit(both, MemoryEngine.table(ROWS), new SvdOptions(0, true)).left().orElseThrow(),
        RowsOut.csv("u"));
    check("qr, svd with Q or U", both, "SplitFactors", square(), "");
  }

  @Test
  void kMeans() throws IOException {
    WeighingEngine engine = new WeighingEngine();
    KMeans.fit(
        engine,
        MemoryEngine.table(ROWS),
        new KMeansOptions(CLUSTERS, Initialization.DETERMINISTIC, 2, 2, 1, Recluster.BEST, 1, 1, 0),
        null,
        Checkpoint.NONE);
    // Beside them are some numbers for each cluster: a part of one for each of p.
    assertThat(engine.bytes("ClusterSums") / (CLUSTERS * COLUMNS)).isEqualTo(bytes("k-means", ""));
  }

  @Test
  void logisticRegression() throws IOException {
    DenseRows labelled = new DenseRows(COLUMNS, ROWS.rows(), false, 1);
    labelled.append(ROWS);
    for (int row = 0; row < ROWS.rows(); row++) {
      labelled.text().append(new byte[] {(byte) ('a' + row % 2)}, 0, 1);
    }
    WeighingEngine engine = new WeighingEngine(labelled);
    LogisticRegression.fit(
        engine,
        MemoryEngine.table(labelled),
        new LogisticOptions(true, 1, 2, 1e-8),
        Checkpoint.NONE);
    assertThat((double) engine.bytes("LikelihoodSums"))
        .isCloseTo((double) bytes("logistic regression", "") * square(), withinPercentage(10));
    assertThat(engine.summary().passes()).isEqualTo(3); // the first, and one for each step
  }

  @Test
  void theShiftIsOfTheFirstRows() throws IOException {
    assertThat(page())
        .contains(String.format(Locale.ROOT, "the first %,d packed rows", ColumnShift.SAMPLE_ROWS));
  }

  /** What the page says of an analysis beside what it took. */
  private static void check(
      String analysis, WeighingEngine engine, String partial, int numbers, String word)
      throws IOException {
    assertThat(engine.summary().passes()).as("passes").isEqualTo(passes(analysis));
    assertThat((double) engine.bytes(partial))
        .as(analysis)
        .isCloseTo((double) bytes(analysis, word) * numbers, withinPercentage(10));
  }

  private static void regress(
      Engine engine, org.daal4j.regression.Method method, Precision precision) throws IOException {
    LinearRegression.fit(
        engine, MemoryEngine.table(ROWS, COLUMNS - 1), new LinearOptions(true, method, precision));
  }

  private static int square() {
    return COLUMNS * COLUMNS;
  }

  private static int passes(String analysis) throws IOException {
    return Integer.parseInt(cells(analysis)[2].strip());
  }

  /** The number before p, kp or p² in the column of bytes, after a word. */
  private static int bytes(String analysis, String word) throws IOException {
    Matcher number = Pattern.compile(word + "(\\d+)k?p").matcher(cells(analysis)[4]);
    assertThat(number.find()).as(analysis).isTrue();
    return Integer.parseInt(number.group(1));
  }

  private static String[] cells(String analysis) throws IOException {
    return page()
        .lines()
        .filter(line -> line.startsWith("| " + analysis + " |"))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no line of " + analysis))
        .split("\\|");
  }

  private static String page() throws IOException {
    return Files.readString(Path.of("../ARCHITECTURE.md"));
  }

  private static DenseRows rows() {
    Random random = new Random(2);
    DenseRows rows = new DenseRows(COLUMNS, 2 * COLUMNS, false, 0);
    for (int i = 0; i < 2 * COLUMNS * COLUMNS; i++) {
      rows.values()[i] = random.nextGaussian();
    }
    rows.setRows(2 * COLUMNS);
    return rows;
  }

  /** An engine that notes how many bytes a task would send of each kind of partial. */
  private static final class WeighingEngine implements Engine {

    private final MemoryEngine engine = new MemoryEngine(1);
    private final Map<String, Integer> bytes = new HashMap<>();
    private final DenseRows given;

    WeighingEngine() {
      this(ROWS);
    }

    /** For fits of a table of these rows. */
    WeighingEngine(DenseRows given) {
      this.given = given;
    }

    int bytes(String partial) {
      return bytes.get(partial);
    }

    private <P extends Partial<P>> void weigh(Dataset table, Fold<P, ?> fold) throws IOException {
      P partial = fold.newPartial(0);
      DenseRows rows =
          table.columns().size() == COLUMNS
              ? given.copyWithText(0, given.rows())
              : engine.read(table, 0, given.rows());
      rows.setFirstRow(0);
      partial.add(rows);
      DataOutputStream out = new DataOutputStream(OutputStream.nullOutputStream());
      partial.write(out);
      bytes.merge(partial.getClass().getSimpleName(), out.size(), Math::max);
    }

    @Override
    public <P extends Partial<P>, R> R fold(Dataset rows, Fold<P, R> fold) throws IOException {
      weigh(rows, fold);
      return engine.fold(rows, fold);
    }

    @Override
    public <P extends Partial<P>, R> Packed<R> pack(Dataset rows, Fold<P, R> fold)
        throws IOException {
      weigh(rows, fold);
      return engine.pack(rows, fold);
    }

    @Override
    public <P extends Partial<P>, R> Packed<R> exchange(Dataset rows, RowExchange<P, R> exchange)
        throws IOException {
      weigh(rows, exchange);
      return engine.exchange(rows, exchange);
    }

    @Override
    public void release(Dataset packed) {}

    @Override
    public DenseRows read(Dataset packed, long firstRow, int rows) {
      return engine.read(packed, firstRow, rows);
    }

    @Override
    public int mostColumns(PartialSize size) {
      return engine.mostColumns(size);
    }

    @Override
    public void requireMemory(PartialSize size) {
      engine.requireMemory(size);
    }

    @Override
    public DenseRows first(Dataset rows, int most) {
      return engine.first(rows, most);
    }

    @Override
    public void map(Dataset rows, RowMap map, RowsOut out) throws IOException {
      engine.map(rows, map, out);
    }

    @Override
    public void store(Dataset rows, boolean floats, String directory) {
      engine.store(rows, floats, directory);
    }

    @Override
    public RunSummary summary() {
      return engine.summary();
    }

    @Override
    public void close() {
      engine.close();
    }
  }
}
