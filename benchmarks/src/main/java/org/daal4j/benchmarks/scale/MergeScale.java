package org.daal4j.benchmarks.scale;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.hadoop.conf.Configuration;
import org.daal4j.core.Checkpoint;
import org.daal4j.core.DenseRows;
import org.daal4j.core.Engine;
import org.daal4j.core.Progress;
import org.daal4j.crossproduct.CrossProducts;
import org.daal4j.crossproduct.Precision;
import org.daal4j.engine.PassEngine;
import org.daal4j.engine.RunContext;
import org.daal4j.kmeans.Initialization;
import org.daal4j.kmeans.KMeans;
import org.daal4j.kmeans.KMeansOptions;
import org.daal4j.kmeans.Recluster;
import org.daal4j.moments.TableMoments;

/**
 * Measures what comes after the map tasks of a table of very many splits: {@code ANALYSIS COLUMNS
 * SPLITS [GROUPS]}, the analysis one of {@code moments}, {@code covariance}, {@code kmeans} (10
 * clusters: the pass that packs and one iteration), and of how many groups of splits reducers run,
 * by default all. Prints a heading and a line a pass, as {@link MergingRunner} says.
 */
public final class MergeScale {

  private static final int CLUSTERS = 10;

  private MergeScale() {}

  /** Measures. */
  public static void main(String[] arguments) throws IOException {
    int columns = Integer.parseInt(arguments[1]);
    int splits = Integer.parseInt(arguments[2]);
    int groups = arguments.length > 3 ? Integer.parseInt(arguments[3]) : Integer.MAX_VALUE;
    Configuration conf = new Configuration(false);
    conf.set("fs.defaultFS", "file:///");
    conf.set("fs.file.impl", "org.apache.hadoop.fs.RawLocalFileSystem");
    Path work = Files.createTempDirectory("daal4j-scale");
    org.apache.hadoop.fs.Path path = new org.apache.hadoop.fs.Path(work.toUri());
    RunContext context = new RunContext(conf, path, false, Progress.NONE);
    RepeatedTable table = new RepeatedTable(columns, splits);
    System.out.println(MergingRunner.heading());
    try (Engine engine =
        new PassEngine(context, new MergingRunner(conf, columns, groups, System.out))) {
      run(arguments[0], engine, table);
    } finally {
      path.getFileSystem(conf).delete(path, true);
    }
  }

  private static void run(String analysis, Engine engine, RepeatedTable table) throws IOException {
    switch (analysis) {
      case "moments" -> TableMoments.of(engine, table);
      case "covariance" -> CrossProducts.of(engine, table, Precision.DOUBLE);
      case "kmeans" -> kmeans(engine, table);
      default -> throw new IllegalArgumentException("no analysis " + analysis);
    }
  }

  private static void kmeans(Engine engine, RepeatedTable table) throws IOException {
    DenseRows rows = new RepeatedRows(table.columns().size()).rows(0);
    double[][] start = new double[CLUSTERS][];
    for (int i = 0; i < CLUSTERS; i++) {
      start[i] = rows.row(i);
    }
    KMeansOptions options =
        new KMeansOptions(CLUSTERS, Initialization.DETERMINISTIC, 0, 1, 1, Recluster.BEST, 0, 1, 0);
    KMeans.fit(engine, table, options, start, Checkpoint.NONE);
  }
}
