package org.daal4j.dbscan;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/**
 * Which rows in memory are core, which core rows hang together by steps of at most the radius, and
 * which clusters a row that is not core is at the border of. Exact; rows that are close together
 * are dealt with as one ({@link RowTree}).
 *
 * <p>Core rows are asked for only where all rows within the radius are there ({@link
 * #LocalClusters}).
 */
final class LocalClusters {

  private static final int UNKNOWN = -1;
  private static final int NO_CORES = -2;
  private static final int GROUPS_A_TELLING = 1024;

  private final RowTree tree;
  private final RowWeights weights;
  private final BitSet core;
  private final DisjointSets sets;
  private final Runnable alive;
  private final int[] cores; // of nodes that are groups: how many rows are core
  private final int[] representatives; // of nodes up to the groups: a core row, UNKNOWN, NO_CORES
  private double[] nodeWeights; // of nodes: the sum of their rows' weights, NaN until asked for
  private final Map<Integer, BigDecimal> exactNodeWeights = new HashMap<>();
  private final NodeStack waiting = new NodeStack();

  // of the sum that is going on
  private double sum;
  private BigDecimal exactSum;

  /**
   * Of some rows.
   *
   * @param values of the rows, {@code double[rows * columns]}; owned and reordered
   * @param rowWeights {@code double[rows]}, or null: each row weighs 1
   * @param asked the rows of which it matters whether they are core: all within the radius of them
   *     are there
   * @param radius the bound is included
   * @param enough weight within the radius that makes a core
   * @param alive is told every now and then that the work goes on; may throw to end it
   */
  LocalClusters(
      double[] values,
      int rows,
      int columns,
      double[] rowWeights,
      BitSet asked,
      double radius,
      long enough,
      Runnable alive) {
    this.tree = new RowTree(values, rows, columns, radius * radius);
    this.weights = new RowWeights(rowWeights, rows, enough);
    this.core = new BitSet(rows);
    this.sets = new DisjointSets(rows);
    this.cores = new int[tree.nodes()];
    this.representatives = new int[tree.nodes()];
    Arrays.fill(representatives, UNKNOWN);
    this.nodeWeights = new double[weights.areOne() ? 0 : tree.nodes()];
    Arrays.fill(nodeWeights, Double.NaN);
    this.alive = alive;
    for (int g = 0; g < tree.groups(); g++) {
      tell(g);
      findCores(tree.group(g), asked);
    }
    for (int g = 0; g < tree.groups(); g++) {
      tell(g);
      link(tree.group(g));
    }
  }

  private void tell(int group) {
    if (group % GROUPS_A_TELLING == 0) {
      alive.run();
    }
  }

  /** Whether a row is core. */
  boolean isCore(int row) {
    return core.get(row);
  }

  /** The row, as it was given, whose values are at a place now. */
  int row(int place) {
    return tree.row(place);
  }

  /** A number that core rows have in common when they hang together: that of one of them. */
  int componentOf(int coreRow) {
    return sets.find(coreRow);
  }

  // --- core rows -------------------------------------------------------------------------------

  private void findCores(int group, BitSet asked) {
    int found = 0;
    if (tree.isTight(group) && isHeavy(group)) {
      found = setCores(group, null);
    } else if (tree.isPoint(group)) {
      // what holds for one of these rows holds for all
      if (asked.get(tree.row(tree.start(group))) && hasEnough(tree.start(group), group)) {
        found = setCores(group, null);
      }
    } else {
      found = setCores(group, asked);
    }
    cores[group] = found;
    if (found == 0) {
      representatives[group] = NO_CORES;
    } else if (tree.isTight(group)) {
      uniteCores(group);
    }
  }

  /** Marks all rows of a group as core, or those asked for that are; tells how many. */
  private int setCores(int group, BitSet asked) {
    int found = 0;
    for (int place = tree.start(group); place < tree.end(group); place++) {
      int row = tree.row(place);
      if (asked == null || asked.get(row) && hasEnough(place, group)) {
        core.set(row);
        found++;
      }
    }
    return found;
  }

