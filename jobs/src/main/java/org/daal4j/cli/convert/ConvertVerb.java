package org.daal4j.cli.convert;

import java.io.IOException;
import java.util.List;
import org.daal4j.cli.launch.Invocation;
import org.daal4j.cli.option.InputOptions;
import org.daal4j.cli.option.OptionValue;
import org.daal4j.cli.option.OutputOptions;
import org.daal4j.cli.option.RowsOptions;
import org.daal4j.cli.page.Page;
import org.daal4j.cli.verb.Cost;
import org.daal4j.cli.verb.RunFacts;
import org.daal4j.cli.verb.TableVerb;
import org.daal4j.core.Checkpoint;
import org.daal4j.core.Engine;
import org.daal4j.core.NumberRows;
import org.daal4j.core.PartialSize;
import org.daal4j.core.RowFormat;
import org.daal4j.core.RowsOut;
import org.daal4j.core.UsageException;
import org.daal4j.input.FileTable;
import org.daal4j.input.InputFiles;
import org.daal4j.model.ModelReader;
import org.daal4j.parquet.write.ParquetWriter;
import org.daal4j.result.ResultWriter;
import org.daal4j.table.Scale;
import org.daal4j.table.TableOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Stores a table as numbers, to be read without parsing. */
@Command(
    name = "convert",
    description =
        "Stores the columns of a table as numbers, once, so that every verb reads them without"
            + " parsing text: name the result as --input.",
    footer = {
      "",
      "Example:",
      "  bin/daal4j convert --input samples/iris.csv --columns 1-4 --output out/iris-rows",
      "  bin/daal4j kmeans --input out/iris-rows -k 3 --output out/iris-clustered"
    })
public final class ConvertVerb extends TableVerb<ConvertVerb.Stored> {

  private static final String STORAGE = "storage";
  private static final String FORMAT = "outputFormat";
  private static final String PARQUET = "parquet";

  /**
   * How the rows are stored.
   *
   * @param storage of a number
   * @param parquet whether in Parquet
   */
  record Stored(String storage, boolean parquet) {}

  @Option(
      names = "--output-format",
      paramLabel = "F",
      order = 10,
      defaultValue = "rows",
      description =
          "rows, parquet: rows is a form of its own that is read fastest; parquet is read by others"
              + " too. Default: ${DEFAULT-VALUE}")
  private String format;

  @Option(
      names = "--storage",
      paramLabel = "S",
      order = 11,
      defaultValue = "double",
      description =
          "double, float: float rounds each number to some 7 digits and takes half the bytes."
              + " Default: ${DEFAULT-VALUE}")
  private String storage;

  @Override
  public List<String> refused() {
    return List.of("--precision", "--scale");
  }

  @Override
  protected TableOptions table(InputOptions input) {
    TableOptions wanted = input.tableOptions();
    if (wanted.preparation().scale() != Scale.NONE) {
      throw new UsageException(
          "--scale does not apply to convert: rows in other units under the names of the data would"
              + " be taken for the data. Scale in the fit.");
    }
    return wanted;
  }

  @Override
  protected void check(Invocation invocation, OutputOptions output) {
    isFloat();
    isParquet();
  }

  private boolean isFloat() {
    return new OptionValue("--storage", storage).choice("double", "float").equals("float");
  }

  private boolean isParquet() {
    return new OptionValue("--output-format", format).choice("rows", PARQUET).equals(PARQUET);
  }

  @Override
  public Cost cost() {
    Cost cost = Cost.of(PartialSize.NONE).passes(1, "stores the rows").writing("rows/");
    return isParquet() ? cost.buffering(ParquetWriter.MEMORY_BYTES) : cost;
  }

  @Override
  public Stored run(Engine engine, FileTable rows, Checkpoint checkpoint, ResultWriter result)
      throws IOException {
    if (isParquet()) {
      writeParquet(engine, rows, isFloat(), result);
    } else {
      engine.store(rows, isFloat(), InputFiles.ROWS);
      result.put(FORMAT, format);
    }
    result.put(STORAGE, storage);
    result.put("sparse", rows.sparse());
    return new Stored(storage, isParquet());
  }

  @Override
  public Stored read(ModelReader saved) throws IOException {
    return new Stored(saved.string(STORAGE), saved.string(FORMAT).equals(PARQUET));
  }

  @Override
  public void tell(Stored found, RunFacts run, Page page) {
    page.line(
        "convert: %,d rows, %,d columns, as %s%s",
        run.rows(), run.columns(), found.storage(), found.parquet() ? " in Parquet" : "");
  }

  private static void writeParquet(
      Engine engine, FileTable rows, boolean floats, ResultWriter result) throws IOException {
    NumberRows map = new NumberRows(rows.columns(), rows.layout().weightColumn(), floats);
    RowsOut out = RowsOut.of(InputFiles.ROWS, RowFormat.PARQUET, map);
    engine.map(rows, map, out);
    RowsOptions.describe(out, result);
  }
}
