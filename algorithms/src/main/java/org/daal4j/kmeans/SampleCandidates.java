package org.daal4j.kmeans;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.daal4j.core.Fold;
import org.daal4j.core.PartialSize;
import org.daal4j.kmeans.nearest.CentroidTable;

/**
 * The pass of one round of k-means|| (Bahmani and others 2012, doi:10.14778/2180912.2180915). Its
 * result is the sampled rows, {@code double[..][p]}.
 */
public final class SampleCandidates implements Fold<CandidateSample, double[][]> {

  private final CentroidTable candidates;
  private final int sampleSize;
  private final long seed;
  private final int round;

  /** Reads what {@link #write} has written. */
  public SampleCandidates(DataInput in) throws IOException {
    candidates = CentroidTable.read(in);
    sampleSize = in.readInt();
    seed = in.readLong();
    round = in.readInt();
  }

  SampleCandidates(CentroidTable candidates, int sampleSize, long seed, int round) {
    this.candidates = candidates;
    this.sampleSize = sampleSize;
    this.seed = seed;
    this.round = round;
  }

  @Override
  public CandidateSample newPartial() {
    return new CandidateSample(candidates, sampleSize, seed, round);
  }

  @Override
  public double[][] finish(CandidateSample merged) {
    return merged.rows();
  }

  @Override
  public boolean takesSparseRows() {
    return true;
  }

  /** The rows sampled, and the candidates. */
  @Override
  public PartialSize size() {
    return new PartialSize(
        candidates.columns(),
        p -> (long) Double.BYTES * sampleSize * p,
        p -> 2L * Double.BYTES * candidates.clusters() * p);
  }

  @Override
  public String title() {
    return "k-means|| round " + (round + 1);
  }

  @Override
  public void write(DataOutput out) throws IOException {
    candidates.write(out);
    out.writeInt(sampleSize);
    out.writeLong(seed);
    out.writeInt(round);
  }
}
