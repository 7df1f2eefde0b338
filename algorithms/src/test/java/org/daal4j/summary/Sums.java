package org.daal4j.summary;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.daal4j.core.DenseRows;
import org.daal4j.core.Engine;
import org.daal4j.core.MemoryEngine;
import org.daal4j.model.Table;

/** Summaries of small tables, in memory. */
final class Sums {

  private Sums() {}

  /** A fit, whatever it finds. */
  @FunctionalInterface
  interface Fit<M> {
    M fit(Engine engine, Table table) throws IOException;
  }

  /**
   * What a fit has found, and kept.
   *
   * @param model what it has found
   * @param bytes of the file
   */
  record Kept<M>(M model, byte[] bytes) {

    SavedSummary opened() throws IOException {
      return open("before", bytes);
    }
  }

  static SavedSummary open(String name, byte[] bytes) throws IOException {
    return SavedSummary.open(name, name + "/partial.bin", () -> new ByteArrayInputStream(bytes));
  }

  /** Fits a table of so many features in so many splits, after what was summed up before. */
  static <M> Kept<M> kept(
      Fit<M> fit, DenseRows rows, int features, int splits, List<SavedSummary> earlier)
      throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    MergingEngine engine =
        MergingEngine.of(
            new MemoryEngine(splits), earlier, table -> List.of(), sum -> sum.writeTo(bytes));
    M model = fit.fit(engine, MemoryEngine.table(rows, features));
    return new Kept<>(model, bytes.toByteArray());
  }

  /** Fits no rows but those of summaries. */
  static <M> Kept<M> merged(Fit<M> fit, List<SavedSummary> earlier) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    MergingEngine engine =
        MergingEngine.withoutRows(new MemoryEngine(1), earlier, sum -> sum.writeTo(bytes));
    M model = fit.fit(engine, engine.table());
    return new Kept<>(model, bytes.toByteArray());
  }
}
