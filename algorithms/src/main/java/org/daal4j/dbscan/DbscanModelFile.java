package org.daal4j.dbscan;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.daal4j.core.RowWriter;
import org.daal4j.model.ModelColumns;
import org.daal4j.model.ModelReader;
import org.daal4j.model.ModelWriter;
import org.daal4j.model.SavedRow;

/** How a dbscan model is saved. */
final class DbscanModelFile {

  /** A field that only results with clusters have. */
  static final String CLUSTERS = "nClusters";

  private static final String CORE_ROWS = "coreRows";
  private static final String SIZES = "clusters.csv";
  private static final List<String> SIZE_COLUMNS = List.of("cluster", "rows", "coreRows");

  private DbscanModelFile() {}

  static void write(DbscanModel model, ModelWriter result) throws IOException {
    result.table(SIZES, SIZE_COLUMNS, lines -> writeSizes(model, lines));
    result.put("rows", model.rows());
    result.put("passes", model.passes());
    result.put("epsilon", model.epsilon());
    result.put("minObservations", model.minObservations());
    result.put(CLUSTERS, model.clusters());
    result.put(CORE_ROWS, model.coreRows());
    result.put("noiseRows", model.noiseRows());
    result.put("coreObservations", model.hasCores());
    model.markedWarnings().forEach(result::warn);
  }

  private static void writeSizes(DbscanModel model, RowWriter lines) throws IOException {
    for (int cluster = 0; cluster < model.clusters(); cluster++) {
      lines.integer(cluster);
      lines.integer(model.clusterRows()[cluster]);
      lines.integer(model.clusterCoreRows()[cluster]);
      lines.endRow();
    }
  }

  static DbscanModel read(ModelReader saved) throws IOException {
    List<SavedRow> sizes = saved.rows(SIZES, SIZE_COLUMNS);
    long clusters = saved.wholeNumber(CLUSTERS);
    if (clusters != sizes.size()) {
      throw saved.broken(
          "is of " + clusters + " clusters, but " + SIZES + " holds " + sizes.size() + " rows");
    }
    long[] rows = new long[sizes.size()];
    long[] coreRows = new long[sizes.size()];
    for (int c = 0; c < rows.length; c++) {
      rows[c] = sizes.get(c).wholeNumber(1);
      coreRows[c] = sizes.get(c).wholeNumber(2);
      if (coreRows[c] < 1 || rows[c] < coreRows[c]) {
        throw saved.broken(
            "is of clusters with core rows, and "
                + SIZES
                + " has "
                + coreRows[c]
                + " of "
                + rows[c]);
      }
    }
    if (saved.wholeNumber(CORE_ROWS) != Arrays.stream(coreRows).sum()) {
      throw saved.broken("counts other core rows than " + SIZES);
    }
    return new DbscanModel(
        ModelColumns.read(saved, 0),
        saved.number("epsilon"),
        saved.wholeNumber("minObservations"),
        rows,
        coreRows,
        saved.wholeNumber("noiseRows"),
        saved.flag("coreObservations"),
        saved.wholeNumber("rows"),
        saved.integer("passes"),
        saved.strings("warnings"));
  }
}
