package org.daal4j.kmeans;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import org.daal4j.core.NumberArrays;
import org.daal4j.core.Partial;
import org.daal4j.core.RowBlock;
import org.daal4j.kmeans.evaluation.LeastKeys;
import org.daal4j.kmeans.nearest.CentroidTable;
import org.daal4j.random.RowHash;

/**
 * A weighted sample of rows without replacement, of exactly {@code limit} rows while there are so
 * many: each row has the weight m = w·d², with d the distance to the nearest candidate so far, and
 * draws the key -ln(u)/m, an exponential time of rate m; the least keys are the sample (Efraimidis
 * and Spirakis 2006, doi:10.1016/j.ipl.2005.11.003). u comes from the global row number, so the
 * sample does not depend on the splits.
 *
 * <p>State: keys, row numbers and numbers of the sampled rows, 8·limit·(p + 2) bytes. Merging keeps
 * the least keys of both. Rows of weight 0 or at distance 0 never enter. A row whose squared
 * distance is infinite has the key 0, so it is in the sample and the driver can report it. Most
 * rows are turned away without a logarithm, since -ln(u) ≥ 1 - u; the logarithm is the strict one,
 * the same in every JVM. Rows must be counted.
 */
final class CandidateSample implements Partial<CandidateSample> {

  private final LeastDistances distances; // to the candidates so far
  private final RowHash hash;
  private final LeastKeys sample;
  private final int p;
  private final double[][] values; // double[limit][p], by slot; made when first used

  CandidateSample(CentroidTable candidates, int limit, long seed, int round) {
    this.distances = new LeastDistances(candidates);
    this.hash = new RowHash(seed, round);
    this.sample = new LeastKeys(limit);
    this.p = candidates.columns();
    this.values = new double[limit][];
  }

  @Override
  public void add(RowBlock rows) {
    if (rows.columns() != p) {
      throw new IllegalArgumentException(
          "rows of " + rows.columns() + " columns in a sample of " + p + " columns");
    }
    double[] squared = distances.of(rows);
    for (int i = 0; i < rows.rows(); i++) {
      double weight = rows.weight(i);
      double mass = weight == 0 ? 0 : weight * squared[i];
      if (mass > 0) {
        consider(rows, i, mass);
      }
    }
  }

  private void consider(RowBlock rows, int row, double mass) {
    long number = rows.firstRow() + row;
    double u = hash.uniform(number);
    if (1 - u > sample.bound() * mass) {
      return;
    }
    int slot = sample.add(-StrictMath.log(u) / mass, number);
    if (slot >= 0) {
      values[slot] = rows.row(row);
    }
  }

  private void keep(double key, long number, double[] source, int from) {
    int slot = sample.add(key, number);
    if (slot >= 0) {
      if (values[slot] == null) {
        values[slot] = new double[p];
      }
      System.arraycopy(source, from, values[slot], 0, p);
    }
  }

  @Override
  public void merge(CandidateSample other) {
    if (other.sample.limit() != sample.limit() || other.p != p) {
      throw new IllegalArgumentException(size() + " cannot take " + other.size());
    }
    for (int i = 0; i < other.sample.size(); i++) {
      double[] row = other.values[other.sample.slot(i)];
      keep(other.sample.key(i), other.sample.row(i), row, 0);
    }
  }

  private String size() {
    return "a sample of up to " + sample.limit() + " rows of " + p + " columns";
  }

  /** The sampled rows, in the order of their keys; copies. */
  double[][] rows() {
    return Arrays.stream(sample.order())
        .mapToObj(position -> values[sample.slot(position)].clone())
        .toArray(double[][]::new);
  }

  @Override
  public void write(DataOutput out) throws IOException {
    out.writeInt(p);
    sample.write(out);
    for (int position : sample.order()) {
      NumberArrays.write(out, values[sample.slot(position)], 0, p);
    }
  }

  @Override
  public void read(DataInput in) throws IOException {
    sample.clear();
    NumberArrays.expect(in, p, "columns");
    sample.read(in);
    for (int slot = 0; slot < sample.size(); slot++) {
      values[slot] = NumberArrays.read(in, p);
    }
  }
}
