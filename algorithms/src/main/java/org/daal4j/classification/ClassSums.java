package org.daal4j.classification;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import org.daal4j.core.DenseRows;
import org.daal4j.core.LabelIndex;
import org.daal4j.core.NumberArrays;
import org.daal4j.core.Partial;
import org.daal4j.core.RowBlock;
import org.daal4j.core.SparseRows;
import org.daal4j.core.TextColumns;

/**
 * Summarises rows of p columns and a label, their first text field, by class: number of rows, sum
 * of their weights w, sums of wx. Rows of weight 0 change nothing, so a class that has no others is
 * not there.
 *
 * <p>State: for each class, in the order they were met, its label, two numbers and {@code
 * double[p]}. Add: p additions a row. Merge: additions, class by class. Whole numbers are exact up
 * to 2^53; what is added is not negative, so that other sums are right to n·2^-53.
 *
 * <p>Empty: no class. More than {@link #MOST_CLASSES} classes, {@link #MOST_NUMBERS} sums, or 64 MB
 * of labels are not kept: the summary then knows only that they are too many. Infinite where a sum
 * is beyond the range of a double. 8(p + 2) bytes a class, and its label.
 */
public final class ClassSums implements Partial<ClassSums> {

  /** More classes than this are no classes. */
  public static final int MOST_CLASSES = 1_000_000;

  /** Most classes times columns: half a gigabyte. */
  public static final int MOST_NUMBERS = 1 << 26;

  private static final int MOST_LABEL_BYTES = 1 << 26;

  private final int p;
  private final LabelIndex labels = new LabelIndex();
  private long[] rows = new long[8]; // long[classes]
  private double[] weights = new double[8]; // double[classes]
  private double[][] sums = new double[8][]; // double[classes][p]
  private boolean tooMany;

  /** Of no rows. */
  public ClassSums(int columns) {
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
      double weight = block.weight(row);
      if (weight > 0) {
        int label = labelOf(block.text(), row);
        if (label >= 0) {
          rows[label]++;
          weights[label] += weight;
          if (block instanceof DenseRows dense) {
            addRow(sums[label], dense.values(), row * p, weight);
          } else {
            addRow(sums[label], (SparseRows) block, row, weight);
          }
        }
      }
    }
  }

  private int labelOf(TextColumns text, int row) {
    return number(text.bytes(), text.start(row, 0), text.end(row, 0));
  }

  /** A method of its own, so that the compiler makes vector instructions of the loops. */
  private static void addRow(double[] sums, double[] values, int from, double weight) {
    if (weight == 1) {
      for (int j = 0; j < sums.length; j++) {
        sums[j] += values[from + j];
      }
    } else {
      for (int j = 0; j < sums.length; j++) {
        sums[j] += weight * values[from + j];
      }
    }
  }

  private static void addRow(double[] sums, SparseRows rows, int row, double weight) {
    for (int k = rows.start(row); k < rows.start(row + 1); k++) {
      sums[rows.indices()[k]] += weight * rows.values()[k];
    }
  }

  /** The number of a class, which is made when it is new; -1 when there are too many. */
  private int number(byte[] bytes, int from, int to) {
    int label = labels.findOrAdd(bytes, from, to);
    if (label == rows.length) {
      rows = Arrays.copyOf(rows, 2 * label);
      weights = Arrays.copyOf(weights, 2 * label);
      sums = Arrays.copyOf(sums, 2 * label);
    }
    if (label == labels.size() - 1 && sums[label] == null) {
      if (label >= MOST_CLASSES || (label + 1L) * p > MOST_NUMBERS || labels.isTooLong()) {
        giveUp();
        return -1;
      }
      sums[label] = new double[p];
    }
    return label;
  }

  private void giveUp() {
    forget();
    tooMany = true;
  }

  private void forget() {
    labels.clear();
    Arrays.fill(rows, 0);
    Arrays.fill(weights, 0);
    Arrays.fill(sums, null);
    tooMany = false;
  }

  @Override
  public void merge(ClassSums other) {
    if (other.p != p) {
      throw new IllegalArgumentException(
          "a summary of " + p + " columns cannot take one of " + other.p + " columns");
    }
    if (other.tooMany) {
      giveUp();
    }
    for (int theirs = 0; theirs < other.labels.size() && !tooMany; theirs++) {
      byte[] bytes = other.labels.bytes(theirs);
      int label = number(bytes, 0, bytes.length);
      if (label >= 0) {
        rows[label] += other.rows[theirs];
        weights[label] += other.weights[theirs];
        addRow(sums[label], other.sums[theirs], 0, 1);
      }
    }
  }

  /** Whether there were more classes than can be kept. */
  public boolean tooManyClasses() {
    return tooMany;
  }

  /** Number of classes. */
  public int classes() {
    return labels.size();
  }

  /** Number of columns. */
  public int columns() {
    return p;
  }

  /** The label of a class, as it stands in the data. */
  public String label(int number) {
    return labels.text(number);
  }

  /** Number of rows of a class. */
  public long rows(int number) {
    return rows[number];
  }

  /** Σw of a class. */
  public double weight(int number) {
    return weights[number];
  }

  /** Σwx of a class, {@code double[p]}; not a copy. */
  public double[] sums(int number) {
    return sums[number];
  }

  @Override
  public void write(DataOutput out) throws IOException {
    out.writeInt(p);
    out.writeBoolean(tooMany);
    out.writeInt(labels.size());
    for (int label = 0; label < labels.size(); label++) {
      byte[] bytes = labels.bytes(label);
      out.writeInt(bytes.length);
      out.write(bytes);
      out.writeLong(rows[label]);
      out.writeDouble(weights[label]);
      NumberArrays.write(out, sums[label]);
    }
  }

  @Override
  public void read(DataInput in) throws IOException {
    NumberArrays.expect(in, p, "columns");
    forget();
    tooMany = in.readBoolean();
    int classes = NumberArrays.count(in, MOST_CLASSES, "classes");
    for (int i = 0; i < classes; i++) {
      byte[] bytes = new byte[NumberArrays.count(in, MOST_LABEL_BYTES, "bytes of a label")];
      in.readFully(bytes);
      int label = number(bytes, 0, bytes.length);
      if (label != i) {
        throw new IOException("a summary by class with a class twice, or with too many");
      }
      rows[label] = in.readLong();
      weights[label] = in.readDouble();
      NumberArrays.read(in, sums[label]);
    }
  }
}