  private void uniteCores(int group) {
    int first = UNKNOWN;
    for (int place = tree.start(group); place < tree.end(group); place++) {
      int row = tree.row(place);
      if (core.get(row)) {
        if (first == UNKNOWN) {
          first = row;
        } else {
          sets.unite(first, row);
        }
      }
    }
    representatives[group] = first;
  }

  /** Whether the rows of a group alone are enough. */
  private boolean isHeavy(int group) {
    sum = 0;
    addAll(group);
    if (weights.surelyEnough(sum)) {
      return true;
    }
    return !weights.surelyLess(sum) && exactly(() -> addAll(group));
  }

  private boolean hasEnough(int place, int group) {
    sum = 0;
    addAround(place, group);
    if (weights.surelyEnough(sum)) {
      return true;
    }
    return !weights.surelyLess(sum) && exactly(() -> addAround(place, group));
  }

  /** The same sum with all digits. */
  private boolean exactly(Runnable adding) {
    sum = 0;
    exactSum = BigDecimal.ZERO;
    adding.run();
    boolean enough = weights.isEnough(exactSum);
    exactSum = null;
    return enough;
  }

  private boolean isSumEnough() {
    return exactSum == null && weights.surelyEnough(sum);
  }

  /** Adds the weights within the radius of a row, from near to far, until they are enough. */
  private void addAround(int place, int group) {
    addWithin(place, group);
    for (int node = group; tree.parent(node) >= 0 && !isSumEnough(); node = tree.parent(node)) {
      addWithin(place, tree.sibling(node));
    }
  }

  private void addWithin(int place, int top) {
    int before = waiting.size();
    waiting.push(top);
    while (waiting.size() > before) {
      if (isSumEnough()) {
        waiting.found(before);
        return;
      }
      int node = waiting.pop();
      if (tree.beyond(place, node)) {
        continue;
      }
      if (tree.covers(place, node)) {
        addAll(node);
        continue;
      }
      int child = tree.firstChild(node);
      if (child >= 0) {
        waiting.push(child, child + 1);
        continue;
      }
      for (int other = tree.start(node); other < tree.end(node); other++) {
        if (tree.within(place, other)) {
          add(tree.row(other));
        }
      }
    }
  }

  private void addAll(int node) {
    sum += weightOf(node);
    if (exactSum != null) {
      exactSum = exactSum.add(exactNodeWeights.computeIfAbsent(node, this::exactWeightOf));
    }
  }

  private void add(int row) {
    double weight = weights.of(row);
    sum += weight;
    if (exactSum != null) {
      exactSum = exactSum.add(new BigDecimal(weight));
    }
  }

  private double weightOf(int node) {
    if (weights.areOne()) {
      return tree.rowCount(node);
    }
    if (node >= nodeWeights.length) {
      int before = nodeWeights.length;
      nodeWeights = Arrays.copyOf(nodeWeights, Math.max(tree.nodes(), before + (before >> 1)));
      Arrays.fill(nodeWeights, before, nodeWeights.length, Double.NaN);
    }
    if (Double.isNaN(nodeWeights[node])) {
      double weight = 0;
      for (int place = tree.start(node); place < tree.end(node); place++) {
        weight += weights.of(tree.row(place));
      }
      nodeWeights[node] = weight;
    }
    return nodeWeights[node];
  }

  private BigDecimal exactWeightOf(int node) {
    BigDecimal weight = BigDecimal.ZERO;
    for (int place = tree.start(node); place < tree.end(node); place++) {
      weight = weight.add(new BigDecimal(weights.of(tree.row(place))));
    }
    return weight;
  }

  // --- links between core rows -----------------------------------------------------------------

  /** Links the core rows of a group with each other and with those of groups that come later. */
  private void link(int group) {
    if (cores[group] == 0) {
      return;
    }
    if (!tree.isTight(group)) {
      linkRows(group, group);
    }
    for (int node = group; tree.parent(node) >= 0; node = tree.parent(node)) {
      if (tree.isFirstChild(node)) {
        linkWith(group, tree.sibling(node));
      }
    }
  }

