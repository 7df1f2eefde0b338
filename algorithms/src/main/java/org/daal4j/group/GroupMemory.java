package org.daal4j.group;

import java.util.Locale;
import org.daal4j.core.Setting;
import org.daal4j.core.UsageException;

/**
 * How much memory the groups of a pass take: how many there are is known only as they come, so it
 * is counted, and a process that would be filled says so before it is.
 */
final class GroupMemory {

  /** Of a group beside its key, rows and summary. */
  private static final int GROUP_BYTES = 150;

  /** Of the heap; what is read and merged needs the rest. */
  private static final double SHARE = 0.6;

  private static final int MEGABYTE = 1 << 20;

  private final long most;
  private long bytes;

  /** Of a share of the heap of this process. */
  GroupMemory() {
    this((long) (SHARE * Runtime.getRuntime().maxMemory()));
  }

  /** Of so many bytes. */
  GroupMemory(long most) {
    this.most = most;
  }

  void addGroup(int keyBytes) {
    bytes += GROUP_BYTES + keyBytes;
  }

  void grow(long more) {
    bytes += more;
  }

  long bytes() {
    return bytes;
  }

  void clear() {
    bytes = 0;
  }

  /**
   * Makes sure that the groups so far fit.
   *
   * @throws UsageException when they do not
   */
  void require(int groups) {
    if (bytes > most) {
      throw new UsageException(
          Setting.GROUP_BY,
          String.format(
              Locale.ROOT,
              "%,d groups take %,d MB so far, and there are more; a process has %,d MB for them.",
              groups,
              bytes / MEGABYTE,
              most / MEGABYTE),
          "Raise its heap ("
              + Setting.HEAP
              + "; that of tasks: "
              + Setting.named("mapreduce.map.memory.mb")
              + ", "
              + Setting.named("mapreduce.reduce.memory.mb")
              + "), group by fewer values, or choose fewer columns with "
              + Setting.COLUMNS
              + ".");
    }
  }
}
