package org.daal4j.cli.verb;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.util.ShutdownHookManager;
import org.daal4j.cli.launch.Failure;
import org.daal4j.core.Engine;
import org.daal4j.core.Setting;
import org.daal4j.core.VisibleText;
import org.daal4j.option.OptionWords;

/**
 * An open engine that is also closed, and so its job killed, when the process is asked to end.
 *
 * <p>The process ends in bounded time whatever state the cluster is in. Without a ResourceManager
 * Hadoop's client retries for many minutes, holding a lock that killing the job waits for and that
 * no interrupt breaks; Hadoop runs all its shutdown hooks on one thread, so ours must not wait on
 * it.
 */
public final class EngineSession implements AutoCloseable {

  // Before Hadoop closes its file systems, which the engine needs to clean up.
  private static final int PRIORITY = FileSystem.SHUTDOWN_HOOK_PRIORITY + 10;

  /** Killing a job on a busy cluster takes some seconds. */
  private static final Duration CLOSE_LIMIT = Duration.ofSeconds(10);

  /** For the hooks after ours: file systems that finish or give up what is open. */
  private static final Duration HOOKS_LIMIT = Duration.ofSeconds(5);

  /** As a shell reports a process that SIGTERM has ended. */
  private static final int TERMINATED = 143;

  private final Engine engine;
  private final Duration closeLimit;
  private final Duration hooksLimit;
  private final Runnable hook = this::closeOnShutdown;

  /** Of an engine that is open. */
  public EngineSession(Engine engine) {
    this(engine, CLOSE_LIMIT, HOOKS_LIMIT);
  }

  /**
   * With limits of its own.
   *
   * @param closeLimit how long the end of the process waits for the engine
   * @param hooksLimit how long it then waits for Hadoop
   */
  EngineSession(Engine engine, Duration closeLimit, Duration hooksLimit) {
    this.engine = engine;
    this.closeLimit = closeLimit;
    this.hooksLimit = hooksLimit;
    // With a limit of its own: for Hadoop's own limit all its settings would be read once more.
    long limit = closeLimit.plus(hooksLimit).toMillis();
    ShutdownHookManager.get().addShutdownHook(hook, PRIORITY, limit, TimeUnit.MILLISECONDS);
  }

  /** The engine. */
  public Engine engine() {
    return engine;
  }

  @Override
  public void close() throws IOException {
    if (ShutdownHookManager.get().isShutdownInProgress()) {
      return; // the hook is closing the engine
    }
    ShutdownHookManager.get().removeShutdownHook(hook);
    engine.close();
  }

  private void closeOnShutdown() {
    Thread closing = daemon("daal4j-close", this::closeOrWarn);
    closing.start();
    daemon("daal4j-halt", this::haltInTheEnd).start();
    try {
      closing.join(closeLimit.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (closing.isAlive()) {
      System.err.println("warning: the engine did not close in time; its job may still run");
    }
    Failure.printStopped(System.err);
  }

  private void closeOrWarn() {
    try {
      engine.close();
    } catch (IOException e) {
      String reason = OptionWords.of(Setting.messageOf(e));
      System.err.println(VisibleText.of("warning: the engine did not close: " + reason));
    }
  }

  /** Does nothing when the process ends by itself, as it should. */
  private void haltInTheEnd() {
    try {
      Thread.sleep(closeLimit.plus(hooksLimit).toMillis());
      Runtime.getRuntime().halt(TERMINATED);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Thread daemon(String name, Runnable body) {
    Thread thread = new Thread(body, name);
    thread.setDaemon(true);
    return thread;
  }
}
