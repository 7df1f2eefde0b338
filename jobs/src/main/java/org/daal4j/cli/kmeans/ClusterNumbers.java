package org.daal4j.cli.kmeans;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.daal4j.cli.option.OptionValue;

/** Numbers of clusters as {@code 5}, {@code 2-10} or {@code 2,5,10-12}. */
final class ClusterNumbers {

  static final String OPTION = "--n-clusters";

  private static final Pattern RANGE = Pattern.compile("\\s*([0-9]+)\\s*-\\s*([0-9]+)\\s*");
  private static final int MOST = 1000;

  private ClusterNumbers() {}

  /**
   * Reads them, ascending, each once.
   *
   * @throws org.daal4j.core.UsageException when they are something else
   */
  static List<Integer> parse(String text) {
    TreeSet<Integer> numbers = new TreeSet<>();
    for (String part : text.split(",", -1)) {
      Matcher range = RANGE.matcher(part);
      if (range.matches()) {
        addRange(text, number(range.group(1)), number(range.group(2)), numbers);
      } else {
        numbers.add(number(part));
      }
    }
    if (numbers.size() > MOST) {
      throw tooMany(text, numbers.size());
    }
    return new ArrayList<>(numbers);
  }

  private static void addRange(String text, int first, int last, TreeSet<Integer> numbers) {
    if (first > last) {
      throw new OptionValue(OPTION, text)
          .wrong("goes from " + first + " down to " + last + ". Put the least first.");
    }
    if (last - first >= MOST) {
      throw tooMany(text, last - first + 1L);
    }
    for (int k = first; k <= last; k++) {
      numbers.add(k);
    }
  }

  private static RuntimeException tooMany(String text, long count) {
    return new OptionValue(OPTION, text)
        .wrong("are " + count + " numbers of clusters. Give at most " + MOST + ".");
  }

  private static int number(String text) {
    return (int) new OptionValue(OPTION, text).wholeNumber(1, Integer.MAX_VALUE);
  }

  /** One number as it is, several as a list: however they were written. */
  static Object recorded(List<Integer> numbers) {
    return numbers.size() == 1
        ? numbers.get(0)
        : numbers.stream().map(String::valueOf).collect(Collectors.joining(","));
  }
}
