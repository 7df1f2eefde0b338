package org.daal4j.kmeans;

import java.io.IOException;

/**
 * Chooses starting centroids: leaves them in the state of the run, with their row numbers when they
 * are rows. Goes on where the state stands.
 */
@FunctionalInterface
interface Seeding {

  /** Chooses, saving the state after every pass. */
  void choose(KMeansRun run) throws IOException;

  /** The way of an option. */
  static Seeding of(Initialization initialization) {
    return switch (initialization) {
      case DETERMINISTIC -> new FirstRows();
      case RANDOM -> new RandomRows();
      case PLUS_PLUS -> new PlusPlus();
      case PARALLEL_PLUS -> new ParallelPlus();
    };
  }
}
