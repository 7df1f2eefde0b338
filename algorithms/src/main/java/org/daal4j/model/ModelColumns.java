package org.daal4j.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.daal4j.core.BadInputException;
import org.daal4j.encoding.EncodedLayout;
import org.daal4j.encoding.Encoding;
import org.daal4j.encoding.FeatureCode;
import org.daal4j.table.ColumnNaming;
import org.daal4j.table.ColumnOrigin;
import org.daal4j.table.TableLayout;

/**
 * The columns of a model, to be found in a new table: by name, made-up names ({@code cN}) included
 * where both sides count alike. What cannot be matched for certain is an error.
 *
 * @param names of the features where they come from
 * @param positions position from 1 of each in the table it was trained on
 * @param origin what the names mean
 * @param encoding what becomes of them in the model; empty when they are as they are
 * @param responses names of the responses, if any
 * @param responsePositions position from 1 of each
 */
public record ModelColumns(
    List<String> names,
    int[] positions,
    ColumnOrigin origin,
    Optional<Encoding> encoding,
    List<String> responses,
    int[] responsePositions) {

  /** Fields of model.json. */
  private static final String COLUMNS = "columns";

  private static final String POSITIONS = "columnPositions";

  private static final String NAMING = "columnNaming";
  private static final String WIDTH = "tableWidth";

  private static final Pattern MADE_UP = Pattern.compile("c[1-9][0-9]{0,9}");
  private static final int NAMES_IN_MESSAGE = 20;

  /** Those of a table. */
  public static ModelColumns of(TableLayout table) {
    int p = table.features();
    List<String> columns = table.columns();
    List<String> responses = List.copyOf(columns.subList(p, columns.size()));
    int[] places = table.positions();
    int[] responsePlaces = Arrays.copyOfRange(places, p, places.length);
    if (table instanceof EncodedLayout encoded) {
      return new ModelColumns(
          featureNames(encoded.code()),
          encoded.featurePositions().stream().mapToInt(Integer::intValue).toArray(),
          table.origin(),
          Optional.of(encoded.code()),
          responses,
          responsePlaces);
    }
    return new ModelColumns(
        columns.subList(0, p),
        Arrays.copyOf(places, p),
        table.origin(),
        Optional.empty(),
        responses,
        responsePlaces);
  }

  private static List<String> featureNames(Encoding encoding) {
    return encoding.features().stream().map(FeatureCode::name).toList();
  }

  /** Tells them, for model.json. */
  public void describe(Map<String, Object> fields) {
    List<String> columns = new ArrayList<>(features());
    columns.addAll(responses);
    int[] places = encoding.map(code -> SavedEncoding.expand(code, positions)).orElse(positions);
    fields.put(COLUMNS, columns);
    fields.put(
        POSITIONS,
        IntStream.concat(Arrays.stream(places), Arrays.stream(responsePositions)).boxed().toList());
    fields.put(NAMING, origin.naming().name().toLowerCase(Locale.ROOT));
    fields.put(WIDTH, origin.width());
    encoding.ifPresent(code -> new SavedEncoding(code, positions).describe(fields));
  }

  /**
   * Those of a saved model.
   *
   * @param others how many columns at the end are not features, as responses
   * @throws BadInputException when the file contradicts itself, or comes from a version that did
   *     not tell made-up names from a header's and holds names that may be either
   */
  public static ModelColumns read(ModelReader model, int others) throws BadInputException {
    List<String> columns = model.strings(COLUMNS);
    int[] places = model.wholeNumbers(POSITIONS);
    Optional<SavedEncoding> saved = SavedEncoding.read(model);
    int p = columns.size() - others;
    if (p < 1 || places.length != columns.size()) {
      throw model.broken(
          "holds " + columns.size() + " columns and " + places.length + " column positions");
    }
    List<String> names = columns.subList(0, p);
    int[] positions = Arrays.copyOf(places, p);
    List<String> files = names;
    if (saved.isPresent()) {
      Encoding encoding = saved.get().encoding();
      if (!encoding.names().equals(names)
          || !Arrays.equals(SavedEncoding.expand(encoding, saved.get().positions()), positions)) {
        throw model.broken("tells how other columns are prepared than it has");
      }
      files = featureNames(encoding);
      positions = saved.get().positions();
    }
    return new ModelColumns(
        files,
        positions,
        origin(model, files),
        saved.map(SavedEncoding::encoding),
        columns.subList(p, columns.size()),
        Arrays.copyOfRange(places, p, places.length));
  }

  private static ColumnOrigin origin(ModelReader model, List<String> names)
      throws BadInputException {
    if (!model.has(NAMING)) {
      if (model.flag("header") && names.stream().noneMatch(ModelColumns::isMadeUp)) {
        return new ColumnOrigin(ColumnNaming.HEADER, Integer.MAX_VALUE);
      }
      throw model.broken(
          "was written by a version that did not say how columns such as "
              + names.get(0)
              + " are counted");
    }
    String naming = model.string(NAMING);
    long width = model.wholeNumber(WIDTH);
    for (ColumnNaming one : ColumnNaming.values()) {
      if (one.name().toLowerCase(Locale.ROOT).equals(naming) && width >= 1) {
        return new ColumnOrigin(one, (int) width);
      }
    }
    throw model.broken("holds the column naming '" + naming + "' and the table width " + width);
  }

  /** Names of the columns of the model, as its files have them. */
  public List<String> features() {
    return encoding.map(Encoding::names).orElse(names);
  }

  /** The same, of rows that are filled and encoded but not scaled. */
  public ModelColumns unscaled() {
    return new ModelColumns(
        names, positions, origin, encoding.map(Encoding::unscaled), responses, responsePositions);
  }

  /**
   * Whether the features of a table are these for certain, in this order, filled, encoded and
   * scaled so: its rows can be given to the model.
   */
  public boolean areThoseOf(TableLayout table) {
    ModelColumns theirs = of(table);
    return theirs.features().equals(features())
        && Arrays.equals(theirs.shifts(), shifts())
        && Arrays.equals(theirs.scales(), scales())
        && isSameCount(theirs.origin);
  }

  /** What is taken from each feature, {@code double[p]}. */
  private double[] shifts() {
    return encoding.map(Encoding::shifts).orElseGet(() -> new double[names.size()]);
  }

  /** What each feature is divided by then, {@code double[p]}. */
  private double[] scales() {
    double[] ones = new double[names.size()];
    Arrays.fill(ones, 1);
    return encoding.map(Encoding::scales).orElse(ones);
  }

  /** Whether a name looks like one that is made up for a column without a name. */
  private static boolean isMadeUp(String name) {
    return MADE_UP.matcher(name).matches();
  }

  /** N of the name {@code cN}; 0 for any other name. */
  private static int number(String name) {
    long number = isMadeUp(name) ? Long.parseLong(name.substring(1)) : 0;
    return number <= Integer.MAX_VALUE ? (int) number : 0;
  }

  /** The largest N of the names {@code cN}, with which libsvm text has all of them; at least 1. */
  public int largestIndex() {
    return names.stream().mapToInt(ModelColumns::number).reduce(1, Math::max);
  }

  /**
   * Finds them.
   *
   * @param there names of the columns of the new table
   * @param theirs what those names mean
   * @param input its name, for messages
   * @return selectors of the model's columns in the table, in the model's order
   * @throws BadInputException when one is missing, or cannot be found for certain
   */
  public List<String> find(List<String> there, ColumnOrigin theirs, String input)
      throws BadInputException {
    requireSameCount(theirs, input);
    Map<String, List<Integer>> places = new HashMap<>();
    for (int i = 0; i < there.size(); i++) {
      places.computeIfAbsent(there.get(i), name -> new ArrayList<>(1)).add(i + 1);
    }
    Map<String, List<Integer>> namesakes = new HashMap<>();
    for (int i = 0; i < names.size(); i++) {
      namesakes.computeIfAbsent(names.get(i), name -> new ArrayList<>(1)).add(positions[i]);
    }
    int[] found = new int[names.size()];
    for (int i = 0; i < found.length; i++) {
      List<Integer> same = places.get(names.get(i));
      if (same == null) {
        throw missing(names.get(i), there, theirs, input);
      }
      boolean one = same.size() == 1 && namesakes.get(names.get(i)).size() == 1;
      found[i] = one ? same.get(0) : namesake(i, same, namesakes.get(names.get(i)), input);
    }
    return selectors(found, places.keySet());
  }

  /**
   * Makes sure that a made-up name means the same column in a table as in the model, if the table
   * has it.
   *
   * @throws BadInputException when it may be another one
   */
  public void requireSameCount(ColumnOrigin table, String input) throws BadInputException {
    if (!isSameCount(table)) {
      throw new BadInputException(
          input
              + ": nothing tells for certain which of its columns the model needs. "
              + (table.naming() == ColumnNaming.INDICES
                  ? "It is libsvm text, whose indices count features,"
                  : "It has no header and " + columns(table.width()) + ",")
              + " and the model was fitted to "
              + fittedTo()
              + ". Name its columns, as a header line of CSV does: "
              + shown(names)
              + ".");
    }
  }

  private boolean isSameCount(ColumnOrigin table) {
    return switch (table.naming()) {
      case HEADER -> true;
      case POSITIONS -> origin.width() == table.width() && countsPositions();
      case INDICES -> origin.naming() != ColumnNaming.POSITIONS || areFirst();
    };
  }

  private String fittedTo() {
    return switch (origin.naming()) {
      case HEADER -> "columns with names";
      case POSITIONS -> "columns of a table without a header that has " + columns(origin.width());
      case INDICES -> "libsvm text of " + origin.width() + " features";
    };
  }

  private static String columns(int count) {
    return count == 1 ? "1 column" : count + " columns";
  }

  /** Whether a column that is called {@code cN} stands at position N of the table it is from. */
  private boolean countsPositions() {
    return switch (origin.naming()) {
      case HEADER -> isNamedByPosition();
      case POSITIONS -> true;
      case INDICES -> names.size() == origin.width() && areFirst(); // no column is left to be other
    };
  }

  private boolean isNamedByPosition() {
    for (int i = 0; i < positions.length; i++) {
      if (number(names.get(i)) != positions[i]) {
        return false;
      }
    }
    return true;
  }

  /** Whether they are the first p columns, so that positions and indices of features agree. */
  private boolean areFirst() {
    return names.stream().mapToInt(ModelColumns::number).allMatch(n -> n > 0 && n <= names.size());
  }

  private static BadInputException missing(
      String name, List<String> there, ColumnOrigin theirs, String input) {
    return new BadInputException(
        input
            + ": has no column '"
            + name
            + "', which the model needs. "
            + (theirs.naming() == ColumnNaming.INDICES
                ? "The columns of libsvm text are c1, c2, ... and label. Apply the model to a table"
                    + " with a header, or fit it to libsvm text."
                : "Its columns are " + shown(there) + "."));
  }

  /**
   * Position in the table of one of several columns of one name. They are taken for the same when
   * they stand where those of the model did; else nothing tells which is which.
   */
  private int namesake(int column, List<Integer> places, List<Integer> ours, String input)
      throws BadInputException {
    if (!places.equals(ours.stream().sorted().toList())) {
      throw new BadInputException(
          input
              + ": has "
              + (places.size() == 1 ? "1 column" : places.size() + " columns")
              + " named '"
              + names.get(column)
              + "', and nothing tells which of them the model needs. Give each a name of its own,"
              + " and fit the model again if it needs more than one.");
    }
    return positions[column];
  }

  /** Selectors of positions, none of which is the name of a column. */
  private static List<String> selectors(int[] found, Set<String> columnNames) {
    List<String> selectors = new ArrayList<>();
    int first = 0;
    for (int i = 1; i <= found.length; i++) {
      if (i == found.length || found[i] != found[i - 1] + 1) {
        String range = found[first] + "-" + found[i - 1];
        while (columnNames.contains(range)) {
          range = "0" + range; // which is the same range
        }
        selectors.add(range);
        first = i;
      }
    }
    return selectors;
  }

  private static String shown(List<String> names) {
    int shown = Math.min(NAMES_IN_MESSAGE, names.size());
    int more = names.size() - shown;
    return String.join(", ", names.subList(0, shown)) + (more == 0 ? "" : " and " + more + " more");
  }
}
