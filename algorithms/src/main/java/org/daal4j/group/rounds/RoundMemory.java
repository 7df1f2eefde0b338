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

  private RoundMemory() {}

  /**
   * Checks this process and the tasks.
   *
   * @param groups how many there are
   * @param kept bytes that this process keeps of them, beside the folds
   * @param folds bytes of the folds of the next pass, which every process is given
   * @throws UsageException when there is no room
   */
  static void require(Engine engine, int groups, long kept, long folds) {
    if (kept + folds > GroupMemory.ofThisProcess()) {
      throw noRoom(groups, kept + folds, "this process", GroupMemory.ofThisProcess());
    }
    int megabytes = (int) (folds / MEGABYTE) + 1;
    // an engine counts by columns: here they are megabytes
    PartialSize size = new PartialSize(megabytes, n -> 0, n -> (long) n * MEGABYTE);
    int most = engine.mostColumns(size);
    if (most < megabytes) {
      throw noRoom(groups, folds, "a task", (long) most * MEGABYTE);
    }
  }

  private static UsageException noRoom(int groups, long bytes, String who, long room) {
    return new UsageException(
        Setting.GROUP_BY,
        String.format(
            Locale.ROOT,
            "the fits of %,d groups take %,d MB between two passes; %s has %,d MB for them.",
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
