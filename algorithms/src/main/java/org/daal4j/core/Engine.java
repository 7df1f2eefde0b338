package org.daal4j.core;

import java.io.IOException;

/**
 * Where passes run: opened, used for many passes, closed. Two engines that cut a table into the
 * same splits return the same bits, because the merge tree depends on the number of splits alone.
 *
 * <p>All methods throw {@link BadInputException} when a record is not what the options allow and
 * {@link PassFailedException} when a pass failed for another reason.
 */
public interface Engine extends AutoCloseable {

  /** Summarises all rows: one pass. */
  <P extends Partial<P>, R> R fold(Dataset rows, Fold<P, R> fold) throws IOException;

  /**
   * Reads a table once, keeps its rows in a form that is cheap to read again (packed binary blocks,
   * or memory), counts them, and lets a fold look on: one pass. In the result every row has its
   * global number. Text fields are not kept, but for a code of the label where the fold asks for it
   * ({@link Fold#packsLabels}).
   */
  <P extends Partial<P>, R> Packed<R> pack(Dataset rows, Fold<P, R> fold) throws IOException;

  /**
   * Sends rows to the parts of a new table: one pass. Its rows carry the numbers they were sent
   * with ({@link RowBlock#number}), and can be read until they are {@link #release}d.
   *
   * @param rows a table whose rows are numbered: packed, or the result of an exchange
   */
  <P extends Partial<P>, R> Packed<R> exchange(Dataset rows, RowExchange<P, R> exchange)
      throws IOException;

  /**
   * Frees the memory and the files of packed rows, which are read no more. Else they are kept until
   * the engine is closed.
   *
   * @param packed what {@link #pack} or {@link #exchange} gave
   */
  void release(Dataset packed) throws IOException;

  /**
   * Reads some consecutive rows of a packed table into the driver, without a pass.
   *
   * @param packed what {@link #pack} gave
   * @param firstRow global number of the first row wanted
   * @param rows how many
   * @throws IndexOutOfBoundsException when the table has no such rows
   */
  DenseRows read(Dataset packed, long firstRow, int rows) throws IOException;

  /**
   * Reads the first rows of any table into the driver, without a pass. Rows that the options leave
   * out are not counted.
   *
   * @param rows the table, packed or not
   * @param most how many rows at most
   * @return {@code min(most, n)} rows with their weights, without text
   */
  DenseRows first(Dataset rows, int most) throws IOException;

  /**
   * Maps all rows to rows, one for each: one pass, no reducer. They go to files {@code
   * part-m-NNNNN}, one for each split, whose names sort in input order, in a directory of the
   * result; those of Parquet end with {@code .parquet}.
   *
   * @param out the directory, the format and the columns
   * @throws BadInputException also when a number is beyond the range of the float that {@code out}
   *     makes of it
   */
  void map(Dataset rows, RowMap map, RowsOut out) throws IOException;

  /**
   * Writes the rows of a table as numbers, in files {@code part-m-NNNNN}, one for each split in
   * input order, in a directory of the result: one pass. Text fields are not kept.
   *
   * @param floats whether numbers are rounded to floats, half as many bytes
   * @param directory name of the directory, as {@code rows}
   * @throws BadInputException also when a number is beyond the range of a float
   */
  void store(Dataset rows, boolean floats, String directory) throws IOException;

  /**
   * How many columns a table may have, so that partials of a size fit in the memory of this process
   * and of its tasks.
   *
   * @param size of a partial of any number of columns
   */
  int mostColumns(PartialSize size);

  /**
   * Makes sure that partials of a size fit in the memory of this process and of its tasks.
   *
   * @throws UsageException when they do not; it names how many columns would
   */
  void requireMemory(PartialSize size);

  /**
   * Whether one pass reads a table and every other over it is refused, so that no second one can do
   * what the first had no room for. Rows that it has packed may be read again.
   */
  default boolean readsOnce() {
    return false;
  }

  /** What the passes of this engine have cost so far. */
  RunSummary summary();

  /** Frees memory and files that were kept between passes. */
  @Override
  void close() throws IOException;
}
