package org.daal4j.kmeans;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.daal4j.core.RowWriter;
import org.daal4j.model.ModelColumns;
import org.daal4j.model.ModelNumbers;
import org.daal4j.model.ModelReader;
import org.daal4j.model.ModelWriter;
import org.daal4j.model.SavedRow;

/** How a k-means model is saved. */
final class KMeansModelFile {

  /** File of the centroids. */
  static final String CENTROIDS = "centroids.csv";

  /** Field of their number. */
  static final String CLUSTERS = "nClusters";

  private static final String SIZES = "clusters.csv";
  private static final List<String> SIZE_COLUMNS =
      List.of("cluster", "rows", "sumSquaredDistances");
  private static final String HISTORY = "iterations.csv";
  private static final List<String> HISTORY_COLUMNS = List.of("iteration", "objective", "seconds");

  private KMeansModelFile() {}

  static void write(KMeansModel model, ModelWriter result) throws IOException {
    writeCentroids(model.columns(), model.centroids(), result);
    result.table(SIZES, SIZE_COLUMNS, lines -> writeSizes(model, lines));
    result.table(HISTORY, HISTORY_COLUMNS, lines -> writeHistory(model, lines));
    result.put("rows", model.rows());
    result.put("passes", model.passes());
    result.put(CLUSTERS, model.centroids().length);
    result.put("objectiveFunction", model.objective());
    result.put("nIterations", model.iterations());
    result.put("converged", model.converged());
    Map<String, Object> clusters = new LinkedHashMap<>();
    clusters.put("rows", Arrays.stream(model.clusterRows()).boxed().toList());
    clusters.put("sumSquaredDistances", ModelNumbers.list(model.clusterObjectives()));
    result.put("clusters", clusters);
    if (model.selection().isPresent()) {
      SelectionFile.write(model.selection().get(), result);
    }
    model.markedWarnings().forEach(result::warn);
  }

  /** Writes centroids, {@code double[k][p]}, under the names of the columns. */
  static void writeCentroids(ModelColumns columns, double[][] centroids, ModelWriter result)
      throws IOException {
    result.table(CENTROIDS, columns.features(), lines -> ModelNumbers.lines(lines, centroids));
  }

  private static void writeSizes(KMeansModel model, RowWriter lines) throws IOException {
    for (int cluster = 0; cluster < model.clusterRows().length; cluster++) {
      lines.integer(cluster);
      lines.integer(model.clusterRows()[cluster]);
      lines.number(model.clusterObjectives()[cluster]);
      lines.endRow();
    }
  }

  private static void writeHistory(KMeansModel model, RowWriter lines) throws IOException {
    for (KMeansModel.Iteration iteration : model.history()) {
      lines.integer(iteration.iteration());
      lines.number(iteration.objective());
      lines.number(iteration.seconds());
      lines.endRow();
    }
  }

  static KMeansModel read(ModelReader saved) throws IOException {
    ModelColumns columns = ModelColumns.read(saved, 0);
    double[][] centroids = readCentroids(columns, saved);
    List<SavedRow> sizes = saved.rows(SIZES, SIZE_COLUMNS);
    if (sizes.size() != centroids.length) {
      throw saved.broken(
          "is of "
              + centroids.length
              + " clusters, but "
              + SIZES
              + " holds "
              + sizes.size()
              + " rows");
    }
    long[] rows = new long[sizes.size()];
    double[] objectives = new double[sizes.size()];
    for (int c = 0; c < rows.length; c++) {
      rows[c] = sizes.get(c).wholeNumber(1);
      objectives[c] = sizes.get(c).number(2);
    }
    List<KMeansModel.Iteration> history = new ArrayList<>();
    for (SavedRow row : saved.rows(HISTORY, HISTORY_COLUMNS)) {
      history.add(
          new KMeansModel.Iteration((int) row.wholeNumber(0), row.number(1), row.number(2)));
    }
    return new KMeansModel(
        columns,
        centroids,
        rows,
        objectives,
        saved.anyNumber("objectiveFunction"),
        saved.integer("nIterations"),
        saved.flag("converged"),
        List.copyOf(history),
        saved.wholeNumber("rows"),
        saved.integer("passes"),
        saved.strings("warnings"),
        SelectionFile.read(saved));
  }

  static double[][] readCentroids(ModelColumns columns, ModelReader saved) throws IOException {
    double[][] centroids = saved.table(CENTROIDS, columns.features());
    long clusters = saved.wholeNumber(CLUSTERS);
    if (clusters != centroids.length || clusters == 0) {
      throw saved.broken(
          "is of " + clusters + " clusters, but centroids.csv holds " + centroids.length + " rows");
    }
    return centroids;
  }
}
