package org.daal4j.cli.kmeans;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.daal4j.core.BadInputException;
import org.daal4j.text.TextLayout;

/** Finds the columns of a model in a new table. */
final class ModelColumns {

  private ModelColumns() {}

  /**
   * By name when model and table have names, else by the positions in the file the model was
   * trained on.
   *
   * @param table the new table, resolved without a choice of columns
   * @param input its name, for messages
   * @return selectors of the model's columns in the table, in the model's order
   * @throws BadInputException when one is missing
   */
  static List<String> find(SavedModel model, TextLayout table, String input)
      throws BadInputException {
    List<String> found = new ArrayList<>();
    List<String> there = table.fileColumns();
    for (int i = 0; i < model.columns().size(); i++) {
      String name = model.columns().get(i);
      int position = model.positions()[i];
      if (model.header() && table.hasHeader()) {
        if (!there.contains(name)) {
          throw new BadInputException(
              input
                  + ": has no column '"
                  + name
                  + "', which the model needs. Its columns are "
                  + String.join(", ", there)
                  + ".");
        }
        found.add(named(i, model, table, input));
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

  /**
   * Several columns of one name are taken in the order of their positions, provided that the model
   * has as many of them; else nothing tells which it was trained on.
   */
  private static String named(int column, SavedModel model, TextLayout table, String input)
      throws BadInputException {
    String name = model.columns().get(column);
    List<Integer> namesakes = new ArrayList<>();
    for (int i = 0; i < table.fileColumns().size(); i++) {
      if (table.fileColumns().get(i).equals(name)) {
        namesakes.add(i + 1);
      }
    }
    if (namesakes.size() == 1) {
      return name;
    }
    if (namesakes.size() != Collections.frequency(model.columns(), name)) {
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
    for (int i = 0; i < model.columns().size(); i++) {
      boolean namesake = model.columns().get(i).equals(name);
      before += namesake && model.positions()[i] < model.positions()[column] ? 1 : 0;
    }
    return selector(namesakes.get(before));
  }

  /** A range of one: a lone number might be the name of another column. */
  private static String selector(int position) {
    return position + "-" + position;
  }
}
