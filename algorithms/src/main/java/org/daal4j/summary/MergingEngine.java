package org.daal4j.summary;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.daal4j.core.BadInputException;
import org.daal4j.core.Dataset;
import org.daal4j.core.DenseRows;
import org.daal4j.core.Engine;
import org.daal4j.core.Fold;
import org.daal4j.core.Packed;
import org.daal4j.core.Partial;
import org.daal4j.core.PartialSize;
import org.daal4j.core.RowExchange;
import org.daal4j.core.RowMap;
import org.daal4j.core.RowsOut;
import org.daal4j.core.RunSummary;
import org.daal4j.core.UsageException;
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
public final class MergingEngine implements Engine {

  private final Engine engine;
  private final List<SavedSummary> earlier;
  private final List<String> tables;
  private final Function<Dataset, String> fingerprint;
  private final boolean reads;
  private final SummaryTarget target;
  private boolean merged;

  private MergingEngine(
      Engine engine,
      List<SavedSummary> earlier,
      Function<Dataset, String> fingerprint,
      boolean reads,
      SummaryTarget target) {
    this.engine = engine;
    this.earlier = List.copyOf(earlier);
    this.tables = merge(earlier);
    this.fingerprint = fingerprint;
    this.reads = reads;
    this.target = target;
  }

  /**
   * For a table whose rows follow others.
   *
   * @param engine runs the pass
   * @param earlier what was summed up of the others, in order; may be none
   * @param fingerprint of a table, by which it is known again; empty for none
   * @param target where the new summary goes
   * @throws UsageException when two summaries differ, or have rows in common
   */
  public static MergingEngine of(
      Engine engine,
      List<SavedSummary> earlier,
      Function<Dataset, String> fingerprint,
      SummaryTarget target) {
    return new MergingEngine(engine, earlier, fingerprint, true, target);
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
    return new MergingEngine(engine, earlier, rows -> "", false, target);
  }

  /** All tables that are in summaries which merge. */
  private static List<String> merge(List<SavedSummary> earlier) {
    List<String> tables = new ArrayList<>();
    Set<String> known = new HashSet<>();
    for (SavedSummary summary : earlier) {
      SavedSummary first = earlier.get(0);
      Difference found = first.header().from(summary.header());
      if (found != null) {
        throw found.between(first.name(), summary.name());
      }
      for (String table : summary.header().tables()) {
        if (!known.add(table)) {
          throw new UsageException(
              summary.name()
                  + " has rows that are in another result already, and would count twice. Leave one"
                  + " of them out.");
        }
        tables.add(table);
      }
    }
    return tables;
  }

  /** A table of no rows with the columns of the summaries, for a fit without rows. */
  public Table table() {
    return new SummarisedTable(earlier.get(0).header().columns().layout());
  }

  @Override
  public <P extends Partial<P>, R> R fold(Dataset rows, Fold<P, R> fold) throws IOException {
    requireOnePass();
    if (fold.shape().isEmpty()) {
      throw onePassOnly();
    }
    List<String> all = tables(fingerprint.apply(rows));
    SummaryColumns columns = SummaryColumns.of(((Table) rows).layout());
    Fold<P, R> pass = fold;
    if (!earlier.isEmpty()) {
      pass = following(columns, fold);
    }
    P found = reads ? pass(rows, pass) : pass.newPartial();
    P whole = found;
    if (!earlier.isEmpty()) {
      whole = earlier.get(0).read(pass.newPartial());
      for (SavedSummary next : earlier.subList(1, earlier.size())) {
        whole.merge(next.read(pass.newPartial()));
      }
      if (reads) {
        whole.merge(found);
      }
    }
    merged = true;
    RunSummary counted = summary();
    SummaryHeader header =
        new SummaryHeader(
            columns, SummaryPass.of(pass), counted.rows(), counted.skippedRows(), all);
    P sum = whole;
    target.keep(out -> SummaryFile.write(out, header, sum));
    return pass.finish(whole);
  }

  /** The tables that are in the sum in the end. */
  private List<String> tables(String table) {
    List<String> all = new ArrayList<>(tables);
    if (!table.isEmpty()) {
      if (all.contains(table)) {
        throw new UsageException(
            "the rows of these files are in "
                + earlier.get(0).name()
                + " already, and would count twice. There is nothing to do, unless other files were"
                + " meant.");
      }
      all.add(table);
    }
    return all;
  }

  private <P extends Partial<P>> P pass(Dataset rows, Fold<P, ?> fold) throws IOException {
    try {
      return engine.fold(rows, KeptFold.of(fold));
    } catch (BadInputException e) {
      throw new BadInputException(
          UnseenLevelException.withRemedy(
              e.marked(), "No sum has a column for it: fit all rows anew, or leave the row out."),
          e);
    }
  }

  private <P extends Partial<P>, R> Fold<P, R> following(SummaryColumns columns, Fold<P, R> fold)
      throws IOException {
    SavedSummary first = earlier.get(0);
    first.requireSame(columns);
    SummaryPass before = first.header().pass();
    Fold<P, R> pass = before.isOf(fold) ? fold.following(before.written()) : fold;
    Difference found = before.from(SummaryPass.of(pass));
    if (found != null) {
      throw found.between(first.name(), "the table");
    }
    return pass;
  }

  private void requireOnePass() {
    if (merged) {
      throw new UsageException(
          "the fit needs more than one pass over rows, and those that were summed up are not read"
              + " again. Leave out what asks for the other passes, or fit all rows anew.");
    }
  }

  private UsageException onePassOnly() {
    return new UsageException(
        "this fit needs its rows, and not only a sum of them, so that it cannot begin with a sum of"
            + " others. Leave out what asks for more than the model, or fit all rows anew.");
  }

  @Override
  public <P extends Partial<P>, R> Packed<R> pack(Dataset rows, Fold<P, R> fold) {
    throw onePassOnly();
  }

  @Override
  public <P extends Partial<P>, R> Packed<R> exchange(Dataset rows, RowExchange<P, R> exchange) {
    throw onePassOnly();
  }

  @Override
  public void release(Dataset packed) {
    throw onePassOnly();
  }

  @Override
  public DenseRows read(Dataset packed, long firstRow, int rows) {
    throw onePassOnly();
  }

  /** Of the table; none where there is none. */
  @Override
  public DenseRows first(Dataset rows, int most) throws IOException {
    return reads ? engine.first(rows, most) : new DenseRows(rows.columns().size(), 0, false, 0);
  }

  @Override
  public void map(Dataset rows, RowMap map, RowsOut out) {
    throw onePassOnly();
  }

  @Override
  public void store(Dataset rows, boolean floats, String directory) {
    throw onePassOnly();
  }

  @Override
  public int mostColumns(PartialSize size) {
    return engine.mostColumns(size);
  }

  @Override
  public void requireMemory(PartialSize size) {
    engine.requireMemory(size);
  }

  /** Once the pass is done, with the rows of all tables. */
  @Override
  public RunSummary summary() {
    return merged ? total(engine.summary()) : engine.summary();
  }

  private RunSummary total(RunSummary own) {
    long rows = reads ? own.rows() : 0;
    long skipped = reads ? own.skippedRows() : 0;
    for (SavedSummary summary : earlier) {
      rows += summary.header().rows();
      skipped += summary.header().skippedRows();
    }
    return new RunSummary(own.engine(), own.passes(), rows, skipped, own.seconds());
  }

  @Override
  public void close() throws IOException {
    engine.close();
  }
}
