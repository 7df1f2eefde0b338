package org.daal4j.crossvalidation;

import org.daal4j.core.Setting;
import org.daal4j.core.UsageException;

/**
 * How rows come into folds.
 *
 * @param count how many folds; 0 for none, or where a column tells
 * @param seed of the draws, 0 to 2^32 - 1
 * @param byColumn whether the first text column tells, each of whose values is a fold
 */
public record FoldChoice(int count, long seed, boolean byColumn) {

  /** How many folds. */
  public static final Setting FOLDS = Setting.named("folds");

  /** Which column tells the fold of a row. */
  public static final Setting FOLD_COLUMN = Setting.named("foldColumn");

  /** What the draws depend on. */
  public static final Setting SEED = Setting.named("seed");

  /** The most folds there may be. */
  public static final int MOST = 100;

  /** What draws begin with where nothing is said. */
  public static final long DEFAULT_SEED = 777_777;

  private static final long LARGEST_SEED = 0xffffffffL;

  /** No folds. */
  public static final FoldChoice NONE = new FoldChoice(0, DEFAULT_SEED, false);

  /** The values of a column, the first text column of the table. */
  public static final FoldChoice COLUMN = new FoldChoice(0, DEFAULT_SEED, true);

  /**
   * Checks the numbers.
   *
   * @throws UsageException that names the option
   */
  public FoldChoice {
    if (count != 0 && (count < 2 || count > MOST)) {
      throw new UsageException(
          FOLDS,
          count + " is not a number of folds.",
          "Give one from 2 to " + MOST + ", or 0 for none.");
    }
    if (seed < 0 || seed > LARGEST_SEED) {
      throw new UsageException(
          SEED, seed + " is out of range.", "Give a number from 0 to " + LARGEST_SEED + ".");
    }
  }

  /** So many folds, rows drawn into them by a hash of seed and row number. */
  public static FoldChoice random(int count, long seed) {
    return new FoldChoice(count, seed, false);
  }

  /** Whether rows are drawn, by their numbers. */
  public boolean isRandom() {
    return count > 0;
  }

  /** Whether there is anything to validate with. */
  public boolean exists() {
    return isRandom() || byColumn;
  }
}
