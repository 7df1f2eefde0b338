package org.daal4j.table;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.daal4j.core.Setting;
import org.daal4j.core.UsageException;

/**
 * What the columns of a file are for. Columns are positions in the file, from 0.
 *
 * @param numeric {@code int[features + responses]}: features, then responses
 * @param features how many of them are features
 * @param weight the weight column, or -1
 * @param text the text columns, in the order wanted
 * @param labels how many of them, from the first, are labels
 * @param groups how many of them, after the labels, tell the group of a row
 * @param categories how many of them, up to the last, are features that hold categories
 * @param choice who has said which columns are features
 * @param countsOnly whether a negative feature makes a record malformed
 * @param textsOfNumbers whether of features that are wanted as text too the text is wanted of all
 *     fields, not only of those that are no numbers
 */
public record ColumnRoles(
    int[] numeric,
    int features,
    int weight,
    int[] text,
    int labels,
    int groups,
    int categories,
    FeatureChoice choice,
    boolean countsOnly,
    boolean textsOfNumbers) {

  private static final byte VERSION = 6;

  /**
   * Finds the columns that options name.
   *
   * @throws UsageException when a selector does not fit the names
   */
  public static ColumnRoles resolve(TableOptions options, List<String> names) {
    int[] all = IntStream.range(0, names.size()).toArray();
    int[] responses = select(Setting.RESPONSES, options.responses(), names, all);
    int[] weights =
        options.weights().isEmpty()
            ? new int[0]
            : new int[] {one(Setting.WEIGHTS, options.weights(), names, all)};
    if (options.labels() > 1) {
      throw new UsageException(
          options.labelSetting(), options.labels() + " columns are named.", "Give one.");
    }
    int[] labels = new int[options.labels()];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = one(options.labelSetting(), options.text().get(i), names, all);
    }
    int[] groups = select(Setting.GROUP_BY, options.groups(), names, all);
    int[] kept =
        select(
            TableOptions.KEEP,
            options.text().subList(labels.length, options.text().size()),
            names,
            all);

    Setting[] roles = new Setting[names.size()];
    claim(roles, names, Setting.RESPONSES, responses);
    claim(roles, names, Setting.WEIGHTS, weights);
    claim(roles, names, options.labelSetting(), labels);
    claim(roles, names, Setting.GROUP_BY, groups);
    int[] free = IntStream.of(all).filter(column -> roles[column] == null).toArray();
    int[] features = ColumnSelection.resolve(Setting.COLUMNS, options.columns(), names, free);
    claim(roles, names, Setting.COLUMNS, features);
    if (features.length == 0) {
      throw new UsageException(
          Setting.COLUMNS,
          "no column is left to be a feature.",
          "The table has " + names.size() + ".");
    }
    return new ColumnRoles(
        join(features, responses),
        features.length,
        weights.length == 0 ? -1 : weights[0],
        join(join(labels, groups), kept),
        labels.length,
        groups.length,
        0,
        choice(options, names),
        options.countsOnly(),
        false);
  }

  private static FeatureChoice choice(TableOptions options, List<String> names) {
    if (options.ofModel()) {
      return FeatureChoice.MODEL;
    }
    return ColumnSelection.takesColumns(options.columns(), names)
        ? FeatureChoice.USER
        : FeatureChoice.NOBODY;
  }

  /**
   * The same, where some features are categories: their text is wanted instead of their number.
   *
   * @param columns positions of those features, in the order wanted
   */
  public ColumnRoles withCategories(int[] columns) {
    Set<Integer> found = IntStream.of(columns).boxed().collect(Collectors.toSet());
    int[] numbers =
        IntStream.range(0, numeric.length)
            .filter(i -> i >= features || !found.contains(numeric[i]))
            .map(i -> numeric[i])
            .toArray();
    return new ColumnRoles(
        numbers,
        features - (numeric.length - numbers.length),
        weight,
        join(text, columns),
        labels,
        groups,
        columns.length,
        choice,
        countsOnly,
        textsOfNumbers);
  }

  /**
   * The same, where some features are wanted as text too: their numbers are NaN where the text is
   * missing or no finite number.
   *
   * @param columns positions of those features, in the order wanted
   * @param ofNumbers whether their texts are wanted where they are numbers; else they are empty
   *     there
   */
  public ColumnRoles withTexts(int[] columns, boolean ofNumbers) {
    return new ColumnRoles(
        numeric,
        features,
        weight,
        join(text, columns),
        labels,
        groups,
        categories + columns.length,
        choice,
        countsOnly,
        ofNumbers);
  }

  /** The same, where a negative feature makes a record malformed, or does not. */
  public ColumnRoles withCountsOnly(boolean only) {
    return new ColumnRoles(
        numeric, features, weight, text, labels, groups, categories, choice, only, textsOfNumbers);
  }

  /** How many of the text columns, from the first, each row must have: labels and groups. */
  public int keys() {
    return labels + groups;
  }

  /** Whether a text column is a category. */
  public boolean isCategory(int field) {
    return field >= text.length - categories;
  }

  private static int[] select(
      Setting option, List<String> selectors, List<String> names, int[] all) {
    return selectors.isEmpty()
        ? new int[0]
        : ColumnSelection.resolve(option, selectors, names, all);
  }

  private static int one(Setting option, String selector, List<String> names, int[] all) {
    int[] columns = ColumnSelection.resolve(option, List.of(selector), names, all);
    if (columns.length != 1) {
      throw new UsageException(
          option, "'" + selector + "' selects " + columns.length + " columns.", "Give one.");
    }
    return columns[0];
  }

  private static void claim(Setting[] roles, List<String> names, Setting option, int[] columns) {
    for (int column : columns) {
      if (roles[column] != null) {
        throw new UsageException(
            String.format(
                Locale.ROOT,
                "column %s is selected by %s and by %s. Leave it out of one of them.",
                names.get(column),
                roles[column],
                option));
      }
      roles[column] = option;
    }
  }

  private static int[] join(int[] first, int[] second) {
    return IntStream.concat(Arrays.stream(first), Arrays.stream(second)).toArray();
  }

  /** Writes them. */
  public void write(DataOutput out) throws IOException {
    out.writeByte(VERSION);
    writeColumns(out, numeric);
    out.writeInt(features);
    out.writeInt(weight);
    writeColumns(out, text);
    out.writeInt(labels);
    out.writeInt(groups);
    out.writeInt(categories);
    out.writeByte(choice.ordinal());
    out.writeBoolean(countsOnly);
    out.writeBoolean(textsOfNumbers);
  }

  private static void writeColumns(DataOutput out, int[] columns) throws IOException {
    out.writeInt(columns.length);
    for (int column : columns) {
      out.writeInt(column);
    }
  }

  /**
   * Reads what {@link #write} has written.
   *
   * @param width how many columns the table has
   */
  public static ColumnRoles read(DataInput in, int width) throws IOException {
    int version = in.readByte();
    if (version != VERSION) {
      throw new IOException("column roles of version " + version + ", not " + VERSION);
    }
    int[] numeric = readColumns(in, width, width);
    int features = between(0, numeric.length, in.readInt());
    int weight = between(-1, width - 1, in.readInt());
    int[] text =
        readColumns(in, 3 * width, width); // a label may be kept as well, and be a category
    int labels = between(0, text.length, in.readInt());
    int groups = between(0, text.length - labels, in.readInt());
    int categories = between(0, text.length - labels - groups, in.readInt());
    FeatureChoice[] choices = FeatureChoice.values();
    FeatureChoice choice = choices[between(0, choices.length - 1, in.readByte())];
    boolean countsOnly = in.readBoolean();
    return new ColumnRoles(
        numeric,
        features,
        weight,
        text,
        labels,
        groups,
        categories,
        choice,
        countsOnly,
        in.readBoolean());
  }

  private static int[] readColumns(DataInput in, int most, int width) throws IOException {
    int[] columns = new int[between(0, most, in.readInt())];
    for (int i = 0; i < columns.length; i++) {
      columns[i] = between(0, width - 1, in.readInt());
    }
    return columns;
  }

  private static int between(int least, int most, int value) throws IOException {
    if (value < least || value > most) {
      throw new IOException(
          "column roles hold " + value + " where " + least + " to " + most + " is possible");
    }
    return value;
  }
}
