package org.daal4j.cli.verb;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daal4j.cli.launch.Invocation;
import org.daal4j.cli.option.InputOptions;
import org.daal4j.cli.option.OutputOptions;
import org.daal4j.cli.option.Source;
import org.daal4j.core.Checkpoint;
import org.daal4j.core.Engine;
import org.daal4j.core.RunSummary;
import org.daal4j.input.FileTable;
import org.daal4j.input.RawTable;
import org.daal4j.model.Model;
import org.daal4j.report.ModelPage;
import org.daal4j.report.ReportRows;
import org.daal4j.result.OutputDirectory;
import org.daal4j.result.ResultWriter;
import org.daal4j.summary.SavedSummary;
import org.daal4j.table.TableOptions;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * A verb that fits a model to a table and saves it, where wanted with a page about it.
 *
 * @param <M> the model
 */
public abstract class AnalysisVerb<M extends Model> extends TableVerb<M> {

  private static final String IN_GROUPS = "beside --group-by, which sums up many groups";

  @Option(
      names = "--report",
      order = 59,
      description = "Also write report.html, a page with tables and pictures of the result")
  private boolean report;

  @Mixin private FitSum sum;

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

  /**
   * Why what the fit sums up cannot be kept and merged, as {@code to kmeans, which ...}; empty when
   * it can, as by a fit of one pass whose partial is all it needs of the rows.
   */
  protected Optional<String> unmergeable() {
    return Optional.empty();
  }

  /** Whether there is a fit for each of many groups. */
  protected boolean grouped() {
    return false;
  }

  /** Whether one pass reads the table, and no other can. */
  protected final boolean readsOnce() {
    return grouped() || sum.changesCost();
  }

  /** Whether it begins with what was summed up before, of rows that are not read again. */
  final boolean merges() {
    return sum.merges();
  }

  @Override
  protected final List<Source> sources(Invocation invocation) {
    sum.check(invocation, grouped() ? Optional.of(IN_GROUPS) : unmergeable());
    return sum.sources();
  }

  @Override
  protected final RawTable open(
      Invocation invocation, InputOptions asked, TableOptions wanted, OutputDirectory directory)
      throws IOException {
    Optional<RawTable> like = sum.open(invocation, asked, wanted, directory, isDryRun());
    return like.isPresent() ? like.get() : super.open(invocation, asked, wanted, directory);
  }

  /**
   * Fits what results have summed up, and no other rows; the options of the verb are filled in.
   *
   * @param invocation of this verb, with the options that shape the result
   * @param output where it goes, and how that is told
   * @param directory the same, checked
   * @param results what they have summed up, in order
   * @param rows a table of no rows, with their columns
   * @param saves whether the sum is kept
   * @param reported whether there is to be a page
   */
  public final void merge(
      Invocation invocation,
      OutputOptions output,
      OutputDirectory directory,
      List<SavedSummary> results,
      FileTable rows,
      boolean saves,
      boolean reported)
      throws IOException {
    checkOwn(invocation);
    sum.mergeOnly(results, saves);
    report = reported;
    Map<String, Object> options = invocation.options();
    new AnalysisRun(invocation, output, directory, rows, options)
        .execute(analysis(invocation, options));
  }

  @Override
  protected Analysis<?> analysis(Invocation invocation, Map<String, Object> options) {
    sum.record(options);
    if (reports()) {
      return new ReportedAnalysis<>(this, invocation.verb(), options);
    }
    return sum.changesCost() ? new SavedAnalysis<>(this) : this;
  }

  /** What the fit asks and leaves, with what it has summed up where that is kept. */
  final Cost fitCost() {
    return sum.cost(cost());
  }

  /** Fits the rows, after those that were summed up before. */
  final M fitted(Engine engine, FileTable rows, Checkpoint checkpoint, ResultWriter result)
      throws IOException {
    sum.requireMemory(cost().partial(rows.sparse()), rows.columns().size());
    return fit(sum.engine(engine, rows, result), rows, checkpoint, result);
  }

  @Override
  public final RunSummary total(RunSummary passes) {
    return sum.total(passes);
  }

  @Override
  public final M run(Engine engine, FileTable rows, Checkpoint checkpoint, ResultWriter result)
      throws IOException {
    M model = fitted(engine, rows, checkpoint, result);
    model.save(result);
    return model;
  }
}
