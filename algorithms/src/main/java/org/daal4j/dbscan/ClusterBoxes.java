package org.daal4j.dbscan;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.daal4j.core.DenseRows;
import org.daal4j.core.NumberArrays;
import org.daal4j.core.PartedRows;
import org.daal4j.core.PartialSize;
import org.daal4j.core.RowBlock;
import org.daal4j.core.RowExchange;

/**
 * Clusters the rows of each box, and sends labels back into the order of the table: of each row its
 * box and its label there, and where the core rows are wanted whether it is one, and its numbers.
 */
public final class ClusterBoxes implements RowExchange<BoxResults, List<BoxResult>> {

  private static final int MOST_COLUMNS = 1 << 24;

  private final BoxPlan plan;
  private final double[] origin;
  private final double epsilon;
  private final long minObservations;
  private final boolean weighted;
  private final boolean wantsCores;
  private final long rows;
  private final long partRows;
  private final long mostRows;

  /** Reads what {@link #write} has written. */
  public ClusterBoxes(DataInput in) throws IOException {
    plan = new BoxPlan(in);
    origin = NumberArrays.read(in, NumberArrays.count(in, MOST_COLUMNS, "columns"));
    epsilon = in.readDouble();
    minObservations = in.readLong();
    weighted = in.readBoolean();
    wantsCores = in.readBoolean();
    rows = in.readLong();
    partRows = in.readLong();
    mostRows = in.readLong();
  }

  /**
   * Of rows that {@link SendToBoxes} has sent.
   *
   * @param origin amid the rows, {@code double[p]}
   * @param weighted whether a weight comes after the columns
   * @param wantsCores whether core rows will be written
   * @param rows of the table
   * @param partRows how many rows a part has in the order of the table
   * @param mostRows rows of the largest box, those near it included
   */
  ClusterBoxes(
      BoxPlan plan,
      double[] origin,
      DbscanOptions options,
      boolean weighted,
      boolean wantsCores,
      long rows,
      long partRows,
      long mostRows) {
    this.plan = plan;
    this.origin = origin;
    this.epsilon = options.epsilon();
    this.minObservations = options.minObservations();
    this.weighted = weighted;
    this.wantsCores = wantsCores;
    this.rows = rows;
    this.partRows = partRows;
    this.mostRows = mostRows;
  }

  @Override
  public int parts() {
    return Math.toIntExact(Math.max(1, (rows + partRows - 1) / partRows));
  }

  @Override
  public long partRows() {
    return partRows;
  }

  @Override
  public boolean isLastToRead() {
    return true;
  }

  @Override
  public List<String> columns() {
    List<String> names = new ArrayList<>(List.of("box", "label"));
    if (wantsCores) {
      names.add("core");
      for (int column = 1; column <= plan.columns(); column++) {
        names.add("c" + column);
      }
    }
    return names;
  }

  @Override
  public Function<BoxResults> open(int split) {
    return new Clustering(split);
  }

  private final class Clustering implements Function<BoxResults> {
    private final int box;
    private final int p = plan.columns();
    private double[] values = new double[1024 * p];
    private double[] weights = weighted ? new double[1024] : null;
    private long[] numbers = new long[1024];
    private int count;

    Clustering(int box) {
      this.box = box;
    }

    @Override
    public void add(RowBlock block, BoxResults found, PartedRows out) {
      makeRoom(count + block.rows());
      double[] from = ((DenseRows) block).values();
      int width = block.columns();
      for (int row = 0; row < block.rows(); row++) {
        System.arraycopy(from, row * width, values, count * p, p);
        if (weighted) {
          weights[count] = from[row * width + p];
        }
        numbers[count++] = block.number(row);
      }
    }

    private void makeRoom(int wanted) {
      if (wanted > numbers.length) {
        int capacity = (int) Math.max(wanted, Math.min(mostRows, 2L * numbers.length));
        values = Arrays.copyOf(values, Math.multiplyExact(capacity, p));
        numbers = Arrays.copyOf(numbers, capacity);
        weights = weighted ? Arrays.copyOf(weights, capacity) : null;
      }
    }

    @Override
    public void finish(BoxResults found, PartedRows out) throws IOException {
      numbers = Arrays.copyOf(numbers, count);
      BitSet own = new BitSet(count);
      BitSet asked = new BitSet(count);
      double near = Reach.ofNeighbours(epsilon);
      for (int row = 0; row < count; row++) {
        own.set(row, plan.boxOf(values, row * p) == box);
        asked.set(row, plan.isWithin(box, values, row * p, near));
      }
      LocalClusters clusters =
          new LocalClusters(values, count, p, weights, asked, epsilon, minObservations, out::alive);
      BoxClusters labels = new BoxClusters(clusters, own, numbers);
      found.add(labels.result(box, links(clusters, own, asked, near)));
      send(clusters, labels, out);
    }

    /** Core rows of this box that others are near, and those of others near this one. */
    private BoxLinks links(LocalClusters clusters, BitSet own, BitSet asked, double near)
        throws IOException {
      BoxLinks links = new BoxLinks(origin, epsilon);
      NodeStack waiting = new NodeStack();
      for (int place = 0; place < count; place++) {
        int row = clusters.row(place);
        int from = place * p;
        if (!asked.get(row) || !clusters.isCore(row) || plan.isDeep(box, values, from, near)) {
          continue;
        }
        if (own.get(row)) {
          plan.within(
              values,
              from,
              near,
              waiting,
              viewer -> {
                if (viewer != box) {
                  links.add(box, viewer, values, from, numbers[row], row);
                }
              });
        } else {
          links.add(plan.boxOf(values, from), box, values, from, numbers[row], row);
        }
      }
      return links;
    }

    private void send(LocalClusters clusters, BoxClusters labels, PartedRows out)
        throws IOException {
      double[] sent = new double[columns().size()];
      sent[0] = box;
      for (int place = 0; place < count; place++) {
        int row = clusters.row(place);
        if (labels.isOwn(row)) {
          sent[1] = labels.label(row);
          if (wantsCores) {
            sent[2] = clusters.isCore(row) ? 1 : 0;
            System.arraycopy(values, place * p, sent, 3, p);
          }
          out.send((int) (numbers[row] / partRows), numbers[row], sent, 0);
        }
      }
    }
  }

  @Override
  public BoxResults newPartial() {
    return new BoxResults();
  }

  @Override
  public List<BoxResult> finish(BoxResults merged) {
    return merged.boxes();
  }

  @Override
  public PartialSize size() {
    return sizeOf(plan.columns(), mostRows);
  }

  /**
   * What a task needs for a box.
   *
   * @param rows of the largest box
   */
  static PartialSize sizeOf(int columns, long rows) {
    return new PartialSize(columns, p -> 0, p -> rows * bytesOfRow(p));
  }

  /**
   * Bytes of a row while its box is clustered: its numbers twice while they are collected, later
   * once with a box of the tree for every other row at most, and what each row is called.
   */
  static long bytesOfRow(int columns) {
    return 16L * columns + 16 + 8L * columns + 48;
  }

  @Override
  public String title() {
    return "cluster boxes";
  }

  @Override
  public void write(DataOutput out) throws IOException {
    plan.write(out);
    out.writeInt(origin.length);
    NumberArrays.write(out, origin);
    out.writeDouble(epsilon);
    out.writeLong(minObservations);
    out.writeBoolean(weighted);
    out.writeBoolean(wantsCores);
    out.writeLong(rows);
    out.writeLong(partRows);
    out.writeLong(mostRows);
  }
}
