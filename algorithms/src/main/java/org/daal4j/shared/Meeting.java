package org.daal4j.shared;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CancellationException;

/**
 * Where drivers wait for their passes, and who makes the passes for them: nobody goes on before all
 * have asked or left, so what is made does not depend on who was faster.
 */
final class Meeting {

  private final List<PassRequest> waiting = new ArrayList<>();
  private int present;
  private boolean cancelled;

  /** Of so many drivers. */
  Meeting(int drivers) {
    present = drivers;
  }

  /**
   * Asks for a pass and waits until it is made.
   *
   * @throws CancellationException when it will not be
   */
  synchronized Object ask(PassRequest request) {
    waiting.add(request);
    notifyAll();
    boolean interrupted = false;
    while (!request.isAnswered() && !cancelled) {
      try {
        wait();
      } catch (InterruptedException e) {
        interrupted = true; // who makes the passes decides
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    if (!request.isAnswered()) {
      throw new CancellationException("another fit in the same passes has failed");
    }
    return request.result();
  }

  /** States that a driver has ended. */
  synchronized void leave() {
    present--;
    notifyAll();
  }

  /** Waits until all that are present have asked; what they asked, in the order of the drivers. */
  synchronized List<PassRequest> awaitAll() throws InterruptedException {
    while (waiting.size() < present) {
      wait();
    }
    List<PassRequest> all = new ArrayList<>(waiting);
    all.sort(Comparator.comparingInt(PassRequest::driver));
    return all;
  }

  /** Answers all; they go on. */
  synchronized void answer(List<PassRequest> all, List<Object> results) {
    waiting.clear();
    for (int i = 0; i < all.size(); i++) {
      all.get(i).answer(results.get(i));
    }
    notifyAll();
  }

  /** Ends those that wait, and all that will ask. */
  synchronized void cancel() {
    cancelled = true;
    notifyAll();
  }
}
