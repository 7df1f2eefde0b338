package org.daal4j.cli;

import java.io.IOException;
import org.daal4j.core.Engine;

/** An open engine that is also closed, and so its job killed, when the process is asked to end. */
final class EngineSession implements AutoCloseable {

  private final Engine engine;
  private final Thread hook;

  EngineSession(Engine engine) {
    this.engine = engine;
    this.hook = new Thread(this::closeOnShutdown, "close-engine");
    Runtime.getRuntime().addShutdownHook(hook);
  }

  Engine engine() {
    return engine;
  }

  @Override
  public void close() throws IOException {
    boolean hooked;
    try {
      hooked = Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException shuttingDown) {
      hooked = false; // the hook is closing the engine
    }
    if (hooked) {
      engine.close();
    }
  }

  private void closeOnShutdown() {
    try {
      engine.close();
    } catch (IOException e) {
      System.err.println("warning: the engine did not close: " + e.getMessage());
    }
  }
}
