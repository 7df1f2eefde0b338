package org.daal4j.core.engine;

import java.io.IOException;
import org.daal4j.core.Dataset;
import org.daal4j.core.DenseRows;
import org.daal4j.core.Engine;
import org.daal4j.core.Fold;
import org.daal4j.core.Packed;
import org.daal4j.core.Partial;
import org.daal4j.core.RowExchange;
import org.daal4j.core.RowMap;
import org.daal4j.core.RowsOut;
import org.daal4j.core.UsageException;

/** Folds a table, and refuses every other pass, and rows of a pass. */
public abstract class OneFoldEngine extends ForwardingEngine {

  /** On another engine. */
  protected OneFoldEngine(Engine engine) {
    super(engine);
  }

  /** Why there is no other pass. */
  protected abstract UsageException refusal();

  @Override
  public final boolean readsOnce() {
    return true;
  }

  @Override
  public <P extends Partial<P>, R> Packed<R> pack(Dataset rows, Fold<P, R> fold)
      throws IOException {
    throw refusal();
  }

  @Override
  public <P extends Partial<P>, R> Packed<R> exchange(Dataset rows, RowExchange<P, R> exchange) {
    throw refusal();
  }

  @Override
  public DenseRows read(Dataset packed, long firstRow, int rows) {
    throw refusal();
  }

  @Override
  public void map(Dataset rows, RowMap map, RowsOut out) {
    throw refusal();
  }

  @Override
  public void store(Dataset rows, boolean floats, String directory) {
    throw refusal();
  }
}
