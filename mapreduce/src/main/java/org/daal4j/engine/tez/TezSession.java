package org.daal4j.engine.tez;

import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.security.Credentials;
import org.apache.hadoop.yarn.api.records.ApplicationId;
import org.apache.hadoop.yarn.api.records.ApplicationResourceUsageReport;
import org.apache.hadoop.yarn.api.records.LocalResource;
import org.apache.hadoop.yarn.api.records.YarnApplicationState;
import org.apache.hadoop.yarn.client.api.YarnClient;
import org.apache.hadoop.yarn.conf.YarnConfiguration;
import org.apache.hadoop.yarn.exceptions.YarnException;
import org.apache.tez.client.TezAppMasterStatus;
import org.apache.tez.client.TezClient;
import org.apache.tez.dag.api.DAG;
import org.apache.tez.dag.api.SessionNotRunning;
import org.apache.tez.dag.api.TezConfiguration;
import org.apache.tez.dag.api.TezException;
import org.daal4j.core.PassFailedException;
import org.daal4j.core.Progress;

/** A master and its containers on YARN, which run one DAG after the other until they are let go. */
final class TezSession implements Closeable {

  private static final long POLL_MILLIS = 50;
  private static final long END_NANOS = 10_000_000_000L;
  private static final EnumSet<YarnApplicationState> ENDED =
      EnumSet.of(
          YarnApplicationState.FINISHED, YarnApplicationState.FAILED, YarnApplicationState.KILLED);

  private final TezConfiguration settings;
  private final Map<String, LocalResource> resources;
  private final TezClient client;
  private final Progress progress;
  private ApplicationId application;
  private RunningDag running;
  private boolean closed;

  /**
   * Asks YARN for nothing yet.
   *
   * @param settings from {@link SessionSettings}
   * @param resources what master and containers find in their directories, beside the jar
   * @param credentials tokens that the process was given
   */
  TezSession(
      TezConfiguration settings,
      Map<String, LocalResource> resources,
      Credentials credentials,
      String name,
      Progress progress) {
    this.settings = settings;
    this.resources = resources;
    this.progress = progress;
    this.client = TezClient.create(name, settings, true, resources, credentials);
  }

