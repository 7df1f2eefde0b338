package org.daal4j.group.rounds;

import java.io.DataInput;
import java.io.IOException;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.IntFunction;
import org.daal4j.core.Dataset;
import org.daal4j.core.DenseRows;
import org.daal4j.core.Fold;
import org.daal4j.core.Packed;
import org.daal4j.core.Partial;
import org.daal4j.core.PartialSize;
import org.daal4j.core.RunSummary;
import org.daal4j.core.Setting;
import org.daal4j.core.UsageException;
import org.daal4j.core.engine.OneFoldEngine;

/**
 * An engine whose table is the rows of one group after the other. The pass that packs is made once
 * for all; folds of packed rows are answered by what passes have told the group, and one that is
 * not made yet ends the run ({@link PassWanted}). For one thread.
 */
final class RoundEngine extends OneFoldEngine {

  /** The rows of one group, packed among those of all. */
  private record RowsOfGroup(List<String> columns, boolean sparse, long rows) implements Dataset {
    @Override
    public OptionalLong rowCount() {
      return OptionalLong.of(rows);
    }
  }

  private final FirstPass pass;
  private IntFunction<?> reader; // of the partials of the first pass
  private int place; // of the group whose fit runs
  private Standing standing;
  private RowsOfGroup rows; // null before this run has packed them

  RoundEngine(FirstPass pass) {
    super(pass.engine());
    this.pass = pass;
  }

  /** Begins, or goes on with, the fit of a group. */
  void begin(int group, Standing where) {
    place = group;
    standing = where;
    standing.begin();
    rows = null;
  }

  /** Whether this fit was given the rows of a group. */
  boolean hasBegun() {
    return rows != null && pass.partials().size() > 0;
  }

  @Override
  public <P extends Partial<P>, R> Packed<R> pack(Dataset table, Fold<P, R> fold)
      throws IOException {
    if (rows != null || table != pass.table() || !pass.make(fold)) {
      throw refusal();
    }
    P partial = partial(fold);
    long count = pass.partials().size() == 0 ? 0 : pass.partials().group(place).rows();
    rows = new RowsOfGroup(pass.packed().columns(), pass.packed().sparse(), count);
    return new Packed<>(rows, fold.finish(partial));
  }

  @SuppressWarnings("unchecked") // the same class of fold has made them
  private <P extends Partial<P>> P partial(Fold<P, ?> fold) {
    if (pass.partials().size() == 0) {
      return fold.newPartial();
    }
    if (reader == null) {
      reader = pass.partials().reader();
    }
    return (P) reader.apply(place);
  }

  @Override
  public <P extends Partial<P>, R> R fold(Dataset packed, Fold<P, R> fold) throws IOException {
    if (rows == null || packed != rows) {
      throw refusal();
    }
    DataInput answer = standing.next();
    if (answer == null) {
      throw new PassWanted(fold);
    }
    P partial = fold.newPartial();
    partial.read(answer);
    return fold.finish(partial);
  }

  /** What does not fit in this process ends the run: of a group it would say nothing. */
  @Override
  public void requireMemory(PartialSize size) {
    try {
      super.requireMemory(size);
    } catch (UsageException e) {
      rows = null;
      throw e;
    }
  }

  @Override
  protected UsageException refusal() {
    rows = null; // which is the same for all groups
    return new UsageException(
        Setting.GROUP_BY,
        "the fit takes other passes than one that packs its rows and some over packed rows.",
        "Choose another method, or fit each group's rows by themselves.");
  }

  /** The rows of all groups are needed until the last has ended. */
  @Override
  public void release(Dataset packed) {}

  @Override
  public DenseRows first(Dataset table, int most) throws IOException {
    if (table instanceof RowsOfGroup) {
      throw refusal();
    }
    return table == pass.table() ? pass.first(most) : super.first(table, most);
  }

  /** As if the group were alone: its rows, and the passes before its first. */
  @Override
  public RunSummary summary() {
    RunSummary all = super.summary();
    long count = rows == null ? 0 : rows.rows();
    return new RunSummary(
        all.engine(), pass.passesBefore(), count, all.skippedRows(), all.seconds());
  }
}
