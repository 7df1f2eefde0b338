package org.daal4j.dbscan;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Which cluster each label of each box is; clusters are numbered by their first core rows. */
final class ClusterNumbers {

  private final int[][] clusters; // int[boxes][labels of the box]
  private final long[] rows; // of each cluster
  private final long[] coreRows;
  private long noiseRows;

  /** Of all boxes. */
  ClusterNumbers(List<BoxResult> results, int boxes) {
    BoxResult[] byBox = new BoxResult[boxes];
    int[] offsets = new int[boxes + 1];
    for (BoxResult result : results) {
      byBox[result.box()] = result;
    }
    for (int box = 0; box < boxes; box++) {
      int components = byBox[box] == null ? 0 : byBox[box].leastRows().length;
      offsets[box + 1] = Math.addExact(offsets[box], components);
    }
    DisjointSets sets = united(results, offsets);
    int[] numbers = numbers(byBox, offsets, sets);
    int count = Arrays.stream(numbers).max().orElse(-1) + 1;
    rows = new long[count];
    coreRows = new long[count];
    clusters = new int[boxes][];
    for (int box = 0; box < boxes; box++) {
      clusters[box] = byBox[box] == null ? new int[0] : labels(byBox[box], offsets[box], numbers);
    }
  }

  private static DisjointSets united(List<BoxResult> results, int[] offsets) {
    DisjointSets sets = new DisjointSets(offsets[offsets.length - 1]);
    Map<Long, Integer> seen = new HashMap<>();
    for (BoxResult result : results) {
      for (int link = 0; link < result.linkRows().length; link++) {
        int component = offsets[result.box()] + result.linkComponents()[link];
        Integer other = seen.putIfAbsent(result.linkRows()[link], component);
        if (other != null) {
          sets.unite(other, component);
        }
      }
    }
    return sets;
  }

  /** The cluster of each component. */
  private static int[] numbers(BoxResult[] byBox, int[] offsets, DisjointSets sets) {
    int components = offsets[byBox.length];
    long[] least = new long[components];
    Arrays.fill(least, Long.MAX_VALUE);
    for (int box = 0; box < byBox.length; box++) {
      for (int c = offsets[box]; c < offsets[box + 1]; c++) {
        int set = sets.find(c);
        least[set] = Math.min(least[set], byBox[box].leastRows()[c - offsets[box]]);
      }
    }
    int[] numbers = new int[components];
    int[] inOrder =
        IntStream.range(0, components)
            .filter(c -> sets.find(c) == c)
            .boxed()
            .sorted(Comparator.comparingLong(c -> least[c]))
            .mapToInt(Integer::intValue)
            .toArray();
    for (int cluster = 0; cluster < inOrder.length; cluster++) {
      numbers[inOrder[cluster]] = cluster;
    }
    for (int c = 0; c < components; c++) {
      numbers[c] = numbers[sets.find(c)];
    }
    return numbers;
  }

  private int[] labels(BoxResult box, int offset, int[] numbers) {
    int components = box.leastRows().length;
    int[] labels = new int[components + box.unions().length];
    for (int c = 0; c < components; c++) {
      labels[c] = numbers[offset + c];
      rows[labels[c]] += box.coreRows()[c] + box.borderRows()[c];
      coreRows[labels[c]] += box.coreRows()[c];
    }
    for (int u = 0; u < box.unions().length; u++) {
      int lowest = Integer.MAX_VALUE;
      for (int component : box.unions()[u]) {
        lowest = Math.min(lowest, labels[component]);
      }
      labels[components + u] = lowest;
      rows[lowest] += box.unionRows()[u];
    }
    noiseRows += box.noiseRows();
    return labels;
  }

  /** The cluster of each label of each box, {@code int[boxes][]}. */
  int[][] ofLabels() {
    return clusters;
  }

  /** Rows of each cluster. */
  long[] rows() {
    return rows;
  }

  /** Core rows of each cluster. */
  long[] coreRows() {
    return coreRows;
  }

  long noiseRows() {
    return noiseRows;
  }
}
