package org.daal4j.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.daal4j.crossvalidation.FoldChoice;
import org.daal4j.encoding.Unseen;
import org.daal4j.model.Model;
import org.daal4j.model.Predictor;
import org.daal4j.table.ColumnSelection;
import org.daal4j.table.Fill;
import org.daal4j.table.Preparation;
import org.daal4j.table.Scale;
import org.daal4j.table.TableOptions;

/**
 * What the columns of a table are for and how its features are prepared; what is not said is as on
 * the command line. Selectors of columns are names, positions from 1, ranges ({@code 1-4}), {@code
 * !x} to leave one out; a name that holds a comma stands in double quotes.
 *
 * @param <S> the kind of table
 */
public abstract sealed class TableSpec<S extends TableSpec<S>> permits TableReader, ArrayTable {

  private TableOptions options = TableOptions.DEFAULTS;
  private List<String> labels = List.of();
  private List<String> kept = List.of();
  private Fill fill = Preparation.NONE.fill();
  private List<String> categories = List.of();
  private boolean findsCategories;
  private int mostLevels = Preparation.NONE.mostLevels();
  private boolean dropsFirst;
  private Scale scale = Preparation.NONE.scale();
  private Unseen unseen = Unseen.FAIL;

  TableSpec() {}

  abstract S self();

  /** The features, by selectors as {@code 1-4} or {@code age}; by default all other columns. */
  public S columns(String... selectors) {
    options = options.but().columns(selected(selectors)).build();
    return self();
  }

  /** The responses. */
  public S responses(String... selectors) {
    options = options.but().responses(selected(selectors)).build();
    return self();
  }

  /** The weights of rows, not negative. */
  public S weights(String selector) {
    options = options.but().weights(Objects.requireNonNull(selector, "weights")).build();
    return self();
  }

  /** The labels of classes; features must not be negative then, as naive Bayes wants them. */
  public S label(String selector) {
    labels = selected(selector);
    options = options.but().countsOnly(true).build();
    return self();
  }

  /** The column whose different values are the folds of a cross-validation; it is no feature. */
  public S foldColumn(String selector) {
    labels = selected(selector);
    options = options.but().labelSetting(FoldChoice.FOLD_COLUMN).build();
    return self();
  }

  /** The columns that tell the group of a row, for a fit of each group; they are no features. */
  public S groupBy(String... selectors) {
    options = options.but().groups(selected(selectors)).build();
    return self();
  }

  /** Columns that stand in front of what a model makes of a row. */
  public S keep(String... selectors) {
    kept = selected(selectors);
    return self();
  }

  /** What features without a value are filled with. */
  public S fill(Fill how) {
    fill = Objects.requireNonNull(how, "fill");
    return self();
  }

  /** Features that are categories; {@code auto} for all whose fields are not all numbers. */
  public S categorical(String... selectors) {
    List<String> all = selected(selectors);
    findsCategories = all.equals(List.of("auto"));
    categories = findsCategories ? List.of() : all;
    return self();
  }

  /** How many levels a category may have. */
  public S maxLevels(int most) {
    mostLevels = most;
    return self();
  }

  /** Whether the first level of each category has no column, as a fit with an intercept wants. */
  public S dropsFirst(boolean whether) {
    dropsFirst = whether;
    return self();
  }

  /** How features are shifted and scaled before a fit. */
  public S scale(Scale how) {
    scale = Objects.requireNonNull(how, "scale");
    return self();
  }

  /** What a level does that a model does not know; of groups their predictor is told. */
  public S unseen(Unseen what) {
    unseen = Objects.requireNonNull(what, "unseen");
    return self();
  }

  final Unseen unseen() {
    return unseen;
  }

  final TableOptions options() {
    return options;
  }

  final void options(TableOptions other) {
    options = other;
  }

  /** For a fit. */
  final TableOptions forFit() {
    Preparation preparation =
        new Preparation(fill, categories, findsCategories, mostLevels, dropsFirst, scale);
    return options.but().text(labels, kept).preparation(preparation).build();
  }

  /** For a model. */
  final TableOptions forRowsOf(Model model) {
    boolean counts = model instanceof Predictor predictor && predictor.takesCounts();
    return options.but().text(labels, kept).countsOnly(counts).build();
  }

  private static List<String> selected(String... selectors) {
    List<String> all = new ArrayList<>();
    for (String selector : selectors) {
      all.addAll(ColumnSelection.parse(Objects.requireNonNull(selector, "selector")));
    }
    return List.copyOf(all);
  }
}
