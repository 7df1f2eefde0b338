package org.daal4j.engine;

import java.io.IOException;
import org.daal4j.core.Dataset;
import org.daal4j.core.DenseRows;
import org.daal4j.core.Engine;
import org.daal4j.core.Fold;
import org.daal4j.core.Packed;
import org.daal4j.core.Partial;
import org.daal4j.core.RowMap;
import org.daal4j.core.RunSummary;

/** Runs each pass as one MapReduce job, on YARN or on the local job runner. */
public final class MapReduceEngine implements Engine {

  /** Opens the engine; costs nothing until the first pass. */
  public MapReduceEngine(RunContext run) {
    throw new UnsupportedOperationException();
  }

  @Override
  public <P extends Partial<P>, R> R fold(Dataset rows, Fold<P, R> fold) throws IOException {
    throw new UnsupportedOperationException();
  }

  @Override
  public <P extends Partial<P>, R> Packed<R> pack(Dataset rows, Fold<P, R> fold)
      throws IOException {
    throw new UnsupportedOperationException();
  }

  @Override
  public DenseRows read(Dataset packed, long firstRow, int rows) throws IOException {
    throw new UnsupportedOperationException();
  }

  @Override
  public void map(Dataset rows, RowMap map, String directory) throws IOException {
    throw new UnsupportedOperationException();
  }

  @Override
  public RunSummary summary() {
    throw new UnsupportedOperationException();
  }

  @Override
  public void close() throws IOException {
    throw new UnsupportedOperationException();
  }
}
