package org.daal4j.input;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.daal4j.core.Engine;
import org.daal4j.core.PartialSize;
import org.daal4j.core.Setting;
import org.daal4j.core.UsageException;
import org.daal4j.encoding.EncodedLayout;
import org.daal4j.encoding.Encoding;
import org.daal4j.encoding.FindText;
import org.daal4j.encoding.LearnEncoding;
import org.daal4j.encoding.LearnEncoding.Feature;
import org.daal4j.encoding.Unseen;
import org.daal4j.table.ColumnContent;
import org.daal4j.table.ColumnRoles;
import org.daal4j.table.ColumnSelection;
import org.daal4j.table.Fill;
import org.daal4j.table.Missing;
import org.daal4j.table.Preparation;
import org.daal4j.table.RowPolicy;
import org.daal4j.table.Scale;
import org.daal4j.table.TableLayout;
import org.daal4j.table.TableOptions;

/** A table whose features are to be filled, encoded and scaled by what is learned from it. */
public final class PreparedTable implements RawTable {

  private final NamedTable seen;
  private final ColumnRoles roles; // all features are numbers
  private final boolean countsOnly; // once they are scaled
  private final RowPolicy policy;
  private final Preparation how;
  private final boolean[] category; // boolean[width]: columns that are for certain
  private final boolean[] perhaps; // columns of which the rows will tell
  private final FileTable raw; // with the categories that are known

  private PreparedTable(
      NamedTable seen,
      ColumnRoles roles,
      boolean countsOnly,
      RowPolicy policy,
      Preparation how,
      boolean[] category,
      boolean[] perhaps)
      throws IOException {
    this.seen = seen;
    this.roles = roles;
    this.countsOnly = countsOnly;
    this.policy = policy;
    this.how = how;
    this.category = category;
    this.perhaps = perhaps;
    raw = seen.read(roles.withCategories(features(category)), policy);
  }

  /**
   * Of columns in roles.
   *
   * @param roles those where every feature is a number
   * @throws UsageException when a category is none of the features
   */
  static PreparedTable of(NamedTable seen, ColumnRoles roles, TableOptions options)
      throws IOException {
    Preparation how = options.preparation();
    boolean[] category = new boolean[seen.names().size()];
    boolean[] perhaps = new boolean[category.length];
    int[] features = Arrays.copyOf(roles.numeric(), roles.features());
    if (!how.categories().isEmpty()) {
      for (int column :
          ColumnSelection.resolve(
              Preparation.CATEGORICAL, how.categories(), seen.names(), features)) {
        if (IntStream.of(features).noneMatch(feature -> feature == column)) {
          throw new UsageException(
              Preparation.CATEGORICAL,
              "column " + seen.names().get(column) + " is no feature.",
              "Name columns of " + Setting.COLUMNS + ".");
        }
        category[column] = true;
      }
    }
    if (how.findsCategories()) {
      for (int column : features) {
        category[column] = seen.content(column) == ColumnContent.TEXT;
        perhaps[column] = seen.content(column) == ColumnContent.ANY;
      }
    }
    Missing missing = how.fill() == Fill.NONE ? options.policy().missing() : Missing.KEEP;
    RowPolicy policy = new RowPolicy(missing, options.policy().maxBadRecords());
    boolean checkedLater = how.scale() != Scale.NONE && roles.countsOnly();
    ColumnRoles asRead = checkedLater ? roles.withCountsOnly(false) : roles;
    return new PreparedTable(seen, asRead, checkedLater, policy, how, category, perhaps);
  }

  /**
   * A table whose features are encoded as they were for a model.
   *
   * @param raw the table: numbers, then as text its categories, in the order of the encoding
   * @param countsOnly whether an encoded feature may not be negative
   */
  public static FileTable encoded(
      FileTable raw, Encoding encoding, Unseen unseen, boolean countsOnly) {
    boolean sparse =
        raw.sparse()
            ? Arrays.stream(encoding.shifts()).allMatch(shift -> shift == 0)
            : encoding.isSparse();
    return new FileTable(
        raw.format(),
        raw.input(),
        raw.plan(),
        new EncodedLayout(raw.layout(), encoding),
        new EncodedSource(raw.source(), encoding, unseen, countsOnly, sparse),
        sparse,
        raw.maxBadRecords());
  }

  /** The passes that learn, of a table all of whose features are numbers. */
  public static List<Finding> findingsOfNumbers(Preparation how) {
    return learning(
        LearnEncoding.passes(how, true, false, false),
        LearnEncoding.passes(how, true, false, true));
  }

  private static List<Finding> learning(int least, int most) {
    return most == 0
        ? List.of()
        : List.of(new Finding(least, most, "learns how to fill, encode, scale"));
  }

  private boolean looks() {
    return features(perhaps).length > 0;
  }

  /** The features that are marked, in their order. */
  private int[] features(boolean[] marked) {
    return IntStream.of(roles.numeric())
        .limit(roles.features())
        .filter(column -> marked[column])
        .toArray();
  }

  @Override
  public String format() {
    return raw.format();
  }

  @Override
  public InputFiles input() {
    return raw.input();
  }

  @Override
  public List<RowsSplit> plan() {
    return raw.plan();
  }

  @Override
  public String fingerprint() {
    return raw.fingerprint();
  }

  @Override
  public Optional<FileTable> known() {
    return Optional.empty();
  }

  @Override
  public Optional<TableLayout> seen() {
    return Optional.of(raw.layout());
  }

  @Override
  public OptionalInt width() {
    return how.hasCategories() ? OptionalInt.empty() : OptionalInt.of(raw.columns().size());
  }

  @Override
  public List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    if (looks()) {
      findings.add(new Finding(1, 1, "finds columns that are not all numbers"));
    }
    int certain = features(category).length;
    int possible = certain + features(perhaps).length;
    int all = roles.features();
    findings.addAll(
        learning(
            LearnEncoding.passes(how, possible < all, certain > 0, false),
            LearnEncoding.passes(how, certain < all, possible > 0, true)));
    return findings;
  }

  @Override
  public FileTable resolve(Engine engine, PartialSize partial) throws IOException {
    boolean[] found = category.clone();
    if (looks()) {
      int[] columns = features(perhaps);
      int[] asText =
          IntStream.concat(IntStream.of(features(category)), IntStream.of(columns)).toArray();
      FileTable texts = seen.read(roles.withCategories(asText), policy);
      boolean[] textual = engine.fold(texts, new FindText(columns.length, seen.decimal()));
      for (int i = 0; i < columns.length; i++) {
        found[columns[i]] = textual[i];
      }
    }
    FileTable table = seen.read(roles.withCategories(features(found)), policy);
    List<Feature> features =
        IntStream.of(roles.numeric())
            .limit(roles.features())
            .mapToObj(column -> new Feature(seen.names().get(column), found[column]))
            .toList();
    Encoding encoding =
        new LearnEncoding(features, how)
            .learn(engine, table, plain -> encoded(table, plain, Unseen.FAIL, false));
    return encoded(table, encoding, Unseen.FAIL, countsOnly);
  }
}
