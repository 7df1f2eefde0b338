package org.daal4j.group;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The warnings of all groups: what is said of several is said once, with how many there are.
 * Sentences that are the same up to a colon say the same, with other numbers: the first is told.
 */
final class GroupWarnings {

  private static final int MOST_SENTENCES = 20;

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

  /** By what stands before a colon. */
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
      String head = head(sentence);
      Count count = found.get(head);
      if (count != null) {
        count.groups++;
      } else if (found.size() < MOST_SENTENCES) {
        found.put(head, new Count(fitted.group(), sentence));
      } else {
        beyond = true;
      }
    }
    untold += beyond ? 1 : 0;
  }

  private static String head(String sentence) {
    int colon = sentence.indexOf(": ");
    return colon < 0 ? sentence : sentence.substring(0, colon);
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
