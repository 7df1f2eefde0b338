package org.daal4j.export.sql;

import static org.daal4j.export.sql.Dialect.number;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.daal4j.encoding.FeatureCode;
import org.daal4j.encoding.FeatureCode.OfCategory;
import org.daal4j.encoding.FeatureCode.OfNumber;
import org.daal4j.export.ExportedModel;
import org.daal4j.export.Scoring.Classes;
import org.daal4j.export.Scoring.Nearest;

/**
 * The choice of one of several clusters or classes, in steps: each is a table of the columns of the
 * one before and some more. The first has the features (of a category the number of its level, -1
 * for one that the model does not know), the next ones sums, some additions deep, in the order in
 * which predicting adds; then the winners.
 */
final class Steps {

  /** Names of tables and columns begin so. */
  private static final String PREFIX = "daal4j_";

  private final ExportedModel model;
  private final Inputs inputs;
  private final List<String> tables = new ArrayList<>();
  private final StringBuilder conditions = new StringBuilder(); // on features without a column
  private int columns; // that have been made

  Steps(ExportedModel model, Inputs inputs) {
    this.model = model;
    this.inputs = inputs;
  }

  /** The tables, each an expression. */
  List<String> tables() {
    return tables;
  }

  /** The name of the last of them. */
  String last() {
    return PREFIX + "step" + (tables.size() - 1);
  }

  /** Adds the features to what is kept of a table. */
  private List<String> begin(String kept, String table) {
    List<String> expressions = new ArrayList<>();
    for (FeatureCode feature : model.features()) {
      if (feature instanceof OfNumber one) {
        expressions.add(inputs.value(one));
      } else {
        OfCategory category = (OfCategory) feature;
        String[] numbers =
            IntStream.range(0, category.levels().size())
                .mapToObj(Integer::toString)
                .toArray(String[]::new);
        expressions.add(inputs.byLevel(category, numbers, "-1"));
      }
    }
    List<String> features = step(kept, table + " AS t", expressions);
    for (int i = 0; i < features.size(); i++) {
      if (model.features().get(i).columns() == 0) {
        conditions.append(" AND ").append(features.get(i)).append(" IS NOT NULL");
      }
    }
    return features;
  }

  /** Adds a step of some more columns; returns their names. */
  private List<String> next(List<String> expressions) {
    return step("s.*", last() + " AS s", expressions);
  }

  private List<String> step(String kept, String from, List<String> expressions) {
    StringBuilder select = new StringBuilder("SELECT\n    ").append(kept);
    List<String> names = new ArrayList<>();
    for (String expression : expressions) {
      String name = PREFIX + ++columns;
      names.add(name);
      select.append(",\n    ").append(expression).append(" AS ").append(name);
    }
    tables.add(select.append("\n  FROM ").append(from).toString());
    return names;
  }

  /**
   * The number of the nearest centroid.
   *
   * @return its expression, of the columns of the last step
   */
  String nearest(Nearest nearest, String kept, String table) {
    List<String> features = begin(kept, table);
    List<List<String>> sums = new ArrayList<>();
    for (double[] centroid : nearest.centroids()) {
      sums.add(Sums.fours(squares(features, centroid)));
    }
    List<String> names = IntStream.range(0, sums.size()).mapToObj(Integer::toString).toList();
    return winner(new Contest(addUp(sums), names));
  }

  /**
   * Squares of differences, with a minus: {@code (x - c) * (c - x)}. Rounding does not know the
   * sign, and where no part of an expression stands in it twice, no system spends its time looking
   * for such parts (DuckDB took minutes for 2,000 columns).
   */
  private List<String> squares(List<String> features, double[] centroid) {
    List<String> squares = new ArrayList<>();
    int j = 0;
    for (int i = 0; i < features.size(); i++) {
      String feature = features.get(i);
      if (model.features().get(i) instanceof OfCategory category) {
        double[] zeros = ExportedModel.zeros(category);
        double[] ones = ExportedModel.ones(category);
        for (int k = 0; k < zeros.length; k++) {
          double zero = zeros[k] - centroid[j + k];
          double one = ones[k] - centroid[j + k];
          squares.add(indicator(feature, category, k, -(one * one), -(zero * zero)));
        }
        j += zeros.length;
      } else {
        String centre = number(centroid[j++]);
        squares.add("(" + feature + " - " + centre + ") * (" + centre + " - " + feature + ")");
      }
    }
    return squares;
  }

  private static String indicator(
      String feature, OfCategory category, int column, double one, double zero) {
    int level = column + (category.dropsFirst() ? 1 : 0);
    return String.format(
        Locale.ROOT,
        "CASE WHEN %s = %d THEN %s WHEN %s <> %d THEN %s END",
        feature,
        level,
        number(one),
        feature,
        level,
        number(zero));
  }

  /** The label of the class of the largest score; see {@link #nearest}. */
  String best(Classes classes, String kept, String table) {
    List<String> features = begin(kept, table);
    List<List<String>> sums = new ArrayList<>();
    for (int c = 0; c < classes.classes().size(); c++) {
      List<String> terms = new ArrayList<>(List.of(number(classes.constants()[c])));
      addProducts(features, classes.slopes()[c], terms);
      sums.add(terms);
    }
    List<String> names = classes.classes().stream().map(inputs.dialect()::literal).toList();
    return winner(new Contest(addUp(sums), names));
  }

  private void addProducts(List<String> features, double[] logTheta, List<String> terms) {
    int j = 0;
    for (int i = 0; i < features.size(); i++) {
      String feature = features.get(i);
      if (model.features().get(i) instanceof OfCategory category) {
        double[] zeros = ExportedModel.zeros(category);
        double[] ones = ExportedModel.ones(category);
        for (int k = 0; k < zeros.length; k++) {
          double theta = logTheta[j + k];
          terms.add(indicator(feature, category, k, ones[k] * theta, zeros[k] * theta));
        }
        j += zeros.length;
      } else {
        terms.add(feature + " * " + number(logTheta[j++]));
      }
    }
  }

  /** Adds up sums of equally many terms, from left to right; returns the columns of the results. */
  private List<String> addUp(List<List<String>> sums) {
    int terms = sums.get(0).size();
    int depth = inputs.dialect().depth();
    List<String> before = List.of();
    for (int from = 0; from < terms; from += depth) {
      List<String> expressions = new ArrayList<>();
      for (int i = 0; i < sums.size(); i++) {
        List<String> chain = new ArrayList<>();
        if (from > 0) {
          chain.add(before.get(i));
        }
        chain.addAll(sums.get(i).subList(from, Math.min(from + depth, terms)));
        expressions.add(String.join(" + ", chain));
      }
      before = next(expressions);
    }
    return before;
  }

  /** Nobody wins with a value that is not finite, as that of a row without a feature. */
  private String winner(Contest first) {
    Contest contest = first;
    while (true) {
      List<String> columnsOfWinners = next(contest.winners());
      int groups = contest.groups();
      contest =
          new Contest(
              columnsOfWinners.subList(0, groups), columnsOfWinners.subList(groups, 2 * groups));
      if (groups == 1) {
        String value = contest.values().get(0);
        return String.format(
            Locale.ROOT,
            "CASE WHEN %s - %s = 0%s THEN %s END",
            value,
            value,
            conditions,
            contest.names().get(0));
      }
    }
  }
}
