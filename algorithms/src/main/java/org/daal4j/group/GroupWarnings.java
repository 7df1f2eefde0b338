package org.daal4j.group;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The warnings of all groups: what is said of several is said once, with how many there are. */
final class GroupWarnings {

  private static final int MOST_SENTENCES = 20;

  private static final class Count {
    private final Group first;
    private int groups = 1;

    Count(Group first) {
      this.first = first;
    }
  }

  private final int all;
  private final Map<String, Count> found = new LinkedHashMap<>();
  private int untold; // groups with sentences that are beyond the most
  private Count without; // groups without a model
  private String reason; // of the first of them

  /** Of so many groups. */
  GroupWarnings(int all) {
    this.all = all;
  }

  void add(FittedGroup<?> fitted) {
    if (fitted.model().isEmpty()) {
      if (without == null) {
        without = new Count(fitted.group());
        reason = fitted.markedReason();
      } else {
        without.groups++;
      }
      return;
    }
    boolean beyond = false;
    for (String sentence : fitted.model().get().markedWarnings()) {
      Count count = found.get(sentence);
      if (count != null) {
        count.groups++;
      } else if (found.size() < MOST_SENTENCES) {
        found.put(sentence, new Count(fitted.group()));
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
      sentences.add(told(without) + "there is no model, for the first because: " + reason);
    }
    found.forEach((sentence, count) -> sentences.add(told(count) + sentence));
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
