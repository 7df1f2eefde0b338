package org.daal4j.report;

import java.util.ArrayList;
import java.util.List;
import org.daal4j.picture.Figures;
import org.daal4j.sample.RowSample;

/** Parts of sentences. */
final class Words {

  private Words() {}

  /** {@code 1 row}, {@code 2,000 rows}. */
  static String count(long count, String noun) {
    return Figures.count(count) + " " + noun + (count == 1 ? "" : "s");
  }

  /** {@code a}, {@code a and b}, {@code a, b and c}. */
  static String and(List<String> items) {
    int last = items.size() - 1;
    return last < 1
        ? String.join("", items)
        : String.join(", ", items.subList(0, last)) + " and " + items.get(last);
  }

  /** What a sample covers: {@code all 150 rows}. */
  static String of(RowSample sample) {
    int drawn = sample.sampled().size();
    if (sample.covered() == sample.rows()) {
      return sample.rows() == 1 ? "the only row" : "all " + count(sample.rows(), "row");
    }
    return Figures.count(drawn)
        + " different rows of "
        + Figures.count(sample.rows())
        + ", drawn by a hash of their values";
  }

  /** {@code 1st}, {@code 22nd}, {@code 1,013th}. */
  static String ordinal(long number) {
    long last = number % 100 / 10 == 1 ? 0 : number % 10;
    return Figures.count(number) + (last == 1 ? "st" : last == 2 ? "nd" : last == 3 ? "rd" : "th");
  }

  /** Names of columns that stand for numbers from 0. */
  static List<String> numbered(String noun, int count) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      names.add(noun + i);
    }
    return names;
  }
}
