package org.daal4j.cli.export;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;

/** Spark in this JVM, one thread, with the settings it has by itself. */
final class Spark implements AutoCloseable {

  private final SparkSession session;

  Spark(Path directory) {
    session =
        SparkSession.builder()
            .master("local[1]")
            .config("spark.ui.enabled", "false")
            .config("spark.driver.host", "127.0.0.1")
            .config("spark.driver.bindAddress", "127.0.0.1")
            .config("spark.sql.warehouse.dir", directory.resolve("warehouse").toString())
            .getOrCreate();
  }

  /**
   * Makes a view in the schema {@code global_temp}.
   *
   * @param rows fields by column, an empty one is NULL
   * @param types string, long or double, by column
   */
  void view(String name, List<Map<String, String>> rows, Function<String, DataType> types) {
    Collection<String> columns = rows.get(0).keySet();
    List<StructField> fields = new ArrayList<>();
    columns.forEach(
        column -> fields.add(DataTypes.createStructField(column, types.apply(column), true)));
    List<Row> values = new ArrayList<>();
    for (Map<String, String> row : rows) {
      Object[] ofRow =
          columns.stream().map(column -> value(row.get(column), types.apply(column))).toArray();
      values.add(RowFactory.create(ofRow));
    }
    session
        .createDataFrame(values, DataTypes.createStructType(fields))
        .createOrReplaceGlobalTempView('`' + name + '`');
  }

  private static Object value(String field, DataType type) {
    if (field.isEmpty()) {
      return null;
    }
    if (type == DataTypes.StringType) {
      return field;
    }
    return type == DataTypes.LongType
        ? (Object) Long.valueOf(field)
        : (Object) Double.valueOf(field);
  }

  /** Names of the columns of a query. */
  List<String> columns(String query) {
    return List.of(session.sql(query).columns());
  }

  /** Fields of a query beside its first column, a number, in the order of that. */
  List<List<String>> rows(String query) {
    String first = columns(query).get(0);
    String ordered = "SELECT * FROM (" + query + ") ORDER BY CAST(`" + first + "` AS BIGINT)";
    List<List<String>> rows = new ArrayList<>();
    for (Row row : session.sql(ordered).collectAsList()) {
      rows.add(
          IntStream.range(1, row.length())
              .mapToObj(i -> row.isNullAt(i) ? null : row.get(i).toString())
              .toList());
    }
    return rows;
  }

  @Override
  public void close() {
    session.stop();
  }
}
