package org.daal4j.group;

import java.util.Locale;
import org.daal4j.core.Setting;
import org.daal4j.core.UsageException;

/**
 * How much memory the groups of a summary take, beside those of the other summaries of this
 * process: how many there are is known only as they come, so it is counted, and a process that
 * would be filled says so before it is.
 */
public final class GroupMemory {

  /** Of the heap; what is read and merged needs the rest. */
  private static final double SHARE = 0.6;

  /** A summary of a group takes no less, with what the heap needs for it. */
  public static final int LEAST_SUMMARY_BYTES = 512;

  /** Tasks may be threads, and those that wait to be merged are in memory too. */
  private static final HeldBytes OF_PROCESS = new HeldBytes(ofThisProcess());

  private static final int MEGABYTE = 1 << 20;

  private final HeldBytes all;
  private final HeldBytes.Claim claim;

  /** Of a share of the heap of this process. */
  GroupMemory() {
    this(OF_PROCESS);
  }

  /** Bytes that groups may take in this process. */
  public static long ofThisProcess() {
    return (long) (SHARE * Runtime.getRuntime().maxMemory());
  }

  /** Beside others. */
  GroupMemory(HeldBytes all) {
    this.all = all;
    this.claim = all.claim(this);
  }

  /**
   * States what the groups take now.
   *
   * @throws UsageException when all do not fit
   */
  void hold(long bytes, int groups) {
    long others = all.hold(claim, bytes) - bytes;
    if (all.isFull()) {
      throw new UsageException(
          Setting.GROUP_BY,
          String.format(
              Locale.ROOT,
              "%,d groups take %,d MB so far,%s and there are more; a process has %,d MB for them.",
              groups,
              bytes / MEGABYTE,
              others < MEGABYTE
                  ? ""
                  : String.format(
                      Locale.ROOT,
                      " those of other splits in the same process %,d MB,",
                      others / MEGABYTE),
              all.most() / MEGABYTE),
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

  /** States that the groups are not needed any more. */
  void release() {
    all.hold(claim, 0);
  }
}
