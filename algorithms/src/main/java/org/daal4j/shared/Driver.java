package org.daal4j.shared;

import java.io.IOException;
import org.daal4j.core.Checkpoint;
import org.daal4j.core.Engine;

/**
 * A fit, as it would be made alone: asks an engine for passes, and saves its state between them.
 *
 * @param <R> what it finds
 */
@FunctionalInterface
public interface Driver<R> {

  /** Runs to the end. Shares nothing that changes with other drivers, and closes no engine. */
  R run(Engine engine, Checkpoint checkpoint) throws IOException;
}
