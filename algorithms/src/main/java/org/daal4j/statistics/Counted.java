package org.daal4j.statistics;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.daal4j.core.Partial;
import org.daal4j.core.RowBlock;

/**
 * Another partial, and the {@link WeightCounts} of the same rows. What is said of the other holds
 * for both together; 24 bytes more.
 *
 * @param <P> the other partial
 */
public final class Counted<P extends Partial<P>> implements Partial<Counted<P>> {

  private final P summary;
  private final WeightCounts counts = new WeightCounts();

  /** Around a partial of no rows. */
  public Counted(P summary) {
    this.summary = summary;
  }

  /** The other partial. */
  public P summary() {
    return summary;
  }

  /** The counts. */
  public WeightCounts counts() {
    return counts;
  }

  @Override
  public void add(RowBlock rows) {
    summary.add(rows);
    counts.add(rows);
  }

  @Override
  public void merge(Counted<P> other) {
    summary.merge(other.summary);
    counts.merge(other.counts);
  }

  @Override
  public void write(DataOutput out) throws IOException {
    counts.write(out);
    summary.write(out);
  }

  @Override
  public void read(DataInput in) throws IOException {
    counts.read(in);
    summary.read(in);
  }
}
