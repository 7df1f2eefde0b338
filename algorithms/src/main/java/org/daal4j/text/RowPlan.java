package org.daal4j.text;

import java.util.Arrays;
import org.daal4j.core.DenseRows;
import org.daal4j.core.TextColumns;
import org.daal4j.table.ColumnRoles;
import org.daal4j.text.bytes.NumberParser;
import org.daal4j.text.bytes.Utf8;

/**
 * The roles of a layout, turned round for a loop over the fields of a record: where each field
 * goes.
 */
final class RowPlan {

  /** Target of a field that nobody asked for, or that is wanted as text only. */
  static final int NOT_NUMERIC = -1;

  /** Target of the weight. */
  static final int WEIGHT = -2;

  /** {@code int[width]}: the column of the row block a field goes to, or one of the above. */
  final int[] targets;

  /** {@code boolean[width]}: whether the bounds of a field are needed for more than its number. */
  final boolean[] wantsBounds;

  /** {@code boolean[width]}: whether a missing value makes the row a missing one. */
  final boolean[] used;

  /** {@code boolean[width]}: whether a number is wanted where there is one, and the text anyway. */
  final boolean[] asStands;

  private final boolean[] keepable; // boolean[width]: whether only features want the column

  /** How many of the first columns of a row may not be negative: the features, or none. */
  final int counts;

  /** Columns that are wanted as text, in the order of the row block. */
  final int[] text;

  /** What stands for a missing value. */
  final MissingMarkers missing;

  private final boolean[] needed; // boolean[texts]: whether rows without it are left to others
  private final boolean[] marked; // boolean[texts]: whether it is marked where it is missing
  private final int[] numbers; // int[texts]: the column of the row block with its number, or -1
  private final boolean textsOfNumbers; // else those texts are empty
  private final boolean onlyOfOthers; // whether no text is wanted of a row of numbers
  private final char decimal;
  private final int numeric;
  private final int weight;

  RowPlan(TextLayout layout) {
    ColumnRoles roles = layout.roles();
    int width = layout.format().width();
    counts = roles.countsOnly() ? roles.features() : 0;
    weight = roles.weight();
    text = roles.text();
    boolean keeps = layout.policy().keepsMissing();
    missing = new MissingMarkers(layout.format().syntax());
    textsOfNumbers = roles.textsOfNumbers();
    decimal = layout.format().syntax().decimal();
    numeric = missing.hasNumbers() ? roles.numeric().length : 0;
    targets = new int[width];
    wantsBounds = new boolean[width];
    used = new boolean[width];
    asStands = new boolean[width];
    needed = new boolean[text.length];
    marked = new boolean[text.length];
    numbers = new int[text.length];
    keepable = new boolean[width];
    Arrays.fill(keepable, keeps);
    Arrays.fill(targets, NOT_NUMERIC);
    for (int i = 0; i < roles.numeric().length; i++) {
      targets[roles.numeric()[i]] = i;
      used[roles.numeric()[i]] = true;
      keepable[roles.numeric()[i]] &= i < roles.features();
    }
    if (weight >= 0) {
      targets[weight] = WEIGHT;
      used[weight] = true;
      wantsBounds[weight] = true;
      keepable[weight] = false;
    }
    for (int i = 0; i < text.length; i++) {
      int column = text[i];
      boolean label = i < roles.keys();
      boolean category = roles.isCategory(i);
      needed[i] = label || category && !keeps;
      marked[i] = category && keeps;
      numbers[i] = category && targets[column] >= 0 ? targets[column] : -1;
      asStands[column] |= numbers[i] >= 0;
      wantsBounds[column] = true;
      keepable[column] &= !label;
      used[column] |= label || category;
    }
    onlyOfOthers =
        text.length > 0
            && !textsOfNumbers
            && Arrays.stream(numbers).allMatch(number -> number >= 0);
  }

  /** Whether a row has a number wherever one is wanted beside a text. */
  private boolean hasNumbers(double[] values, int rowStart) {
    boolean lacks = false;
    for (int number : numbers) {
      double value = values[rowStart + number];
      lacks |= value != value; // NaN
    }
    return !lacks;
  }

  /** Whether a row stays that has no value in a column of the file. */
  boolean keepsMissing(int column) {
    return keepable[column];
  }

  /** Whether rows consist of more than numbers. */
  boolean hasExtras() {
    return weight >= 0 || text.length > 0 || counts > 0 || numeric > 0;
  }

  /**
   * Takes weight and text of a record into a row whose numbers are there, when all are as they
   * should be.
   *
   * @param starts where each field starts that {@link #wantsBounds}
   * @param ends where it ends
   * @return whether they are; else nothing is taken
   */
  boolean takeExtras(byte[] bytes, int[] starts, int[] ends, DenseRows block, int row) {
    int rowStart = row * block.columns();
    for (int i = 0; i < counts; i++) {
      if (block.values()[rowStart + i] < 0) {
        return false;
      }
    }
    for (int i = 0; i < numeric; i++) {
      if (missing.isNumber(block.values()[rowStart + i])) {
        return false;
      }
    }
    if (weight >= 0) {
      double value = NumberParser.parse(bytes, starts[weight], ends[weight], decimal);
      if (!(value >= 0 && value <= Double.MAX_VALUE) || missing.isNumber(value)) {
        return false;
      }
      block.weights()[row] = value;
    }
    TextColumns fields = block.text();
    if (onlyOfOthers && hasNumbers(block.values(), rowStart)) {
      fields.appendEmpty(text.length);
      return true;
    }
    for (int i = 0; i < text.length; i++) {
      int from = starts[text[i]];
      int to = ends[text[i]];
      if (numbers[i] >= 0 && !Double.isNaN(block.values()[rowStart + numbers[i]])) {
        fields.append(bytes, from, textsOfNumbers ? to : from); // numbers are never missing
      } else if (marked[i] && missing.matches(bytes, from, to)) {
        fields.appendMissing();
      } else if (needed[i] && missing.matches(bytes, from, to)
          || Utf8.firstWrong(bytes, from, to) >= 0) {
        fields.truncate(row);
        return false;
      } else {
        fields.append(bytes, from, to);
      }
    }
    return true;
  }
}
