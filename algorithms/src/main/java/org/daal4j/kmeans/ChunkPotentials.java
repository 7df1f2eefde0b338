package org.daal4j.kmeans;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import org.daal4j.core.DenseRows;
import org.daal4j.core.NumberArrays;
import org.daal4j.core.Partial;
import org.daal4j.core.RowBlock;
import org.daal4j.core.SparseRows;
import org.daal4j.kmeans.nearest.CentroidTable;
import org.daal4j.kmeans.nearest.SparseDistances;
import org.daal4j.kmeans.nearest.SquaredDistance;

/**
 * The potential of each chunk of rows for the next draw of k-means++ (Arthur and Vassilvitskii
 * 2007): the sum of w times the squared distance to the nearest chosen centroid, once for each
 * trial as if it were chosen too. Without chosen centroids the sum of w.
 *
 * <p>State: {@code double[sets][chunks]} with one set for each trial, one if there is none; only
 * the range of chunks that was seen is held and sent, 8·sets bytes a chunk. Merging adds. Rows must
 * be counted. Empty: no chunk. A sum beyond the range of a double is infinite, which the driver
 * reports. Accuracy: plain sums of up to some thousand rows; pinned by {@code ChunkPotentialsTest}.
 */
final class ChunkPotentials implements Partial<ChunkPotentials> {

  private final RowChunks chunks;
  private final CentroidTable chosen;
  private final CentroidTable trials;
  private final int sets;
  private final double[][] sums; // double[sets][>= to - from]
  private int from; // first chunk seen
  private int to; // last chunk seen, exclusive

  private final LeastDistances distances; // to the chosen ones
  private SparseDistances sparseTrials;

  ChunkPotentials(RowChunks chunks, CentroidTable chosen, CentroidTable trials) {
    this.chunks = chunks;
    this.chosen = chosen;
    this.trials = trials;
    this.distances = new LeastDistances(chosen);
    this.sets = Math.max(1, trials.clusters());
    this.sums = new double[sets][0];
  }

  @Override
  public void add(RowBlock rows) {
    if (rows.columns() != chosen.columns()) {
      throw new IllegalArgumentException(
          "rows of "
              + rows.columns()
              + " columns in a summary of "
              + chosen.columns()
              + " columns");
    }
    if (rows.rows() == 0) {
      return;
    }
    int last = rows.rows() - 1;
    cover(chunks.chunk(rows.firstRow()), chunks.chunk(rows.firstRow() + last) + 1);
    double[] squared = chosen.clusters() == 0 ? null : distances.of(rows);
    for (int first = 0; first < rows.rows(); ) {
      int chunk = chunks.chunk(rows.firstRow() + first);
      int end = (int) Math.min(rows.rows(), chunks.firstRow(chunk + 1) - rows.firstRow());
      for (int set = 0; set < sets; set++) {
        sums[set][chunk - from] = sum(rows, first, end, squared, set, sums[set][chunk - from]);
      }
      first = end;
    }
  }

  /** Adds rows of one chunk to a sum. */
  private double sum(RowBlock rows, int first, int end, double[] squared, int set, double start) {
    double sum = start;
    for (int i = first; i < end; i++) {
      double weight = rows.weight(i);
      if (squared == null) {
        sum += weight;
      } else if (weight != 0 && squared[i] != 0) {
        double least =
            trials.clusters() == 0 ? squared[i] : Math.min(squared[i], fromTrial(rows, i, set));
        sum += weight * least;
      }
    }
    return sum;
  }

  private double fromTrial(RowBlock block, int row, int trial) {
    int p = chosen.columns();
    if (block instanceof DenseRows rows) {
      return SquaredDistance.between(rows.values(), row * p, trials.values(), trial * p, p);
    }
    if (sparseTrials == null) {
      sparseTrials = new SparseDistances(trials);
    }
    return sparseTrials.between((SparseRows) block, row, trial);
  }

  @Override
  public void merge(ChunkPotentials other) {
    if (other.sets != sets || !other.chunks.equals(chunks)) {
      throw new IllegalArgumentException(size() + " cannot take " + other.size());
    }
    if (other.from == other.to) {
      return;
    }
    cover(other.from, other.to);
    for (int set = 0; set < sets; set++) {
      for (int chunk = other.from; chunk < other.to; chunk++) {
        sums[set][chunk - from] += other.sums[set][chunk - other.from];
      }
    }
  }

  private String size() {
    return "a summary of " + sets + " trials and " + chunks.count() + " chunks";
  }

  /** Makes room for a range of chunks. */
  private void cover(int first, int end) {
    if (from == to) {
      from = first;
      to = first;
    }
    int newFrom = Math.min(from, first);
    int newTo = Math.max(to, end);
    for (int set = 0; set < sets; set++) {
      double[] old = sums[set];
      if (newFrom < from) {
        sums[set] = new double[newTo - newFrom];
        System.arraycopy(old, 0, sums[set], from - newFrom, to - from);
      } else if (newTo - newFrom > old.length) {
        sums[set] = Arrays.copyOf(old, Math.max(newTo - newFrom, 2 * old.length));
      }
    }
    from = newFrom;
    to = newTo;
  }

  /** The potentials of all chunks, {@code double[sets][chunks]}. */
  double[][] potentials() {
    double[][] all = new double[sets][chunks.count()];
    for (int set = 0; set < sets; set++) {
      System.arraycopy(sums[set], 0, all[set], from, to - from);
    }
    return all;
  }

  @Override
  public void write(DataOutput out) throws IOException {
    out.writeInt(sets);
    out.writeInt(from);
    out.writeInt(to);
    for (double[] set : sums) {
      NumberArrays.write(out, set, 0, to - from);
    }
  }

  @Override
  public void read(DataInput in) throws IOException {
    from = 0;
    to = 0;
    NumberArrays.expect(in, sets, "trials");
    int first = NumberArrays.count(in, chunks.count(), "chunks");
    int end = NumberArrays.count(in, chunks.count(), "chunks");
    if (first > end) {
      throw new IOException("not a range of chunks: from " + first + " to " + end);
    }
    for (int set = 0; set < sets; set++) {
      sums[set] = NumberArrays.read(in, end - first);
    }
    from = first;
    to = end;
  }
}
