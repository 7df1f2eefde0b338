package org.daal4j.dbscan;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.daal4j.core.DenseRows;
import org.daal4j.core.Engine;
import org.daal4j.core.NumberArrays;
import org.daal4j.core.PartialSize;
import org.daal4j.core.RowBlock;
import org.daal4j.core.RowColumn;
import org.daal4j.core.RowMap;
import org.daal4j.core.RowWriter;
import org.daal4j.core.Setting;
import org.daal4j.core.TextColumns;
import org.daal4j.core.UsageException;

/**
 * Writes for each row its text fields, then the cluster of the nearest core row within the radius:
 * least squared distance, summed as the fit does, the bound included; ties to the lowest cluster;
 * -1 when there is none.
 *
 * <p>The core rows are in a tree that is built once and then only read.
 */
public final class NearestCore implements RowMap {

  private static final int MOST_COLUMNS = 1 << 24;

  private static final Setting TASK_MEMORY = Setting.named("mapreduce.map.memory.mb");

  /** With this radius a tree is cut until its rows are few or all equal. */
  static final double NO_RADIUS = 0;

  private final int columns;
  private final double epsilon;
  private final RowTree tree;
  private final int[] clusters; // int[rows], of rows as they were given
  private final int different; // rows that are sent: of equal ones one

  /**
   * Of core rows.
   *
   * @param values of the rows, {@code double[rows * columns]}; owned and reordered
   * @param clusters of the rows, {@code int[rows]}, owned
   */
  NearestCore(double[] values, int[] clusters, int columns, double epsilon) {
    this.columns = columns;
    this.epsilon = epsilon;
    this.clusters = clusters;
    this.tree = new RowTree(values, clusters.length, columns, NO_RADIUS);
    this.different = different();
  }

  /** Reads what {@link #write} has written. */
  public NearestCore(DataInput in) throws IOException {
    columns = NumberArrays.count(in, MOST_COLUMNS, "columns");
    epsilon = in.readDouble();
    int rows = NumberArrays.count(in, RowTree.MOST_NUMBERS / Math.max(1, columns), "core rows");
    double[] values = NumberArrays.read(in, rows * columns);
    Growing numbers = new Growing();
    for (int row = 0; row < rows; row++) {
      numbers.add(in.readInt());
    }
    clusters = numbers.ints();
    tree = new RowTree(values, rows, columns, NO_RADIUS);
    different = different();
  }

  private int different() {
    int rows = 0;
    for (int group = 0; group < tree.groups(); group++) {
      rows += sent(tree.group(group));
    }
    return rows;
  }

  /** Bytes of a core row while it is read and the tree grows. */
  static long bytesOfRow(int columns) {
    return 40L * columns + 64;
  }

  @Override
  public void requireMemory(Engine engine) {
    long bytes = different * bytesOfRow(columns);
    PartialSize size = new PartialSize(1, p -> 0, p -> p * bytes);
    if (engine.mostColumns(size) < 1) {
      throw new UsageException(
          Setting.MODEL,
          String.format(
              Locale.ROOT,
              "each task must hold its %,d different core rows: %,d MB, more than it has.",
              different,
              bytes >> 20),
          "Raise " + Setting.HEAP + ", or where tasks run in a cluster " + TASK_MEMORY + ".");
    }
  }

  @Override
  public Function open(int split) {
    return this::assign;
  }

  private void assign(RowBlock rows, RowWriter lines) throws IOException {
    if (rows.columns() != columns) {
      throw new IllegalArgumentException(
          "rows of " + rows.columns() + " columns, core rows of " + columns);
    }
    double[] values = ((DenseRows) rows).values();
    TextColumns text = rows.text();
    Search search = new Search(values);
    for (int row = 0; row < rows.rows(); row++) {
      lines.texts(text, row, 0);
      lines.integer(search.cluster(row * columns));
      lines.endRow();
    }
  }

  private final class Search {
    private final double[] values;
    private double least;
    private int nearest;

    Search(double[] values) {
      this.values = values;
    }

    int cluster(int from) {
      least = epsilon * epsilon;
      nearest = BoxClusters.NOISE;
      if (clusters.length > 0) {
        look(from, 0, tree.squaredGap(values, from, 0));
      }
      return nearest;
    }

    private void look(int from, int node, double gap) {
      if (gap > least) {
        return;
      }
      int child = tree.knownChild(node);
      if (child < 0) {
        int end = tree.isPoint(node) ? tree.start(node) + 1 : tree.end(node);
        for (int place = tree.start(node); place < end; place++) {
          take(from, place);
        }
        return;
      }
      double first = tree.squaredGap(values, from, child);
      double second = tree.squaredGap(values, from, child + 1);
      if (first <= second) {
        look(from, child, first);
        look(from, child + 1, second);
      } else {
        look(from, child + 1, second);
        look(from, child, first);
      }
    }

    private void take(int from, int place) {
      double distance = tree.squaredDistance(values, from, place);
      int cluster = clusters[tree.row(place)];
      boolean first = nearest == BoxClusters.NOISE;
      if (distance < least || distance == least && (first || cluster < nearest)) {
        least = distance;
        nearest = cluster;
      }
    }
  }

  @Override
  public List<RowColumn> columns() {
    return List.of(RowColumn.integer("cluster"));
  }

  @Override
  public String title() {
    return "assignments";
  }

  /** Of core rows that are equal one is sent. */
  @Override
  public void write(DataOutput out) throws IOException {
    out.writeInt(columns);
    out.writeDouble(epsilon);
    out.writeInt(different);
    double[] row = new double[columns];
    for (int group = 0; group < tree.groups(); group++) {
      int start = tree.start(tree.group(group));
      for (int place = start; place < start + sent(tree.group(group)); place++) {
        tree.copyRow(place, row, 0);
        NumberArrays.write(out, row);
      }
    }
    for (int group = 0; group < tree.groups(); group++) {
      int start = tree.start(tree.group(group));
      for (int place = start; place < start + sent(tree.group(group)); place++) {
        out.writeInt(clusters[tree.row(place)]);
      }
    }
  }

  /** How many of the first rows of a group are sent. */
  private int sent(int group) {
    return tree.isPoint(group) ? 1 : tree.rowCount(group);
  }
}
