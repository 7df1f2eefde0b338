package org.daal4j.shared;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.daal4j.core.Checkpoint;
import org.daal4j.core.Engine;

/**
 * Runs several drivers over the passes of the longest: each on a thread of its own, as if it were
 * alone; a pass is made, on the thread that runs them all, when every driver that has not ended has
 * asked for one. What a driver finds is, to the bit, what it finds alone.
 *
 * <p>When a driver fails all end, before the next pass. Of several that fail between two passes the
 * first in order is heard; what fails in a pass, fails for all.
 *
 * @param <R> what the drivers find
 */
public final class SharedPasses<R> {

  private final Engine engine;
  private final Checkpoint checkpoint;
  private final Map<String, Driver<R>> drivers = new LinkedHashMap<>();
  private final SavedStates states = new SavedStates();

  /**
   * Of no drivers yet.
   *
   * @param checkpoint keeps the states of all
   */
  public SharedPasses(Engine engine, Checkpoint checkpoint) {
    this.engine = engine;
    this.checkpoint = checkpoint;
  }

  /**
   * One driver more.
   *
   * @param name under which its state is saved; no two are equal
   */
  public void add(String name, Driver<R> driver) {
    if (drivers.putIfAbsent(name, driver) != null) {
      throw new IllegalArgumentException("two drivers are called " + name);
    }
  }

  /** Passes over the rows, those before a resume included. */
  public int passes() {
    return states.passes();
  }

  /**
   * Runs all to their end.
   *
   * @return what they found, in their order
   * @throws IOException the first failure, as are other exceptions
   */
  public List<R> run() throws IOException {
    boolean resumed = checkpoint.restore(states);
    Meeting meeting = new Meeting(drivers.size());
    PackedRows packed = new PackedRows();
    PassService service = new PassService(engine, packed, states, resumed);
    List<DriverThread<R>> threads = new ArrayList<>();
    drivers.forEach(
        (name, driver) -> {
          DriverEngine view = new DriverEngine(threads.size(), engine, meeting, packed);
          threads.add(new DriverThread<>(name, driver, view, states.of(name), meeting));
        });
    try {
      threads.forEach(Thread::start);
      serve(meeting, service, threads);
    } finally {
      meeting.cancel();
      join(threads);
    }
    List<R> found = new ArrayList<>();
    for (DriverThread<R> thread : threads) {
      found.add(thread.found());
    }
    return found;
  }

  private void serve(Meeting meeting, PassService service, List<DriverThread<R>> threads)
      throws IOException {
    while (true) {
      List<PassRequest> asked;
      try {
        asked = meeting.awaitAll();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw (IOException) new InterruptedIOException("interrupted between passes").initCause(e);
      }
      for (DriverThread<R> thread : threads) {
        thread.requireNoFailure();
      }
      if (asked.isEmpty()) {
        return;
      }
      states.saveTo(checkpoint);
      meeting.answer(asked, service.make(asked));
    }
  }

  /** Drivers that compute are waited for. */
  private static void join(List<? extends Thread> threads) {
    boolean interrupted = false;
    for (Thread thread : threads) {
      while (thread.isAlive()) {
        try {
          thread.join();
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** The thread of a driver. */
  private static final class DriverThread<R> extends Thread {

    private final Driver<R> driver;
    private final Engine view;
    private final Checkpoint checkpoint;
    private final Meeting meeting;
    private volatile R found;
    private volatile Throwable failure;

    DriverThread(
        String name, Driver<R> driver, Engine view, Checkpoint checkpoint, Meeting meeting) {
      super("daal4j-fit-" + name);
      setDaemon(true);
      this.driver = driver;
      this.view = view;
      this.checkpoint = checkpoint;
      this.meeting = meeting;
    }

    @Override
    public void run() {
      try {
        found = driver.run(view, checkpoint);
      } catch (CancellationException cancelled) {
        failure = cancelled; // told by whoever cancelled
      } catch (IOException | RuntimeException | Error e) {
        failure = e;
      } finally {
        meeting.leave();
      }
    }

    void requireNoFailure() throws IOException {
      if (failure instanceof IOException e) {
        throw e;
      }
      if (failure instanceof RuntimeException e) {
        throw e;
      }
      if (failure instanceof Error e) {
        throw e;
      }
    }

    R found() throws IOException {
      requireNoFailure();
      return found;
    }
  }
}
