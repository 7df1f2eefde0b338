package org.daal4j.group;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.function.IntFunction;
import org.daal4j.core.Dataset;
import org.daal4j.core.DenseRows;
import org.daal4j.core.Engine;
import org.daal4j.core.Fold;
import org.daal4j.core.Partial;
import org.daal4j.core.RunSummary;
import org.daal4j.core.Setting;
import org.daal4j.core.UsageException;
import org.daal4j.core.engine.OneFoldEngine;
import org.daal4j.model.Table;

/**
 * An engine whose table is the rows of one group after the other: a fit runs unchanged for each.
 * The first fold of the first fit is one pass over all rows; the folds of the others are the same
 * fold, and are given the partials that this pass has left. Fits of several passes are refused.
 */
final class GroupEngine extends OneFoldEngine {

  private final Table table;
  private Class<?> folded; // null before the pass
  private byte[] asked;
  private GroupPartials<?> partials;
  private IntFunction<?> reader; // of the partials, for the thread of this engine
  private int place; // of the group whose fit runs
  private boolean spent; // whether this fit has made its pass
  private FirstRows firstRows = new FirstRows();

  /** The first rows of the table, which all fits are given. */
  private static final class FirstRows {
    private DenseRows rows;
    private int most;
  }

  /** On an engine that reads the whole table. */
  GroupEngine(Engine engine, Table table) {
    super(engine);
    this.table = table;
  }

  /** Another one, after the pass, which another thread may use. */
  GroupEngine another() {
    GroupEngine other = new GroupEngine(engine(), table);
    other.folded = folded;
    other.asked = asked;
    other.partials = partials;
    other.firstRows = firstRows;
    return other;
  }

  /** Begins the fit of a group. */
  void begin(int group) {
    place = group;
    spent = false;
  }

  /** Whether the pass was made. */
  boolean hasRead() {
    return partials != null;
  }

  /** Whether this fit was given the partial of a group. */
  boolean hasBegun() {
    return spent && partials != null && partials.size() > 0;
  }

  int size() {
    return partials.size();
  }

  Group group(int group) {
    return partials.group(group);
  }

  @Override
  public <P extends Partial<P>, R> R fold(Dataset rows, Fold<P, R> fold) throws IOException {
    if (spent || rows != table) {
      throw refusal();
    }
    spent = true;
    byte[] state = state(fold);
    if (partials == null) {
      folded = fold.getClass();
      asked = state;
      int firstGroup = table.layout().labels();
      partials = engine().fold(rows, new GroupedFold<>(fold, firstGroup, table.layout().groups()));
    } else if (folded != fold.getClass() || !Arrays.equals(asked, state)) {
      throw refusal();
    }
    return fold.finish(partial(fold));
  }

  @SuppressWarnings("unchecked") // the same class of fold has made them
  private <P extends Partial<P>> P partial(Fold<P, ?> fold) {
    if (partials.size() == 0) {
      return fold.newPartial();
    }
    if (reader == null) {
      reader = partials.reader();
    }
    return (P) reader.apply(place);
  }

  private static byte[] state(Fold<?, ?> fold) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    fold.write(new DataOutputStream(bytes));
    return bytes.toByteArray();
  }

  @Override
  protected UsageException refusal() {
    spent = false; // which is the same for all groups
    return new UsageException(
        Setting.GROUP_BY,
        "the fit takes more than one pass over its rows, and the groups are read in one.",
        "Choose a method of one pass, or fit each group's rows by themselves.");
  }

  /**
   * Those of the whole table, read once, so that what is chosen by them is the same for all groups.
   */
  @Override
  public DenseRows first(Dataset rows, int most) throws IOException {
    if (rows != table) {
      return super.first(rows, most);
    }
    synchronized (firstRows) {
      if (firstRows.rows == null || firstRows.most != most) {
        firstRows.rows = super.first(rows, most);
        firstRows.most = most;
      }
      return firstRows.rows;
    }
  }

  /** That of the table, with the number of rows of the group. */
  @Override
  public RunSummary summary() {
    RunSummary all = super.summary();
    long rows = partials == null || partials.size() == 0 ? 0 : group(place).rows();
    return new RunSummary(all.engine(), all.passes(), rows, all.skippedRows(), all.seconds());
  }
}