  private void linkWith(int group, int top) {
    int before = waiting.size();
    waiting.push(top);
    while (waiting.size() > before) {
      int node = waiting.pop();
      if (tree.apart(group, node)) {
        continue;
      }
      int common = representative(node);
      if (common == NO_CORES || common >= 0 && representative(group) == common) {
        continue;
      }
      if (tree.isGroup(node)) {
        linkGroups(group, node);
      } else {
        int child = tree.knownChild(node);
        waiting.push(child, child + 1);
      }
    }
  }

  /**
   * The set of all core rows below a node that is not below a group.
   *
   * @return its least row; UNKNOWN when they are in several or it was not found out; NO_CORES
   */
  private int representative(int node) {
    int known = representatives[node];
    if (known == NO_CORES) {
      return NO_CORES;
    }
    if (known == UNKNOWN) {
      known = tree.isGroup(node) ? ofRows(node) : ofChildren(node);
      representatives[node] = known;
    }
    return known < 0 ? known : sets.find(known);
  }

  private int ofRows(int group) {
    int common = UNKNOWN;
    for (int place = tree.start(group); place < tree.end(group); place++) {
      int row = tree.row(place);
      if (core.get(row)) {
        int set = sets.find(row);
        if (common != UNKNOWN && common != set) {
          return UNKNOWN;
        }
        common = set;
      }
    }
    return common;
  }

  private int ofChildren(int node) {
    int child = tree.knownChild(node);
    int a = representatives[child];
    int b = representatives[child + 1];
    if (a == UNKNOWN || b == UNKNOWN) {
      return UNKNOWN;
    }
    if (a == NO_CORES || b == NO_CORES) {
      return Math.max(a, b);
    }
    return sets.find(a) == sets.find(b) ? a : UNKNOWN;
  }

  private void linkGroups(int group, int other) {
    boolean tight = tree.isTight(group);
    boolean otherTight = tree.isTight(other);
    if (tight && otherTight) {
      boolean all = cores[group] == tree.rowCount(group) && cores[other] == tree.rowCount(other);
      if (anyPair(group, other, all)) {
        sets.unite(representatives[group], representatives[other]);
      }
    } else if (tight) {
      linkRowsWith(other, group);
    } else if (otherTight) {
      linkRowsWith(group, other);
    } else {
      linkRows(group, other);
    }
  }

  /** Links core rows, each with those of another group. */
  private void linkRows(int group, int other) {
    for (int a = tree.start(group); a < tree.end(group); a++) {
      if (!core.get(tree.row(a)) || group != other && tree.beyond(a, other)) {
        continue;
      }
      int b = group == other ? a + 1 : tree.start(other);
      for (; b < tree.end(other); b++) {
        if (core.get(tree.row(b)) && !linked(a, b) && tree.within(a, b)) {
          sets.unite(tree.row(a), tree.row(b));
        }
      }
    }
  }

  /** Links core rows, each with those of a tight group, which are linked. */
  private void linkRowsWith(int group, int tight) {
    int common = representatives[tight];
    for (int place = tree.start(group); place < tree.end(group); place++) {
      int row = tree.row(place);
      if (core.get(row) && sets.find(row) != sets.find(common) && anyWithin(place, tight)) {
        sets.unite(row, common);
      }
    }
  }

  private boolean linked(int place, int other) {
    return sets.find(tree.row(place)) == sets.find(tree.row(other));
  }

  private boolean anyWithin(int place, int top) {
    int before = waiting.size();
    waiting.push(top);
    while (waiting.size() > before) {
      int node = waiting.pop();
      if (tree.beyond(place, node)) {
        continue;
      }
      int child = tree.firstChild(node);
      if (child >= 0) {
        waiting.push(child, child + 1);
      } else if (anyRowWithin(place, node)) {
        return waiting.found(before);
      }
    }
    return false;
  }

  private boolean anyRowWithin(int place, int node) {
    for (int other = tree.start(node); other < tree.end(node); other++) {
      if (core.get(tree.row(other)) && tree.within(place, other)) {
        return true;
      }
    }
    return false;
  }

