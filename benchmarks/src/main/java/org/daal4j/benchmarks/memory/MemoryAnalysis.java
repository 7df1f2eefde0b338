package org.daal4j.benchmarks.memory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.daal4j.core.Checkpoint;
import org.daal4j.core.Engine;
import org.daal4j.covariance.Covariance;
import org.daal4j.covariance.CovarianceModel;
import org.daal4j.covariance.CovarianceOptions;
import org.daal4j.crossproduct.Precision;
import org.daal4j.kmeans.Initialization;
import org.daal4j.kmeans.KMeans;
import org.daal4j.kmeans.KMeansModel;
import org.daal4j.kmeans.KMeansOptions;
import org.daal4j.kmeans.Recluster;
import org.daal4j.memory.MemoryTable;
import org.daal4j.moments.ColumnMoments;
import org.daal4j.moments.TableMoments;
import org.daal4j.regression.LinearOptions;
import org.daal4j.regression.LinearRegression;
import org.daal4j.regression.Method;
import org.daal4j.svd.Svd;
import org.daal4j.svd.SvdOptions;

/** The analyses, through the library. */
record MemoryAnalysis(Engine engine, MemoryTable table, double[][] start) {

  private static final int ITERATIONS = 10;

  /** Starting centroids of comma-separated text. */
  static double[][] centroids(Path file) throws IOException {
    return Files.readAllLines(file).stream()
        .map(line -> Arrays.stream(line.split(",")).mapToDouble(Double::parseDouble).toArray())
        .toArray(double[][]::new);
  }

  /** Runs one. */
  Timed run(String name) throws IOException {
    return switch (name) {
      case "moments" -> Timed.of(this::moments);
      case "covariance" -> Timed.of(this::covariance);
      case "linear-regression" -> Timed.of(this::regression);
      case "svd" -> Timed.of(this::svd);
      case "kmeans" -> {
        KMeansModel model = kmeans();
        double seconds = model.history().stream().mapToDouble(KMeansModel.Iteration::seconds).sum();
        yield new Timed(seconds, model.objective());
      }
      case "kmeans-iteration" -> {
        KMeansModel model = kmeans();
        double[] seconds =
            model.history().stream().mapToDouble(KMeansModel.Iteration::seconds).toArray();
        // Without the first, as in the peer's difference of two fits.
        yield new Timed(Arrays.stream(seconds).skip(1).average().orElseThrow(), model.objective());
      }
      default -> throw new IllegalArgumentException("no analysis " + name);
    };
  }

  private double moments() throws IOException {
    List<ColumnMoments> columns = TableMoments.of(engine, table).columns();
    return columns.stream().mapToDouble(ColumnMoments::variance).sum();
  }

  private double covariance() throws IOException {
    CovarianceModel found = Covariance.fit(engine, table, new CovarianceOptions(Precision.DOUBLE));
    double sum = 0;
    for (int i = 0; i < found.size(); i++) {
      for (int j = 0; j < found.size(); j++) {
        sum += Math.abs(found.covariance(i, j));
      }
    }
    return sum;
  }

  /** Without intercept, as the normal equations by hand. */
  private double regression() throws IOException {
    LinearOptions options = new LinearOptions(false, Method.NORMAL_EQUATIONS, Precision.DOUBLE);
    double[] beta = LinearRegression.fit(engine, table, options).beta()[0];
    return Arrays.stream(beta).map(Math::abs).sum();
  }

  private double svd() throws IOException {
    return Arrays.stream(Svd.fit(engine, table, new SvdOptions(0, false)).model().values()).sum();
  }

  private KMeansModel kmeans() throws IOException {
    KMeansOptions options =
        new KMeansOptions(
            start.length, Initialization.DETERMINISTIC, 0, 1, 1, Recluster.BEST, 0, ITERATIONS, 0);
    return KMeans.fit(engine, table, options, start, Checkpoint.NONE).model();
  }
}
