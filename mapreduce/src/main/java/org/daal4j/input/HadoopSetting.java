package org.daal4j.input;

import org.apache.hadoop.conf.Configuration;
import org.daal4j.core.Setting;
import org.daal4j.core.UsageException;

/**
 * Hadoop's settings: whether they are set, and numbers among them. What is wrong with one is told
 * without its value: nobody knows what somebody put there, and a password does not belong in a log.
 */
public final class HadoopSetting {

  private HadoopSetting() {}

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
      throw wrong(key, "not a whole number");
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
      throw wrong(key, "beyond " + Integer.MAX_VALUE);
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
      throw wrong(key, "not a number from 0 to 1");
    }
    return value;
  }

  private static UsageException wrong(String key, String what) {
    return new UsageException(Setting.named(key), "its value is " + what + ".", "Correct it.");
  }
}
