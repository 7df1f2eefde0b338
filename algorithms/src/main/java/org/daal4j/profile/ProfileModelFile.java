package org.daal4j.profile;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.daal4j.core.BadInputException;
import org.daal4j.core.RowWriter;
import org.daal4j.core.ShortestDecimal;
import org.daal4j.model.ModelColumns;
import org.daal4j.model.ModelNumbers;
import org.daal4j.model.ModelReader;
import org.daal4j.model.ModelWriter;
import org.daal4j.model.SavedRow;
import org.daal4j.profile.ColumnProfile.Bin;
import org.daal4j.profile.ColumnProfile.Value;

/** How a profile is saved. What a column does not have is an empty field. */
final class ProfileModelFile {

  private static final String FILE = "profile.csv";
  private static final String HISTOGRAM = "histogram.csv";
  private static final String VALUES = "values.csv";
  private static final String CORRELATION = "correlation.csv";
  private static final List<String> HISTOGRAM_HEADER = List.of("column", "lower", "upper", "rows");
  private static final List<String> VALUES_HEADER = List.of("column", "value", "rows");

  private static final int BEFORE_QUANTILES = 10; // fields of profile.csv

  private ProfileModelFile() {}

  private static List<String> header(ProfileOptions options) {
    List<String> header =
        new ArrayList<>(
            List.of(
                "column",
                "type",
                "rows",
                "missing",
                "malformed",
                "distinct",
                "distinctExact",
                "zeros",
                "negatives",
                "minimum"));
    options.quantiles().forEach(quantile -> header.add("q" + ShortestDecimal.format(quantile)));
    header.addAll(
        List.of(
            "maximum", "mean", "standardDeviation", "skewness", "kurtosis", "shortest", "longest"));
    return header;
  }

  static void write(ProfileModel model, ModelWriter result) throws IOException {
    List<ColumnProfile> profiles = model.profiles();
    result.table(
        FILE,
        header(model.options()),
        lines -> {
          for (ColumnProfile column : profiles) {
            line(column, lines);
          }
        });
    result.table(
        HISTOGRAM,
        HISTOGRAM_HEADER,
        lines -> {
          for (ColumnProfile column : profiles) {
            for (Bin bin : column.histogram()) {
              lines.text(column.name());
              lines.number(bin.lower());
              lines.number(bin.upper());
              lines.integer(bin.rows());
              lines.endRow();
            }
          }
        });
    result.table(
        VALUES,
        VALUES_HEADER,
        lines -> {
          for (ColumnProfile column : profiles) {
            for (Value value : column.values()) {
              lines.text(column.name());
              lines.text(value.text());
              lines.integer(value.rows());
              lines.endRow();
            }
          }
        });
    Correlations correlations = model.correlations();
    result.table(
        CORRELATION,
        correlations.names(),
        lines -> ModelNumbers.lines(lines, correlations.matrix()));
    result.put("quantiles", model.options().quantiles());
    result.put("bins", model.options().bins());
    result.put("top", model.options().top());
    result.put("binsOfColumns", sizes(profiles.stream().map(ColumnProfile::histogram).toList()));
    result.put("valuesOfColumns", sizes(profiles.stream().map(ColumnProfile::values).toList()));
    result.put(
        "correlatedColumns",
        Arrays.stream(correlations.columns()).map(j -> j + 1).boxed().toList());
    result.put("completeRows", correlations.completeRows());
    model.warnings().forEach(result::warn);
  }

  private static List<Integer> sizes(List<? extends List<?>> lists) {
    return lists.stream().map(List::size).toList();
  }

  private static void line(ColumnProfile column, RowWriter lines) throws IOException {
    boolean numbers = column.isNumeric();
    lines.text(column.name());
    lines.text(column.type());
    lines.integer(column.rows());
    lines.integer(column.missing());
    lines.integer(column.malformed());
    lines.integer(column.distinct());
    lines.text(Boolean.toString(column.distinctExact()));
    count(lines, numbers, column.zeros());
    count(lines, numbers, column.negatives());
    number(lines, numbers, column.minimum());
    for (double quantile : column.quantiles()) {
      number(lines, numbers, quantile);
    }
    number(lines, numbers, column.maximum());
    number(lines, numbers, column.mean());
    number(lines, numbers, column.standardDeviation());
    number(lines, numbers, column.skewness());
    number(lines, numbers, column.kurtosis());
    count(lines, column.shortest() >= 0, column.shortest());
    count(lines, column.longest() >= 0, column.longest());
    lines.endRow();
  }

  private static void count(RowWriter lines, boolean there, long count) {
    if (there) {
      lines.integer(count);
    } else {
      lines.text("");
    }
  }

  private static void number(RowWriter lines, boolean there, double number) {
    if (there) {
      lines.number(number);
    } else {
      lines.text("");
    }
  }

