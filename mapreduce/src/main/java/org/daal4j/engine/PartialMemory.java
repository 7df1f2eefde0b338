package org.daal4j.engine;

import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;
import org.daal4j.core.PartialSize;
import org.daal4j.core.RowBlock;
import org.daal4j.core.RowFormat;
import org.daal4j.core.Setting;
import org.daal4j.core.UsageException;
import org.daal4j.input.HeapShare;
import org.daal4j.input.SplitDataset;
import org.daal4j.packed.PartedBuffers;
import org.daal4j.parquet.write.ParquetWriter;

/**
 * Whether a pass fits in memory, found out before it starts. Counted are its partials, the blocks
 * of rows they are added from, what is written of them, and what the driver tells of each column;
 * and of a heap a share ({@link HeapShare}).
 */
public final class PartialMemory {

  /** Columns that take no more are not what fills a heap. */
  public static final long SMALL_BYTES = 8L << 20;

  /** More are not asked for; squares of so many are bytes that a long holds. */
  private static final int MOST_COLUMNS = 1 << 27;

  private static final long MEGABYTE = 1 << 20;

  /**
   * What needs how much of a heap.
   *
   * @param bytes of partials of a size
   * @param heap bytes of the largest heap
   * @param who has the heap
   * @param remedy what makes it larger
   */
  public record Need(ToLongFunction<PartialSize> bytes, long heap, String who, String remedy) {

    /** Of this process. */
    public static Need ofThisProcess(ToLongFunction<PartialSize> bytes, long heap) {
      return new Need(bytes, heap, "this process", "its heap (" + Setting.HEAP + ")");
    }

    private boolean fits(PartialSize size) {
      long needed = bytes.applyAsLong(size);
      return needed <= HeapShare.usable(heap)
          || needed - bytes.applyAsLong(size.of(0)) <= SMALL_BYTES;
    }
  }

  private final PartialSize size;
  private final int pieces; // into which a partial is cut on its way to the reducers, 0: unknown

  /** Of partials alone. */
  public PartialMemory(PartialSize size) {
    this(size, 0);
  }

  private PartialMemory(PartialSize size, int pieces) {
    this.size = size;
    this.pieces = pieces;
  }

  /** Of a pass over a table. */
  public static PartialMemory of(Pass<?> pass, SplitDataset rows) {
    PartialSize partial = pass.fold().size();
    boolean sparse = rows.sparse() && pass.takesSparseRows();
    int columns = Math.max(partial.columns(), rows.columns().size());
    long ofColumns = rows.openBytes() + sendingBytes(pass);
    PartialSize whole =
        new PartialSize(
            columns,
            partial.summary(),
            p ->
                partial.scratch().applyAsLong(p)
                    + ofColumns * p / Math.max(1, columns)
                    + readingBytes(p, sparse)
                    + writingBytes(pass));
    return new PartialMemory(whole, pass.pieces());
  }

  /** Bytes of what is read at a time: a dense block, or for sparse ones where columns go. */
  private static long readingBytes(int columns, boolean sparse) {
    long each = sparse ? Integer.BYTES : (long) RowBlock.capacity(columns) * Double.BYTES;
    return each * columns;
  }

  /** Bytes of rows that are on their way to parts. */
  private static long sendingBytes(Pass<?> pass) {
    return pass.exchanges()
        ? PartedBuffers.bytes(pass.exchange().parts(), pass.exchange().columns().size())
        : 0;
  }

  /** Bytes of a group of rows that is complete before it is written. */
  private static long writingBytes(Pass<?> pass) {
    boolean parquet = pass.map() != null && pass.out().format() == RowFormat.PARQUET;
    return parquet ? ParquetWriter.MEMORY_BYTES : 0;
  }

  public PartialSize size() {
    return size;
  }

  /**
   * How many partials can be built at a time in this process.
   *
   * @param wanted how many are wanted
   * @param heap bytes of the largest heap
   * @return between 1 and {@code wanted}
   * @throws UsageException when there is no room for one
   */
  public int partialsInProcess(int wanted, long heap) {
    require(inProcess(heap));
    long left = Math.max(SMALL_BYTES, HeapShare.usable(heap)) - 2 * size.summaryBytes();
    return (int) Math.max(1, Math.min(wanted, left / Math.max(1, size.addingBytes())));
  }

  /** The largest number of columns with which a pass can work in this process. */
  public int mostInProcess(long heap) {
    return most(inProcess(heap));
  }

  private static List<Need> inProcess(long heap) {
    // The group's and the total, see MergeTree; in the end the result and what is told of it.
    return List.of(
        Need.ofThisProcess(
            s -> Math.max(2 * s.summaryBytes() + s.addingBytes(), s.summaryBytes() + told(s)),
            heap));
  }

  /**
   * Makes sure that this process can hold so many partials at a time, with what it tells of
   * columns.
   *
   * @param heap bytes of the largest heap
   * @throws UsageException when it cannot
   */
  public void requireHeld(int partials, long heap) {
    require(List.of(Need.ofThisProcess(s -> partials * s.summaryBytes() + told(s), heap)));
  }

  /** Bytes of two pieces, what is merged so far and the next; 0 where they are not known yet. */
  public long merging(PartialSize size) {
    return pieces == 0 ? 0 : 2 * size.summaryBytes() / pieces;
  }

  /** Bytes of what the driver tells of each column. */
  public static long told(PartialSize size) {
    return HeapShare.columnBytes(size.columns());
  }

  /** The largest number of columns with which all needs fit. */
  public int most(List<Need> needs) {
    return size.of(MOST_COLUMNS)
        .most(smaller -> needs.stream().allMatch(need -> need.fits(smaller)));
  }

  /**
   * Makes sure that all needs fit.
   *
   * @throws UsageException when one does not
   */
  public void require(List<Need> needs) {
    for (Need need : needs) {
      if (!need.fits(size)) {
        throw new UsageException(
            String.format(
                Locale.ROOT,
                "%,d columns need %,d MB in %s, which has %,d MB for them. At most %,d columns fit."
                    + " Raise %s, or choose fewer with %s.",
                size.columns(),
                (need.bytes().applyAsLong(size) + MEGABYTE - 1) / MEGABYTE,
                need.who(),
                Math.max(0, HeapShare.usable(need.heap())) / MEGABYTE,
                size.most(need::fits),
                need.remedy(),
                Setting.COLUMNS));
      }
    }
  }
}
