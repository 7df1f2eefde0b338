package org.daal4j.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.Optional;
import java.util.Random;
import org.daal4j.core.DenseRows;
import org.daal4j.core.MemoryEngine;
import org.daal4j.kmeans.KMeans;
import org.daal4j.lowordermoments.LowOrderMoments;
import org.daal4j.model.Model;
import org.daal4j.model.Table;
import org.daal4j.pca.Pca;
import org.daal4j.picture.Page;
import org.daal4j.regression.LinearRegression;
import org.junit.jupiter.api.Test;

/** The page of a model is the same, to the byte, whatever the splits of the rows it looks at. */
class PagesOfSplitsTest {

  private static final int[] SPLITS = {2, 3, 7};

  private static Table table() {
    Random random = new Random(9);
    double[][] rows = new double[3000][4];
    for (int i = 0; i < rows.length; i++) {
      int cluster = random.nextInt(3);
      for (int j = 0; j < 4; j++) {
        rows[i][j] = cluster * (j + 1) + random.nextGaussian();
      }
    }
    return MemoryEngine.table(DenseRows.of(rows));
  }

  private static <M extends Model> String page(ModelPage<M> page, M model, Table table, int splits)
      throws IOException {
    StringWriter text = new StringWriter();
    page.draw(model, new Page("t"), Optional.of(ReportRows.of(new MemoryEngine(splits), table)))
        .write(text);
    return text.toString();
  }

  private static <M extends Model> void assertSame(ModelPage<M> page, M model, Table table)
      throws IOException {
    String one = page(page, model, table, 1);
    assertThat(one).contains("<svg").isEqualTo(page(page, model, table, 1));
    for (int splits : SPLITS) {
      assertThat(page(page, model, table, splits)).isEqualTo(one);
    }
  }

  @Test
  void ofEveryModelThatLooksAtRows() throws IOException {
    Table table = table();
    MemoryEngine engine = new MemoryEngine(1);
    assertSame(new KMeansPage(), KMeans.options().nClusters(3).fit(engine, table), table);
    assertSame(new PcaPage(), Pca.options().fit(engine, table), table);
    assertSame(new MomentsPage(), LowOrderMoments.fit(engine, table), table);
    assertSame(
        new RegressionPage(false),
        LinearRegression.options().fit(engine, responses()),
        responses());
  }

  private static Table responses() {
    Random random = new Random(10);
    double[][] rows = new double[500][3];
    for (double[] row : rows) {
      row[0] = random.nextInt(5);
      row[1] = random.nextGaussian();
      row[2] = row[0] - row[1] + random.nextGaussian();
    }
    return MemoryEngine.table(DenseRows.of(rows), 2);
  }
}
