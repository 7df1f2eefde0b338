package org.daal4j.dbscan;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.daal4j.core.BadInputException;
import org.daal4j.core.RowColumn;
import org.daal4j.core.RowMap;
import org.daal4j.model.ModelColumns;
import org.daal4j.model.ModelReader;
import org.daal4j.model.ModelWriter;
import org.daal4j.model.Predictor;

/**
 * A dbscan model together with its core rows: the cluster of a row is that of the nearest of them
 * within the radius.
 *
 * @param model what the fit has found
 * @param cores its core rows
 */
public record DbscanPredictor(DbscanModel model, NearestCore cores) implements Predictor {

  /** Where the core rows are in a result directory. */
  public static final String CORES = "coreObservations";

  /**
   * Reads a saved model and its core rows.
   *
   * @throws BadInputException when there are none, or its files contradict each other
   * @throws org.daal4j.core.UsageException when this process has no room for them
   */
  public static DbscanPredictor read(ModelReader saved) throws IOException {
    if (!saved.has(DbscanModelFile.CLUSTERS)) {
      throw saved.broken("suggests a radius and has no clusters");
    }
    DbscanModel model = DbscanModel.read(saved);
    if (!model.hasCores()) {
      throw saved.broken(
          "holds no core rows, the nearest of which tells the cluster of a row: the fit was"
              + " without "
              + DbscanOptions.CORE_OBSERVATIONS);
    }
    int p = model.columns().features().size();
    if (model.coreRows() > RowTree.MOST_NUMBERS / Math.max(1, p)) {
      throw saved.broken(
          String.format(
              Locale.ROOT,
              "holds %,d core rows, more than the %,d of %,d columns that are searched",
              model.coreRows(),
              RowTree.MOST_NUMBERS / Math.max(1, p),
              p));
    }
    List<String> names =
        WriteCores.columns(model.columns().features()).stream().map(RowColumn::name).toList();
    double[] rows = saved.writtenRows(CORES, names, model.coreRows(), NearestCore.bytesOfRow(p));
    int count = rows.length / (p + 1);
    double[] values = new double[count * p];
    int[] clusters = new int[count];
    long[] sizes = new long[model.clusters()];
    for (int row = 0; row < count; row++) {
      System.arraycopy(rows, row * (p + 1), values, row * p, p);
      double cluster = rows[row * (p + 1) + p];
      if (!(cluster >= 0 && cluster < sizes.length) || cluster != (int) cluster) {
        throw saved.broken("has no cluster " + cluster + ", of which " + CORES + " holds a row");
      }
      clusters[row] = (int) cluster;
      sizes[clusters[row]]++;
    }
    for (int cluster = 0; cluster < sizes.length; cluster++) {
      if (sizes[cluster] != model.clusterCoreRows()[cluster]) {
        throw saved.broken(
            "counts "
                + model.clusterCoreRows()[cluster]
                + " core rows of cluster "
                + cluster
                + ", and "
                + CORES
                + " holds "
                + sizes[cluster]);
      }
    }
    return new DbscanPredictor(model, new NearestCore(values, clusters, p, model.epsilon()));
  }

  @Override
  public String verb() {
    return model.verb();
  }

  @Override
  public String kind() {
    return "dbscan";
  }

  @Override
  public long rows() {
    return model.rows();
  }

  @Override
  public ModelColumns columns() {
    return model.columns();
  }

  @Override
  public List<String> warnings() {
    return model.warnings();
  }

  @Override
  public List<String> markedWarnings() {
    return model.markedWarnings();
  }

  @Override
  public RowMap map(boolean labelled, boolean probabilities) {
    return cores;
  }

  /** Writes the model; its core rows stay where they are. */
  @Override
  public void save(ModelWriter result) throws IOException {
    model.save(result);
  }
}
