package org.daal4j.input;

import org.apache.hadoop.conf.Configuration;
import org.daal4j.core.UsageException;

/**
 * Hadoop's settings: whether they are set, and numbers among them. What is wrong with one is told
 * without its value: nobody knows what somebody put there, and a password does not belong in a log.
 */
public final class Setting {

  private Setting() {}

  /** Whether a file of the user, or the command line, says what a setting is. */
  public static boolean isSet(Configuration conf, String key) {
    String[] sources = conf.getPropertySources(key);
    return sources != null
        && sources.length > 0
        && !sources[sources.length - 1].endsWith("-default.xml");
  }

  /**
   * A whole number, as a setting of a size or a count.
   *
   * @throws UsageException when the setting is something else
   */
  public static long wholeNumber(Configuration conf, String key, long otherwise) {
    try {
      return conf.getLong(key, otherwise);
    } catch (NumberFormatException e) {
      throw new UsageException("-D " + key + ": its value is not a whole number. Correct it.");
    }
  }

  /**
   * As {@link #wholeNumber(Configuration, String, long)}, in the range of an int.
   *
   * @throws UsageException when the setting is something else
   */
  public static int smallWholeNumber(Configuration conf, String key, int otherwise) {
    long value = wholeNumber(conf, key, otherwise);
    if (value != (int) value) {
      throw new UsageException(
          "-D " + key + ": its value is beyond " + Integer.MAX_VALUE + ". Correct it.");
    }
    return (int) value;
  }

  /**
   * A share of something.
   *
   * @throws UsageException when the setting is no number from 0 to 1
   */
  public static double share(Configuration conf, String key, double otherwise) {
    double value;
    try {
      value = conf.getDouble(key, otherwise);
    } catch (NumberFormatException e) {
      value = Double.NaN;
    }
    if (!(value >= 0 && value <= 1)) {
      throw new UsageException(
          "-D " + key + ": its value is not a number from 0 to 1. Correct it.");
    }
    return value;
  }
}
