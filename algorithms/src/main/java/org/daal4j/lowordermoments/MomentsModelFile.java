package org.daal4j.lowordermoments;

import java.io.IOException;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.daal4j.core.RowWriter;
import org.daal4j.model.ModelColumns;
import org.daal4j.model.ModelReader;
import org.daal4j.model.ModelWriter;
import org.daal4j.model.SavedRow;
import org.daal4j.moments.ColumnMoments;

/** How moments are saved. */
final class MomentsModelFile {

  private static final String FILE = "moments.csv";

  /** Up to so many columns the moments stand in model.json too. */
  private static final int MOST_IN_MODEL = 200;

  /** Of more columns, model.json tells those of so many, from the first. */
  private static final int FIRST = 30;

  /** Of a column; whole numbers are far below 2^53. */
  private record Field(String name, boolean whole, ToDoubleFunction<ColumnMoments> value) {

    Field(String name, ToDoubleFunction<ColumnMoments> value) {
      this(name, false, value);
    }

    Number of(ColumnMoments column) {
      double number = value.applyAsDouble(column);
      return whole ? (Number) (long) number : (Number) number;
    }
  }

  private static final List<Field> FIELDS =
      List.of(
          new Field("count", true, ColumnMoments::count),
          new Field("weightSum", ColumnMoments::weightSum),
          new Field("numNonzeros", true, ColumnMoments::numNonzeros),
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

  private MomentsModelFile() {}

  private static List<String> header() {
    List<String> header = new ArrayList<>(List.of("column"));
    FIELDS.forEach(field -> header.add(field.name()));
    return header;
  }

  static void write(MomentsModel model, ModelWriter result) throws IOException {
    List<String> names = model.columns().features();
    List<ColumnMoments> moments = model.moments();
    result.table(
        FILE,
        header(),
        lines -> {
          for (int j = 0; j < names.size(); j++) {
            lines.text(names.get(j));
            line(lines, moments.get(j));
          }
        });
    if (names.size() <= MOST_IN_MODEL) {
      result.put("moments", lists(moments));
    } else {
      result.put("firstColumns", lists(moments.subList(0, FIRST)));
    }
    model.markedWarnings().forEach(result::warn);
  }

  /** The moments of all columns, made when they are read: of groups nobody does. */
  private static Map<String, List<Number>> lists(List<ColumnMoments> columns) {
    Map<String, List<Number>> lists = new LinkedHashMap<>();
    for (Field field : FIELDS) {
      lists.put(
          field.name(),
          new AbstractList<>() {
            @Override
            public Number get(int j) {
              return field.of(columns.get(j));
            }

            @Override
            public int size() {
              return columns.size();
            }
          });
    }
    return lists;
  }

  private static void line(RowWriter lines, ColumnMoments column) throws IOException {
    for (Field field : FIELDS) {
      double value = field.value().applyAsDouble(column);
      if (field.whole()) {
        lines.integer((long) value);
      } else {
        lines.number(value);
      }
    }
    lines.endRow();
  }

  static MomentsModel read(ModelReader saved) throws IOException {
    ModelColumns columns = ModelColumns.read(saved, 0);
    List<SavedRow> rows = saved.rows(FILE, header());
    if (rows.size() != columns.features().size()) {
      throw saved.broken("comes with " + rows.size() + " rows in " + FILE + ", not one a column");
    }
    List<ColumnMoments> moments = new ArrayList<>();
    for (SavedRow row : rows) {
      moments.add(
          new ColumnMoments(
              row.wholeNumber(1),
              row.number(2),
              row.wholeNumber(3),
              row.number(4),
              row.number(5),
              row.number(6),
              row.number(7),
              row.number(8),
              row.number(9),
              row.number(10),
              row.number(11),
              row.number(12),
              row.number(13),
              row.number(14),
              row.number(15),
              row.number(16),
              row.number(17)));
    }
    return new MomentsModel(columns, List.copyOf(moments), saved.strings("warnings"));
  }
}
