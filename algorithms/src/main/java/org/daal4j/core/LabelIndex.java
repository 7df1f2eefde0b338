package org.daal4j.core;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Distinct labels, numbered from 0 as they came, found by their bytes without an object a row. */
public final class LabelIndex {

  /** Of all labels together: 64 MB. */
  private static final int MOST_BYTES = 1 << 26;

  private byte[][] labels = new byte[8][]; // byte[size][]
  private int[] slots = new int[16]; // 1 + number of a label, 0 for none; half of them stay free
  private int size;
  private long bytes; // of all labels

  /** No labels yet. */
  public LabelIndex() {}

  /** How many there are. */
  public int size() {
    return size;
  }

  /** Whether all labels together are longer than those of classes can be. */
  public boolean isTooLong() {
    return bytes > MOST_BYTES;
  }

  /** The bytes of a label; not a copy. */
  public byte[] bytes(int label) {
    return labels[label];
  }

  /** A label. */
  public String text(int label) {
    return new String(labels[label], StandardCharsets.UTF_8);
  }

  /** All labels, in the order of their numbers. */
  public List<String> texts() {
    return IntStream.range(0, size).mapToObj(this::text).toList();
  }

  /** An index of such labels, which get their numbers in the list when no two are the same. */
  public static LabelIndex of(List<String> labels) {
    LabelIndex index = new LabelIndex();
    for (String label : labels) {
      byte[] bytes = label.getBytes(StandardCharsets.UTF_8);
      index.findOrAdd(bytes, 0, bytes.length);
    }
    return index;
  }

  /** Writes them. */
  public void write(DataOutput out) throws IOException {
    out.writeInt(size);
    for (int label = 0; label < size; label++) {
      out.writeInt(labels[label].length);
      out.write(labels[label]);
    }
  }

  /**
   * Reads what {@link #write} has written.
   *
   * @param most how many there may be
   */
  public void read(DataInput in, int most) throws IOException {
    clear();
    for (int left = NumberArrays.count(in, most, "labels"); left > 0; left--) {
      byte[] bytes = new byte[NumberArrays.count(in, MOST_BYTES, "bytes of a label")];
      in.readFully(bytes);
      findOrAdd(bytes, 0, bytes.length);
    }
  }

  /** Takes all out. */
  public void clear() {
    labels = new byte[8][];
    Arrays.fill(slots, 0);
    size = 0;
    bytes = 0;
  }

  /** The number of {@code bytes[from .. to - 1]}, or -1. */
  public int find(byte[] bytes, int from, int to) {
    return slots[slot(bytes, from, to)] - 1;
  }

  /** The number of {@code bytes[from .. to - 1]}, a new one when they were not met before. */
  public int findOrAdd(byte[] bytes, int from, int to) {
    int slot = slot(bytes, from, to);
    if (slots[slot] > 0) {
      return slots[slot] - 1;
    }
    if (size == labels.length) {
      labels = Arrays.copyOf(labels, 2 * size);
    }
    this.bytes += to - from;
    labels[size++] = Arrays.copyOfRange(bytes, from, to);
    slots[slot] = size;
    if (2 * size > slots.length) {
      grow();
    }
    return size - 1;
  }

  private void grow() {
    slots = new int[2 * slots.length];
    for (int label = 0; label < size; label++) {
      slots[slot(labels[label], 0, labels[label].length)] = label + 1;
    }
  }

  private int slot(byte[] bytes, int from, int to) {
    int hash = 1;
    for (int i = from; i < to; i++) {
      hash = 31 * hash + bytes[i];
    }
    hash *= 0x9E3779B9; // the golden ratio spreads what differs in the last bytes only
    int slot = hash >>> 8 & slots.length - 1;
    while (slots[slot] > 0 && !is(slots[slot] - 1, bytes, from, to)) {
      slot = slot + 1 & slots.length - 1;
    }
    return slot;
  }

  private boolean is(int label, byte[] bytes, int from, int to) {
    return Arrays.equals(labels[label], 0, labels[label].length, bytes, from, to);
  }
}