  static ProfileModel read(ModelReader saved) throws IOException {
    ModelColumns columns = ModelColumns.read(saved, 0);
    ProfileOptions options = options(saved);
    List<SavedRow> rows = saved.rows(FILE, header(options));
    int p = columns.features().size();
    if (rows.size() != p) {
      throw saved.broken("comes with " + rows.size() + " rows in " + FILE + ", not one a column");
    }
    Iterator<List<SavedRow>> bins =
        cut(saved, "binsOfColumns", HISTOGRAM, HISTOGRAM_HEADER, p).iterator();
    Iterator<List<SavedRow>> values =
        cut(saved, "valuesOfColumns", VALUES, VALUES_HEADER, p).iterator();
    List<ColumnProfile> profiles = new ArrayList<>();
    for (SavedRow row : rows) {
      profiles.add(profile(row, options.quantiles().size(), bins.next(), values.next()));
    }
    return new ProfileModel(
        columns,
        options,
        List.copyOf(profiles),
        correlations(saved, columns.features()),
        saved.strings("warnings"));
  }

  private static ProfileOptions options(ModelReader saved) throws BadInputException {
    try {
      return new ProfileOptions(
          Arrays.stream(saved.vector("quantiles")).boxed().toList(),
          saved.integer("bins"),
          saved.integer("top"));
    } catch (IllegalArgumentException wrong) {
      BadInputException broken = saved.broken("holds " + wrong.getMessage());
      broken.initCause(wrong);
      throw broken;
    }
  }

  /** The rows of a table, which has some for each column. */
  private static List<List<SavedRow>> cut(
      ModelReader saved, String key, String file, List<String> header, int p) throws IOException {
    int[] counts = saved.wholeNumbers(key);
    List<SavedRow> rows = saved.rows(file, header);
    boolean fits = counts.length == p && Arrays.stream(counts).allMatch(count -> count >= 0);
    if (!fits || Arrays.stream(counts).asLongStream().sum() != rows.size()) {
      throw saved.broken("tells of other rows in " + file + " than are there");
    }
    List<List<SavedRow>> pieces = new ArrayList<>();
    int from = 0;
    for (int count : counts) {
      pieces.add(rows.subList(from, from + count));
      from += count;
    }
    return pieces;
  }

  private static ColumnProfile profile(
      SavedRow row, int quantiles, List<SavedRow> bins, List<SavedRow> values)
      throws BadInputException {
    double[] found = new double[quantiles];
    for (int i = 0; i < quantiles; i++) {
      found[i] = number(row, BEFORE_QUANTILES + i);
    }
    List<Bin> histogram = new ArrayList<>();
    for (SavedRow bin : bins) {
      histogram.add(new Bin(bin.number(1), bin.number(2), bin.wholeNumber(3)));
    }
    List<Value> frequent = new ArrayList<>();
    for (SavedRow value : values) {
      frequent.add(new Value(value.text(1), value.wholeNumber(2)));
    }
    int after = BEFORE_QUANTILES + quantiles;
    return new ColumnProfile(
        row.text(0),
        row.text(1),
        row.wholeNumber(2),
        row.wholeNumber(3),
        row.wholeNumber(4),
        row.wholeNumber(5),
        Boolean.parseBoolean(row.text(6)),
        count(row, 7, 0),
        count(row, 8, 0),
        number(row, 9),
        found,
        number(row, after),
        number(row, after + 1),
        number(row, after + 2),
        number(row, after + 3),
        number(row, after + 4),
        count(row, after + 5, -1),
        count(row, after + 6, -1),
        List.copyOf(histogram),
        List.copyOf(frequent));
  }

  private static double number(SavedRow row, int field) throws BadInputException {
    return row.text(field).isEmpty() ? Double.NaN : row.number(field);
  }

  private static long count(SavedRow row, int field, long otherwise) throws BadInputException {
    return row.text(field).isEmpty() ? otherwise : row.wholeNumber(field);
  }

  private static Correlations correlations(ModelReader saved, List<String> names)
      throws IOException {
    int[] columns =
        Arrays.stream(saved.wholeNumbers("correlatedColumns")).map(j -> j - 1).toArray();
    if (columns.length == 0) {
      return Correlations.NONE;
    }
    if (Arrays.stream(columns).anyMatch(j -> j < 0 || j >= names.size())) {
      throw saved.broken("correlates columns that it does not have");
    }
    List<String> correlated = Arrays.stream(columns).mapToObj(names::get).toList();
    List<SavedRow> rows = saved.rows(CORRELATION, correlated);
    if (rows.size() != columns.length) {
      throw saved.broken("comes with " + rows.size() + " rows in " + CORRELATION);
    }
    double[][] matrix = new double[columns.length][];
    for (int i = 0; i < columns.length; i++) {
      matrix[i] = rows.get(i).numbers();
    }
    return new Correlations(columns, correlated, saved.wholeNumber("completeRows"), matrix);
  }
}
