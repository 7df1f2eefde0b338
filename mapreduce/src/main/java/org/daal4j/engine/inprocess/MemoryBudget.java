package org.daal4j.engine.inprocess;

import java.util.concurrent.atomic.AtomicLong;

/** How many bytes rows may still take. */
final class MemoryBudget {

  private final AtomicLong left;

  MemoryBudget(long bytes) {
    left = new AtomicLong(bytes);
  }

  /** Takes so many bytes, or none and says so. */
  boolean take(long bytes) {
    long before;
    do {
      before = left.get();
      if (before < bytes) {
        return false;
      }
    } while (!left.compareAndSet(before, before - bytes));
    return true;
  }

  /** Gives bytes back. */
  void give(long bytes) {
    left.addAndGet(bytes);
  }
}
