package org.daal4j.dbscan;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.daal4j.core.Setting;
import org.daal4j.model.ModelColumns;
import org.daal4j.model.ModelReader;
import org.daal4j.model.ModelWriter;

/**
 * Result of density-based clustering.
 *
 * @param columns the p columns it was fitted to
 * @param epsilon rows within this distance are neighbours
 * @param minObservations weight of neighbours that makes a row core
 * @param clusterRows rows of each cluster, {@code long[clusters]}
 * @param clusterCoreRows core rows among them, {@code long[clusters]}
 * @param noiseRows rows in no cluster
 * @param hasCores whether the core rows are saved beside the model
 * @param rows number of rows, n
 * @param passes passes over the rows
 * @param warnings sentences a user should read
 */
public record DbscanModel(
    ModelColumns columns,
    double epsilon,
    long minObservations,
    long[] clusterRows,
    long[] clusterCoreRows,
    long noiseRows,
    boolean hasCores,
    long rows,
    int passes,
    List<String> warnings)
    implements DbscanResult {

  /**
   * Reads a saved model.
   *
   * @throws org.daal4j.core.BadInputException when its files contradict each other
   */
  public static DbscanModel read(ModelReader saved) throws IOException {
    return DbscanModelFile.read(saved);
  }

  /** How many clusters there are. */
  public int clusters() {
    return clusterRows.length;
  }

  /** How many rows are core. */
  public long coreRows() {
    return Arrays.stream(clusterCoreRows).sum();
  }

  /** The same, with so many passes more. */
  public DbscanModel afterPasses(int more) {
    return new DbscanModel(
        columns,
        epsilon,
        minObservations,
        clusterRows,
        clusterCoreRows,
        noiseRows,
        hasCores,
        rows,
        passes + more,
        warnings);
  }

  @Override
  public List<String> warnings() {
    return warnings.stream().map(Setting::plain).toList();
  }

  @Override
  public List<String> markedWarnings() {
    return warnings;
  }

  @Override
  public void save(ModelWriter result) throws IOException {
    DbscanModelFile.write(this, result);
  }
}
