package org.daal4j.group;

import java.util.List;

/**
 * The rows that have the same values in the columns of groups.
 *
 * @param values one for each of those columns, as they stand in the data
 * @param rows how many rows it has, those of weight 0 included
 */
public record Group(List<String> values, long rows) {

  /** Copies the values. */
  public Group {
    values = List.copyOf(values);
  }

  /** How messages name it. */
  public String name() {
    return "'" + String.join("', '", values) + "'";
  }
}
