package org.daal4j.engine.inprocess;

import java.util.concurrent.atomic.AtomicLong;

/** How many bytes rows may still take. */
final class MemoryBudget {

  private final MemoryBudget whole; // null when this is it
  private final AtomicLong left;

  MemoryBudget(long bytes) {
    this(null, bytes);
  }

  private MemoryBudget(MemoryBudget whole, long bytes) {
    this.whole = whole;
    left = new AtomicLong(bytes);
  }

  /** A part of this one: what is taken of it is taken of both. */
  MemoryBudget part(long bytes) {
    return new MemoryBudget(this, bytes);
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
    if (whole != null && !whole.take(bytes)) {
      left.addAndGet(bytes);
      return false;
    }
    return true;
  }

  /** Gives bytes back. */
  void give(long bytes) {
    left.addAndGet(bytes);
    if (whole != null) {
      whole.give(bytes);
    }
  }
}
