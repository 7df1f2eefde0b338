package org.daal4j.summary;

import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import org.daal4j.core.BadInputException;
import org.daal4j.core.Dataset;
import org.daal4j.core.DenseRows;
import org.daal4j.core.Engine;
import org.daal4j.core.Fold;
import org.daal4j.core.Partial;
import org.daal4j.core.RunSummary;
import org.daal4j.core.UsageException;
import org.daal4j.core.engine.OneFoldEngine;
import org.daal4j.encoding.UnseenLevelException;
import org.daal4j.model.Table;

/**
 * An engine for one fit of one pass, which begins with what earlier fits have summed up: their
 * summaries are merged in order, then that of the rows, and the fit goes on as if it had read all
 * of them. What was summed up in the end is kept where wanted.
 *
 * <p>A run over the rows of all merges the same partials in the order of {@code MergeTree}; where
 * that is the order here, the bits are the same (design notes, "Merging with yesterday").
 *
 * <p>Its counts of rows are those of all tables; its passes and seconds those of this one.
 */
public final class MergingEngine extends OneFoldEngine {

  private final EarlierSums earlier;
  private final Function<Dataset, List<String>> files;
  private final boolean reads;
  private final SummaryTarget target;
  private boolean merged;

  private MergingEngine(
      Engine engine,
      List<SavedSummary> earlier,
      Function<Dataset, List<String>> files,
      boolean reads,
      SummaryTarget target) {
    super(engine);
    this.earlier = new EarlierSums(earlier);
    this.files = files;
    this.reads = reads;
    this.target = target;
  }

  /**
   * For a table whose rows follow others.
   *
   * @param engine runs the pass
   * @param earlier what was summed up of the others, in order; may be none
   * @param files of a table: what each is known by again; none for rows that are in no file
   * @param target where the new summary goes
   * @throws UsageException when two summaries differ, or have rows in common
   */
  public static MergingEngine of(
      Engine engine,
      List<SavedSummary> earlier,
      Function<Dataset, List<String>> files,
      SummaryTarget target) {
    return new MergingEngine(engine, earlier, files, true, target);
  }

  /**
   * For no rows but those that were summed up.
   *
   * @param engine tells how much memory there is
   * @param earlier at least one
   * @param target where the new summary goes
   * @throws UsageException when two summaries differ, or have rows in common
   */
  public static MergingEngine withoutRows(
      Engine engine, List<SavedSummary> earlier, SummaryTarget target) {
    return new MergingEngine(engine, earlier, rows -> List.of(), false, target);
  }

  /** A table of no rows with the columns of the summaries, for a fit without rows. */
  public Table table() {
    return new SummarisedTable(earlier.layout());
  }

  @Override
  public <P extends Partial<P>, R> R fold(Dataset rows, Fold<P, R> fold) throws IOException {
    requireOnePass();
    if (fold.shape().isEmpty()) {
      throw refusal();
    }
    List<String> tables = earlier.filesAnd(files.apply(rows));
    SummaryColumns columns = SummaryColumns.of(((Table) rows).layout());
    Fold<P, R> pass = earlier.following(columns, fold);
    P found = reads ? pass(rows, pass) : pass.newPartial();
    P whole = found;
    if (!earlier.isEmpty()) {
      whole = earlier.merged(pass);
      whole.merge(found);
    }
    merged = true;
    RunSummary all = summary();
    SummaryHeader header =
        new SummaryHeader(columns, SummaryPass.of(pass), all.rows(), all.skippedRows(), tables);
    P sum = whole;
    target.keep(out -> SummaryFile.write(out, header, sum));
    return pass.finish(whole);
  }

  private <P extends Partial<P>> P pass(Dataset rows, Fold<P, ?> fold) throws IOException {
    try {
      return engine().fold(rows, KeptFold.of(fold));
    } catch (BadInputException e) {
      throw new BadInputException(
          UnseenLevelException.withRemedy(
              e.marked(), "No sum has a column for it: fit all rows anew, or leave the row out."),
          e);
    }
  }

  private void requireOnePass() {
    if (merged) {
      throw new UsageException(
          "the fit needs more than one pass over rows, and those that were summed up are not read"
              + " again. Leave out what asks for the other passes, or fit all rows anew.");
    }
  }

  @Override
  protected UsageException refusal() {
    return new UsageException(
        "this fit needs its rows, and not only a sum of them, so that it cannot begin with a sum of"
            + " others. Leave out what asks for more than the model, or fit all rows anew.");
  }

  /** Of the table; none where there is none. */
  @Override
  public DenseRows first(Dataset rows, int most) throws IOException {
    return reads ? super.first(rows, most) : new DenseRows(rows.columns().size(), 0, false, 0);
  }

  /** Once the pass is done, with the rows of all tables. */
  @Override
  public RunSummary summary() {
    RunSummary own = super.summary();
    return merged ? total(own) : own;
  }

  private RunSummary total(RunSummary own) {
    long rows = earlier.rows() + (reads ? own.rows() : 0);
    long skipped = earlier.skippedRows() + (reads ? own.skippedRows() : 0);
    return new RunSummary(own.engine(), own.passes(), rows, skipped, own.seconds());
  }

  @Override
  public void close() throws IOException {
    engine().close();
  }
}
