package org.daal4j.cli.model;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.daal4j.cli.launch.Invocation;
import org.daal4j.cli.option.OutputOptions;
import org.daal4j.cli.option.RowsOptions;
import org.daal4j.cli.option.Source;
import org.daal4j.cli.page.Page;
import org.daal4j.cli.verb.Analysis;
import org.daal4j.cli.verb.AnalysisRun;
import org.daal4j.cli.verb.Cost;
import org.daal4j.cli.verb.RunFacts;
import org.daal4j.core.Checkpoint;
import org.daal4j.core.Engine;
import org.daal4j.core.RowColumn;
import org.daal4j.core.RowMap;
import org.daal4j.core.RowsOut;
import org.daal4j.core.Setting;
import org.daal4j.core.UsageException;
import org.daal4j.encoding.Unseen;
import org.daal4j.input.FileTable;
import org.daal4j.model.ModelColumns;
import org.daal4j.model.ModelReader;
import org.daal4j.result.OutputDirectory;
import org.daal4j.result.ResultWriter;
import org.daal4j.table.ColumnSelection;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What every verb asks that applies a model to the rows of a table, and the steps of it. */
public final class ModelOptions {

  /** What is done beside mapping the rows. */
  @FunctionalInterface
  public interface Extra {
    /**
     * Runs more passes, or writes more results.
     *
     * @return how many predicted classes are right, where that is known
     */
    OptionalDouble run(Engine engine, ResultWriter result) throws IOException;
  }

  /** Options of a fit, which a model that is applied knows. */
  public static final List<String> REFUSED =
      Stream.concat(ModelInput.REFUSED.stream(), Stream.of("--precision")).toList();

  @Mixin private ModelInput input;
  @Mixin private OutputOptions output;
  @Mixin private RowsOptions rowsOut;

  @Option(
      names = "--model",
      paramLabel = "DIR",
      order = 10,
      description = "Result directory of the model. Required.")
  private String model;

  @Option(
      names = "--keep",
      paramLabel = "LIST",
      order = 19,
      defaultValue = "",
      description =
          "Columns of the input to write first on each line: names, positions, ranges."
              + " Default: none")
  private String keep;

  private OutputDirectory directory;

  /**
   * Checks the options and the output, before the model is opened.
   *
   * @param fits verbs whose results are models, for the message when none is named
   * @return the model directory as the user wrote it
   * @throws UsageException when an option is wrong
   */
  public String check(Invocation invocation, String fits) throws IOException {
    input.check();
    output.check(invocation);
    rowsOut.format();
    if (model == null) {
      throw new UsageException("--model is missing. Name the result directory of " + fits + ".");
    }
    invocation.refuseBlank("--model", model);
    invocation.refuseBlank("--keep", keep);
    input.refuseOfAFit(invocation);
    directory =
        output.directory(
            invocation, false, input.source(invocation), new Source(Setting.MODEL, List.of(model)));
    return model;
  }

  /**
   * Opens the table: the columns of the model, perhaps followed by actual responses, and the text
   * of the kept columns.
   *
   * @param groups columns that tell the group of a row, when the model has groups
   * @param responses selectors of the responses
   * @param labels selectors of the actual labels, one or none: the first text column
   * @param countsOnly whether negative features are refused
   */
  public FileTable rows(
      Invocation invocation,
      ModelColumns columns,
      Optional<ModelColumns> groups,
      List<String> responses,
      List<String> labels,
      boolean countsOnly)
      throws IOException {
    List<String> kept = keep.isEmpty() ? List.of() : ColumnSelection.parse(keep);
    return input.rows(invocation, columns, groups, responses, labels, kept, countsOnly);
  }

  /** What a row does whose group has no model. */
  public Unseen unseen() {
    return input.unseen();
  }

  /**
   * Maps the rows, writes the result, reports.
   *
   * @param map carries the numbers of the model
   * @param place directory of the rows in the result
   * @param prefix of the name of a column that is made, where a kept one has its name
   * @param cost passes and files
   */
  public void apply(
      Invocation invocation,
      FileTable rows,
      RowMap map,
      String place,
      String prefix,
      Cost cost,
      Extra extra)
      throws IOException {
    Map<String, Object> options = invocation.options();
    options.put("model", Checksum.of(map));
    List<RowColumn> kept = rows.layout().keptColumns();
    RowsOut out = RowsOut.of(place, rowsOut.format(), kept, map.columns(), prefix);
    new AnalysisRun(invocation, output, directory, rows, options)
        .execute(new Application(map, out, cost.buffering(rowsOut.buffer()), extra));
  }

  /** The run of a verb that applies a model. */
  private final class Application implements Analysis<ApplyReport> {

    private final RowMap map;
    private final RowsOut out;
    private final Cost cost;
    private final Extra extra;

    Application(RowMap map, RowsOut out, Cost cost, Extra extra) {
      this.map = map;
      this.out = out;
      this.cost = cost;
      this.extra = extra;
    }

    @Override
    public Cost cost() {
      return cost;
    }

    @Override
    public ApplyReport run(
        Engine engine, FileTable rows, Checkpoint checkpoint, ResultWriter result)
        throws IOException {
      engine.map(rows, map, out);
      result.put(ApplyReport.MODEL, model);
      List<RowColumn> kept = rows.layout().keptColumns();
      result.put("keptColumns", kept.stream().map(RowColumn::name).toList());
      RowsOptions.describe(out, result);
      OptionalDouble accuracy = extra.run(engine, result);
      return new ApplyReport(model, accuracy);
    }

    @Override
    public ApplyReport read(ModelReader saved) throws IOException {
      return ApplyReport.read(saved);
    }

    @Override
    public void tell(ApplyReport found, RunFacts run, Page page) {
      found.print(run, page);
    }
  }
}
