package org.daal4j.dbscan;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.daal4j.core.Dataset;
import org.daal4j.core.Engine;
import org.daal4j.core.Packed;
import org.daal4j.core.RowFormat;
import org.daal4j.core.RowMap;
import org.daal4j.core.RowsOut;

/** A fitted model together with the label of each row, to be written while the engine is open. */
public final class DbscanClusters implements Closeable {

  private final Engine engine;
  private final Dataset labelled;
  private final DbscanModel model;
  private final LabelTable labels;
  private final List<String> columns;
  private final int parts;

  DbscanClusters(
      Engine engine,
      Dataset labelled,
      DbscanModel model,
      LabelTable labels,
      List<String> columns,
      int parts) {
    this.engine = engine;
    this.labelled = labelled;
    this.model = model;
    this.labels = labels;
    this.columns = columns;
    this.parts = parts;
  }

  /** What was found. */
  public DbscanModel model() {
    return model;
  }

  /** What {@link #assignments} is a map of: a label for each row, in input order. */
  public Dataset rows() {
    return labelled;
  }

  /** Writes the cluster of each row of {@link #rows}, -1 for noise. */
  public RowMap assignments() {
    return new WriteClusters(labels);
  }

  /** Writes the cluster of each row in input order, -1 for noise: one pass. */
  public RowsOut writeAssignments(String directory, RowFormat format) throws IOException {
    RowMap map = assignments();
    RowsOut out = RowsOut.of(directory, format, map);
    engine.map(labelled, map, out);
    return out;
  }

  /**
   * Writes the core rows in input order, each with its cluster after its numbers: two passes.
   *
   * @throws IllegalStateException when the options did not ask for them
   */
  public void writeCores(String directory, RowFormat format) throws IOException {
    if (!model.hasCores()) {
      throw new IllegalStateException("the core rows were not asked for");
    }
    Packed<Long> cores = engine.exchange(labelled, new SelectCores(labels, columns.size(), parts));
    WriteCores map = new WriteCores(columns);
    engine.map(cores.rows(), map, RowsOut.of(directory, format, map));
    engine.release(cores.rows());
  }

  /** Frees the labels. */
  @Override
  public void close() throws IOException {
    engine.release(labelled);
  }
}
