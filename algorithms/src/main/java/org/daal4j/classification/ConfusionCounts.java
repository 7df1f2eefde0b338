package org.daal4j.classification;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.daal4j.core.LabelIndex;
import org.daal4j.core.NumberArrays;
import org.daal4j.core.Partial;
import org.daal4j.core.RowBlock;
import org.daal4j.core.TextColumns;

/**
 * Counts how often rows of each actual label, their first text field, were given each class of a
 * model.
 *
 * <p>State: for each class how many rows were given it, for each label how many rows there are and
 * how many were given it, and the pairs of label and class that occurred ({@link PairCounts}).
 * Labels have the numbers of their classes; those that are none follow in the order they were met.
 * Merge: additions.
 *
 * <p>Empty: zeros. More than {@value ClassSums#MOST_CLASSES} labels that are no classes, or 64 MB
 * of them, are not kept: the summary then knows only that they are too many. 24 bytes a class, 16 a
 * label that is none and its bytes, and the pairs.
 */
public final class ConfusionCounts implements Partial<ConfusionCounts> {

  private final RowScores model;
  private final ClassLabels classes; // shared, not changed
  private final LabelIndex others = new LabelIndex();
  private final long[] predicted; // long[C]
  private final long[] right; // long[C]
  private final PairCounts pairs = new PairCounts();
  private long[] actual; // long[C + others], or longer
  private boolean tooMany;

  /** Of no rows. */
  public ConfusionCounts(RowScores model, ClassLabels classes) {
    this.model = model;
    this.classes = classes;
    this.predicted = new long[classes.size()];
    this.right = new long[classes.size()];
    this.actual = new long[classes.size()];
  }

  @Override
  public void add(RowBlock rows) {
    model.requireColumns(rows);
    double[] scores = new double[model.classes()];
    for (int row = 0; row < rows.rows() && !tooMany; row++) {
      model.score(rows, row, scores);
      TextColumns text = rows.text();
      int label = number(text.bytes(), text.start(row, 0), text.end(row, 0));
      if (label >= 0) {
        count(label, RowScores.best(scores));
      }
    }
  }

  private void count(int label, int best) {
    actual[label]++;
    predicted[best]++;
    if (label == best) {
      right[best]++;
    }
    pairs.add(label, best, 1);
  }

  /** The number of a label; -1 when there are too many. */
  private int number(byte[] bytes, int from, int to) {
    int known = classes.find(bytes, from, to);
    if (known >= 0) {
      return known;
    }
    int number = classes.size() + others.findOrAdd(bytes, from, to);
    if (others.size() > ClassSums.MOST_CLASSES || others.isTooLong()) {
      others.clear();
      tooMany = true;
      return -1;
    }
    if (number >= actual.length) {
      actual = Arrays.copyOf(actual, Math.max(number + 8, 2 * number));
    }
    return number;
  }

  @Override
  public void merge(ConfusionCounts other) {
    if (other.classes.size() != classes.size()) {
      throw new IllegalArgumentException(
          "counts of " + classes.size() + " classes cannot take those of " + other.classes.size());
    }
    tooMany |= other.tooMany;
    int[] labelHere = new int[other.labels()];
    for (int theirs = 0; theirs < labelHere.length && !tooMany; theirs++) {
      labelHere[theirs] = theirs;
      if (theirs >= classes.size()) {
        byte[] bytes = other.others.bytes(theirs - classes.size());
        labelHere[theirs] = number(bytes, 0, bytes.length);
      }
      if (labelHere[theirs] >= 0) {
        actual[labelHere[theirs]] += other.actual[theirs];
      }
    }
    if (tooMany) {
      return;
    }
    for (int j = 0; j < predicted.length; j++) {
      predicted[j] += other.predicted[j];
      right[j] += other.right[j];
    }
    pairs.addAll(other.pairs, labelHere);
  }

  /** Whether there were more labels than can be kept. */
  public boolean tooManyLabels() {
    return tooMany;
  }

  /** Number of labels, classes included. */
  private int labels() {
    return classes.size() + others.size();
  }

  /** The counts, with the labels in their order. */
  public Confusion confusion(List<String> classNames) {
    List<String> unknown = others.texts();
    List<Integer> order = LabelOrder.sorted(unknown);
    List<String> names = new ArrayList<>(classNames);
    int[] labelThere = new int[labels()];
    long[] rows = Arrays.copyOf(actual, labels());
    for (int i = 0; i < classNames.size(); i++) {
      labelThere[i] = i;
    }
    for (int number : order) {
      labelThere[classNames.size() + number] = names.size();
      rows[names.size()] = actual[classNames.size() + number];
      names.add(unknown.get(number));
    }
    PairCounts sorted = new PairCounts();
    sorted.addAll(pairs, labelThere);
    return new Confusion(List.copyOf(classNames), names, rows, predicted, right, sorted);
  }

  @Override
  public void write(DataOutput out) throws IOException {
    out.writeInt(classes.size());
    out.writeBoolean(tooMany);
    others.write(out);
    NumberArrays.write(out, Arrays.copyOf(actual, labels()));
    NumberArrays.write(out, predicted);
    NumberArrays.write(out, right);
    pairs.write(out);
  }

  @Override
  public void read(DataInput in) throws IOException {
    NumberArrays.expect(in, classes.size(), "classes");
    tooMany = in.readBoolean();
    others.read(in, ClassSums.MOST_CLASSES);
    actual = new long[labels()];
    NumberArrays.read(in, actual);
    NumberArrays.read(in, predicted);
    NumberArrays.read(in, right);
    pairs.read(in);
  }
}
