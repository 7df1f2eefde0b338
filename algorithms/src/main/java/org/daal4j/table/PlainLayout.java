package org.daal4j.table;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The layout of rows that come from no file.
 *
 * @param fileColumns names of all columns
 * @param origin where the names come from
 * @param roles what each is for
 */
public record PlainLayout(List<String> fileColumns, ColumnOrigin origin, ColumnRoles roles)
    implements TableLayout {

  /**
   * Of features, perhaps followed by responses, and nothing else.
   *
   * @param names of all columns
   * @param features how many of them, from the first, are features
   */
  public static PlainLayout of(List<String> names, ColumnOrigin origin, int features) {
    int[] all = IntStream.range(0, names.size()).toArray();
    return new PlainLayout(
        names,
        origin,
        new ColumnRoles(all, features, -1, new int[0], 0, 0, 0, FeatureChoice.USER, false, false));
  }

  @Override
  public boolean hasNumberLabels() {
    return false;
  }

  @Override
  public boolean isText() {
    return false;
  }
}
