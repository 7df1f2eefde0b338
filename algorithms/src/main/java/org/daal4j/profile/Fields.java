package org.daal4j.profile;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import org.daal4j.core.DenseRows;
import org.daal4j.core.NumberArrays;
import org.daal4j.core.RowBlock;

/**
 * Where the fields of the columns of a table are in its blocks.
 *
 * @param text {@code int[columns]}: the text field of each; -1 for one that has numbers only
 */
record Fields(int[] text) {

  private static final int MOST_COLUMNS = 1 << 27;

  int columns() {
    return text.length;
  }

  /** The rows of a block, of as many columns. */
  DenseRows rows(RowBlock block) {
    if (block.columns() != text.length) {
      throw new IllegalArgumentException(
          "rows of " + block.columns() + " columns in a profile of " + text.length + " columns");
    }
    return (DenseRows) block;
  }

  /** Makes sure that a partial is of the same columns. */
  void requireSame(Fields other) {
    if (!Arrays.equals(other.text, text)) {
      throw new IllegalArgumentException(
          "a profile of "
              + other.text.length
              + " columns cannot be added to one of "
              + text.length
              + " columns");
    }
  }

  void write(DataOutput out) throws IOException {
    out.writeInt(text.length);
    for (int field : text) {
      out.writeInt(field);
    }
  }

  static Fields read(DataInput in) throws IOException {
    int[] text = new int[NumberArrays.count(in, MOST_COLUMNS, "columns")];
    for (int column = 0; column < text.length; column++) {
      text[column] = in.readInt();
    }
    return new Fields(text);
  }
}
