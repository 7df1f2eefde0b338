package org.daal4j.cli.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Cuts names to a width so that those that differ still do: of each, the middle goes, and what
 * stays is chosen to tell it from the others.
 */
final class ShortNames {

  private static final String GAP = "..";

  private ShortNames() {}

  /**
   * The names, none wider than {@code width}; wider ones have a gap where a middle part is gone.
   * Different names differ afterwards: where no cut does it, they end with {@code #} and their
   * place among all, from 1.
   *
   * @param width of a terminal's places, at least 8
   */
  static List<String> of(List<String> names, int width) {
    List<String> shown = cut(names, width);
    numberWhatIsStillAlike(names, width, shown);
    return shown;
  }

  /** The least width, up to {@code most}, with which cuts alone keep different names different. */
  static int leastWidth(List<String> names, int least, int most) {
    long different = names.stream().distinct().count();
    int width = least;
    while (width < most && cut(names, width).stream().distinct().count() < different) {
      width++;
    }
    return width;
  }

  private static List<String> cut(List<String> names, int width) {
    List<String> shown = new ArrayList<>(names);
    Map<String, List<Integer>> alike = new HashMap<>();
    for (int i = 0; i < names.size(); i++) {
      if (TextWidth.of(names.get(i)) > width) {
        shown.set(i, cut(names.get(i), (width - GAP.length()) / 2, width));
      }
      alike.computeIfAbsent(shown.get(i), key -> new ArrayList<>()).add(i);
    }
    for (List<Integer> group : alike.values()) {
      if (group.stream().map(names::get).distinct().count() > 1) {
        tellApart(names, group, width, shown);
      }
    }
    return shown;
  }

  /**
   * Moves the gap to where names of one group are alike: behind what follows their first change.
   */
  private static void tellApart(
      List<String> names, List<Integer> group, int width, List<String> shown) {
    int same = commonStart(names, group);
    for (int index : group) {
      String name = names.get(index);
      if (TextWidth.of(name) > width) {
        // The common start is worth little: a part of it, then what tells the name from others.
        int head = Math.min(width / 4, same);
        int room = width - GAP.length() - head;
        String rest = name.substring(name.offsetByCodePoints(0, same));
        String tail = TextWidth.of(rest) <= room ? ending(name, room) : cut(rest, room / 2, room);
        shown.set(index, beginning(name, head) + GAP + tail);
      }
    }
  }

  private static int commonStart(List<String> names, List<Integer> group) {
    int[] first = names.get(group.get(0)).codePoints().toArray();
    int same = first.length;
    for (int index : group) {
      int[] other = names.get(index).codePoints().toArray();
      int i = 0;
      while (i < Math.min(same, other.length) && other[i] == first[i]) {
        i++;
      }
      same = i;
    }
    return same;
  }

  private static void numberWhatIsStillAlike(List<String> names, int width, List<String> shown) {
    Map<String, String> taken = new HashMap<>();
    for (int i = 0; i < names.size(); i++) {
      String other = taken.putIfAbsent(shown.get(i), names.get(i));
      if (other != null && !other.equals(names.get(i))) {
        String mark = "#" + (i + 1);
        shown.set(i, beginning(shown.get(i), width - mark.length()) + mark);
        taken.putIfAbsent(shown.get(i), names.get(i));
      }
    }
  }

  /** So many places of the beginning, a gap, and the end. */
  private static String cut(String name, int head, int width) {
    String beginning = beginning(name, head);
    return beginning + GAP + ending(name, width - GAP.length() - TextWidth.of(beginning));
  }

  private static String beginning(String name, int places) {
    int end = 0;
    int used = 0;
    while (end < name.length()) {
      int character = name.codePointAt(end);
      used += TextWidth.of(character);
      if (used > places) {
        break;
      }
      end += Character.charCount(character);
    }
    return name.substring(0, end);
  }

  private static String ending(String name, int places) {
    int start = name.length();
    int used = 0;
    while (start > 0) {
      int character = name.codePointBefore(start);
      used += TextWidth.of(character);
      if (used > places) {
        break;
      }
      start -= Character.charCount(character);
    }
    return name.substring(start);
  }
}
