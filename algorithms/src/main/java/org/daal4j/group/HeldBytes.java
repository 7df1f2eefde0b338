package org.daal4j.group;

import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How many bytes of the heap some objects hold, of any thread. What has become unreachable is
 * counted until the collector has found it; so a collection is asked for before it is said that
 * there is no room.
 */
final class HeldBytes {

  private static final int MOST_WAITS = 10;
  private static final long WAIT_MILLIS = 10; // for the thread that enqueues references

  private final long most;
  private final AtomicLong held = new AtomicLong();
  private final ReferenceQueue<Object> unreachable = new ReferenceQueue<>();
  private final Set<Claim> claims = ConcurrentHashMap.newKeySet(); // so that they are enqueued

  /** What one object holds. */
  static final class Claim extends WeakReference<Object> {
    private long bytes;

    private Claim(Object holder, ReferenceQueue<Object> queue) {
      super(holder, queue);
    }
  }

  /** Of no more than so many bytes. */
  HeldBytes(long most) {
    this.most = most;
  }

  long most() {
    return most;
  }

  /** The claim of an object, which holds nothing yet; ends when the object is unreachable. */
  Claim claim(Object holder) {
    dropUnreachable();
    Claim claim = new Claim(holder, unreachable);
    claims.add(claim);
    return claim;
  }

  /**
   * States what an object holds now; called by one thread at a time for each claim.
   *
   * @return what all hold
   */
  long hold(Claim claim, long bytes) {
    long more = bytes - claim.bytes;
    claim.bytes = bytes;
    return held.addAndGet(more);
  }

  /** Whether objects that can be reached hold more than there is. */
  boolean isFull() {
    if (held.get() <= most) {
      return false;
    }
    dropUnreachable();
    if (held.get() <= most) {
      return false;
    }
    System.gc();
    for (int wait = 0; wait < MOST_WAITS && held.get() > most; wait++) {
      try {
        Thread.sleep(WAIT_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        break;
      }
      dropUnreachable();
    }
    return held.get() > most;
  }

  private void dropUnreachable() {
    for (Reference<?> next = unreachable.poll(); next != null; next = unreachable.poll()) {
      Claim claim = (Claim) next;
      if (claims.remove(claim)) {
        held.addAndGet(-claim.bytes);
      }
    }
  }
}
