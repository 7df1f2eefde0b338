package org.daal4j.cli.kmeans;

import java.util.ArrayList;
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
   * @return the table's own names of the model's columns, in the model's order
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
        found.add(name);
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
        found.add(there.get(position - 1));
      }
    }
    return found;
  }
}
