package org.daal4j.parquet;

import java.lang.ref.SoftReference;
import java.util.ArrayList;
import java.util.List;

/**
 * Arrays that the columns of row groups take and give back, so that not each makes its own: those
 * of a thread are some megabytes for each column. There are never more than were in use at once,
 * and those that nobody uses go when memory is short. Threads may share it.
 */
final class Buffers {

  private SoftReference<List<byte[]>> kept = new SoftReference<>(null);

  /**
   * Takes an array, whatever is in it.
   *
   * @param least how long it is at least
   */
  synchronized byte[] take(int least) {
    List<byte[]> free = free();
    int best = -1;
    for (int i = 0; i < free.size(); i++) {
      int length = free.get(i).length;
      if (length >= least && (best < 0 || length < free.get(best).length)) {
        best = i;
      }
    }
    if (best >= 0) {
      return free.remove(best);
    }
    if (!free.isEmpty()) {
      free.remove(free.size() - 1); // too short: the new one takes its place
    }
    return new byte[least];
  }

  /** Gives an array back that was taken, to be used no more. */
  synchronized void giveBack(byte[] array) {
    free().add(array);
  }

  private List<byte[]> free() {
    List<byte[]> free = kept.get();
    if (free == null) {
      free = new ArrayList<>();
      kept = new SoftReference<>(free);
    }
    return free;
  }
}
