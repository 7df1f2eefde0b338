package org.daal4j.api;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.daal4j.core.BadInputException;
import org.daal4j.core.Setting;
import org.daal4j.core.UsageException;
import org.daal4j.encoding.Encoding;
import org.daal4j.encoding.FeatureCode;
import org.daal4j.encoding.LearnEncoding;
import org.daal4j.encoding.LearnEncoding.Feature;
import org.daal4j.encoding.Unseen;
import org.daal4j.memory.MemoryColumns;
import org.daal4j.memory.MemoryTable;
import org.daal4j.model.Model;
import org.daal4j.model.ModelColumns;
import org.daal4j.model.Table;
import org.daal4j.table.ColumnRoles;
import org.daal4j.table.ColumnSelection;
import org.daal4j.table.FeatureChoice;
import org.daal4j.table.FieldText;
import org.daal4j.table.Fill;
import org.daal4j.table.Preparation;
import org.daal4j.table.Scale;
import org.daal4j.table.TableOptions;

/**
 * How a table is made of arrays: the columns of a {@code double[n][p]}, called {@code c1} to {@code
 * cp} or by {@link #names}, and others beside them. Arrays are copied by {@link #table} and {@link
 * #forModel}; NaN and null stand for no value. Only a session in this process reads it.
 */
public final class ArrayTable extends TableSpec<ArrayTable> {

  private static final String NAME = "rows in memory";

  private final Session session;
  private final MemoryColumns columns;

  ArrayTable(Session session, double[][] rows) {
    this.session = session;
    this.columns = new MemoryColumns(Objects.requireNonNull(rows, "rows"));
  }

  @Override
  ArrayTable self() {
    return this;
  }

  /**
   * Names of the columns of the array.
   *
   * @throws IllegalArgumentException when there are not as many, two are the same, or one cannot be
   *     a name
   */
  public ArrayTable names(String... names) {
    for (String name : names) {
      Objects.requireNonNull(name, "name");
    }
    columns.name(List.of(names));
    return this;
  }

  /**
   * A column of numbers beside those of the array.
   *
   * @param numbers {@code double[n]}
   */
  public ArrayTable column(String name, double... numbers) {
    columns.add(Objects.requireNonNull(name, "name"), Objects.requireNonNull(numbers, "numbers"));
    return this;
  }

  /**
   * A column of text beside those of the array: labels, categories, or what is kept.
   *
   * @param text {@code String[n]}
   */
  public ArrayTable text(String name, String... text) {
    columns.add(Objects.requireNonNull(name, "name"), Objects.requireNonNull(text, "text"));
    return this;
  }

  /**
   * The table; passes that its preparation needs are run.
   *
   * @throws IllegalArgumentException when a number that is used is not finite, a weight or a count
   *     is negative, or a row has no label
   * @throws UsageException when something asked for does not fit the columns
   */
  public Table table() throws IOException {
    TableOptions wanted = forFit();
    ColumnRoles roles = ColumnRoles.resolve(wanted, columns.names());
    Preparation how = wanted.preparation();
    if (!how.isNeeded()) {
      return columns.table(roles, false);
    }
    int[] categories = categories(roles, how);
    boolean checkedLater = how.scale() != Scale.NONE && roles.countsOnly();
    ColumnRoles asRead = checkedLater ? roles.withCountsOnly(false) : roles;
    MemoryTable raw = columns.table(asRead.withCategories(categories), how.fill() != Fill.NONE);
    List<Feature> features =
        IntStream.of(roles.numeric())
            .limit(roles.features())
            .mapToObj(column -> new Feature(columns.names().get(column), is(column, categories)))
            .toList();
    Encoding encoding =
        new LearnEncoding(features, how)
            .learn(session, raw, plain -> raw.encoded(plain, Unseen.FAIL, false));
    return raw.encoded(encoding, Unseen.FAIL, checkedLater);
  }

  private List<String> groups(Model model) throws BadInputException {
    return model.groupColumns().isPresent()
        ? model.groupColumns().get().find(columns.names(), columns.origin(), NAME)
        : List.of();
  }

  /** The features that are categories, in their order. */
  private int[] categories(ColumnRoles roles, Preparation how) {
    int[] features = Arrays.copyOf(roles.numeric(), roles.features());
    if (how.findsCategories()) {
      return IntStream.of(features).filter(columns::isText).toArray();
    }
    if (how.categories().isEmpty()) {
      return new int[0];
    }
    int[] named =
        ColumnSelection.resolve(
            Preparation.CATEGORICAL, how.categories(), columns.names(), features);
    for (int column : named) {
      if (!is(column, features)) {
        throw new UsageException(
            Preparation.CATEGORICAL,
            "column " + FieldText.name(columns.names().get(column)) + " is no feature.",
            "Name columns of " + Setting.COLUMNS + ".");
      }
    }
    return IntStream.of(features).filter(column -> is(column, named)).toArray();
  }

  private static boolean is(int column, int[] columns) {
    return IntStream.of(columns).anyMatch(one -> one == column);
  }

  /**
   * The table for a model: its columns, prepared as those it was fitted to. They are found by name;
   * where neither these columns nor those of the fit have names, and there are as many, by place.
   *
   * @throws BadInputException when a column of the model is not there for certain, or holds text
   *     where the model needs numbers
   * @throws IllegalArgumentException when a number that is used is not finite, or a count is
   *     negative
   */
  public Table forModel(Model model) throws IOException {
    ModelColumns wanted = model.columns();
    TableOptions options =
        forRowsOf(model)
            .but()
            .columnsOfModel(wanted.find(columns.names(), columns.origin(), NAME))
            .groups(groups(model))
            .build();
    ColumnRoles roles = ColumnRoles.resolve(options, columns.names());
    if (wanted.encoding().isEmpty()) {
      requireNumbers(roles, column -> false);
      return columns.table(roles, false);
    }
    Encoding encoding = wanted.encoding().get();
    int[] categories =
        IntStream.range(0, roles.features())
            .filter(i -> encoding.features().get(i) instanceof FeatureCode.OfCategory)
            .map(i -> roles.numeric()[i])
            .toArray();
    requireNumbers(roles, column -> is(column, categories));
    boolean checkedLater = options.countsOnly() && encoding.isScaled();
    ColumnRoles asRead =
        roles.withCategories(categories).withCountsOnly(options.countsOnly() && !checkedLater);
    return columns.table(asRead, encoding.isFilled()).encoded(encoding, unseen(), checkedLater);
  }

  private void requireNumbers(ColumnRoles roles, IntPredicate category) throws BadInputException {
    for (int i = 0; i < roles.features(); i++) {
      int column = roles.numeric()[i];
      if (columns.isText(column) && !category.test(column)) {
        throw new BadInputException(
            NAME
                + ": column "
                + FieldText.name(columns.names().get(column))
                + " holds text. "
                + FeatureChoice.NEEDED_BY_MODEL);
      }
    }
  }
}