  /**
   * Starts the master and waits until it is ready, which may be long when the queue is full.
   *
   * @param wait how long at most
   * @throws SessionLostException when it is not ready by then, or will not be
   */
  void open(Duration wait) throws IOException {
    try {
      long start = System.nanoTime();
      start();
      ApplicationId started = client.getAppMasterApplicationId();
      boolean late;
      synchronized (this) {
        application = started;
        late = closed;
      }
      if (late) {
        // Closed while it was submitted: nobody else knows of it.
        kill(started);
        requireGoingOn();
      }
      progress.note("session " + started);
      progress.jobSubmitted(started.toString());
      while (client.getAppMasterStatus() != TezAppMasterStatus.READY) {
        requireGoingOn();
        if (client.getAppMasterStatus() == TezAppMasterStatus.SHUTDOWN) {
          throw new SessionLostException(
              "session " + started + " ended before it was ready" + diagnostics(), null);
        }
        if (Duration.ofNanos(System.nanoTime() - start).compareTo(wait) > 0) {
          throw new SessionLostException(
              "session " + started + " was not ready within " + wait.toSeconds() + " s", null);
        }
        Thread.sleep(POLL_MILLIS);
      }
    } catch (TezException e) {
      throw new SessionLostException("no session can be had: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw (IOException) new InterruptedIOException("no session yet").initCause(e);
    }
  }

  /** Tez's client fails over its own cleaning up when YARN gives it no application. */
  private void start() throws IOException, TezException {
    try {
      client.start();
    } catch (NullPointerException e) {
      if (client.getAppMasterApplicationId() != null) {
        throw e;
      }
      throw new SessionLostException("no session can be had: " + whyNoApplication(), e);
    }
  }

  private String whyNoApplication() {
    try {
      onYarn(YarnClient::createApplication);
      return "YARN gave no application";
    } catch (IOException | YarnException e) {
      return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }
  }

  /**
   * Runs a DAG to its end.
   *
   * @param title of the pass, for messages
   * @throws SessionLostException when the session is gone; the DAG may be run in another one
   * @throws PassFailedException when the DAG failed
   */
  void run(DAG dag, String title, RunningDag.Messages messages) throws IOException {
    try (RunningDag submitted = submit(dag, title, messages)) {
      submitted.await();
    } catch (SessionLostException e) {
      requireGoingOn();
      requireNotKilled(e);
      throw e;
    } finally {
      synchronized (this) {
        running = null;
      }
    }
  }

  private RunningDag submit(DAG dag, String title, RunningDag.Messages messages)
      throws IOException {
    try {
      requireGoingOn();
      dag.addTaskLocalFiles(resources);
      RunningDag submitted = new RunningDag(client.submitDAG(dag), title, progress, messages);
      synchronized (this) {
        running = submitted;
      }
      return submitted;
    } catch (SessionNotRunning e) {
      throw new SessionLostException("session " + application + " has ended", e);
    } catch (TezException e) {
      throw new PassFailedException(title + " was not accepted: " + e.getMessage(), e);
    } catch (PassFailedException e) {
      throw e;
    } catch (IOException e) {
      throw new SessionLostException(
          "session " + application + " cannot be reached: " + e.getMessage(), e);
    }
  }

  /** What somebody has killed is not opened anew. YARN knows a moment after the master is gone. */
  private void requireNotKilled(SessionLostException lost) throws IOException {
    try {
      YarnApplicationState state = onYarn(this::awaitEnd);
      if (state == YarnApplicationState.KILLED) {
        throw new PassFailedException("session " + application + " was killed", lost);
      }
    } catch (YarnException e) {
      lost.addSuppressed(e);
    }
  }

  private YarnApplicationState awaitEnd(YarnClient yarn) throws IOException, YarnException {
    long limit = System.nanoTime() + END_NANOS;
    while (true) {
      YarnApplicationState state = yarn.getApplicationReport(application).getYarnApplicationState();
      if (ENDED.contains(state) || System.nanoTime() > limit) {
        return state;
      }
      try {
        Thread.sleep(POLL_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw (IOException) new InterruptedIOException("session is lost").initCause(e);
      }
    }
  }

  /** How many containers it could have now beside those it has, at least 1. */
  int freeContainers() throws IOException {
    return Capacity.containers(settings);
  }

  /**
   * How many containers it has now, its master not counted.
   *
   * @return -1 when YARN does not say
   */
  int containers() {
    try {
      ApplicationResourceUsageReport usage =
          onYarn(yarn -> yarn.getApplicationReport(application))
              .getApplicationResourceUsageReport();
      return usage == null ? -1 : usage.getNumUsedContainers() - 1;
    } catch (IOException | YarnException e) {
      return -1; // it is asked in order to save time only
    }
  }

  private synchronized void requireGoingOn() throws PassFailedException {
    if (closed) {
      throw new PassFailedException("the engine was closed");
    }
  }

  /** Ends the session, and with it a DAG that is running; may be called from any thread. */
  @Override
  public void close() throws IOException {
    RunningDag dag;
    ApplicationId started;
    synchronized (this) {
      if (closed) {
        return;
      }
      closed = true;
      dag = running;
      started = application;
    }
    if (dag != null || started == null) {
      // The client is busy, and stopping it would wait for what it does.
      kill(started);
      return;
    }
    try {
      client.stop();
    } catch (TezException e) {
      throw new IOException("session " + started + " did not end: " + e.getMessage(), e);
    }
  }

  private void kill(ApplicationId started) throws IOException {
    if (started == null) {
      return;
    }
    try {
      onYarn(
          yarn -> {
            yarn.killApplication(started);
            return null;
          });
    } catch (YarnException e) {
      throw new IOException("session " + started + " may still run: " + e.getMessage(), e);
    }
  }

  /** What YARN says of the application, if it says something. */
  private String diagnostics() {
    try {
      String said = onYarn(yarn -> yarn.getApplicationReport(application)).getDiagnostics();
      return said == null || said.isBlank() ? "" : ": " + RunningDag.reason(List.of(said.strip()));
    } catch (IOException | YarnException e) {
      return ""; // that it ended is what matters
    }
  }

  /** Something that is asked of the resource manager. */
  @FunctionalInterface
  private interface Question<T> {
    T ask(YarnClient yarn) throws IOException, YarnException;
  }

  private <T> T onYarn(Question<T> question) throws IOException, YarnException {
    try (YarnClient yarn = YarnClient.createYarnClient()) {
      yarn.init(new YarnConfiguration((Configuration) settings));
      yarn.start();
      return question.ask(yarn);
    }
  }
}
