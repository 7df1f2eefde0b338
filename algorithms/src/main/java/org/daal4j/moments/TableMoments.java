package org.daal4j.moments;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.daal4j.core.BadInputException;
import org.daal4j.core.Dataset;
import org.daal4j.core.Engine;
import org.daal4j.core.Setting;
import org.daal4j.statistics.DoubleRange;

/**
 * The moments of every column of a table.
 *
 * @param names of the columns
 * @param columns their moments, in the same order
 */
public record TableMoments(List<String> names, List<ColumnMoments> columns) {

  private static final int MOST_NAMES = 20;

  /**
   * Measures them, in one pass.
   *
   * @throws BadInputException when the table has no rows, no row of positive weight, or weights
   *     that add up to more than a double holds, or to so little that products lose digits
   */
  public static TableMoments of(Engine engine, Dataset rows) throws IOException {
    List<String> names = rows.columns();
    List<ColumnMoments> columns = engine.fold(rows, new MeasureMoments(names.size()));
    ColumnMoments any = columns.get(0);
    if (any.count() == 0) {
      throw new BadInputException("the input has no rows. Check " + Setting.INPUT + ".");
    }
    if (any.weightSum() == 0) {
      throw new BadInputException(
          "the weight of every row is 0, so there is nothing to measure. Check "
              + Setting.WEIGHTS
              + ".");
    }
    if (!Double.isFinite(any.weightSum())) {
      throw DoubleRange.weightsTooLarge();
    }
    if (any.weightSum() < DoubleRange.LEAST_WEIGHTS) {
      throw DoubleRange.weightsTooSmall(any.weightSum());
    }
    return new TableMoments(names, columns);
  }

  /** What a reader should know: which results are NaN or infinite, and why. */
  public List<String> warnings() {
    List<String> warnings = new ArrayList<>();
    if (!(columns.get(0).weightSum() > 1)) {
      warnings.add(
          columns.get(0).count() == 1
              ? "one row has no variance: variances are NaN"
              : "the weights add up to "
                  + columns.get(0).weightSum()
                  + "; a variance needs more than 1: variances are NaN");
    }
    warn(
        warnings,
        "constant, with no skewness and kurtosis (NaN)",
        column -> column.minimum() == column.maximum());
    warn(
        warnings,
        "of mean 0, with no variation (NaN or infinite)",
        column -> column.mean() == 0 && column.weightSum() > 1);
    warn(
        warnings,
        "so large that a sum or a square is beyond the range of a double (Infinity)",
        ColumnMoments::overflows);
    warn(
        warnings,
        "so small that a square is below the range of a double (0, or with few digits)",
        ColumnMoments::underflows);
    return warnings;
  }

  private void warn(List<String> warnings, String what, Predicate<ColumnMoments> which) {
    List<String> found = new ArrayList<>();
    for (int j = 0; j < names.size(); j++) {
      if (which.test(columns.get(j))) {
        found.add(names.get(j));
      }
    }
    if (!found.isEmpty()) {
      warnings.add(
          found.size()
              + (found.size() == 1 ? " column is " : " columns are ")
              + what
              + ": "
              + String.join(", ", found.subList(0, Math.min(MOST_NAMES, found.size())))
              + (found.size() > MOST_NAMES ? ", ..." : ""));
    }
  }
}
