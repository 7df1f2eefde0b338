package org.daal4j.kmeans;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.daal4j.model.Model;
import org.daal4j.model.ModelColumns;
import org.daal4j.model.ModelReader;
import org.daal4j.model.ModelWriter;

/**
 * Result of an initialisation alone.
 *
 * @param columns the p columns
 * @param centroids the centroids, in the units of the data, {@code double[k][p]}
 * @param chosenRows global row numbers of the centroids, {@code long[k]}, when they are rows; empty
 *     array when they are not
 * @param rows number of rows, n
 * @param passes passes over the rows, those before a resume included
 */
public record StartingCentroids(
    ModelColumns columns, double[][] centroids, long[] chosenRows, long rows, int passes)
    implements Model {

  private static final String CHOSEN = "chosenRows";

  /**
   * Reads a saved result.
   *
   * @throws org.daal4j.core.BadInputException when its files contradict each other
   */
  public static StartingCentroids read(ModelReader saved) throws IOException {
    ModelColumns columns = ModelColumns.read(saved, 0);
    return new StartingCentroids(
        columns,
        KMeansModelFile.readCentroids(columns, saved),
        saved.has(CHOSEN) ? saved.longNumbers(CHOSEN) : new long[0],
        saved.wholeNumber("rows"),
        saved.integer("passes"));
  }

  @Override
  public List<String> warnings() {
    return List.of();
  }

  @Override
  public String verb() {
    return "kmeans-init";
  }

  @Override
  public void save(ModelWriter result) throws IOException {
    KMeansModelFile.writeCentroids(columns, centroids, result);
    result.put("rows", rows);
    result.put("passes", passes);
    result.put(KMeansModelFile.CLUSTERS, centroids.length);
    if (chosenRows.length > 0) {
      result.put(CHOSEN, Arrays.stream(chosenRows).boxed().toList());
    }
  }
}
