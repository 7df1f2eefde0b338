package org.daal4j.text.guess;

import java.util.List;
import java.util.StringTokenizer;

/** Whether lines are of the form {@code label index:value index:value ...}. */
final class LibsvmLines {

  private LibsvmLines() {}

  /**
   * Whether all lines are, and half of them at least have pairs of index and value.
   *
   * @param least how many pairs some line has at least
   */
  static boolean allAre(List<String> lines, int least) {
    int withPairs = 0;
    int most = 0;
    for (String line : lines) {
      int pairs = pairs(line);
      if (pairs < 0) {
        return false;
      }
      withPairs += pairs > 0 ? 1 : 0;
      most = Math.max(most, pairs);
    }
    return most >= least && 2 * withPairs >= lines.size();
  }

  /** Whether some line is, with a pair at least: a label alone might be anything. */
  static boolean anyHasPairs(List<String> lines) {
    return lines.stream().anyMatch(line -> pairs(line) > 0);
  }

  /** Whether no line is one that is read: indices from 0 are those of another dialect. */
  static boolean noneIs(List<String> lines) {
    return lines.stream().allMatch(line -> pairs(line, 1) < 0);
  }

  private static int pairs(String line) {
    return pairs(line, 0);
  }

  /** The number of pairs of a line; -1 when it is none of libsvm text with indices from one on. */
  private static int pairs(String line, int leastIndex) {
    int comment = line.indexOf('#');
    StringTokenizer words =
        new StringTokenizer(comment < 0 ? line : line.substring(0, comment), " \t");
    if (!words.hasMoreTokens()) {
      return 0;
    }
    if (words.nextToken().indexOf(':') >= 0) {
      return -1;
    }
    int pairs = 0;
    long last = leastIndex - 1;
    while (words.hasMoreTokens()) {
      String word = words.nextToken();
      int colon = word.indexOf(':');
      if (pairs == 0 && word.startsWith("qid:")) {
        continue;
      }
      boolean pair =
          colon > 0 && colon <= 10 && word.substring(0, colon).chars().allMatch(Fields::isDigit);
      // The last word may be cut.
      if (!pair || words.hasMoreTokens() && !Fields.isNumber(word.substring(colon + 1))) {
        return -1;
      }
      long index = Long.parseLong(word.substring(0, colon));
      if (index <= last) {
        return -1;
      }
      last = index;
      pairs++;
    }
    return pairs;
  }
}
