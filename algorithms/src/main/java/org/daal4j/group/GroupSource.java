package org.daal4j.group;

import java.io.IOException;
import java.util.OptionalInt;
import org.daal4j.model.Model;

/**
 * The groups of a table, in their order, and their models.
 *
 * @param <M> the model of a group
 */
public interface GroupSource<M extends Model> {

  /** How many groups there are. */
  int size();

  /** A group. */
  Group group(int place);

  /** The same groups, for another thread. */
  GroupSource<M> another();

  /** Passes over the rows, of earlier runs too; empty where those of the engine are all. */
  default OptionalInt passes() {
    return OptionalInt.empty();
  }

  /** A group with its model. */
  FittedGroup<M> fitted(int place) throws IOException;
}
