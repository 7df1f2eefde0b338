package org.daal4j.logistic;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.daal4j.classification.ClassSums;
import org.daal4j.core.DenseRows;
import org.daal4j.core.LabelIndex;
import org.daal4j.core.NumberArrays;
import org.daal4j.core.Partial;
import org.daal4j.core.RowBlock;
import org.daal4j.core.SparseRows;

/**
 * Summarises rows of p columns and a label, their first text field, by the least and the largest
 * number of each column in each class. Rows of weight 0 change nothing.
 *
 * <p>State: for each class, in the order they were met, its label and {@code double[2][p]}. Merge:
 * minima and maxima. What sparse rows do not store is 0 and counts. More than {@link
 * ClassTable#MOST_CLASSES} classes are not kept: the summary is empty then and says so. Empty: no
 * class. 16p bytes a class, and its label. Exact.
 */
public final class ClassRanges implements Partial<ClassRanges> {

  private final int p;
  private final LabelIndex labels = new LabelIndex();
  private double[][] least = new double[8][]; // double[classes][p]
  private double[][] largest = new double[8][];
  private boolean tooMany;

  /** Of no rows. */
  ClassRanges(int columns) {
    p = columns;
  }

  @Override
  public void add(RowBlock block) {
    if (block.columns() != p) {
      throw new IllegalArgumentException(
          "rows of " + block.columns() + " columns in a summary of " + p + " columns");
    }
    if (block.rows() > 0 && block.text() == null) {
      throw new IllegalArgumentException("rows without labels");
    }
    for (int row = 0; row < block.rows() && !tooMany; row++) {
      if (block.weight(row) > 0) {
        int label =
            number(block.text().bytes(), block.text().start(row, 0), block.text().end(row, 0));
        if (label >= 0) {
          if (block instanceof DenseRows dense) {
            widen(least[label], largest[label], dense.values(), row * p);
          } else {
            widen(label, (SparseRows) block, row);
          }
        }
      }
    }
  }

  /** A method of its own, so that the compiler makes vector instructions of the loop. */
  private static void widen(double[] least, double[] largest, double[] values, int from) {
    for (int j = 0; j < least.length; j++) {
      least[j] = Math.min(least[j], values[from + j]);
      largest[j] = Math.max(largest[j], values[from + j]);
    }
  }

  private void widen(int label, SparseRows rows, int row) {
    int next = 0;
    for (int k = rows.start(row); k < rows.start(row + 1); k++) {
      int j = rows.indices()[k];
      includeZero(label, next, j);
      include(label, j, rows.values()[k]);
      next = j + 1;
    }
    includeZero(label, next, p);
  }

  private void includeZero(int label, int from, int to) {
    for (int j = from; j < to; j++) {
      include(label, j, 0);
    }
  }

  private void include(int label, int j, double value) {
    least[label][j] = Math.min(least[label][j], value);
    largest[label][j] = Math.max(largest[label][j], value);
  }

  /** The number of a class, which is made when it is new; -1 when there are too many. */
  private int number(byte[] bytes, int from, int to) {
    int label = labels.findOrAdd(bytes, from, to);
    if (label >= ClassTable.MOST_CLASSES
        || (label + 1L) * p > ClassSums.MOST_NUMBERS / 4
        || labels.isTooLong()) {
      forget();
      tooMany = true;
      return -1;
    }
    if (label == least.length) {
      least = Arrays.copyOf(least, 2 * label);
      largest = Arrays.copyOf(largest, 2 * label);
    }
    if (least[label] == null) {
      least[label] = new double[p];
      largest[label] = new double[p];
      Arrays.fill(least[label], Double.POSITIVE_INFINITY);
      Arrays.fill(largest[label], Double.NEGATIVE_INFINITY);
    }
    return label;
  }

  private void forget() {
    labels.clear();
    Arrays.fill(least, null);
    Arrays.fill(largest, null);
    tooMany = false;
  }

  @Override
  public void merge(ClassRanges other) {
    if (other.p != p) {
      throw new IllegalArgumentException(
          "a summary of " + p + " columns cannot take one of " + other.p + " columns");
    }
    if (other.tooMany) {
      forget();
      tooMany = true;
    }
    for (int theirs = 0; theirs < other.labels.size() && !tooMany; theirs++) {
      byte[] bytes = other.labels.bytes(theirs);
      int label = number(bytes, 0, bytes.length);
      if (label >= 0) {
        widen(least[label], largest[label], other.least[theirs], 0);
        widen(least[label], largest[label], other.largest[theirs], 0);
      }
    }
  }

  /** Whether there were more classes than are kept. */
  boolean tooManyClasses() {
    return tooMany;
  }

  int classes() {
    return labels.size();
  }

  /** The number of a class. */
  int find(String label) {
    byte[] bytes = label.getBytes(StandardCharsets.UTF_8);
    return labels.find(bytes, 0, bytes.length);
  }

  /** The least numbers of the columns in a class; not a copy. */
  double[] least(int label) {
    return least[label];
  }

  /** The largest ones; not a copy. */
  double[] largest(int label) {
    return largest[label];
  }

  @Override
  public void write(DataOutput out) throws IOException {
    out.writeInt(p);
    out.writeBoolean(tooMany);
    labels.write(out);
    for (int label = 0; label < labels.size(); label++) {
      NumberArrays.write(out, least[label]);
      NumberArrays.write(out, largest[label]);
    }
  }

  @Override
  public void read(DataInput in) throws IOException {
    NumberArrays.expect(in, p, "columns");
    forget();
    boolean more = in.readBoolean();
    LabelIndex read = new LabelIndex();
    read.read(in, ClassTable.MOST_CLASSES);
    for (int i = 0; i < read.size(); i++) {
      byte[] bytes = read.bytes(i);
      int label = number(bytes, 0, bytes.length);
      NumberArrays.read(in, least[label]);
      NumberArrays.read(in, largest[label]);
    }
    tooMany = more;
  }
}
