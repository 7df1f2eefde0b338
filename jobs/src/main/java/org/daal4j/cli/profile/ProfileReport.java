package org.daal4j.cli.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.daal4j.cli.page.Page;
import org.daal4j.cli.page.Table;
import org.daal4j.cli.verb.RunFacts;
import org.daal4j.profile.ColumnProfile;
import org.daal4j.profile.ProfileModel;

/** Tells a profile to a reader: the first columns, and what to do next. */
record ProfileReport(ProfileModel model, RunFacts run, NextCommands next) {

  private static final int MOST_COLUMNS = 40;
  private static final int MOST_CHARACTERS = 24;

  void print(Page page) {
    page.line("profile: %,d rows, %,d columns", run.rows(), run.columns());
    page.line();
    Table table = new Table("profile.csv", MOST_COLUMNS);
    table.names("column", 16, cells(ColumnProfile::name));
    table.names("type", 7, cells(ColumnProfile::type));
    table.numbers("missing", 7, "%,d", cells(ColumnProfile::missing));
    table.numbers("malformed", 9, "%,d", cells(ColumnProfile::malformed));
    table.names("distinct", 8, cells(ProfileReport::distinct));
    table.numbers("minimum", 13, "%.6g", cells(number(ColumnProfile::minimum)));
    table.numbers("mean", 13, "%.6g", cells(number(ColumnProfile::mean)));
    table.numbers("maximum", 13, "%.6g", cells(number(ColumnProfile::maximum)));
    table.numbers("deviation", 13, "%.6g", cells(number(ColumnProfile::standardDeviation)));
    table.names("most frequent", 13, cells(ProfileReport::mostFrequent));
    page.table(table);
    page.line();
    for (String command : next.commands(model)) {
      page.line("%s", command);
    }
    page.line();
  }

  private <T> List<T> cells(Function<ColumnProfile, T> cell) {
    List<T> cells = new ArrayList<>(); // may hold nulls, which are cells left empty
    model.profiles().forEach(column -> cells.add(cell.apply(column)));
    return cells;
  }

  private static Function<ColumnProfile, Double> number(Function<ColumnProfile, Double> number) {
    return column -> column.isNumeric() ? number.apply(column) : null;
  }

  private static String distinct(ColumnProfile column) {
    return String.format(
        Locale.ROOT, "%s%,d", column.distinctExact() ? "" : "~", column.distinct());
  }

  private static String mostFrequent(ColumnProfile column) {
    if (column.values().isEmpty() || column.values().get(0).rows() < 2) {
      return "";
    }
    ColumnProfile.Value first = column.values().get(0);
    String text = first.text();
    int characters = text.codePointCount(0, text.length());
    String shown =
        characters <= MOST_CHARACTERS
            ? text
            : text.substring(0, text.offsetByCodePoints(0, MOST_CHARACTERS)) + "..";
    return String.format(Locale.ROOT, "%s (%,d)", shown, first.rows());
  }
}
