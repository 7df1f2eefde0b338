package org.daal4j.cli.verb;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daal4j.cli.launch.Invocation;
import org.daal4j.cli.option.InputOptions;
import org.daal4j.cli.option.OutputOptions;
import org.daal4j.cli.option.Source;
import org.daal4j.cli.option.SummaryOptions;
import org.daal4j.core.Checkpoint;
import org.daal4j.core.Engine;
import org.daal4j.core.RunSummary;
import org.daal4j.core.Setting;
import org.daal4j.input.FileTable;
import org.daal4j.input.RawTable;
import org.daal4j.model.Model;
import org.daal4j.report.ModelPage;
import org.daal4j.report.ReportRows;
import org.daal4j.result.OutputDirectory;
import org.daal4j.result.Overlap;
import org.daal4j.result.ResultWriter;
import org.daal4j.summary.MergingEngine;
import org.daal4j.summary.SavedSummary;
import org.daal4j.summary.SummaryFile;
import org.daal4j.summary.SummaryTarget;
import org.daal4j.table.TableOptions;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * A verb that fits a model to a table and saves it, where wanted with a page about it.
 *
 * @param <M> the model
 */
public abstract class AnalysisVerb<M extends Model> extends TableVerb<M> {

  private static final Setting MERGE_WITH = Setting.named("mergeWith");

  @Option(
      names = "--report",
      order = 59,
      description = "Also write report.html, a page with tables and pictures of the result")
  private boolean report;

  @Mixin private SummaryOptions summary;

  private List<SavedSummary> earlier = List.of();
  private boolean rowless; // whether there are no rows but those that were summed up
  private MergingEngine merging; // of the fit, when it keeps or merges

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

  /** Whether it begins with what was summed up before, of rows that are not read again. */
  final boolean merges() {
    return !earlier.isEmpty();
  }

  @Override
  protected List<Source> sources(Invocation invocation) {
    summary.check(invocation, unmergeable());
    return summary
        .mergesWith()
        .map(result -> List.of(new Source(MERGE_WITH, List.of(result), true)))
        .orElse(List.of());
  }

  @Override
  protected RawTable open(
      Invocation invocation, InputOptions asked, TableOptions wanted, OutputDirectory directory)
      throws IOException {
    Optional<String> result = summary.mergesWith();
    if (result.isEmpty()) {
      return super.open(invocation, asked, wanted, directory);
    }
    if (directory.replaces()
        && Overlap.isOutput(invocation.conf(), directory, result.get())
        && begins(invocation, directory)) {
      return super.open(invocation, asked, wanted, directory);
    }
    EarlierResult before = EarlierResult.open(invocation, result.get());
    before.requireSameOptions(invocation);
    earlier = List.of(before.summary());
    return asked.openLike(invocation, wanted, before.summary());
  }

  /** Whether a run that replaces the result it begins with is the first, which has none. */
  private boolean begins(Invocation invocation, OutputDirectory directory) throws IOException {
    if (!isDryRun()) {
      directory.settle();
    }
    if (directory.hasResult()) {
      return false;
    }
    invocation
        .streams()
        .say(
            "warning: "
                + directory.name()
                + ": there is no result to merge with; this is the first");
    return true;
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
    summary = SummaryOptions.saving(saves);
    earlier = results;
    report = reported;
    rowless = true;
    Map<String, Object> options = invocation.options();
    new AnalysisRun(invocation, output, directory, rows, options)
        .execute(analysis(invocation, options));
  }

  @Override
  protected final Analysis<M> analysis(Invocation invocation, Map<String, Object> options) {
    summary.record(options);
    if (reports()) {
      return new ReportedAnalysis<>(this, invocation.verb(), options);
    }
    return summary.saves() || rowless ? new SavedAnalysis<>(this) : this;
  }

  /** What the fit asks and leaves, with what it has summed up where that is kept. */
  final Cost fitCost() {
    Cost cost = cost();
    cost = rowless ? cost.withoutPasses() : cost;
    return summary.saves() ? cost.writing(SummaryFile.NAME) : cost;
  }

  /** Fits the rows, after those that were summed up before. */
  final M fitted(Engine engine, FileTable rows, Checkpoint checkpoint, ResultWriter result)
      throws IOException {
    if (!summary.saves() && earlier.isEmpty()) {
      return fit(engine, rows, checkpoint, result);
    }
    SummaryTarget target =
        summary.saves() ? sum -> result.bytes(SummaryFile.NAME, sum::writeTo) : SummaryTarget.NONE;
    merging =
        rowless
            ? MergingEngine.withoutRows(engine, earlier, target)
            : MergingEngine.of(engine, earlier, table -> rows.fingerprint(), target);
    return fit(merging, rows, checkpoint, result);
  }

  @Override
  public final RunSummary total(RunSummary passes) {
    return merging == null ? passes : merging.summary();
  }

  @Override
  public final M run(Engine engine, FileTable rows, Checkpoint checkpoint, ResultWriter result)
      throws IOException {
    M model = fitted(engine, rows, checkpoint, result);
    model.save(result);
    return model;
  }
}
