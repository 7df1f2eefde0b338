package org.daal4j.kmeans;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.daal4j.core.NumberArrays;
import org.daal4j.core.Portable;

/**
 * Where a run stands between two passes: all that the rest of the run depends on besides the table
 * and the options. Saved after every pass; a run that goes on from it gives the same bits as one
 * that was never disturbed.
 */
final class KMeansState implements Portable {

  private static final int FORMAT = 0x4b4d0001;

  /** Which table and how many clusters; a state of another run is refused. */
  long tableRows;

  int clusters;
  int columns;

  /** Whether starting centroids are chosen and iterations run. */
  boolean seeded;

  /** Rounds of k-means|| done. */
  int round;

  /** Numbers drawn from the Mersenne Twister. */
  long draws;

  /** Chosen centroids, candidates while k-means|| collects them: {@code double[..][p]}. */
  double[][] centroids = {};

  /** Row numbers of the centroids when they are rows, else empty. */
  long[] chosenRows = {};

  /** Rows on trial as the next centroid of k-means++, {@code double[..][p]}. */
  double[][] trials = {};

  /** Their row numbers. */
  long[] trialRows = {};

  /** Whether an empty cluster took a row when the centroids were updated last. */
  boolean refilled;

  /** Objectives so far. */
  List<KMeansModel.Iteration> history = new ArrayList<>();

  /** Passes over the rows so far. */
  int passes;

  @Override
  public void write(DataOutput out) throws IOException {
    out.writeInt(FORMAT);
    out.writeLong(tableRows);
    out.writeInt(clusters);
    out.writeInt(columns);
    out.writeBoolean(seeded);
    out.writeInt(round);
    out.writeLong(draws);
    writeRows(out, centroids, chosenRows);
    writeRows(out, trials, trialRows);
    out.writeBoolean(refilled);
    out.writeInt(history.size());
    for (KMeansModel.Iteration iteration : history) {
      out.writeInt(iteration.iteration());
      out.writeDouble(iteration.objective());
      out.writeDouble(iteration.seconds());
    }
    out.writeInt(passes);
  }

  @Override
  public void read(DataInput in) throws IOException {
    if (in.readInt() != FORMAT) {
      throw new IOException("not a saved state of k-means of this version");
    }
    tableRows = in.readLong();
    clusters = in.readInt();
    columns = in.readInt();
    seeded = in.readBoolean();
    round = in.readInt();
    draws = in.readLong();
    centroids = readRows(in);
    chosenRows = readNumbers(in);
    trials = readRows(in);
    trialRows = readNumbers(in);
    refilled = in.readBoolean();
    history = new ArrayList<>();
    int iterations = NumberArrays.count(in, Integer.MAX_VALUE, "iterations");
    for (int i = 0; i < iterations; i++) {
      history.add(new KMeansModel.Iteration(in.readInt(), in.readDouble(), in.readDouble()));
    }
    passes = in.readInt();
  }

  private void writeRows(DataOutput out, double[][] rows, long[] numbers) throws IOException {
    out.writeInt(rows.length);
    for (double[] row : rows) {
      NumberArrays.write(out, row, 0, columns);
    }
    out.writeInt(numbers.length);
    NumberArrays.write(out, numbers);
  }

  private double[][] readRows(DataInput in) throws IOException {
    int count = NumberArrays.count(in, Integer.MAX_VALUE, "rows");
    List<double[]> rows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      rows.add(NumberArrays.read(in, columns));
    }
    return rows.toArray(double[][]::new);
  }

  private static long[] readNumbers(DataInput in) throws IOException {
    int count = NumberArrays.count(in, Integer.MAX_VALUE, "row numbers");
    List<Long> numbers = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      numbers.add(in.readLong());
    }
    return numbers.stream().mapToLong(Long::longValue).toArray();
  }
}
