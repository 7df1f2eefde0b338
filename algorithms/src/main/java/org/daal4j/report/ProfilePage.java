package org.daal4j.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import org.daal4j.picture.Figures;
import org.daal4j.picture.HeatMap;
import org.daal4j.picture.Histogram;
import org.daal4j.picture.Page;
import org.daal4j.picture.Picture;
import org.daal4j.picture.SmallMultiples;
import org.daal4j.picture.Table;
import org.daal4j.profile.ColumnProfile;
import org.daal4j.profile.ColumnProfile.Bin;
import org.daal4j.profile.ColumnProfile.Value;
import org.daal4j.profile.Correlations;
import org.daal4j.profile.ProfileModel;

/**
 * What is in a table: columns with their types, histograms, correlations, the most frequent values
 * and the commands that would come next.
 */
public final class ProfilePage implements ModelPage<ProfileModel> {

  private static final int FREQUENT = 5;

  private final Function<ProfileModel, List<String>> commands;

  /** Without commands. */
  public ProfilePage() {
    this(model -> List.of());
  }

  /**
   * With lines to copy.
   *
   * @param commands that would come next
   */
  public ProfilePage(Function<ProfileModel, List<String>> commands) {
    this.commands = commands;
  }

  @Override
  public Page draw(ProfileModel model, Page page, Optional<ReportRows> rows) {
    Page drawn =
        page.section("Columns", sentence(model))
            .table("Columns", columns(model).inFile("profile.csv"));
    List<ColumnProfile> numeric =
        model.profiles().stream().filter(column -> !column.histogram().isEmpty()).toList();
    if (!numeric.isEmpty()) {
      drawn = drawn.section("Numbers", "").picture(histograms(numeric));
      drawn = drawn.table("Numbers", numbers(numeric).inFile("profile.csv"));
    }
    if (model.correlations().columns().length > 1) {
      drawn = drawn.section("Correlations", "").picture(correlations(model.correlations()));
    }
    drawn = drawn.section("Most frequent values", "").table("Values", values(model));
    List<String> next = commands.apply(model);
    return next.isEmpty()
        ? drawn
        : drawn.section("What comes next", "").code(String.join("\n", next));
  }

  private static String sentence(ProfileModel model) {
    long gaps = model.profiles().stream().filter(column -> column.missing() > 0).count();
    ColumnProfile most = model.profiles().get(0);
    for (ColumnProfile column : model.profiles()) {
      most = column.missing() > most.missing() ? column : most;
    }
    return gaps == 0
        ? "No value is missing."
        : Words.count(gaps, "column")
            + (gaps == 1 ? " has" : " have")
            + " missing values, most of all "
            + most.name()
            + " with "
            + Figures.count(most.missing())
            + " ("
            + Figures.share((double) most.missing() / most.rows())
            + ").";
  }

  private static Table columns(ProfileModel model) {
    List<ColumnProfile> all = model.profiles();
    return new Table()
        .texts("column", all.stream().map(ColumnProfile::name).toList())
        .texts("type", all.stream().map(ColumnProfile::type).toList())
        .counts("missing", counts(all, ColumnProfile::missing))
        .counts("malformed", counts(all, ColumnProfile::malformed))
        .texts(
            "distinct",
            all.stream()
                .map(
                    column ->
                        (column.distinctExact() ? "" : "about ") + Figures.count(column.distinct()))
                .toList());
  }

  private static Table numbers(List<ColumnProfile> numeric) {
    return new Table()
        .texts("column", numeric.stream().map(ColumnProfile::name).toList())
        .numbers("minimum", numbers(numeric, ColumnProfile::minimum))
        .numbers("maximum", numbers(numeric, ColumnProfile::maximum))
        .numbers("mean", numbers(numeric, ColumnProfile::mean))
        .numbers("standard deviation", numbers(numeric, ColumnProfile::standardDeviation))
        .numbers("skewness", numbers(numeric, ColumnProfile::skewness))
        .counts("zeros", counts(numeric, ColumnProfile::zeros))
        .counts("negatives", counts(numeric, ColumnProfile::negatives));
  }

  private static long[] counts(List<ColumnProfile> columns, ToLongFunction<ColumnProfile> count) {
    return columns.stream().mapToLong(count).toArray();
  }

  private static double[] numbers(
      List<ColumnProfile> columns, ToDoubleFunction<ColumnProfile> number) {
    return columns.stream().mapToDouble(number).toArray();
  }

  private static Picture histograms(List<ColumnProfile> numeric) {
    SmallMultiples multiples = new SmallMultiples("Histograms", "column");
    for (ColumnProfile column : numeric) {
      List<Bin> bins = column.histogram();
      double[] edges = new double[bins.size() + 1];
      double[] rows = new double[bins.size()];
      for (int i = 0; i < rows.length; i++) {
        edges[i] = bins.get(i).lower();
        edges[i + 1] = bins.get(i).upper();
        rows[i] = bins.get(i).rows();
      }
      multiples =
          multiples.plot(
              new Histogram(column.name(), column.name(), edges, rows),
              "From "
                  + Figures.number(column.minimum())
                  + " to "
                  + Figures.number(column.maximum())
                  + ".");
    }
    return multiples
        .picture(
            "Numbers of rows by value, in "
                + Words.count(numeric.size(), "column")
                + " of numbers.")
        .inFile("histogram.csv");
  }

  private static Picture correlations(Correlations correlations) {
    double[][] matrix = correlations.matrix();
    int n = matrix.length;
    double[][] distances = new double[n][n];
    int first = 0;
    int second = 1;
    double strongest = -1;
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        double size = Math.abs(matrix[i][j]);
        distances[i][j] = Double.isNaN(size) ? 1 : 1 - size;
        if (i < j && size > strongest) {
          strongest = size;
          first = i;
          second = j;
        }
      }
    }
    int[] order = ClusterOrder.of(distances);
    List<String> names = new ArrayList<>();
    for (int i : order) {
      names.add(correlations.names().get(i));
    }
    String caption =
        strongest < 0
            ? "No two columns have a correlation."
            : "The strongest correlation is that of "
                + correlations.names().get(first)
                + " and "
                + correlations.names().get(second)
                + ": "
                + Figures.number(matrix[first][second])
                + ", in "
                + Words.count(correlations.completeRows(), "row")
                + " where all columns of numbers have one.";
    return HeatMap.diverging("Correlations", names, names, ClusterOrder.reordered(matrix, order))
        .upTo(1)
        .withValues()
        .picture(caption)
        .inFile("correlation.csv");
  }

  private static Table values(ProfileModel model) {
    List<String> columns = new ArrayList<>();
    List<String> texts = new ArrayList<>();
    List<Long> rows = new ArrayList<>();
    for (ColumnProfile column : model.profiles()) {
      for (Value value : column.values().subList(0, Math.min(FREQUENT, column.values().size()))) {
        columns.add(column.name());
        texts.add(value.text());
        rows.add(value.rows());
      }
    }
    return new Table()
        .texts("column", columns)
        .texts("value", texts)
        .counts("rows", rows.stream().mapToLong(Long::longValue).toArray())
        .inFile("values.csv");
  }
}
