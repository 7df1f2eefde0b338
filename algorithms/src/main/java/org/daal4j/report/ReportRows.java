package org.daal4j.report;

import java.io.IOException;
import java.util.Optional;
import org.daal4j.core.Dataset;
import org.daal4j.core.Engine;
import org.daal4j.core.Fold;
import org.daal4j.core.Partial;
import org.daal4j.encoding.Encoding;
import org.daal4j.model.Table;
import org.daal4j.sample.RowSample;
import org.daal4j.sample.SampleRows;

/**
 * The rows that a page looks at, and where.
 *
 * @param engine of the passes
 * @param rows features, perhaps followed by responses; a label is the first text field
 * @param encoding what became of the features
 * @param numberLabels whether labels that are the same number are one class
 */
public record ReportRows(
    Engine engine, Dataset rows, Optional<Encoding> encoding, boolean numberLabels) {

  /** Those of a table. */
  public static ReportRows of(Engine engine, Table table) {
    boolean labels = table.layout().labels() > 0 && table.layout().hasNumberLabels();
    return new ReportRows(engine, table, table.encoding(), labels);
  }

  /** The same rows in a form that is read faster, without labels. */
  public ReportRows readAs(Dataset packed) {
    return new ReportRows(engine, packed, encoding, numberLabels);
  }

  /** What was done to rows that were scaled. */
  Optional<Encoding> scaling() {
    return encoding.filter(Encoding::isScaled);
  }

  int columns() {
    return rows.columns().size();
  }

  <P extends Partial<P>, R> R fold(Fold<P, R> fold) throws IOException {
    return engine.fold(rows, fold);
  }

  /** A sample of them: one pass. */
  RowSample sample() throws IOException {
    return fold(new SampleRows(columns()));
  }
}
