package org.daal4j.cli.profile;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.daal4j.profile.ColumnProfile;
import org.daal4j.profile.ProfileModel;

/**
 * Commands that would come after a profile, as a shell takes them.
 *
 * @param input value of {@code --input}
 * @param reading further words that say how it is read
 */
record NextCommands(String input, List<String> reading) {

  /** A column of more distinct texts is no category. */
  private static final int MOST_LEVELS = 50;

  private static final int MOST_CLUSTERS = 3;
  private static final int MOST_ITEMS = 12;

  /** Lines, the first a heading; none where nothing can come next. */
  List<String> commands(ProfileModel model) {
    List<Integer> numbers = columns(model, NextCommands::isMeasured);
    List<Integer> categories = columns(model, NextCommands::isCategory);
    List<Integer> features = new ArrayList<>(numbers);
    features.addAll(categories);
    features.sort(null);
    List<String> lines = new ArrayList<>();
    if (!numbers.isEmpty()) {
      lines.add(line("moments", List.of(), model, numbers, List.of(), false));
    }
    if (numbers.size() > 1) {
      lines.add(line("pca", List.of(), model, numbers, List.of(), true));
    }
    if (!features.isEmpty() && mostClusters(model, features) >= 2) {
      lines.add(
          line(
              "kmeans",
              List.of("-k", String.valueOf(mostClusters(model, features)), "--scale", "zscore"),
              model,
              features,
              categories,
              true));
    }
    if (!lines.isEmpty()) {
      lines.add(0, "next");
    }
    return lines;
  }

  private static List<Integer> columns(ProfileModel model, Predicate<ColumnProfile> wanted) {
    return IntStream.range(0, model.profiles().size())
        .filter(column -> wanted.test(model.profiles().get(column)))
        .boxed()
        .toList();
  }

  /** Whether a column tells rows apart by its numbers. */
  private static boolean isMeasured(ColumnProfile column) {
    return column.isNumeric() && column.distinct() > 1;
  }

  private static boolean isCategory(ColumnProfile column) {
    return column.type().equals(ColumnProfile.TEXT)
        && column.distinct() > 1
        && column.distinct() <= MOST_LEVELS;
  }

  /** No more clusters than there can be distinct rows for certain. */
  private static long mostClusters(ProfileModel model, List<Integer> columns) {
    long distinct =
        columns.stream().mapToLong(j -> model.profiles().get(j).distinct()).max().orElse(0);
    return Math.min(MOST_CLUSTERS, distinct);
  }

  private String line(
      String verb,
      List<String> own,
      ProfileModel model,
      List<Integer> columns,
      List<Integer> categories,
      boolean fills) {
    List<String> words = new ArrayList<>(List.of("  daal4j", verb, "--input", quoted(input)));
    reading.forEach(word -> words.add(quoted(word)));
    words.addAll(List.of("--columns", quoted(selectors(model, columns))));
    if (!categories.isEmpty()) {
      words.addAll(List.of("--categorical", quoted(selectors(model, categories))));
    }
    if (columns.stream().anyMatch(j -> model.profiles().get(j).missing() > 0)) {
      words.addAll(List.of("--missing", fills ? "median" : "skip"));
    }
    if (columns.stream().anyMatch(j -> model.profiles().get(j).malformed() > 0)) {
      words.addAll(List.of("--bad-records", "skip"));
    }
    words.addAll(own);
    words.addAll(List.of("--output", "out/" + verb));
    return String.join(" ", words);
  }

  /** Names where they are few, differ and are no positions; else positions, as ranges. */
  private static String selectors(ProfileModel model, List<Integer> columns) {
    List<String> all = model.columns().features();
    List<String> names = columns.stream().map(all::get).toList();
    Set<String> distinct = new HashSet<>(all);
    boolean plain =
        names.size() <= MOST_ITEMS
            && distinct.size() == all.size()
            && names.stream().allMatch(name -> name.matches("[A-Za-z_][A-Za-z0-9_.]*"));
    return plain ? String.join(",", names) : positions(model.columns().positions(), columns);
  }

  private static String positions(int[] places, List<Integer> columns) {
    List<String> ranges = new ArrayList<>();
    for (int i = 0; i < columns.size(); ) {
      int from = places[columns.get(i)];
      int to = from;
      for (i++; i < columns.size() && places[columns.get(i)] == to + 1; i++) {
        to++;
      }
      ranges.add(from == to ? String.valueOf(from) : String.format(Locale.ROOT, "%d-%d", from, to));
    }
    return ranges.stream().collect(Collectors.joining(","));
  }

  /** A word of a POSIX shell. */
  private static String quoted(String word) {
    return word.matches("[A-Za-z0-9_./,:@%+=-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
