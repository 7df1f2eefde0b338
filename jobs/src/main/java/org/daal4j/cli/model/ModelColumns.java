package org.daal4j.cli.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.daal4j.core.BadInputException;
import org.daal4j.result.ModelFile;
import org.daal4j.text.TableLayout;

/**
 * The feature columns of a model, to be found in a new table.
 *
 * @param names of the columns, p
 * @param positions position from 1 of each in the file it was trained on, {@code int[p]}
 * @param header whether the names come from a header
 */
public record ModelColumns(List<String> names, int[] positions, boolean header) {

  /**
   * Those of a saved model.
   *
   * @param others how many columns at the end are not features, as responses
   * @throws BadInputException when the file contradicts itself
   */
  public static ModelColumns read(ModelFile model, int others) throws BadInputException {
    List<String> columns = model.strings("columns");
    int[] positions = model.wholeNumbers("columnPositions");
    int features = columns.size() - others;
    if (features < 1 || positions.length != columns.size()) {
      throw model.broken(
          "holds " + columns.size() + " columns and " + positions.length + " column positions");
    }
    return new ModelColumns(
        columns.subList(0, features), Arrays.copyOf(positions, features), model.flag("header"));
  }

  /**
   * Finds them by name when model and table have names, else by the positions in the file the model
   * was trained on.
   *
   * @param table the new table, resolved without a choice of columns
   * @param input its name, for messages
   * @return selectors of the model's columns in the table, in the model's order
   * @throws BadInputException when one is missing
   */
  public List<String> find(TableLayout table, String input) throws BadInputException {
    List<String> found = new ArrayList<>();
    List<String> there = table.fileColumns();
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i);
      int position = positions[i];
      if (header && table.hasHeader()) {
        if (!there.contains(name)) {
          throw new BadInputException(
              input
                  + ": has no column '"
                  + name
                  + "', which the model needs. Its columns are "
                  + String.join(", ", there)
                  + ".");
        }
        found.add(selector(namesake(i, there, input)));
      } else {
        if (position < 1 || position > there.size()) {
          throw new BadInputException(
              input
                  + ": has no column "
                  + position
                  + ", which the model needs for '"
                  + name
                  + "'. It has "
                  + there.size()
                  + (there.size() == 1 ? " column." : " columns."));
        }
        found.add(selector(position));
      }
    }
    return found;
  }

  /** Selectors of the columns in libsvm text, by their positions: indices of the features. */
  public List<String> ofLibsvm() {
    boolean all = true;
    List<String> found = new ArrayList<>();
    for (int i = 0; i < positions.length; i++) {
      all &= positions[i] == i + 1;
      found.add(selector(positions[i]));
    }
    return all ? List.of("1-" + positions.length) : found;
  }

  /** The largest position. */
  public int lastPosition() {
    return Arrays.stream(positions).max().orElse(0);
  }

  /**
   * Position in the table of a column of the model, by its name. Several columns of one name are
   * taken in the order of their positions, provided that the model has as many of them; else
   * nothing tells which it was trained on.
   */
  private int namesake(int column, List<String> there, String input) throws BadInputException {
    String name = names.get(column);
    List<Integer> namesakes = new ArrayList<>();
    for (int i = 0; i < there.size(); i++) {
      if (there.get(i).equals(name)) {
        namesakes.add(i + 1);
      }
    }
    if (namesakes.size() == 1) {
      return namesakes.get(0);
    }
    if (namesakes.size() != Collections.frequency(names, name)) {
      throw new BadInputException(
          input
              + ": has "
              + namesakes.size()
              + " columns named '"
              + name
              + "', and nothing tells which of them the model needs. Rename those it does not"
              + " need.");
    }
    int before = 0;
    for (int i = 0; i < names.size(); i++) {
      boolean earlier = positions[i] < positions[column];
      before += names.get(i).equals(name) && earlier ? 1 : 0;
    }
    return namesakes.get(before);
  }

  /** A range of one: a lone number might be the name of another column. */
  private static String selector(int position) {
    return position + "-" + position;
  }
}
