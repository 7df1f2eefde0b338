package org.daal4j.cli.verb;

import java.io.IOException;
import java.util.Map;
import org.daal4j.cli.launch.Invocation;
import org.daal4j.core.Checkpoint;
import org.daal4j.core.Engine;
import org.daal4j.input.FileTable;
import org.daal4j.model.Model;
import org.daal4j.report.ModelPage;
import org.daal4j.report.ReportRows;
import org.daal4j.result.ResultWriter;
import picocli.CommandLine.Option;

/**
 * A verb that fits a model to a table and saves it, where wanted with a page about it.
 *
 * @param <M> the model
 */
public abstract class AnalysisVerb<M extends Model> extends TableVerb<M> {

  @Option(
      names = "--report",
      order = 59,
      description = "Also write report.html, a page with tables and pictures of the result")
  private boolean report;

  /** Fits a model; rows that go with it are written to {@code result}. */
  protected abstract M fit(
      Engine engine, FileTable rows, Checkpoint checkpoint, ResultWriter result) throws IOException;

  /** How the model is shown. */
  protected abstract ModelPage<M> page();

  /** Rows for the page, once the model is fitted: those of the table as the fit was given them. */
  protected ReportRows reportRows(Engine engine, FileTable rows) {
    return ReportRows.of(engine, rows);
  }

  /** Whether there is to be a page: where it was asked for. */
  protected boolean reports() {
    return report;
  }

  @Override
  protected Analysis<?> analysis(Invocation invocation, Map<String, Object> options) {
    return reports() ? new ReportedAnalysis<>(this, invocation.verb(), options) : this;
  }

  @Override
  public final M run(Engine engine, FileTable rows, Checkpoint checkpoint, ResultWriter result)
      throws IOException {
    M model = fit(engine, rows, checkpoint, result);
    model.save(result);
    return model;
  }
}
