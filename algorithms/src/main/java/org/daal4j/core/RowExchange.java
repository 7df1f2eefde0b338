package org.daal4j.core;

import java.io.IOException;
import java.util.List;

/**
 * A pass that sends rows to parts, by what is in them: afterwards each part is a split. Rows may be
 * sent as they are, to several parts or to none, and others may be made of them. Meanwhile it
 * summarises, as any fold, but here the function of a split does what {@link Partial#add} does
 * else.
 *
 * @param <P> the summary
 * @param <R> its meaning
 */
public interface RowExchange<P extends Partial<P>, R> extends Fold<P, R> {

  /** How many parts there are, at least 1; some may stay empty. */
  int parts();

  /** Names of the numbers of a row that it sends. */
  List<String> columns();

  /**
   * For an exchange that brings rows back into the order of their numbers: how many rows a part
   * has. Then part k gets each of the rows numbered {@code k * partRows} and following exactly
   * once, the last part what is left of them, and they are read in the order of their numbers. 0,
   * else: rows are read in the order of the splits that sent them, and within a split as they were
   * sent.
   */
  default long partRows() {
    return 0;
  }

  /**
   * Whether no pass after this one reads the rows that it is given, which are then released. An
   * engine may let go of them as they are read, so that both tables are never there as a whole.
   */
  default boolean isLastToRead() {
    return false;
  }

  /**
   * Starts one split.
   *
   * @param split the ordinal of the split in input order, from 0
   * @return a function used by one thread for the blocks of that split, in order
   */
  Function<P> open(int split) throws IOException;

  /**
   * The work on one split.
   *
   * @param <P> the summary
   */
  interface Function<P> {

    /** Takes a block, whose rows are numbered. */
    void add(RowBlock rows, P partial, PartedRows out) throws IOException;

    /** The split has ended. */
    default void finish(P partial, PartedRows out) throws IOException {}
  }
}
