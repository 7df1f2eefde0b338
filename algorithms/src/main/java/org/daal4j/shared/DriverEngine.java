package org.daal4j.shared;

import java.io.IOException;
import org.daal4j.core.Dataset;
import org.daal4j.core.Engine;
import org.daal4j.core.Fold;
import org.daal4j.core.Packed;
import org.daal4j.core.Partial;
import org.daal4j.core.RowExchange;
import org.daal4j.core.RowMap;
import org.daal4j.core.RowsOut;
import org.daal4j.core.engine.ForwardingEngine;

/**
 * The engine as one of several drivers sees it. Passes wait for the others; what needs no pass is
 * done at once, for one driver at a time.
 */
final class DriverEngine extends ForwardingEngine {

  private final int driver;
  private final Meeting meeting;
  private final PackedRows packed;

  DriverEngine(int driver, Engine engine, Meeting meeting, PackedRows packed) {
    super(engine);
    this.driver = driver;
    this.meeting = meeting;
    this.packed = packed;
  }

  @Override
  @SuppressWarnings("unchecked")
  public <P extends Partial<P>, R> R fold(Dataset rows, Fold<P, R> fold) {
    return (R) meeting.ask(new PassRequest.OfFold(driver, rows, fold, false));
  }

  @Override
  @SuppressWarnings("unchecked")
  public <P extends Partial<P>, R> Packed<R> pack(Dataset rows, Fold<P, R> fold) {
    return (Packed<R>) meeting.ask(new PassRequest.OfFold(driver, rows, fold, true));
  }

  @Override
  @SuppressWarnings("unchecked")
  public <P extends Partial<P>, R> Packed<R> exchange(Dataset rows, RowExchange<P, R> exchange) {
    return (Packed<R>)
        meeting.ask(
            new PassRequest.Alone(
                driver,
                alone -> {
                  Packed<R> sent = alone.exchange(rows, exchange);
                  packed.give(sent.rows());
                  return sent;
                }));
  }

  @Override
  public void map(Dataset rows, RowMap map, RowsOut out) {
    meeting.ask(
        new PassRequest.Alone(
            driver,
            alone -> {
              alone.map(rows, map, out);
              return null;
            }));
  }

  @Override
  public void store(Dataset rows, boolean floats, String directory) {
    meeting.ask(
        new PassRequest.Alone(
            driver,
            alone -> {
              alone.store(rows, floats, directory);
              return null;
            }));
  }

  /** Frees the rows once all drivers that were given them have done so. */
  @Override
  public void release(Dataset rows) throws IOException {
    synchronized (engine()) {
      if (packed.takeBack(rows)) {
        super.release(rows);
      }
    }
  }
}
