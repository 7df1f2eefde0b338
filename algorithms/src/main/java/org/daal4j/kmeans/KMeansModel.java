package org.daal4j.kmeans;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.daal4j.core.RowMap;
import org.daal4j.core.Setting;
import org.daal4j.kmeans.selection.Selection;
import org.daal4j.model.ModelColumns;
import org.daal4j.model.ModelReader;
import org.daal4j.model.ModelWriter;
import org.daal4j.model.Predictor;

/**
 * Result of k-means.
 *
 * @param columns the p columns it was fitted to
 * @param centroids the centroids, in the units of the data, {@code double[k][p]}
 * @param clusterRows rows of each cluster, {@code long[k]}
 * @param clusterObjectives weighted sum of squared distances to the centroid for each cluster,
 *     {@code double[k]}
 * @param objective sum of {@code clusterObjectives}, at these centroids
 * @param iterations updates of the centroids
 * @param converged whether the objective had settled before the iterations ran out
 * @param history the objective after each update, from the starting centroids (iteration 0) on
 * @param rows number of rows, n
 * @param passes passes over the rows, those before a resume included
 * @param warnings sentences a user should read
 * @param selection the clusterings it was chosen from; empty where none were compared
 */
public record KMeansModel(
    ModelColumns columns,
    double[][] centroids,
    long[] clusterRows,
    double[] clusterObjectives,
    double objective,
    int iterations,
    boolean converged,
    List<Iteration> history,
    long rows,
    int passes,
    List<String> warnings,
    Optional<Selection> selection)
    implements Predictor {

  @Override
  public List<String> warnings() {
    return warnings.stream().map(Setting::plain).toList();
  }

  @Override
  public List<String> markedWarnings() {
    return warnings;
  }

  /**
   * One evaluation of centroids.
   *
   * @param iteration number of updates before it
   * @param objective sum of squared distances at these centroids
   * @param seconds wall time of the pass
   */
  public record Iteration(int iteration, double objective, double seconds) {}

  /**
   * Reads a saved model.
   *
   * @throws org.daal4j.core.BadInputException when its files contradict each other
   */
  public static KMeansModel read(ModelReader saved) throws IOException {
    return KMeansModelFile.read(saved);
  }

  /** The same, with so many passes more. */
  public KMeansModel afterPasses(int more) {
    return withPasses(passes + more);
  }

  /** The same, with so many passes. */
  KMeansModel withPasses(int all) {
    return new KMeansModel(
        columns,
        centroids,
        clusterRows,
        clusterObjectives,
        objective,
        iterations,
        converged,
        history,
        rows,
        all,
        warnings,
        selection);
  }

  /** The same, chosen from several. */
  KMeansModel among(Selection compared) {
    return new KMeansModel(
        columns,
        centroids,
        clusterRows,
        clusterObjectives,
        objective,
        iterations,
        converged,
        history,
        rows,
        passes,
        warnings,
        Optional.of(compared));
  }

  @Override
  public String verb() {
    return "kmeans";
  }

  @Override
  public void save(ModelWriter result) throws IOException {
    KMeansModelFile.write(this, result);
  }

  @Override
  public String kind() {
    return "k-means";
  }

  /** The centroids in the units of the encoded rows, {@code double[k][p]}. */
  public double[][] centroidsOfRows() {
    return CentroidUnits.of(columns.encoding()).ofRows(centroids);
  }

  /** Assigns rows, encoded as those of the fit, to clusters. */
  public AssignClusters assignment() {
    return new AssignClusters(centroidsOfRows());
  }

  @Override
  public RowMap map(boolean labelled, boolean probabilities) {
    return assignment();
  }
}
