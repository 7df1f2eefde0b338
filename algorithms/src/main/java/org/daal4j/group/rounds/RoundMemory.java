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
   * About how many bytes a pass finds of a group: its rows, or up to one and a half summaries.
   *
   * @param rows of the group
   * @param columns numbers of a row
   * @param summary bytes of a summary
   */
  static long coming(long rows, int columns, long summary) {
    return GROUP_BYTES + Math.min(rows * columns * Double.BYTES, summary + summary / 2);
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
