package org.daal4j.engine.inprocess;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.daal4j.core.Partial;
import org.daal4j.core.PassFailedException;
import org.daal4j.engine.FailureText;
import org.daal4j.engine.MergeTree;
import org.daal4j.engine.Pass;
import org.daal4j.engine.PassResult;
import org.daal4j.input.RowsSplit;

/**
 * Hands out the splits of a pass in input order and merges their results in input order, whichever
 * is done first. A split is handed out only when it is not too far ahead of the merged ones, so
 * that few finished partials wait in memory.
 */
final class OrderedSplits<P extends Partial<P>> {

  /** The work on one split. */
  @FunctionalInterface
  interface Work<P extends Partial<P>> {
    PassResult<P> run(RowsSplit split) throws IOException;
  }

  private final int splits;
  private final int window;
  private final int reach;
  private final MergeTree<P> tree;
  private final Map<Integer, PassResult<P>> waiting = new HashMap<>();
  private int handedOut;
  private int merged;
  private int emptyWaiting;
  private boolean merging;
  private boolean inputFailed;
  private Throwable failure;
  private volatile boolean stopped;

  /**
   * Of a pass over some splits.
   *
   * @param window how many splits with rows are worked at or wait for those before them
   * @param reach how many splits in all: a file whose row groups are larger than splits has many
   *     without rows, and what they leave is small
   */
  OrderedSplits(Pass<P> pass, int splits, int window, int reach) {
    this.splits = splits;
    this.window = window;
    this.reach = Math.max(window, reach);
    this.tree = new MergeTree<>(pass, splits);
  }

  /** Does splits until there are no more: the body of a thread. */
  void work(List<RowsSplit> plan, Work<P> work) {
    try {
      for (int ordinal = take(); ordinal >= 0; ordinal = take()) {
        deliver(ordinal, work.run(plan.get(ordinal)));
      }
    } catch (Throwable e) {
      // Whatever it is, also an error of the machine: the driver's thread throws it.
      fail(e);
    }
  }

  private synchronized int take() throws InterruptedException {
    while (!over() && !inputFailed && handedOut < splits && farAhead()) {
      wait();
    }
    return over() || inputFailed || handedOut == splits ? -1 : handedOut++;
  }

  private boolean farAhead() {
    int ahead = handedOut - merged;
    return ahead - emptyWaiting >= window || ahead >= reach;
  }

  private void deliver(int ordinal, PassResult<P> result) {
    synchronized (this) {
      // No split after a failed one needs to begin; those before it may hold an earlier error.
      inputFailed |= result.error() != null;
      waiting.put(ordinal, result);
      if (result.rows() == 0) {
        emptyWaiting++;
        notifyAll();
      }
      if (merging) {
        return;
      }
      merging = true;
    }
    for (PassResult<P> next = nextToMerge(); next != null; next = nextToMerge()) {
      boolean empty = next.rows() == 0;
      tree.add(next);
      countMerged(empty);
    }
  }

  private synchronized PassResult<P> nextToMerge() {
    PassResult<P> next = waiting.remove(merged);
    merging = next != null;
    return next;
  }

  private synchronized void countMerged(boolean empty) {
    merged++;
    emptyWaiting -= empty ? 1 : 0;
    notifyAll();
  }

  private synchronized void fail(Throwable e) {
    if (failure == null) {
      failure = e;
    }
    notifyAll();
  }

  private boolean over() {
    return stopped || failure != null;
  }

  private boolean complete() {
    return over() || merged == splits || (inputFailed && merged == handedOut);
  }

  /** Waits a while; whether the pass is over. */
  synchronized boolean await(long millis) throws InterruptedException {
    if (!complete()) {
      wait(millis);
    }
    return complete();
  }

  /** Ends the pass before its end. */
  synchronized void stop() {
    stopped = true;
    notifyAll();
  }

  /** Lets a split give up when the pass has ended. */
  void checkGoingOn() {
    if (stopped) {
      throw new CancellationException("the pass was stopped");
    }
  }

  /** The merged result, when the pass is over. */
  synchronized PassResult<P> result() throws IOException {
    if (failure instanceof PassFailedException e) {
      throw e;
    }
    if (failure != null) {
      throw new PassFailedException("the pass failed: " + FailureText.of(failure), failure);
    }
    if (stopped) {
      throw new PassFailedException("the engine was closed");
    }
    return tree.total();
  }
}
