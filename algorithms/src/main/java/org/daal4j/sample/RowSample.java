package org.daal4j.sample;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.daal4j.core.DenseRows;
import org.daal4j.core.NumberArrays;
import org.daal4j.core.Partial;
import org.daal4j.core.RowBlock;
import org.daal4j.core.SparseRows;
import org.daal4j.random.ValueHash;

/**
 * A sample of the different rows of a table, each with the number of rows that are equal to it.
 *
 * <p>State: of the rows of positive weight the {@code limit} whose hash ({@link ValueHash} of the
 * numbers and the weight) is least, with their counts, and how many rows there were. Rows that are
 * equal are one, so that each different row has the same chance, and a table with no more than
 * {@code limit} different rows is there as a whole. Add and merge are exact: the sample depends on
 * the rows alone, not on their order, splits or form, and needs no global row numbers. 8·(p + 2)
 * bytes a sampled row, at most 8 MB or {@value #FEWEST} rows.
 *
 * <p>Empty: no rows. Negative zeros become zeros.
 */
public final class RowSample implements Partial<RowSample> {

  /** The most rows of a sample. */
  public static final int MOST = 2000;

  private static final int FEWEST = 100;
  private static final int NUMBERS = 1_000_000;

  private final int p;
  private final int limit;
  private final TreeMap<Key, Long> counts = new TreeMap<>();
  private long rows;

  private record Key(long hash, double weight, double[] values) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      int order = Long.compareUnsigned(hash, other.hash);
      order = order == 0 ? Double.compare(weight, other.weight) : order;
      return order == 0 ? Arrays.compare(values, other.values) : order;
    }
  }

  /**
   * A row of the sample.
   *
   * @param values its numbers, {@code double[p]}; not a copy
   * @param weight above 0
   * @param count how many rows are equal to it, itself included
   */
  public record Sampled(double[] values, double weight, long count) {}

  /** Of rows of p columns. */
  public RowSample(int p, int limit) {
    this.p = p;
    this.limit = limit;
  }

  /** The most rows of a sample of rows of so many columns. */
  public static int limit(int columns) {
    return Math.max(FEWEST, Math.min(MOST, NUMBERS / Math.max(1, columns)));
  }

  @Override
  public void add(RowBlock block) {
    if (block.columns() != p) {
      throw new IllegalArgumentException(
          "rows of " + block.columns() + " columns in a sample of " + p + " columns");
    }
    for (int row = 0; row < block.rows(); row++) {
      double weight = block.weight(row);
      if (weight > 0) {
        rows++;
        long hash = ValueHash.with(hash(block, row), p, weight);
        if (mayBeKept(hash)) {
          double[] values = block.row(row);
          for (int j = 0; j < p; j++) {
            values[j] += 0.0; // no negative zero
          }
          keep(new Key(hash, weight, values), 1);
        }
      }
    }
  }

  private static long hash(RowBlock block, int row) {
    return block instanceof SparseRows sparse ? hash(sparse, row) : hash((DenseRows) block, row);
  }

  private static long hash(DenseRows rows, int row) {
    long hash = ValueHash.ZEROS;
    int start = row * rows.columns();
    for (int j = 0; j < rows.columns(); j++) {
      double value = rows.values()[start + j];
      hash = value == 0 ? hash : ValueHash.with(hash, j, value);
    }
    return hash;
  }

  private static long hash(SparseRows rows, int row) {
    long hash = ValueHash.ZEROS;
    for (int i = rows.start(row); i < rows.start(row + 1); i++) {
      double value = rows.values()[i];
      hash = value == 0 ? hash : ValueHash.with(hash, rows.indices()[i], value);
    }
    return hash;
  }

  private boolean mayBeKept(long hash) {
    return counts.size() < limit || Long.compareUnsigned(hash, counts.lastKey().hash) <= 0;
  }

  private void keep(Key key, long count) {
    counts.merge(key, count, Long::sum);
    if (counts.size() > limit) {
      counts.pollLastEntry();
    }
  }

  @Override
  public void merge(RowSample other) {
    if (other.p != p || other.limit != limit) {
      throw new IllegalArgumentException(size() + " cannot take " + other.size());
    }
    rows += other.rows;
    other.counts.forEach(this::keep);
  }

  private String size() {
    return "a sample of up to " + limit + " rows of " + p + " columns";
  }

  /** How many rows of positive weight there were. */
  public long rows() {
    return rows;
  }

  /** How many of them are in the sample, or are equal to one that is. */
  public long covered() {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  /** The different rows of the sample, by their hash. */
  public List<Sampled> sampled() {
    List<Sampled> sampled = new ArrayList<>();
    counts.forEach((key, count) -> sampled.add(new Sampled(key.values, key.weight, count)));
    return sampled;
  }

  @Override
  public void write(DataOutput out) throws IOException {
    out.writeInt(p);
    out.writeLong(rows);
    out.writeInt(counts.size());
    for (Key key : counts.keySet()) {
      out.writeLong(counts.get(key));
      out.writeLong(key.hash);
      out.writeDouble(key.weight);
      NumberArrays.write(out, key.values);
    }
  }

  @Override
  public void read(DataInput in) throws IOException {
    counts.clear();
    NumberArrays.expect(in, p, "columns");
    rows = in.readLong();
    int size = NumberArrays.count(in, limit, "rows");
    for (int i = 0; i < size; i++) {
      long count = in.readLong();
      long hash = in.readLong();
      double weight = in.readDouble();
      keep(new Key(hash, weight, NumberArrays.read(in, p)), count);
    }
  }
}
