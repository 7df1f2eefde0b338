package org.daal4j.cli;

import java.io.IOException;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.util.ShutdownHookManager;
import org.daal4j.core.Engine;

/** An open engine that is also closed, and so its job killed, when the process is asked to end. */
final class EngineSession implements AutoCloseable {

  // Before Hadoop closes its file systems, which the engine needs to clean up.
  private static final int PRIORITY = FileSystem.SHUTDOWN_HOOK_PRIORITY + 10;

  private final Engine engine;
  private final Runnable hook = this::closeOnShutdown;

  EngineSession(Engine engine) {
    this.engine = engine;
    ShutdownHookManager.get().addShutdownHook(hook, PRIORITY);
  }

  Engine engine() {
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
    try {
      engine.close();
    } catch (IOException e) {
      System.err.println("warning: the engine did not close: " + e.getMessage());
    }
  }
}
