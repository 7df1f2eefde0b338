package org.daal4j.core;

import java.io.DataInput;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/**
 * One pass over a table: which summary to build, and what it means. Carries the options and models
 * that tasks need. Engines share one instance between threads, so it does not change after it was
 * built or read.
 *
 * @param <P> the summary each split builds and the engine merges
 * @param <R> the result
 */
public interface Fold<P extends Partial<P>, R> extends Sendable {

  /** A summary of no rows. */
  P newPartial();

  /**
   * A summary of no rows for a split. For summaries that tell splits apart; others do not look.
   *
   * @param split the ordinal of the split in input order, from 0
   */
  default P newPartial(int split) {
    return newPartial();
  }

  /**
   * A summary of no rows, made after another one by the same thread: it may take over memory in
   * which the other has added rows, which costs more than a few rows do.
   *
   * @param former to which no rows are added any more; else it is as it was
   */
  default P newPartialAfter(P former) {
    return newPartial();
  }

  /** The meaning of the merged summary; called once, in the driver. */
  R finish(P merged);

  /**
   * Whether the partials take {@link SparseRows} too; else engines make rows of a sparse table
   * dense before they add them, block by block.
   */
  default boolean takesSparseRows() {
    return false;
  }

  /**
   * Whether rows that are packed in this pass get one number more, the last: a code of their label,
   * which is their first text field. It depends on the label alone ({@code
   * classification.LabelCode}). Else nothing is left of the label.
   */
  default boolean packsLabels() {
    return false;
  }

  /**
   * How many text fields, behind the label where there is one, tell the group of a row, whose code
   * is packed as one number more, the last ({@code group.GroupKey}): it depends on them alone. 0
   * where rows are packed without.
   */
  default int packsGroups() {
    return 0;
  }

  /**
   * How much memory a partial takes, and one of other numbers of columns would; nothing worth
   * counting where it does not grow with the columns.
   */
  default PartialSize size() {
    return PartialSize.NONE;
  }

  /**
   * What a user has chosen that shapes the partials, to its value, in the order of messages: two
   * folds of a class that differ make partials that do not merge. Empty when a partial is of one
   * table, and merges with none of another.
   */
  default Optional<Map<Setting, String>> shape() {
    return Optional.empty();
  }

  /**
   * This pass over rows that follow others: the same, unless a pass carries what it took from its
   * first rows; then one that carries what was taken from those others.
   *
   * @param earlier what the pass over the others has written of itself; it is of this class
   */
  default Fold<P, R> following(DataInput earlier) throws IOException {
    return this;
  }

  /**
   * A partial of another pass of this class and shape as this pass would have made it: where passes
   * carry what they took from their first rows, the other took it from others.
   *
   * @param partial may be changed
   * @param other what the other pass has written of itself, which differs from what this one writes
   * @return empty when that cannot be done without the rows
   */
  default Optional<P> adopted(P partial, DataInput other) throws IOException {
    return Optional.empty();
  }

  /**
   * The pass as tasks rebuild it: another one of the same partials, when this one is more than that
   * in the driver.
   */
  default Fold<P, ?> inTasks() {
    return this;
  }

  /** What this pass does, in a few words for progress lines and job names. */
  String title();
}
