package org.daal4j.core;

import java.io.IOException;
import java.util.List;

/**
 * Rows in, rows out: predict, project, assign, the rows of Q. Carries the model that tasks need.
 * Engines share one instance between threads, so it does not change after it was built or read.
 */
public interface RowMap extends Sendable {

  /**
   * Starts one split.
   *
   * @param split the ordinal of the split in input order, from 0
   * @return a function used by one thread for the blocks of that split, in order; it may hold
   *     scratch memory
   */
  Function open(int split) throws IOException;

  /**
   * Whether its functions {@link Function#look look} at all rows of a split before the first is
   * written.
   */
  default boolean looksAhead() {
    return false;
  }

  /** Whether its functions take {@link SparseRows} too; else engines make rows dense before. */
  default boolean takesSparseRows() {
    return false;
  }

  /**
   * The columns of the rows it makes, but for kept text fields, which come first; known before the
   * first row.
   */
  List<RowColumn> columns();

  /**
   * Makes sure that a task can hold what it carries; asked before the pass.
   *
   * @throws UsageException when it cannot
   */
  default void requireMemory(Engine engine) {}

  /** What this pass does, in a few words for progress lines and job names. */
  String title();

  /** The work on one split. */
  @FunctionalInterface
  interface Function {

    /** Sees a block in a first reading of the split, when the map {@link RowMap#looksAhead}. */
    default void look(RowBlock rows) throws IOException {}

    /** Writes exactly one row for each row of {@code rows}, in order. */
    void apply(RowBlock rows, RowWriter lines) throws IOException;
  }
}
