package org.daal4j.group;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The warnings of all groups: what is said of several is said once, with how many there are.
 * Sentences that differ in numbers only say the same: the first is told. Digits of a name (x1) are
 * no numbers.
 */
final class GroupWarnings {

  private static final int MOST_SENTENCES = 20;

  /** Nothing of a word, whose hyphens and points belong to it. */
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}_.-])-?+\\d++(?:,\\d{3})*+(?:\\.\\d++)?+(?:[eE][+-]?\\d++)?+(?![\\p{L}\\p{N}_-])");

  private static final class Count {
    private final Group first;
    private final String sentence;
    private int groups = 1;

    Count(Group first, String sentence) {
      this.first = first;
      this.sentence = sentence;
    }
  }

  private final int all;

  /** By what they say but for numbers. */
  private final Map<String, Count> found = new LinkedHashMap<>();

  private int untold; // groups with sentences that are beyond the most
  private Count without; // groups without a model

  /** Of so many groups. */
  GroupWarnings(int all) {
    this.all = all;
  }

  void add(FittedGroup<?> fitted) {
    if (fitted.model().isEmpty()) {
      if (without == null) {
        without = new Count(fitted.group(), fitted.markedReason());
      } else {
        without.groups++;
      }
      return;
    }
    boolean beyond = false;
    for (String sentence : fitted.model().get().markedWarnings()) {
      String said = NUMBER.matcher(sentence).replaceAll("#");
      Count count = found.get(said);
      if (count != null) {
        count.groups++;
      } else if (found.size() < MOST_SENTENCES) {
        found.put(said, new Count(fitted.group(), sentence));
      } else {
        beyond = true;
      }
    }
    untold += beyond ? 1 : 0;
  }

  /** Sentences that a user should read. */
  List<String> sentences() {
    List<String> sentences = new ArrayList<>();
    if (without != null) {
      sentences.add(
          told(without) + "there is no model, for the first because: " + without.sentence);
    }
    found.values().forEach(count -> sentences.add(told(count) + count.sentence));
    if (untold > 0) {
      sentences.add(
          String.format(
              Locale.ROOT,
              "in %,d of %,d groups there is more to know, see %s",
              untold,
              all,
              GroupedModelFile.FIELDS));
    }
    return sentences;
  }

  private String told(Count count) {
    return String.format(
        Locale.ROOT,
        "in %,d of %,d groups (the first is %s): ",
        count.groups,
        all,
        count.first.name());
  }
}
