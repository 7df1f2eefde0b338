package org.daal4j.cli.convert;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.daal4j.cli.AnalysisRun;
import org.daal4j.cli.Cost;
import org.daal4j.cli.InputOptions;
import org.daal4j.cli.Invocation;
import org.daal4j.cli.OptionValue;
import org.daal4j.cli.OutputOptions;
import org.daal4j.cli.ReportFooter;
import org.daal4j.cli.RowsOptions;
import org.daal4j.cli.VerbCommand;
import org.daal4j.core.Engine;
import org.daal4j.core.NumberRows;
import org.daal4j.core.PartialSize;
import org.daal4j.core.RowFormat;
import org.daal4j.core.RowsOut;
import org.daal4j.core.UsageException;
import org.daal4j.input.FileTable;
import org.daal4j.input.InputFiles;
import org.daal4j.input.RawTable;
import org.daal4j.parquet.write.ParquetWriter;
import org.daal4j.result.OutputDirectory;
import org.daal4j.result.ResultWriter;
import org.daal4j.table.Scale;
import org.daal4j.table.TableOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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
public final class ConvertVerb implements VerbCommand {

  @Mixin private InputOptions input;
  @Mixin private OutputOptions output;

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
  public void run(Invocation invocation) throws IOException {
    TableOptions wanted = input.tableOptions();
    if (wanted.preparation().scale() != Scale.NONE) {
      throw new UsageException(
          "--scale does not apply to convert: rows in other units under the names of the data would"
              + " be taken for the data. Scale in the fit.");
    }
    output.check(invocation);
    boolean floats =
        new OptionValue("--storage", storage).choice("double", "float").equals("float");
    boolean parquet =
        new OptionValue("--output-format", format).choice("rows", "parquet").equals("parquet");
    OutputDirectory directory = output.directory(invocation, false, input.source(invocation));
    RawTable raw = input.open(invocation, wanted);
    Map<String, Object> record = new LinkedHashMap<>();
    record.put("output-format", format);
    record.put("storage", storage);
    Cost cost = Cost.of(PartialSize.NONE).passes(1, "stores the rows").writing("rows/");
    new AnalysisRun(invocation, output, directory, raw, input.record(record))
        .execute(
            parquet ? cost.buffering(ParquetWriter.MEMORY_BYTES) : cost,
            (engine, rows, checkpoint, result) -> {
              if (parquet) {
                writeParquet(engine, rows, floats, result);
              } else {
                engine.store(rows, floats, InputFiles.ROWS);
                result.put("outputFormat", format);
              }
              result.put("storage", storage);
              result.put("sparse", rows.sparse());
            },
            (model, page) -> {
              page.line(
                  "convert: %,d rows, %,d columns, as %s%s",
                  ((Number) model.get("rows")).longValue(),
                  ((List<?>) model.get("columns")).size(),
                  storage,
                  parquet ? " in Parquet" : "");
              new ReportFooter(model, directory.name()).print(page);
            });
  }

  private static void writeParquet(
      Engine engine, FileTable rows, boolean floats, ResultWriter result) throws IOException {
    NumberRows map = new NumberRows(rows.columns(), rows.layout().weightColumn(), floats);
    RowsOut out = RowsOut.of(InputFiles.ROWS, RowFormat.PARQUET, map);
    engine.map(rows, map, out);
    RowsOptions.describe(out, result);
  }
}
