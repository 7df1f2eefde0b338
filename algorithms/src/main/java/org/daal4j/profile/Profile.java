package org.daal4j.profile;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.daal4j.core.BadInputException;
import org.daal4j.core.Dataset;
import org.daal4j.core.Engine;
import org.daal4j.core.Packed;
import org.daal4j.core.PartialSize;
import org.daal4j.core.Setting;
import org.daal4j.core.ShortestDecimal;
import org.daal4j.model.ModelColumns;
import org.daal4j.model.Table;
import org.daal4j.profile.ColumnProfile.Bin;
import org.daal4j.profile.ColumnProfile.Value;
import org.daal4j.quantile.LookInWindows;
import org.daal4j.quantile.OrderSearch;
import org.daal4j.quantile.RankSummary;
import org.daal4j.table.FieldText;
import org.daal4j.table.FieldsLayout;
import org.daal4j.table.TableLayout;

/**
 * Tells what is in a table, in three passes at most. The first looks at all fields ({@link
 * FieldSums}) and keeps the numbers; the second knows range, mean and roughly the ranks, and finds
 * powers, bins, products and order statistics ({@link CloserSums}); the third, where there are many
 * rows, the order statistics that are left. The rows are read from their files again only where
 * texts have to be counted once more: those of a column where some fields are numbers, or that has
 * more than 10,000 distinct texts, some of which are frequent.
 *
 * <p>Nothing that is told depends on how the rows are split, but for quantiles of so many rows that
 * three passes do not find them, about which there is a warning.
 */
public final class Profile {

  /** A value of a column of many is told when it is in one of so many rows. */
  private static final int FREQUENT = 1_000;

  /** Values that the sketches of all windows may tell of together, where there are few windows. */
  private static final int VALUES = 1 << 20;

  private static final int LEAST_VALUES = 1 << 10;
  private static final int MOST_VALUES = 1 << 16;

  /** In the last pass, where exact counts are all that helps, there may be so many more. */
  private static final int LAST_TIMES = 4;

  private static final int MOST_NAMES = 20;

  /** What the first pass takes over a table of numbers whose columns are not known yet. */
  public static final PartialSize SIZE_OF_NUMBERS =
      new LookAtFields(new Fields(new int[] {-1}), Long.MAX_VALUE).size();

  private final Table table;
  private final ProfileOptions options;
  private final Fields fields;
  private final List<FieldFacts> facts = new ArrayList<>();
  private final int[] numeric; // columns of numbers
  private final int related; // how many of them are correlated
  private final long rows;
  private final List<Measure> measures = new ArrayList<>(); // of each column of numbers
  private final List<String> warnings = new ArrayList<>();
  private final TextCounts[] texts; // of columns of text, all of them
  private final List<List<Value>> frequent =
      new ArrayList<>(); // null where they follow from counts
  private CloserSums closer; // null where there is no column of numbers
  private double[][] quantiles = {};

  private Profile(Table table, ProfileOptions options, Fields fields, FieldSums sums) {
    this.table = table;
    this.options = options;
    this.fields = fields;
    rows = sums.rows();
    int p = fields.columns();
    texts = new TextCounts[p];
    for (int column = 0; column < p; column++) {
      facts.add(sums.facts(column));
      frequent.add(null);
      texts[column] = facts.get(column).areTexts() ? facts.get(column).others() : null;
    }
    numeric = IntStream.range(0, p).filter(column -> facts.get(column).areNumbers()).toArray();
    related = Math.min(Correlations.MOST_COLUMNS, numeric.length);
    for (int column : numeric) {
      NumberFacts numbers = facts.get(column).numbers();
      double[] sought =
          numbers.values().isExact() ? new double[0] : numbers.values().candidates(frequentRows());
      measures.add(Measure.of(column, numbers, options.bins(), sought));
    }
  }

  /**
   * Looks at a table.
   *
   * @param rows its numbers may be NaN, and it may have texts beside them ({@link FieldsLayout})
   * @throws BadInputException when the table has no rows
   */
  public static ProfileModel fit(Engine engine, Table rows, ProfileOptions options)
      throws IOException {
    Fields fields = fields(rows.layout());
    Packed<FieldSums> first = engine.pack(rows, new LookAtFields(fields, mostRows(rows.layout())));
    if (first.result().rows() == 0) {
      throw new BadInputException("the input has no rows. Check " + Setting.INPUT + ".");
    }
    Profile profile = new Profile(rows, options, fields, first.result());
    profile.lookCloser(engine, first.rows());
    return profile.model();
  }

  /** Options to be chosen, then {@code fit(engine, table)}. */
  public static ProfileOptions.Builder options() {
    return new ProfileOptions.Builder();
  }

  private static Fields fields(TableLayout layout) {
    int[] none = new int[layout.columns().size()];
    Arrays.fill(none, -1);
    return new Fields(layout instanceof FieldsLayout fields ? fields.texts() : none);
  }

