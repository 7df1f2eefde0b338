package org.daal4j.classification;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.daal4j.core.LabelIndex;
import org.daal4j.core.NumberLabel;
import org.daal4j.core.Sendable;

/** The classes of a model, found by the labels of rows. */
public final class ClassLabels implements Sendable {

  private final LabelIndex index;
  private final Map<String, Integer> classOfNumber; // by the one form of its number

  /** Reads what {@link #write} has written. */
  public ClassLabels(DataInput in) throws IOException {
    index = new LabelIndex();
    index.read(in, ClassSums.MOST_CLASSES);
    classOfNumber = in.readBoolean() ? classOfNumber(index.texts()) : Map.of();
  }

  /**
   * Of such classes, which keep their numbers.
   *
   * @param byNumber whether a label that is none of the classes means the one class of its number
   * @throws IllegalArgumentException when two are the same
   */
  public ClassLabels(List<String> classes, boolean byNumber) {
    index = LabelIndex.of(classes);
    if (index.size() != classes.size()) {
      throw new IllegalArgumentException("a class is there twice");
    }
    classOfNumber = byNumber ? classOfNumber(classes) : Map.of();
  }

  /** By number, where no other class has the same. */
  private static Map<String, Integer> classOfNumber(List<String> classes) {
    Map<String, Integer> found = new HashMap<>();
    Set<String> shared = new HashSet<>();
    for (int j = 0; j < classes.size(); j++) {
      String number = NumberLabel.of(classes.get(j));
      if (found.put(number, j) != null) {
        shared.add(number);
      }
    }
    found.keySet().removeAll(shared);
    return found;
  }

  /** How many there are. */
  public int size() {
    return index.size();
  }

  /** The class of the label {@code bytes[from .. to - 1]}, or -1. */
  public int find(byte[] bytes, int from, int to) {
    int found = index.find(bytes, from, to);
    if (found >= 0 || classOfNumber.isEmpty()) {
      return found;
    }
    String label = new String(bytes, from, to - from, StandardCharsets.UTF_8);
    return classOfNumber.getOrDefault(NumberLabel.of(label), -1);
  }

  @Override
  public void write(DataOutput out) throws IOException {
    index.write(out);
    out.writeBoolean(!classOfNumber.isEmpty());
  }
}
