package org.daal4j.cli.kmeans;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.daal4j.kmeans.KMeansModel;
import org.daal4j.result.ResultWriter;

/**
 * The files of a k-means result.
 *
 * @param model the fitted model
 * @param centroids its centroids in the units of the data, {@code double[k][p]}
 * @param otherPasses passes over the rows before and after the fit
 */
record KMeansResult(KMeansModel model, double[][] centroids, int otherPasses) {

  void write(ResultWriter result) throws IOException {
    CentroidTable.write(result, model.columns(), centroids);
    result.table(
        "clusters.csv",
        List.of("cluster", "rows", "sumSquaredDistances"),
        lines -> {
          for (int cluster = 0; cluster < model.clusterRows().length; cluster++) {
            lines.integer(cluster);
            lines.integer(model.clusterRows()[cluster]);
            lines.number(model.clusterObjectives()[cluster]);
            lines.endRow();
          }
        });
    result.table(
        "iterations.csv",
        List.of("iteration", "objective", "seconds"),
        lines -> {
          for (KMeansModel.Iteration iteration : model.history()) {
            lines.integer(iteration.iteration());
            lines.number(iteration.objective());
            lines.number(iteration.seconds());
            lines.endRow();
          }
        });
    result.put("rows", model.rows());
    result.put("passes", model.passes() + otherPasses);
    result.put("nClusters", centroids.length);
    result.put("objectiveFunction", model.objective());
    result.put("nIterations", model.iterations());
    result.put("converged", model.converged());
    Map<String, Object> clusters = new LinkedHashMap<>();
    clusters.put("rows", Arrays.stream(model.clusterRows()).boxed().toList());
    clusters.put("sumSquaredDistances", Arrays.stream(model.clusterObjectives()).boxed().toList());
    result.put("clusters", clusters);
    model.warnings().forEach(result::warn);
  }
}
