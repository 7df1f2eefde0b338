package org.daal4j.kmeans;

import java.io.IOException;
import java.util.stream.LongStream;
import org.daal4j.core.DenseRows;

/** The first k rows. */
final class FirstRows implements Seeding {

  @Override
  public void choose(KMeansRun run) throws IOException {
    int k = run.options().clusters();
    DenseRows first = run.read(0, k);
    double[][] centroids = new double[k][];
    for (int c = 0; c < k; c++) {
      centroids[c] = first.row(c);
    }
    run.state().centroids = centroids;
    run.state().chosenRows = LongStream.range(0, k).toArray();
  }
}
