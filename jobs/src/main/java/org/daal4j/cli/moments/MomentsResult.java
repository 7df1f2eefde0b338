package org.daal4j.cli.moments;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.daal4j.core.RowWriter;
import org.daal4j.moments.ColumnMoments;
import org.daal4j.moments.TableMoments;
import org.daal4j.result.ResultWriter;

/**
 * The files of a moments result.
 *
 * @param moments the result
 */
record MomentsResult(TableMoments moments) {

  /** Key of the moments in model.json. */
  static final String MOMENTS = "moments";

  /** Key, where the moments of all are too many for model.json, of those of the first columns. */
  static final String FIRST_COLUMNS = "firstColumns";

  /** Up to so many columns the moments stand in model.json too. */
  private static final int MOST_IN_MODEL = 200;

  static final int FIRST = 30;

  private record Field(String name, Function<ColumnMoments, Number> value) {}

  private static final List<Field> FIELDS =
      List.of(
          new Field("count", ColumnMoments::count),
          new Field("weightSum", ColumnMoments::weightSum),
          new Field("numNonzeros", ColumnMoments::numNonzeros),
          new Field("minimum", ColumnMoments::minimum),
          new Field("maximum", ColumnMoments::maximum),
          new Field("sum", ColumnMoments::sum),
          new Field("sumSquares", ColumnMoments::sumSquares),
          new Field("sumSquaresCentered", ColumnMoments::sumSquaresCentered),
          new Field("mean", ColumnMoments::mean),
          new Field("secondOrderRawMoment", ColumnMoments::secondOrderRawMoment),
          new Field("variance", ColumnMoments::variance),
          new Field("standardDeviation", ColumnMoments::standardDeviation),
          new Field("variation", ColumnMoments::variation),
          new Field("skewness", ColumnMoments::skewness),
          new Field("kurtosis", ColumnMoments::kurtosis),
          new Field("normL1", ColumnMoments::normL1),
          new Field("normL2", ColumnMoments::normL2));

  void write(ResultWriter result) throws IOException {
    List<String> header = new ArrayList<>(List.of("column"));
    FIELDS.forEach(field -> header.add(field.name()));
    result.table(
        "moments.csv",
        header,
        lines -> {
          for (int j = 0; j < moments.names().size(); j++) {
            lines.text(moments.names().get(j));
            line(lines, moments.columns().get(j));
          }
        });
    if (moments.names().size() <= MOST_IN_MODEL) {
      result.put(MOMENTS, lists(moments.columns()));
    } else {
      result.put(FIRST_COLUMNS, lists(moments.columns().subList(0, FIRST)));
    }
    moments.warnings().forEach(result::warn);
  }

  private static Map<String, List<Number>> lists(List<ColumnMoments> columns) {
    Map<String, List<Number>> lists = new LinkedHashMap<>();
    for (Field field : FIELDS) {
      lists.put(field.name(), columns.stream().map(field.value()).toList());
    }
    return lists;
  }

  private static void line(RowWriter lines, ColumnMoments column) throws IOException {
    for (Field field : FIELDS) {
      Number value = field.value().apply(column);
      if (value instanceof Long count) {
        lines.integer(count);
      } else {
        lines.number(value.doubleValue());
      }
    }
    lines.endRow();
  }
}
