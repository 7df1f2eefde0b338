package org.daal4j.dbscan;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.math.BigInteger;
import java.util.Arrays;
import org.daal4j.core.DenseRows;
import org.daal4j.core.NumberArrays;
import org.daal4j.core.Partial;
import org.daal4j.core.RowBlock;

/**
 * The nearest rows of each of some asked rows, until their weights are enough.
 *
 * <p>State: a {@link NeighbourList} for each asked row, s lists of at most {@code limit} distances
 * and weights. Add looks for the asked rows that a row may be near, in a tree over the asked rows
 * whose boxes know the farthest distance that still matters to one of theirs: in the end about log
 * s boxes a row. Merge adds the lists of the other. Both are exact, so that the distances are the
 * same for any splits. Rows of weight 0 are nobody's neighbours; a distance whose square is beyond
 * a double is none.
 */
public final class NearestRows implements Partial<NearestRows> {

  private final RowTree asked;
  private final int columns;
  private final NeighbourList[] lists; // of the asked rows by their place in the tree
  private final double[] bounds; // of the nodes: nearer rows matter
  private final NodeStack waiting = new NodeStack();

  /**
   * Of no rows.
   *
   * @param farthest squared distance of each asked row at which the weight is known to be enough,
   *     or infinite
   * @param enough weight, at least 1
   * @param limit how many neighbours of a row are kept at most
   */
  NearestRows(RowTree asked, int columns, double[] farthest, long enough, int limit) {
    this.asked = asked;
    this.columns = columns;
    this.lists = new NeighbourList[farthest.length];
    this.bounds = new double[asked.nodes()];
    for (int place = 0; place < lists.length; place++) {
      lists[place] = new NeighbourList(farthest[asked.row(place)], enough, limit);
    }
    lowerAll();
  }

  private void lowerAll() {
    Arrays.fill(bounds, Double.POSITIVE_INFINITY);
    for (int group = 0; group < asked.groups(); group++) {
      lower(asked.group(group));
    }
  }

  @Override
  public void add(RowBlock block) {
    if (block.columns() != columns) {
      throw new IllegalArgumentException(
          "rows of " + block.columns() + " columns among those of " + columns + " columns");
    }
    double[] values = ((DenseRows) block).values();
    int rows = lists.length == 0 ? 0 : block.rows();
    int step = step(rows);
    int row = 0;
    for (int i = 0; i < rows; i++) {
      double weight = block.weight(row);
      if (weight > 0) {
        add(values, row * columns, weight);
      }
      row = (row + step) % rows;
    }
  }

  /** Strides that meet each row once: of sorted rows each would come nearer than all before. */
  private static int step(int rows) {
    int step = (int) (0.618 * rows) | 1;
    while (!BigInteger.valueOf(step).gcd(BigInteger.valueOf(rows)).equals(BigInteger.ONE)) {
      step++;
    }
    return step;
  }

  private void add(double[] values, int from, double weight) {
    waiting.push(0);
    while (waiting.size() > 0) {
      int node = waiting.pop();
      if (asked.squaredGap(values, from, node) >= bounds[node]) {
        continue;
      }
      int child = asked.knownChild(node);
      if (child >= 0) {
        waiting.push(child, child + 1);
      } else if (addToRows(node, values, from, weight)) {
        lower(node);
      }
    }
  }

  /** Whether any of the asked rows of a node has taken the row. */
  private boolean addToRows(int node, double[] values, int from, double weight) {
    boolean taken = false;
    for (int place = asked.start(node); place < asked.end(node); place++) {
      double distance = asked.squaredDistance(values, from, place);
      if (distance < lists[place].bound()) {
        lists[place].add(distance, weight);
        taken = true;
      }
    }
    return taken;
  }

  /** Sets the bound of a node whose rows are looked at one by one, and of those above it. */
  private void lower(int leaf) {
    double bound = 0;
    for (int place = asked.start(leaf); place < asked.end(leaf); place++) {
      bound = Math.max(bound, lists[place].bound());
    }
    int node = leaf;
    while (bound < bounds[node]) {
      bounds[node] = bound;
      if (asked.parent(node) < 0) {
        return;
      }
      bound = Math.max(bound, bounds[asked.sibling(node)]);
      node = asked.parent(node);
    }
  }

  @Override
  public void merge(NearestRows other) {
    if (other.lists.length != lists.length || other.columns != columns) {
      throw new IllegalArgumentException(size() + " cannot take " + other.size());
    }
    for (int place = 0; place < lists.length; place++) {
      lists[place].merge(other.lists[place]);
    }
    lowerAll();
  }

  private String size() {
    return "neighbours of " + lists.length + " rows of " + columns + " columns";
  }

  /** The squared distance of each asked row at which the weight is enough, in the order asked. */
  double[] squaredDistances() {
    double[] squares = new double[lists.length];
    for (int place = 0; place < squares.length; place++) {
      squares[asked.row(place)] = lists[place].squaredDistance();
    }
    return squares;
  }

  @Override
  public void write(DataOutput out) throws IOException {
    out.writeInt(lists.length);
    for (NeighbourList list : lists) {
      list.write(out);
    }
  }

  @Override
  public void read(DataInput in) throws IOException {
    NumberArrays.expect(in, lists.length, "rows with neighbours");
    for (NeighbourList list : lists) {
      list.read(in);
    }
    lowerAll();
  }
}
