package org.daal4j.dbscan;

import java.util.Arrays;

/**
 * Rows in a tree of boxes, the least that hold them. A box is cut in the middle of its longest
 * side, first until its rows are all within the radius of each other or few: such a box is a
 * <em>group </em>. Groups are cut further when somebody asks, so that a million rows in one place
 * cost nothing.
 *
 * <p>Nothing here is decided by arithmetic that differs from that of distances: subtraction,
 * squaring and addition round monotonically, so a bound of a box, computed as a distance is, bounds
 * the computed distances of its rows.
 */
final class RowTree {

  /** Rows times columns of a tree at most: then numbers of all its boxes fit in an array. */
  static final int MOST_NUMBERS = Integer.MAX_VALUE / 8;

  /** A box of no more rows is not cut. */
  private static final int FEW_ROWS = 8;

  /** From here on boxes are cut so that rows, not sides, are halved. */
  private static final int DEEP = 48;

  private static final int SAMPLE = 101;
  private static final int NONE = -1;

  private static final byte INNER = 0;
  private static final byte GROUP = 1;
  private static final byte BELOW = 2;

  private final int columns;
  private final double radiusSquared;
  private final double[] values; // double[rows * columns], in the order of places
  private final int[] rows; // int[rows]: which row is at a place

  private int nodes;
  private int[] starts = new int[64]; // the places of a node: from start, inclusive
  private int[] ends = new int[64]; // to end, exclusive
  private int[] children = new int[64]; // the first of two; NONE when it was not cut
  private int[] parents = new int[64];
  private byte[] depths = new byte[64];
  private byte[] kinds = new byte[64];
  private double[] boxes; // double[nodes * 2 * columns]: lowest values, then highest
  private int[] groups = new int[64];
  private int groupCount;

  /**
   * Over some rows.
   *
   * @param values of the rows, {@code double[count * columns]}; owned and reordered by the tree
   */
  RowTree(double[] values, int count, int columns, double radiusSquared) {
    this.columns = columns;
    this.radiusSquared = radiusSquared;
    this.values = values;
    this.rows = new int[count];
    Arrays.setAll(rows, row -> row);
    this.boxes = new double[64 * 2 * columns];
    if (count > 0) {
      addNode(0, count, NONE, 0, INNER);
      cutIntoGroups();
    }
  }

  private void cutIntoGroups() {
    int[] open = new int[64];
    int size = 1; // the root is node 0
    while (size > 0) {
      int node = open[--size];
      if (rowCount(node) <= FEW_ROWS || isTight(node)) {
        kinds[node] = GROUP;
        groups = room(groups, groupCount);
        groups[groupCount++] = node;
        continue;
      }
      cut(node);
      open = room(open, size + 1);
      open[size++] = children[node] + 1;
      open[size++] = children[node];
    }
  }

  /** How many groups there are. */
  int groups() {
    return groupCount;
  }

  /** The node of a group, from 0, in the order of places. */
  int group(int index) {
    return groups[index];
  }

  int start(int node) {
    return starts[node];
  }

  int end(int node) {
    return ends[node];
  }

  int rowCount(int node) {
    return ends[node] - starts[node];
  }

  /** The row, as it was given, that is at a place. */
  int row(int place) {
    return rows[place];
  }

  int nodes() {
    return nodes;
  }

  /** The parent of a node; negative for the root. */
  int parent(int node) {
    return parents[node];
  }

  /** The other child of the parent. */
  int sibling(int node) {
    int first = children[parents[node]];
    return first == node ? first + 1 : first;
  }

  boolean isFirstChild(int node) {
    return children[parents[node]] == node;
  }

  boolean isGroup(int node) {
    return kinds[node] == GROUP;
  }

  /** Whether it is above the groups. */
  boolean isAboveGroups(int node) {
    return kinds[node] == INNER;
  }

  /** Whether all rows of a node are within the radius of each other. */
  boolean isTight(int node) {
    double sum = 0;
    int low = node * 2 * columns;
    for (int j = 0; j < columns; j++) {
      double side = boxes[low + columns + j] - boxes[low + j];
      sum += side * side;
    }
    return sum <= radiusSquared;
  }

  /** The first of the two children; negative when the rows are to be looked at one by one. */
  int firstChild(int node) {
    if (children[node] == NONE && rowCount(node) > FEW_ROWS && !isPoint(node)) {
      cut(node);
    }
    return children[node];
  }

  /** The children that a node has already; negative when it has none. */
  int knownChild(int node) {
    return children[node];
  }

  /** Whether all rows of a node are equal. */
  boolean isPoint(int node) {
    int low = node * 2 * columns;
    return Arrays.equals(boxes, low, low + columns, boxes, low + columns, low + 2 * columns);
  }

  /** Whether the rows at two places are within the radius. */
  boolean within(int place, int other) {
    double sum = 0;
    for (int a = place * columns, b = other * columns, end = a + columns; a < end; a++, b++) {
      double difference = values[a] - values[b];
      sum += difference * difference;
    }
    return sum <= radiusSquared;
  }

  /** Whether no row of a node is within the radius of the row at a place. */
  boolean beyond(int place, int node) {
    double sum = 0;
    int x = place * columns;
    int low = node * 2 * columns;
    for (int j = 0; j < columns; j++) {
      double value = values[x + j];
      double gap = Math.max(boxes[low + j] - value, value - boxes[low + columns + j]);
      if (gap > 0) {
        sum += gap * gap;
      }
    }
    return sum > radiusSquared;
  }

