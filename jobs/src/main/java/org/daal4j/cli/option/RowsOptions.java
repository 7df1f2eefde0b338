package org.daal4j.cli.option;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.daal4j.cli.launch.Invocation;
import org.daal4j.core.Dataset;
import org.daal4j.core.Engine;
import org.daal4j.core.RowColumn;
import org.daal4j.core.RowFormat;
import org.daal4j.core.RowMap;
import org.daal4j.core.RowsOut;
import org.daal4j.core.UsageException;
import org.daal4j.parquet.write.ParquetWriter;
import org.daal4j.result.ResultWriter;
import picocli.CommandLine.Option;

/** What verbs ask that write a row for each row of the input. */
public final class RowsOptions {

  private static final String FORMAT = "--output-format";
  private static final String HEADER = "--output-header";

  @Option(
      names = FORMAT,
      paramLabel = "F",
      order = 58,
      defaultValue = "csv",
      description =
          "csv, parquet: format of rows that are written; parquet has names and types, and is"
              + " compressed by Snappy. Default: ${DEFAULT-VALUE}")
  private String format;

  @Option(
      names = HEADER,
      order = 59,
      description = "Begin each CSV file of rows with a line of column names. Default: off")
  private boolean header;

  /**
   * The format of rows.
   *
   * @throws UsageException when the options contradict each other
   */
  public RowFormat format() {
    boolean parquet = new OptionValue(FORMAT, format).choice("csv", "parquet").equals("parquet");
    if (parquet && header) {
      throw new UsageException(
          HEADER + " does not apply to Parquet, which has names in any case. Leave it out.");
    }
    return parquet ? RowFormat.PARQUET : header ? RowFormat.CSV_WITH_HEADER : RowFormat.CSV;
  }

  /**
   * Refuses the options where no rows are written.
   *
   * @param wanted whether they are
   * @param option what makes the verb write them
   */
  public void check(Invocation invocation, boolean wanted, String option) {
    format();
    for (String own : List.of(FORMAT, HEADER)) {
      if (!wanted && invocation.given().test(own)) {
        throw new UsageException(
            own
                + " does not apply to "
                + invocation.verb()
                + " without "
                + option
                + ", which writes the rows. Leave it out, or add "
                + option
                + ".");
      }
    }
  }

  /** Bytes of rows that a task holds before it writes them. */
  public long buffer() {
    return format() == RowFormat.PARQUET ? ParquetWriter.MEMORY_BYTES : 0;
  }

  /**
   * Writes rows: one pass.
   *
   * @param directory of the result, as {@code assignments}
   */
  public void write(Engine engine, Dataset rows, RowMap map, String directory, ResultWriter result)
      throws IOException {
    RowsOut out = RowsOut.of(directory, format(), map);
    engine.map(rows, map, out);
    describe(out, result);
  }

  /** Tells model.json how rows are written. */
  public static void describe(RowsOut out, ResultWriter result) {
    List<Object> columns = new ArrayList<>();
    for (RowColumn column : out.columns()) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("name", column.name());
      one.put("type", column.type().text());
      columns.add(one);
    }
    result.put("outputFormat", out.format() == RowFormat.PARQUET ? "parquet" : "csv");
    result.put("outputHeader", out.format() == RowFormat.CSV_WITH_HEADER);
    result.put("outputColumns", columns);
  }
}
