package org.daal4j.table;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.daal4j.core.Dataset;

/**
 * The columns of a table whose fields come as they stand: all features are numbers, NaN where there
 * is none, and beside some of them is the text of fields that are none.
 *
 * @param raw those of the files: numbers are numbers, the others categories
 * @param places {@code int[features]}: position of each from 0
 * @param texts {@code int[features]}: the text field of each, or -1 where there is none
 * @param leftOut names of the columns that can be neither
 * @param mostRows how many rows there are at most, as far as is known
 * @param complete the same rows, where the text of numbers is there too; when it is not here
 */
public record FieldsLayout(
    TableLayout raw,
    int[] places,
    int[] texts,
    List<String> leftOut,
    long mostRows,
    Optional<Dataset> complete)
    implements DerivedLayout {

  @Override
  public List<String> columns() {
    List<String> names = raw.fileColumns();
    return IntStream.of(places).mapToObj(names::get).toList();
  }

  @Override
  public int features() {
    return places.length;
  }

  @Override
  public int[] positions() {
    return IntStream.of(places).map(column -> column + 1).toArray();
  }
}
