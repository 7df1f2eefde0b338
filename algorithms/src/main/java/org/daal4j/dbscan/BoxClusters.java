package org.daal4j.dbscan;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** The clusters of one box: of its own rows, as far as rows in and near it tell. */
final class BoxClusters {

  /** The label of a row at no border. */
  static final int NOISE = -1;

  private static final long NONE = Long.MAX_VALUE;

  private final BitSet own;
  private final LocalClusters clusters;
  private final int[] labels; // int[rows]: NOISE, a component, or their number + a union's
  private final Map<Integer, Integer> components = new HashMap<>(); // by what they are called there
  private final Growing leastRows = new Growing();
  private final Growing coreRows = new Growing();
  private final Growing borderRows = new Growing();
  private final Map<Union, Integer> unions = new LinkedHashMap<>();
  private final Growing unionRows = new Growing();
  private long noiseRows;
  private int lastLocal = -1; // neighbours are mostly of one component
  private int lastComponent;

  /**
   * Of clustered rows.
   *
   * @param own which of the rows are of the box
   * @param numbers global numbers of the rows, {@code long[rows]}
   */
  BoxClusters(LocalClusters clusters, BitSet own, long[] numbers) {
    this.clusters = clusters;
    this.own = own;
    this.labels = new int[numbers.length];
    for (int row = own.nextSetBit(0); row >= 0; row = own.nextSetBit(row + 1)) {
      if (clusters.isCore(row)) {
        int component = component(clusters.componentOf(row));
        labels[row] = component;
        coreRows.set(component, coreRows.get(component) + 1);
        leastRows.set(component, Math.min(leastRows.get(component), numbers[row]));
      }
    }
    clusters.eachBorder(own, this::border);
    for (int row = own.nextSetBit(0); row >= 0; row = own.nextSetBit(row + 1)) {
      if (labels[row] < NOISE) {
        labels[row] = leastRows.size() + (NOISE - 1 - labels[row]);
      }
    }
  }

  private record Union(int[] components) {

    @Override
    public boolean equals(Object other) {
      return other instanceof Union union && Arrays.equals(union.components, components);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(components);
    }

    @Override
    public String toString() {
      return Arrays.toString(components);
    }
  }

  private int component(int local) {
    if (local == lastLocal) {
      return lastComponent;
    }
    Integer known = components.putIfAbsent(local, leastRows.size());
    if (known == null) {
      known = leastRows.size();
      leastRows.add(NONE);
      coreRows.add(0);
      borderRows.add(0);
    }
    lastLocal = local;
    lastComponent = known;
    return known;
  }

  /** Takes a row that is not core; the components may be of core rows near the box alone. */
  private void border(int row, int[] locals, int count) {
    if (count == 0) {
      labels[row] = NOISE;
      noiseRows++;
    } else if (count == 1) {
      int component = component(locals[0]);
      labels[row] = component;
      borderRows.set(component, borderRows.get(component) + 1);
    } else {
      int[] among = new int[count];
      for (int i = 0; i < count; i++) {
        among[i] = component(locals[i]);
      }
      Arrays.sort(among);
      int union = unions.computeIfAbsent(new Union(among), u -> unions.size());
      if (union == unionRows.size()) {
        unionRows.add(0);
      }
      unionRows.set(union, unionRows.get(union) + 1);
      // how many components there will be is not known yet
      labels[row] = NOISE - 1 - union;
    }
  }

  /** The label of a row of the box. */
  int label(int row) {
    return labels[row];
  }

  /** What was found, with what links it to other boxes. */
  BoxResult result(int box, BoxLinks links) {
    Growing linkRows = new Growing();
    Growing linkComponents = new Growing();
    for (Map.Entry<Long, Integer> link : links.rows().entrySet()) {
      Integer component = components.get(clusters.componentOf(link.getValue()));
      if (component != null) {
        linkRows.add(link.getKey());
        linkComponents.add(component);
      }
    }
    return new BoxResult(
        box,
        leastRows.longs(),
        coreRows.longs(),
        borderRows.longs(),
        unions.keySet().stream().map(Union::components).toArray(int[][]::new),
        unionRows.longs(),
        linkRows.longs(),
        linkComponents.ints(),
        noiseRows);
  }

  /** Whether a row is of the box. */
  boolean isOwn(int row) {
    return own.get(row);
  }
}
