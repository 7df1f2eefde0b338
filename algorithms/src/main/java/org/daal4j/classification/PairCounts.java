package org.daal4j.classification;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import org.daal4j.core.NumberArrays;
import org.daal4j.core.Portable;

/**
 * How often each pair of an actual label and a predicted class occurred, for the pairs that did: 16
 * bytes in one of at least twice as many places. More than {@value #MOST} pairs are not kept.
 */
final class PairCounts implements Portable {

  /** The most pairs: 134 MB. */
  static final int MOST = 1 << 22;

  private long[] keys = new long[16]; // 1 + label << 32 | class, 0 for none
  private long[] counts = new long[16];
  private int size;
  private boolean tooMany;

  /** Adds to the count of a pair. */
  void add(int label, int predicted, long count) {
    if (tooMany) {
      return;
    }
    int slot = slot(label, predicted);
    if (keys[slot] == 0) {
      if (size == MOST) {
        giveUp();
        return;
      }
      keys[slot] = key(label, predicted);
      size++;
    }
    counts[slot] += count;
    if (2 * size > keys.length) {
      grow();
    }
  }

  /** The count of a pair. */
  long get(int label, int predicted) {
    return counts[slot(label, predicted)];
  }

  /** Whether there were more pairs than are kept, and none is. */
  boolean tooMany() {
    return tooMany;
  }

  /** Takes a pair and its count. */
  @FunctionalInterface
  interface Visitor {
    void pair(int label, int predicted, long count) throws IOException;
  }

  /** Visits all pairs, by label and class. */
  void forEach(Visitor visitor) throws IOException {
    long[] sorted = Arrays.stream(keys).filter(key -> key != 0).sorted().toArray();
    for (long key : sorted) {
      int label = (int) (key - 1 >>> 32);
      int predicted = (int) (key - 1);
      visitor.pair(label, predicted, get(label, predicted));
    }
  }

  /** Adds the pairs of another, whose labels have other numbers here. */
  void addAll(PairCounts other, int[] labelHere) {
    if (other.tooMany) {
      giveUp();
    }
    for (int slot = 0; slot < other.keys.length; slot++) {
      long key = other.keys[slot];
      if (key != 0) {
        add(labelHere[(int) (key - 1 >>> 32)], (int) (key - 1), other.counts[slot]);
      }
    }
  }

  private void giveUp() {
    forget();
    tooMany = true;
  }

  private void forget() {
    keys = new long[16];
    counts = new long[16];
    size = 0;
    tooMany = false;
  }

  private static long key(int label, int predicted) {
    return 1 + ((long) label << 32 | predicted);
  }

  private int slot(int label, int predicted) {
    long key = key(label, predicted);
    long hash = key * 0x9E3779B97F4A7C15L; // the golden ratio
    int slot = (int) (hash >>> 32) & keys.length - 1;
    while (keys[slot] != 0 && keys[slot] != key) {
      slot = slot + 1 & keys.length - 1;
    }
    return slot;
  }

  private void grow() {
    long[] oldKeys = keys;
    long[] oldCounts = counts;
    keys = new long[2 * oldKeys.length];
    counts = new long[2 * oldKeys.length];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != 0) {
        int slot = slot((int) (oldKeys[i] - 1 >>> 32), (int) (oldKeys[i] - 1));
        keys[slot] = oldKeys[i];
        counts[slot] = oldCounts[i];
      }
    }
  }

  @Override
  public void write(DataOutput out) throws IOException {
    out.writeBoolean(tooMany);
    out.writeInt(size);
    forEach(
        (label, predicted, count) -> {
          out.writeInt(label);
          out.writeInt(predicted);
          out.writeLong(count);
        });
  }

  @Override
  public void read(DataInput in) throws IOException {
    forget();
    boolean others = in.readBoolean();
    for (int left = NumberArrays.count(in, MOST, "pairs of classes"); left > 0; left--) {
      add(in.readInt(), in.readInt(), in.readLong());
    }
    tooMany = others;
  }
}