  private static long mostRows(TableLayout layout) {
    return layout instanceof FieldsLayout fields ? fields.mostRows() : Long.MAX_VALUE;
  }

  /** What the first pass over a table takes. */
  public static PartialSize size(TableLayout layout) {
    return new LookAtFields(fields(layout), mostRows(layout)).size();
  }

  private long frequentRows() {
    return (rows + FREQUENT - 1) / FREQUENT;
  }

  private void lookCloser(Engine engine, Dataset packed) throws IOException {
    List<RankSummary> ranks = new ArrayList<>();
    for (int column : numeric) {
      ranks.add(facts.get(column).numbers().ranks());
    }
    OrderSearch search = new OrderSearch(numeric, ranks, options.probabilities());
    CloserLook look =
        new CloserLook(fields, measures, related, textsAfterFirst(), windows(search, 1));
    if (!measures.isEmpty() || look.needsTexts()) {
      closer = pass(engine, packed, look, search);
      CloserLook last =
          new CloserLook(fields, List.of(), 0, textsAfterSecond(), windows(search, LAST_TIMES));
      if (last.windows().count() > 0 || last.needsTexts()) {
        pass(engine, packed, last, search);
      }
    }
    settle(search);
    quantiles = search.quantiles();
  }

  private static LookInWindows windows(OrderSearch search, int times) {
    int count = Math.max(1, search.windows().size());
    int limit = Math.max(LEAST_VALUES, Math.min(MOST_VALUES, VALUES / count));
    return new LookInWindows(search.windows(), times * limit);
  }

  private CloserSums pass(Engine engine, Dataset packed, CloserLook look, OrderSearch search)
      throws IOException {
    CloserSums sums = engine.fold(look.needsTexts() ? complete() : packed, new LookCloser(look));
    search.take(sums.windows());
    for (int i = 0; i < look.texts().size(); i++) {
      TextSearch text = look.texts().get(i);
      if (text.all()) {
        texts[text.column()] = sums.texts(i);
      } else {
        frequent.set(text.column(), values(text.column(), sums.soughtTexts(i)));
      }
    }
    return sums;
  }

  /** The rows of the table, with the texts of all fields. */
  private Dataset complete() {
    return table.layout() instanceof FieldsLayout fields ? fields.complete().orElse(table) : table;
  }

  /** Texts have to be read again where some were taken for numbers, or were not all counted. */
  private List<TextSearch> textsAfterFirst() {
    List<TextSearch> searches = new ArrayList<>();
    for (int column = 0; column < texts.length; column++) {
      if (texts[column] != null && facts.get(column).areMixedTexts()) {
        searches.add(TextSearch.all(column));
      } else {
        addSearch(searches, column);
      }
    }
    return searches;
  }

  private List<TextSearch> textsAfterSecond() {
    List<TextSearch> searches = new ArrayList<>();
    for (int column = 0; column < texts.length; column++) {
      if (frequent.get(column) == null) {
        addSearch(searches, column);
      }
    }
    return searches;
  }

  private void addSearch(List<TextSearch> searches, int column) {
    if (texts[column] == null || texts[column].isExact()) {
      return;
    }
    List<TextCounts.Entry> sought = texts[column].candidates(frequentRows());
    if (sought.isEmpty()) {
      frequent.set(column, List.of());
    } else {
      searches.add(TextSearch.of(column, sought));
    }
  }

  /** The frequent texts of a column of many. */
  private List<Value> values(int column, long[] counts) {
    List<TextCounts.Entry> sought = texts[column].candidates(frequentRows());
    List<TextCounts.Entry> counted = new ArrayList<>();
    for (int i = 0; i < counts.length; i++) {
      TextCounts.Entry entry = sought.get(i);
      if (counts[i] >= frequentRows()) {
        counted.add(new TextCounts.Entry(entry.first(), entry.second(), entry.shown(), counts[i]));
      }
    }
    return top(counted);
  }

  private List<Value> top(List<TextCounts.Entry> entries) {
    return entries.stream()
        .sorted(TextCounts.MOST_FREQUENT)
        .limit(options.top())
        .map(TextCounts.Entry::value)
        .toList();
  }

  private void settle(OrderSearch search) {
    double[] off = search.settle();
    for (int i = 0; i < off.length; i++) {
      if (off[i] > 0) {
        warnings.add(
            String.format(
                Locale.ROOT,
                "column %s: not all quantiles were found in three passes; they may be off by up to"
                    + " %,.0f of %,d ranks",
                FieldText.name(table.columns().get(numeric[i])),
                off[i],
                facts.get(numeric[i]).numbers().count()));
      }
    }
  }

