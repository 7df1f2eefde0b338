package org.daal4j.engine.written;

import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.hadoop.fs.Path;

/**
 * The name of the file that a pass leaves for a split: {@code part-m-NNNNN}. All files of a pass
 * have numbers of as many digits, five at least, so that their names sort in input order.
 */
public final class PartName {

  private static final String PREFIX = "part-m-";
  private static final int LEAST_DIGITS = 5;
  private static final Pattern NAME = // a codec's extension may follow
      Pattern.compile(PREFIX + "[0-9]{" + LEAST_DIGITS + ",10}(?:\\.[A-Za-z0-9]+)*");

  private PartName() {}

  /**
   * Names the file of a split.
   *
   * @param split its ordinal, from 0
   * @param splits how many the pass has
   */
  public static String of(int split, int splits) {
    int digits = Math.max(LEAST_DIGITS, Integer.toString(splits - 1).length());
    return PREFIX + String.format(Locale.ROOT, "%0" + digits + "d", split);
  }

  /** Whether a file is one of these, by its name. */
  public static boolean isOne(Path path) {
    return NAME.matcher(path.getName()).matches();
  }
}
