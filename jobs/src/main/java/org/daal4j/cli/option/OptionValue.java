package org.daal4j.cli.option;

import java.util.List;
import org.daal4j.core.Spelling;
import org.daal4j.core.UsageException;

/**
 * The text a user gave for an option, and the readings of it. Each reading throws {@link
 * UsageException} with option, text and remedy.
 *
 * @param option long name with dashes
 * @param text what the user wrote
 */
public record OptionValue(String option, String text) {

  /** A whole number in a range, both ends included. */
  public long wholeNumber(long least, long most) {
    long value;
    try {
      value = Long.parseLong(text.strip());
    } catch (NumberFormatException e) {
      throw wrong("is not a whole number. Give one " + range(least, most) + ".");
    }
    if (value > most) {
      throw wrong("is too large. The most is " + most + ".");
    }
    if (value < least) {
      throw wrong("is too small. Give a whole number " + range(least, most) + ".");
    }
    return value;
  }

  /** A finite number that is zero or more. */
  public double notNegative() {
    double value = number();
    if (!(value >= 0) || value == Double.POSITIVE_INFINITY) {
      throw wrong("is out of range. Give a number that is 0 or more.");
    }
    return value;
  }

  /** A finite number above zero. */
  public double positive() {
    double value = number();
    if (!(value > 0) || value == Double.POSITIVE_INFINITY) {
      throw wrong("is out of range. Give a number above 0.");
    }
    return value;
  }

  /** A number above 0 and below 1. */
  public double betweenZeroAndOne() {
    double value = number();
    if (!(value > 0 && value < 1)) {
      throw wrong("is out of range. Give a number above 0 and below 1.");
    }
    return value;
  }

  /** One of some words. */
  public String choice(String... words) {
    for (String word : words) {
      if (word.equals(text)) {
        return word;
      }
    }
    throw wrong(
        "is none of " + String.join(", ", words) + "." + Spelling.hint(text, List.of(words)));
  }

  /** What to throw when the text is wrong. */
  public UsageException wrong(String reasonAndRemedy) {
    return new UsageException(option + ": '" + text + "' " + reasonAndRemedy);
  }

  private double number() {
    try {
      return Double.parseDouble(text.strip());
    } catch (NumberFormatException e) {
      throw wrong("is not a number.");
    }
  }

  private static String range(long least, long most) {
    return most == Long.MAX_VALUE || most == Integer.MAX_VALUE
        ? "that is " + least + " or more"
        : "from " + least + " to " + most;
  }
}