  /** Whether core rows of two nodes are within the radius; {@code all}: all their rows are core. */
  private boolean anyPair(int first, int second, boolean all) {
    int before = waiting.size();
    waiting.push(first, second);
    while (waiting.size() > before) {
      int node = waiting.pop();
      int other = waiting.pop();
      if (tree.apart(node, other)) {
        continue;
      }
      if (all && tree.together(node, other)) {
        return waiting.found(before);
      }
      boolean cutFirst = tree.rowCount(node) >= tree.rowCount(other);
      int child = tree.firstChild(cutFirst ? node : other);
      if (child < 0) {
        cutFirst = !cutFirst;
        child = tree.firstChild(cutFirst ? node : other);
      }
      if (child >= 0) {
        waiting.push(cutFirst ? child + 1 : node, cutFirst ? other : child + 1);
        waiting.push(cutFirst ? child : node, cutFirst ? other : child);
      } else if (anyPairOfRows(node, other)) {
        return waiting.found(before);
      }
    }
    return false;
  }

  private boolean anyPairOfRows(int node, int other) {
    for (int a = tree.start(node); a < tree.end(node); a++) {
      if (core.get(tree.row(a)) && !tree.beyond(a, other) && anyRowWithin(a, other)) {
        return true;
      }
    }
    return false;
  }

  // --- borders ---------------------------------------------------------------------------------

  /** Takes what {@link #eachBorder} finds. */
  @FunctionalInterface
  interface Borders {
    /**
     * A row that is not core.
     *
     * @param components of the core rows within the radius, ascending; the first {@code count}
     */
    void border(int row, int[] components, int count);
  }

  /** Tells of each wanted row that is not core which components it is at the border of. */
  void eachBorder(BitSet wanted, Borders taker) {
    Found found = new Found();
    for (int g = 0; g < tree.groups(); g++) {
      tell(g);
      int group = tree.group(g);
      if (cores[group] == tree.rowCount(group)) {
        continue;
      }
      for (int place = tree.start(group); place < tree.end(group); place++) {
        int row = tree.row(place);
        if (wanted.get(row) && !core.get(row)) {
          found.count = 0;
          collect(place, group, found);
          for (int node = group; tree.parent(node) >= 0; node = tree.parent(node)) {
            collect(place, tree.sibling(node), found);
          }
          Arrays.sort(found.components, 0, found.count);
          taker.border(row, found.components, found.count);
        }
      }
    }
  }

  /** Different components. */
  private static final class Found {
    private int[] components = new int[8];
    private int count;

    private boolean has(int component) {
      for (int i = 0; i < count; i++) {
        if (components[i] == component) {
          return true;
        }
      }
      return false;
    }

    private void add(int component) {
      if (!has(component)) {
        if (count == components.length) {
          components = Arrays.copyOf(components, 2 * count);
        }
        components[count++] = component;
      }
    }
  }

  private void collect(int place, int top, Found found) {
    int before = waiting.size();
    waiting.push(top);
    while (waiting.size() > before) {
      int node = waiting.pop();
      if (tree.beyond(place, node) || isSettled(place, node, found)) {
        continue;
      }
      int child = tree.isAboveGroups(node) ? tree.knownChild(node) : -1;
      if (child >= 0) {
        waiting.push(child, child + 1);
      } else {
        collectRows(place, node, found);
      }
    }
  }

  /** Whether the components of a node's core rows are known without looking at one by one. */
  private boolean isSettled(int place, int node, Found found) {
    if (!tree.isAboveGroups(node) && !tree.isGroup(node)) {
      return false;
    }
    int common = representative(node);
    if (common == NO_CORES) {
      return true;
    }
    if (common < 0) {
      return false;
    }
    if (found.has(common)) {
      return true;
    }
    if (tree.isGroup(node) && tree.isTight(node)) {
      if (anyWithin(place, node)) {
        found.add(common);
      }
      return true;
    }
    if (tree.covers(place, node)) {
      found.add(common);
      return true;
    }
    return false;
  }

  private void collectRows(int place, int node, Found found) {
    for (int other = tree.start(node); other < tree.end(node); other++) {
      int row = tree.row(other);
      if (core.get(row) && tree.within(place, other)) {
        found.add(sets.find(row));
      }
    }
  }
}
