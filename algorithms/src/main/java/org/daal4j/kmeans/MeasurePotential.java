package org.daal4j.kmeans;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.daal4j.core.Fold;
import org.daal4j.kmeans.nearest.CentroidTable;

/** The pass of one k-means++ round. Its result is {@code double[trials or 1][chunks]}. */
public final class MeasurePotential implements Fold<ChunkPotentials, double[][]> {

  private final RowChunks chunks;
  private final CentroidTable chosen;
  private final CentroidTable trials;

  /** Reads what {@link #write} has written. */
  public MeasurePotential(DataInput in) throws IOException {
    chunks = RowChunks.of(in.readLong());
    chosen = CentroidTable.read(in);
    trials = CentroidTable.read(in);
  }

  MeasurePotential(RowChunks chunks, CentroidTable chosen, CentroidTable trials) {
    this.chunks = chunks;
    this.chosen = chosen;
    this.trials = trials;
  }

  @Override
  public ChunkPotentials newPartial() {
    return new ChunkPotentials(chunks, chosen, trials);
  }

  @Override
  public double[][] finish(ChunkPotentials merged) {
    return merged.potentials();
  }

  @Override
  public boolean takesSparseRows() {
    return true;
  }

  @Override
  public String title() {
    return "k-means++ round " + chosen.clusters();
  }

  @Override
  public void write(DataOutput out) throws IOException {
    out.writeLong(chunks.tableRows());
    chosen.write(out);
    trials.write(out);
  }
}
