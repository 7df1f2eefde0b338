package org.daal4j.group;

import java.io.IOException;
import org.daal4j.model.Model;

/**
 * The groups of a table, in their order, and their models.
 *
 * @param <M> the model of a group
 */
interface GroupSource<M extends Model> {

  /** How many groups there are. */
  int size();

  /** A group. */
  Group group(int place);

  /** The same groups, for another thread. */
  GroupSource<M> another();

  /** A group with its model. */
  FittedGroup<M> fitted(int place) throws IOException;
}