  /** Whether all rows of a node are within the radius of the row at a place. */
  boolean covers(int place, int node) {
    double sum = 0;
    int x = place * columns;
    int low = node * 2 * columns;
    for (int j = 0; j < columns; j++) {
      double value = values[x + j];
      double reach = Math.max(boxes[low + columns + j] - value, value - boxes[low + j]);
      sum += reach * reach;
    }
    return sum <= radiusSquared;
  }

  /** Whether no row of a node is within the radius of any of another. */
  boolean apart(int node, int other) {
    double sum = 0;
    int a = node * 2 * columns;
    int b = other * 2 * columns;
    for (int j = 0; j < columns; j++) {
      double gap =
          Math.max(boxes[b + j] - boxes[a + columns + j], boxes[a + j] - boxes[b + columns + j]);
      if (gap > 0) {
        sum += gap * gap;
      }
    }
    return sum > radiusSquared;
  }

  /** Whether all rows of a node are within the radius of all of another. */
  boolean together(int node, int other) {
    double sum = 0;
    int a = node * 2 * columns;
    int b = other * 2 * columns;
    for (int j = 0; j < columns; j++) {
      double reach =
          Math.max(boxes[a + columns + j] - boxes[b + j], boxes[b + columns + j] - boxes[a + j]);
      sum += reach * reach;
    }
    return sum <= radiusSquared;
  }

  /** The squared distance of a row elsewhere from the one at a place. */
  double squaredDistance(double[] row, int from, int place) {
    double sum = 0;
    int x = place * columns;
    for (int j = 0; j < columns; j++) {
      double difference = row[from + j] - values[x + j];
      sum += difference * difference;
    }
    return sum;
  }

  /** At most the squared distance of a row elsewhere from any of a node. */
  double squaredGap(double[] row, int from, int node) {
    double sum = 0;
    int low = node * 2 * columns;
    for (int j = 0; j < columns; j++) {
      double value = row[from + j];
      double gap = Math.max(boxes[low + j] - value, value - boxes[low + columns + j]);
      if (gap > 0) {
        sum += gap * gap;
      }
    }
    return sum;
  }

  /** Copies the row at a place. */
  void copyRow(int place, double[] to, int at) {
    System.arraycopy(values, place * columns, to, at, columns);
  }

  private void cut(int node) {
    int start = starts[node];
    int end = ends[node];
    int low = node * 2 * columns;
    int widest = 0;
    for (int j = 1; j < columns; j++) {
      if (side(low, j) > side(low, widest)) {
        widest = j;
      }
    }
    double threshold = threshold(node, widest);
    int left = start;
    int right = end - 1;
    while (left <= right) {
      if (values[left * columns + widest] <= threshold) {
        left++;
      } else if (values[right * columns + widest] > threshold) {
        right--;
      } else {
        swap(left++, right--);
      }
    }
    byte kind = kinds[node] == INNER ? INNER : BELOW;
    int depth = Math.min(Byte.MAX_VALUE, depths[node] + 1);
    int first = addNode(start, left, node, depth, kind);
    addNode(left, end, node, depth, kind);
    children[node] = first;
  }

  private double side(int low, int column) {
    return boxes[low + columns + column] - boxes[low + column];
  }

  /** A value from the lowest, inclusive, to the highest, exclusive. */
  private double threshold(int node, int column) {
    int low = node * 2 * columns;
    double lowest = boxes[low + column];
    double highest = boxes[low + columns + column];
    if (depths[node] >= DEEP) {
      double[] sample = new double[Math.min(SAMPLE, rowCount(node))];
      for (int i = 0; i < sample.length; i++) {
        int place = starts[node] + (int) ((long) i * rowCount(node) / sample.length);
        sample[i] = values[place * columns + column];
      }
      Arrays.sort(sample);
      double median = sample[sample.length / 2];
      if (median < highest) {
        return median;
      }
    }
    double middle = lowest / 2 + highest / 2;
    return middle >= highest || middle < lowest ? lowest : middle;
  }

  private void swap(int a, int b) {
    int x = a * columns;
    int y = b * columns;
    for (int j = 0; j < columns; j++) {
      double value = values[x + j];
      values[x + j] = values[y + j];
      values[y + j] = value;
    }
    int row = rows[a];
    rows[a] = rows[b];
    rows[b] = row;
  }

  private int addNode(int start, int end, int parent, int depth, byte kind) {
    if (nodes == starts.length) {
      int more = nodes + (nodes >> 1);
      starts = Arrays.copyOf(starts, more);
      ends = Arrays.copyOf(ends, more);
      children = Arrays.copyOf(children, more);
      parents = Arrays.copyOf(parents, more);
      depths = Arrays.copyOf(depths, more);
      kinds = Arrays.copyOf(kinds, more);
      boxes = Arrays.copyOf(boxes, more * 2 * columns);
    }
    int node = nodes++;
    starts[node] = start;
    ends[node] = end;
    parents[node] = parent;
    children[node] = NONE;
    depths[node] = (byte) depth;
    kinds[node] = kind;
    int low = node * 2 * columns;
    int high = low + columns;
    System.arraycopy(values, start * columns, boxes, low, columns);
    System.arraycopy(values, start * columns, boxes, high, columns);
    int x = (start + 1) * columns;
    for (int place = start + 1; place < end; place++) {
      for (int j = 0; j < columns; j++) {
        double value = values[x++];
        if (value < boxes[low + j]) {
          boxes[low + j] = value;
        }
        if (value > boxes[high + j]) {
          boxes[high + j] = value;
        }
      }
    }
    return node;
  }

  private static int[] room(int[] array, int index) {
    return index < array.length ? array : Arrays.copyOf(array, array.length * 2);
  }
}
