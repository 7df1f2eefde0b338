package org.daal4j.core;

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
   * How much memory a partial takes, and one of other numbers of columns would; nothing worth
   * counting where it does not grow with the columns.
   */
  default PartialSize size() {
    return PartialSize.NONE;
  }

  /** What this pass does, in a few words for progress lines and job names. */
  String title();
}
