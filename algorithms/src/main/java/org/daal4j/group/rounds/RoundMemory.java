package org.daal4j.group.rounds;

import java.util.Locale;
import org.daal4j.core.Engine;
import org.daal4j.core.PartialSize;
import org.daal4j.core.Setting;
import org.daal4j.core.UsageException;
import org.daal4j.group.GroupMemory;

/** Makes sure, before a pass, that the states of all fits fit in memory. */
final class RoundMemory {

  private static final int MEGABYTE = 1 << 20;

  /** Of a group beside its rows and summary. */
  private static final int GROUP_BYTES = 150;

  /**
   * Of a sparse row, which first has its label and group as text: two numbers and where they are.
   */
  private static final int CODES_BYTES = 2 * (Double.BYTES + Integer.BYTES);

  private RoundMemory() {}

  /**
   * Checks this process and the tasks.
   *
   * @param groups how many there are
   * @param kept bytes that this process keeps of them, beside the folds
   * @param coming bytes of what the pass finds of them
   * @param folds bytes of the folds of the next pass, which every process is given
   * @throws UsageException when there is no room
   */
  static void require(Engine engine, int groups, long kept, long folds, long coming) {
    long all = kept + folds + coming;
    if (all > GroupMemory.ofThisProcess()) {
      throw noRoom(groups, all, "this process", GroupMemory.ofThisProcess());
    }
    int megabytes = (int) (folds / MEGABYTE) + 1;
    // an engine counts by columns: here they are megabytes
    PartialSize size = new PartialSize(megabytes, n -> 0, n -> (long) n * MEGABYTE);
    int most = engine.mostColumns(size);
    if (most < megabytes) {
      throw noRoom(groups, folds, "a task", (long) most * MEGABYTE);
    }
  }

  /**
   * About how many bytes a pass finds of a group: its rows, or up to one and a half summaries; and
   * the sums that its fit is told, which it keeps when it ends with them.
   *
   * @param rows of the group
   * @param columns numbers of a row
   * @param summary bytes of a summary
   */
  static long coming(long rows, int columns, long summary) {
    return GROUP_BYTES + Math.min(rows * columns * Double.BYTES, mostKept(summary)) + summary;
  }

  private static long mostKept(long summary) {
    long counted = Math.max(GroupMemory.LEAST_SUMMARY_BYTES, summary);
    return counted + counted / 2;
  }

  /**
   * The same of all groups where rows are sparse. In the first pass each took no less than its rows
   * or a summary, so of a larger summary it takes as many times that.
   *
   * @param rows of all groups
   * @param first bytes of what the first pass has found
   * @param firstSummary bytes of a summary of it
   * @param summary bytes of the largest summary
   * @param groups that have not ended
   */
  static long comingSparse(long rows, long first, long firstSummary, long summary, int groups) {
    double larger = Math.max(1, (double) mostKept(summary) / Math.max(1, firstSummary));
    return (long) (larger * first) + rows * CODES_BYTES + groups * (GROUP_BYTES + summary);
  }

  private static UsageException noRoom(int groups, long bytes, String who, long room) {
    return new UsageException(
        Setting.GROUP_BY,
        String.format(
            Locale.ROOT,
            "the fits of %,d groups take %,d MB in the next pass; %s has %,d MB for them.",
            groups,
            bytes / MEGABYTE + 1,
            who,
            room / MEGABYTE),
        "Raise its heap ("
            + Setting.HEAP
            + "; that of tasks: "
            + Setting.named("mapreduce.map.memory.mb")
            + "), group by fewer values, or choose fewer columns with "
            + Setting.COLUMNS
            + ".");
  }
}
