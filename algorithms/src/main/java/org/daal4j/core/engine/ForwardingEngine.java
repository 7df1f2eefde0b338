package org.daal4j.core.engine;

import java.io.IOException;
import org.daal4j.core.Dataset;
import org.daal4j.core.DenseRows;
import org.daal4j.core.Engine;
import org.daal4j.core.PartialSize;
import org.daal4j.core.RunSummary;

/**
 * What an engine on another one leaves to it: all that needs no pass, for one thread at a time,
 * since several fits may ask one engine. It is not closed here, but by who has opened it.
 */
public abstract class ForwardingEngine implements Engine {

  private final Engine engine;

  /** On another engine. */
  protected ForwardingEngine(Engine engine) {
    this.engine = engine;
  }

  /** The other engine. */
  protected final Engine engine() {
    return engine;
  }

  @Override
  public void release(Dataset packed) throws IOException {
    synchronized (engine) {
      engine.release(packed);
    }
  }

  @Override
  public DenseRows read(Dataset packed, long firstRow, int rows) throws IOException {
    synchronized (engine) {
      return engine.read(packed, firstRow, rows);
    }
  }

  @Override
  public DenseRows first(Dataset rows, int most) throws IOException {
    synchronized (engine) {
      return engine.first(rows, most);
    }
  }

  @Override
  public int mostColumns(PartialSize size) {
    synchronized (engine) {
      return engine.mostColumns(size);
    }
  }

  @Override
  public void requireMemory(PartialSize size) {
    synchronized (engine) {
      engine.requireMemory(size);
    }
  }

  @Override
  public RunSummary summary() {
    synchronized (engine) {
      return engine.summary();
    }
  }

  /** Nothing. */
  @Override
  public void close() throws IOException {}
}