  private ProfileModel model() {
    List<ColumnProfile> profiles = new ArrayList<>();
    int number = 0;
    for (int column = 0; column < texts.length; column++) {
      profiles.add(
          facts.get(column).areNumbers() ? numbers(column, number++) : withoutNumbers(column));
    }
    Correlations correlations = correlations();
    warn(profiles, correlations);
    return new ProfileModel(
        ModelColumns.of(table.layout()),
        options,
        List.copyOf(profiles),
        correlations,
        List.copyOf(warnings));
  }

  private ColumnProfile numbers(int column, int number) {
    FieldFacts fact = facts.get(column);
    NumberFacts numbers = fact.numbers();
    Measure measure = measures.get(number);
    Shape shape = Shape.of(measure, numbers, closer, number);
    return new ColumnProfile(
        table.columns().get(column),
        typeOf(column, numbers),
        rows,
        fact.missing(),
        fact.others().total(),
        numbers.values().distinct(),
        numbers.values().isExact(),
        numbers.zeros(),
        numbers.negatives(),
        numbers.minimum(),
        quantiles[number],
        numbers.maximum(),
        numbers.mean(),
        shape.standardDeviation(),
        shape.skewness(),
        shape.kurtosis(),
        -1,
        -1,
        bins(measure, closer.bins(number)),
        values(numbers, measure, closer.sought(number)));
  }

  private String typeOf(int column, NumberFacts numbers) {
    TableLayout layout = table.layout();
    return switch (layout.fieldType(layout.positions()[column] - 1).kind()) {
      case BOOLEAN -> "boolean";
      case DATE -> "date";
      case TIMESTAMP, LOCAL_TIMESTAMP -> "timestamp";
      default -> numbers.whole() ? "integer" : "number";
    };
  }

  private static List<Bin> bins(Measure measure, long[] counts) {
    List<Bin> bins = new ArrayList<>();
    for (int i = 0; i < counts.length; i++) {
      bins.add(new Bin(measure.edges()[i], measure.edges()[i + 1], counts[i]));
    }
    return List.copyOf(bins);
  }

  /** The most frequent numbers, of equally frequent ones the smallest first. */
  private List<Value> values(NumberFacts numbers, Measure measure, long[] soughtCounts) {
    boolean exact = numbers.values().isExact();
    double[] values = exact ? numbers.values().values() : measure.sought();
    long[] counts = exact ? numbers.values().counts() : soughtCounts;
    long least = exact ? 1 : frequentRows();
    return IntStream.range(0, values.length)
        .filter(i -> counts[i] >= least)
        .boxed()
        .sorted(Comparator.comparingLong(i -> -counts[i]))
        .limit(options.top())
        .map(i -> new Value(ShortestDecimal.format(values[i]), counts[i]))
        .toList();
  }

  private ColumnProfile withoutNumbers(int column) {
    TextCounts text = texts[column];
    List<Value> values =
        text == null
            ? List.of()
            : frequent.get(column) == null ? top(text.candidates(0)) : frequent.get(column);
    double[] none = new double[options.quantiles().size()];
    Arrays.fill(none, Double.NaN);
    return new ColumnProfile(
        table.columns().get(column),
        text == null ? ColumnProfile.EMPTY : ColumnProfile.TEXT,
        rows,
        facts.get(column).missing(),
        0,
        text == null ? 0 : text.distinct(),
        text == null || text.isExact(),
        0,
        0,
        Double.NaN,
        none,
        Double.NaN,
        Double.NaN,
        Double.NaN,
        Double.NaN,
        Double.NaN,
        text == null ? -1 : text.shortest(),
        text == null ? -1 : text.longest(),
        List.of(),
        values);
  }

  private Correlations correlations() {
    if (related == 0) {
      return Correlations.NONE;
    }
    int[] columns = Arrays.copyOf(numeric, related);
    List<String> names = IntStream.of(columns).mapToObj(table.columns()::get).toList();
    return new Correlations(columns, names, closer.complete(), Shape.correlations(closer, related));
  }

  private void warn(List<ColumnProfile> profiles, Correlations correlations) {
    if (table.layout() instanceof FieldsLayout layout && !layout.leftOut().isEmpty()) {
      warnings.add("left out, neither numbers nor text: " + names(layout.leftOut()));
    }
    List<String> malformed =
        profiles.stream()
            .filter(column -> column.malformed() > 0)
            .map(ColumnProfile::name)
            .toList();
    if (!malformed.isEmpty()) {
      warnings.add("columns of numbers with fields that are no numbers: " + names(malformed));
    }
    if (related > 0 && related < numeric.length) {
      warnings.add(
          "of "
              + numeric.length
              + " columns of numbers, the first "
              + related
              + " are correlated with each other");
    }
    if (related > 0 && correlations.completeRows() < 2) {
      warnings.add(
          "no two rows have a number in all correlated columns: there are no correlations (NaN)");
    }
  }

  private static String names(List<String> names) {
    return names.stream().limit(MOST_NAMES).map(FieldText::name).collect(Collectors.joining(", "))
        + (names.size() > MOST_NAMES ? ", ..." : "");
  }
}
