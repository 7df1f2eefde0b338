package org.daal4j.dbscan;

import java.util.Arrays;

/**
 * Nodes of a tree that wait to be looked at, last in, first out. Walks are loops over one of these:
 * compilers copy a recursive method, with all that it calls, into itself again and again. A walk
 * within a walk leaves those below its own alone.
 */
final class NodeStack {

  private int[] nodes = new int[128];
  private int size;

  /** How many nodes wait. */
  int size() {
    return size;
  }

  void push(int node) {
    if (size == nodes.length) {
      nodes = Arrays.copyOf(nodes, 2 * size);
    }
    nodes[size++] = node;
  }

  /** Puts two on it, the first of which is looked at first. */
  void push(int first, int second) {
    push(second);
    push(first);
  }

  int pop() {
    return nodes[--size];
  }

  /** Forgets all above the first so many; true, for a walk that has found what it looked for. */
  boolean found(int below) {
    size = below;
    return true;
  }
}
