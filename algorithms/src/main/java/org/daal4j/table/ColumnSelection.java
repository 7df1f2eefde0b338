package org.daal4j.table;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.daal4j.core.Setting;
import org.daal4j.core.Spelling;
import org.daal4j.core.UsageException;

/**
 * Which columns of a table, in which order: names, 1-based positions, ranges ({@code 1-4}), and
 * {@code !x} to leave one out.
 */
public final class ColumnSelection {

  private static final int NAMES_IN_MESSAGE = 20;

  private final Setting option;
  private final List<String> names;

  private ColumnSelection(Setting option, List<String> names) {
    this.option = option;
    this.names = NamesByPlace.of(names);
  }

  /**
   * Splits an option value at its commas; a name that holds a comma is put in double quotes, in
   * which two double quotes stand for one.
   *
   * @throws org.daal4j.core.UsageException when an item is empty or a quote is not closed
   */
  public static List<String> parse(String list) {
    return parse("column list", list);
  }

  /**
   * Splits the value of another option in the same way.
   *
   * @param what its name, for messages
   */
  public static List<String> parse(String what, String list) {
    List<String> items = new ArrayList<>();
    StringBuilder item = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < list.length(); i++) {
      char c = list.charAt(i);
      if (c == '"' && quoted && i + 1 < list.length() && list.charAt(i + 1) == '"') {
        item.append(c);
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        items.add(item(what, list, item));
      } else {
        item.append(c);
      }
    }
    if (quoted) {
      throw new UsageException(what + " '" + list + "': a double quote is not closed.");
    }
    items.add(item(what, list, item));
    return List.copyOf(items);
  }

  private static String item(String what, String list, StringBuilder characters) {
    String item = characters.toString().strip();
    characters.setLength(0);
    if (item.isEmpty()) {
      throw new UsageException(
          what + " '" + list + "': an item is empty. Separate items by single commas.");
    }
    return item;
  }

  /**
   * Resolves selectors to positions from 0. A selector that equals a column's name is that column,
   * also when it looks like a position or range.
   *
   * @param option for messages, as {@link Setting#COLUMNS}
   * @param selectors what {@link #parse} gave; those that leave out a column act on all others
   *     wherever they stand
   * @param names names of all columns of the table
   * @param candidates positions that are selected when there is no selector or only exclusions
   * @throws org.daal4j.core.UsageException naming the selector, the option and the columns there
   *     are
   */
  public static int[] resolve(
      Setting option, List<String> selectors, List<String> names, int[] candidates) {
    return new ColumnSelection(option, names).resolve(selectors, candidates);
  }

  /** Whether selectors name columns to take, rather than only columns to leave out. */
  static boolean takesColumns(List<String> selectors, List<String> names) {
    List<String> byPlace = NamesByPlace.of(names);
    return selectors.stream().anyMatch(selector -> !leavesOut(selector, byPlace));
  }

  private static boolean leavesOut(String selector, List<String> names) {
    return selector.startsWith("!") && !names.contains(selector);
  }

  private int[] resolve(List<String> selectors, int[] candidates) {
    Set<Integer> selected = new LinkedHashSet<>();
    boolean takes = takesColumns(selectors, names);
    if (!takes) {
      for (int candidate : candidates) {
        selected.add(candidate);
      }
    }
    for (String selector : selectors) {
      if (!leavesOut(selector, names)) {
        take(selector, selected);
      }
    }
    for (String selector : selectors) {
      if (leavesOut(selector, names)) {
        Range range = find(selector.substring(1).strip());
        for (int column = range.first; column <= range.last; column++) {
          selected.remove(column);
        }
      }
    }
    return selected.stream().mapToInt(Integer::intValue).toArray();
  }

  private void take(String selector, Set<Integer> selected) {
    Range range = find(selector);
    for (int column = range.first; column <= range.last; column++) {
      if (!selected.add(column)) {
        throw new UsageException(
            option
                + ": column "
                + names.get(column)
                + " is selected twice, by '"
                + selector
                + "'.");
      }
    }
  }

  /** Columns {@code first} to {@code last}, from 0, both inclusive. */
  private record Range(int first, int last) {}

  private Range find(String selector) {
    int named = names.indexOf(selector);
    if (named >= 0) {
      int last = names.lastIndexOf(selector);
      if (last != named) {
        throw new UsageException(
            String.format(
                Locale.ROOT,
                "%s: columns %d and %d are both named '%s'. Select one by its position.",
                option,
                named + 1,
                last + 1,
                selector));
      }
      return new Range(named, named);
    }
    int dash = selector.indexOf('-');
    String from = dash < 0 ? selector : selector.substring(0, dash).strip();
    String to = dash < 0 ? selector : selector.substring(dash + 1).strip();
    if (!isPosition(from) || !isPosition(to)) {
      throw new UsageException(
          option
              + ": there is no column '"
              + selector
              + "'."
              + Spelling.hint(selector, names)
              + " "
              + columns());
    }
    int first = position(from);
    int last = position(to);
    if (first > last) {
      throw new UsageException(
          String.format(
              Locale.ROOT,
              "%s: the range '%s' is reversed. Write '%s-%s'.",
              option,
              selector,
              to,
              from));
    }
    return new Range(first, last);
  }

  private static boolean isPosition(String text) {
    return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private int position(String digits) {
    String significant = digits.replaceFirst("^0+", "");
    int position =
        significant.length() > 9 ? Integer.MAX_VALUE : Integer.parseInt("0" + significant);
    if (position < 1 || position > names.size()) {
      throw new UsageException(
          String.format(
              Locale.ROOT,
              "%s: there is no position %s. Positions go from 1 to %d. %s",
              option,
              digits,
              names.size(),
              columns()));
    }
    return position - 1;
  }

  private String columns() {
    int shown = Math.min(NAMES_IN_MESSAGE, names.size());
    String more = names.size() > shown ? " and " + (names.size() - shown) + " more" : "";
    String list =
        names.subList(0, shown).stream().map(FieldText::name).collect(Collectors.joining(", "));
    return "The columns are " + list + more + ".";
  }
}
