package org.daal4j.pca;

import org.daal4j.core.BadInputException;
import org.daal4j.core.Setting;
import org.daal4j.core.ShortestDecimal;
import org.daal4j.statistics.DoubleRange;

/** A variance needs two rows, or weights that add up to more than 1. */
final class RowsNeeded {

  private RowsNeeded() {}

  static void check(long rows, double weightSum) throws BadInputException {
    if (rows < 2) {
      throw new BadInputException(
          "principal components need at least 2 rows, the input has "
              + rows
              + ". Check "
              + Setting.INPUT
              + ".");
    }
    if (Double.isInfinite(weightSum) || Double.isNaN(weightSum)) {
      throw DoubleRange.weightsTooLarge();
    }
    if (!(weightSum > 1)) {
      throw new BadInputException(
          "the weights of the input add up to "
              + ShortestDecimal.format(weightSum)
              + ", but variances are divided by their sum less 1. Give "
              + Setting.WEIGHTS
              + " a column of row"
              + " counts, or leave it out.");
    }
  }
}
