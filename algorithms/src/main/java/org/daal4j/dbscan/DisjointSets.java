package org.daal4j.dbscan;

import java.util.Arrays;

/** Elements in disjoint sets that are united; each set is told by its least element. */
final class DisjointSets {

  private final int[] parents;

  /** So many elements, each in a set of its own. */
  DisjointSets(int elements) {
    parents = new int[elements];
    Arrays.setAll(parents, element -> element);
  }

  /** The least element of the set of an element. */
  int find(int element) {
    int at = element;
    while (parents[at] != at) {
      parents[at] = parents[parents[at]];
      at = parents[at];
    }
    return at;
  }

  /** Unites the sets of two elements. */
  void unite(int element, int other) {
    int a = find(element);
    int b = find(other);
    if (a < b) {
      parents[b] = a;
    } else {
      parents[a] = b;
    }
  }
}
