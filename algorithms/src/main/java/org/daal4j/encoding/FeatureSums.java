package org.daal4j.encoding;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import org.daal4j.core.DenseRows;
import org.daal4j.core.LabelIndex;
import org.daal4j.core.NumberArrays;
import org.daal4j.core.Partial;
import org.daal4j.core.RowBlock;
import org.daal4j.core.TextColumns;
import org.daal4j.linalg.DoubleDouble;

/**
 * What rows tell of features that may have no value: of each number the weight of the rows that
 * have one and Σwx, of each category the weight of its levels.
 *
 * <p>Sums of numbers are double-double, of weights double: whole ones are exact up to 2^53. A
 * category of more than {@code most} levels, or more than 64 MB of them, is not kept.
 */
final class FeatureSums implements Partial<FeatureSums> {

  private final int numbers;
  private final int most;
  private long rows;
  private double weight;
  private final double[] weights; // double[numbers]: of rows that have the number
  private final DoubleDouble[] sums; // DoubleDouble[numbers]
  private final Levels[] levels; // of each category

  /** The levels of a category. */
  private static final class Levels {
    private final LabelIndex names = new LabelIndex();
    private double[] weights = new double[8];
    private boolean tooMany;

    void add(byte[] bytes, int from, int to, double weight, int most) {
      if (tooMany) {
        return;
      }
      int level = names.findOrAdd(bytes, from, to);
      if (level >= most || names.isTooLong()) {
        names.clear();
        weights = new double[8];
        tooMany = true;
        return;
      }
      if (level == weights.length) {
        weights = Arrays.copyOf(weights, 2 * level);
      }
      weights[level] += weight;
    }
  }

  /**
   * Of no rows.
   *
   * @param numbers how many of the first columns of a row are features
   * @param categories how many of the last text fields of a row are
   * @param most levels of a category that are kept
   */
  FeatureSums(int numbers, int categories, int most) {
    this.numbers = numbers;
    this.most = most;
    weights = new double[numbers];
    sums = new DoubleDouble[numbers];
    Arrays.fill(sums, DoubleDouble.ZERO);
    levels = new Levels[categories];
    Arrays.setAll(levels, i -> new Levels());
  }

  @Override
  public void add(RowBlock block) {
    if (block.columns() < numbers) {
      throw new IllegalArgumentException(
          "rows of " + block.columns() + " columns in a summary of " + numbers + " columns");
    }
    rows += block.rows();
    for (int row = 0; row < block.rows(); row++) {
      weight += block.weight(row);
    }
    if (numbers > 0) {
      addNumbers((DenseRows) block);
    }
    for (int i = 0; i < levels.length; i++) {
      addLevels(block, i);
    }
  }

  private void addNumbers(DenseRows block) {
    for (int j = 0; j < numbers; j++) {
      DoubleDouble sum = sums[j];
      for (int row = 0; row < block.rows(); row++) {
        double value = block.value(row, j);
        double w = block.weight(row);
        if (value == value && w > 0) { // not NaN
          weights[j] += w;
          sum = w == 1 ? sum.add(value) : sum.add(DoubleDouble.product(w, value));
        }
      }
      sums[j] = sum;
    }
  }

  private void addLevels(RowBlock block, int category) {
    TextColumns text = block.text();
    int field = text == null ? 0 : text.columns() - levels.length + category;
    for (int row = 0; row < block.rows(); row++) {
      if (!text.isMissing(row, field)) {
        levels[category].add(
            text.bytes(), text.start(row, field), text.end(row, field), block.weight(row), most);
      }
    }
  }

  @Override
  public void merge(FeatureSums other) {
    if (other.numbers != numbers || other.levels.length != levels.length) {
      throw new IllegalArgumentException(
          "a summary of "
              + numbers
              + " numbers and "
              + levels.length
              + " categories cannot take one of "
              + other.numbers
              + " and "
              + other.levels.length);
    }
    rows += other.rows;
    weight += other.weight;
    for (int j = 0; j < numbers; j++) {
      weights[j] += other.weights[j];
      sums[j] = sums[j].add(other.sums[j]);
    }
    for (int i = 0; i < levels.length; i++) {
      Levels theirs = other.levels[i];
      for (int level = 0; level < theirs.names.size(); level++) {
        byte[] bytes = theirs.names.bytes(level);
        levels[i].add(bytes, 0, bytes.length, theirs.weights[level], most);
      }
      if (theirs.tooMany) {
        levels[i].names.clear();
        levels[i].tooMany = true;
      }
    }
  }

  long rows() {
    return rows;
  }

  /** Σw of all rows. */
  double weight() {
    return weight;
  }

  /** Σw of the rows that have a number. */
  double weight(int number) {
    return weights[number];
  }

  /** Σwx of a number. */
  DoubleDouble sum(int number) {
    return sums[number];
  }

  /** Whether a category has more levels than are kept. */
  boolean hasTooMany(int category) {
    return levels[category].tooMany;
  }

  /** The levels of a category, in the order in which they came. */
  LabelIndex levels(int category) {
    return levels[category].names;
  }

  /** Σw of a level. */
  double levelWeight(int category, int level) {
    return levels[category].weights[level];
  }

  @Override
  public void write(DataOutput out) throws IOException {
    out.writeInt(numbers);
    out.writeInt(levels.length);
    out.writeLong(rows);
    out.writeDouble(weight);
    NumberArrays.write(out, weights);
    for (DoubleDouble sum : sums) {
      out.writeDouble(sum.high());
      out.writeDouble(sum.low());
    }
    for (Levels some : levels) {
      out.writeBoolean(some.tooMany);
      some.names.write(out);
      NumberArrays.write(out, some.weights, 0, some.names.size());
    }
  }

  @Override
  public void read(DataInput in) throws IOException {
    NumberArrays.expect(in, numbers, "numbers");
    NumberArrays.expect(in, levels.length, "categories");
    rows = in.readLong();
    weight = in.readDouble();
    NumberArrays.read(in, weights);
    for (int j = 0; j < numbers; j++) {
      sums[j] = new DoubleDouble(in.readDouble(), in.readDouble());
    }
    for (Levels some : levels) {
      some.tooMany = in.readBoolean();
      some.names.read(in, most);
      some.weights = new double[Math.max(8, some.names.size())];
      NumberArrays.read(in, some.weights, 0, some.names.size());
    }
  }
}
