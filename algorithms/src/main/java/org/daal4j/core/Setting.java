package org.daal4j.core;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a user can choose, as a message names it: an option of a table, a fit or an engine, in the
 * spelling of a Java program ({@code nClusters}); a property of Hadoop, which has a point in its
 * name; an option of the JVM, which begins with {@code -}; or a variable of the environment, in
 * capitals.
 *
 * <p>Whoever shows the message knows how its reader sets it, and nobody else: {@code nClusters} is
 * {@code --n-clusters} on a command line. So a setting stands in a text between noncharacters of
 * Unicode (U+FDD0 to U+FDD2, which are for a program's own use). Such a text is joined to others
 * and handed from task to driver like any other; {@link #tell} puts its settings in words in the
 * end. Text of others that holds these noncharacters stays as it is, unless it looks exactly like a
 * setting: then it is told as one.
 *
 * @param name of the setting
 */
public record Setting(String name) {

  /** Where a table is. */
  public static final Setting INPUT = named("input");

  /** What a table is written in. */
  public static final Setting FORMAT = named("format");

  /** Which columns are features. */
  public static final Setting COLUMNS = named("columns");

  /** Which columns are responses. */
  public static final Setting RESPONSES = named("responses");

  /** Which column holds the weights of rows. */
  public static final Setting WEIGHTS = named("weights");

  /** Which column holds the class of rows. */
  public static final Setting LABEL = named("label");

  /** Which columns tell the group of rows. */
  public static final Setting GROUP_BY = named("groupBy");

  /** Where a saved model is. */
  public static final Setting MODEL = named("model");

  /** Where a result goes. */
  public static final Setting OUTPUT = named("output");

  /** The least number of bytes of a split of text. */
  public static final Setting SPLIT_BYTES = named("mapreduce.input.fileinputformat.split.minsize");

  /** The memory of this process. */
  public static final Setting HEAP = named("-Xmx");

  /** The JVM's options of a process that Hadoop's script starts. */
  public static final Setting CLIENT_OPTIONS = named("HADOOP_CLIENT_OPTS");

  private static final String BEGIN = "\ufdd0";
  private static final String VALUE = "\ufdd1";
  private static final String END = "\ufdd2";
  private static final Pattern MARK = Pattern.compile("[" + BEGIN + "-" + END + "]");
  private static final Pattern MARKED =
      Pattern.compile(BEGIN + "([-.\\w]+)(?:" + VALUE + "([^" + BEGIN + "-" + END + "]*))?" + END);

  /** How settings are put in words. */
  @FunctionalInterface
  public interface Words {

    /**
     * The words.
     *
     * @param setting its name
     * @param value what it is, or might be, set to; empty when it is only named
     */
    String of(String setting, Optional<String> value);
  }

  /** An exception whose message names settings; {@code getMessage()} says it in plain words. */
  public interface Message {

    /** The message with its settings as {@link #tell} takes them. */
    String marked();
  }

  /** A setting of that name. */
  public static Setting named(String name) {
    return new Setting(name);
  }

  /** The setting with a value, as a part of a text for {@link #tell}. */
  public String to(String value) {
    String unmarked =
        MARK.matcher(value)
            .replaceAll(mark -> Matcher.quoteReplacement(VisibleText.of(mark.group())));
    return BEGIN + name + VALUE + unmarked + END;
  }

  /** The setting as a part of a text for {@link #tell}. */
  @Override
  public String toString() {
    return BEGIN + name + END;
  }

  /** The value that a text gives it; of several the first, empty when there is none. */
  public Optional<String> valueIn(String text) {
    return MARKED
        .matcher(text)
        .results()
        .filter(found -> found.group(1).equals(name) && found.group(2) != null)
        .map(found -> found.group(2))
        .findFirst();
  }

  /** A text whose settings are put in words. */
  public static String tell(String text, Words words) {
    return text == null || !text.contains(BEGIN)
        ? text
        : MARKED
            .matcher(text)
            .replaceAll(
                found ->
                    Matcher.quoteReplacement(
                        words.of(found.group(1), Optional.ofNullable(found.group(2)))));
  }

  /**
   * A text for the author of a Java program: {@code nClusters}, {@code missing(skip)}, {@code
   * some.property=1}.
   */
  public static String plain(String text) {
    return tell(text, Setting::plain);
  }

  private static String plain(String setting, Optional<String> value) {
    if (value.isEmpty() || setting.startsWith("-")) {
      return setting + value.orElse("");
    }
    return setting.contains(".") ? setting + "=" + value.get() : setting + "(" + value.get() + ")";
  }

  /** The message of any exception, its settings as {@link #tell} takes them; may be null. */
  public static String messageOf(Throwable thrown) {
    return thrown instanceof Message message ? message.marked() : thrown.getMessage();
  }
}
