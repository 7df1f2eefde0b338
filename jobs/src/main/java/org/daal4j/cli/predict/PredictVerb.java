package org.daal4j.cli.predict;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.daal4j.cli.AnalysisRun;
import org.daal4j.cli.InputOptions;
import org.daal4j.cli.Invocation;
import org.daal4j.cli.OutputOptions;
import org.daal4j.cli.VerbCommand;
import org.daal4j.core.Engine;
import org.daal4j.core.UsageException;
import org.daal4j.input.TextDataset;
import org.daal4j.result.OutputDirectory;
import org.daal4j.result.Overlap;
import org.daal4j.result.ResultWriter;
import org.daal4j.text.ColumnSelection;
import org.daal4j.text.TextOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Applies a model to the rows of a table. */
@Command(
    name = "predict",
    description =
        "Applies a model to rows and writes predictions/, in input order: the number of the nearest"
            + " cluster for k-means, a value for each response for linear and ridge regression.",
    footer = {
      "",
      "Examples, with the models of the examples of kmeans and linear-regression:",
      "  bin/daal4j kmeans --input samples/iris.csv --columns 1-4 -k 3 --output out/iris --resume",
      "  bin/daal4j predict --model out/iris --input samples/iris.csv --keep species \\",
      "    --output out/iris-clusters",
      "  bin/daal4j linear-regression --input samples/longley.csv --responses Employed \\",
      "    --output out/longley --overwrite",
      "  bin/daal4j predict --model out/longley --input samples/longley.csv --keep Year \\",
      "    --responses Employed --output out/longley-predicted"
    })
public final class PredictVerb implements VerbCommand {

  @Mixin private InputOptions input;
  @Mixin private OutputOptions output;

  @Option(
      names = "--model",
      paramLabel = "DIR",
      order = 10,
      description = "Result directory of kmeans, linear-regression or ridge-regression. Required.")
  private String model;

  @Option(
      names = "--keep",
      paramLabel = "LIST",
      order = 11,
      defaultValue = "",
      description =
          "Columns of the input to write before the prediction: names, positions, ranges."
              + " Default: none")
  private String keep;

  @Option(
      names = "--probabilities",
      order = 12,
      description = "For models of classes; does not apply to k-means or regression")
  private boolean probabilities;

  @Option(
      names = "--label",
      paramLabel = "COL",
      order = 13,
      description = "For models of classes; does not apply to k-means or regression. Default: none")
  private String label;

  @Option(
      names = "--responses",
      paramLabel = "LIST",
      order = 14,
      defaultValue = "",
      description =
          "For regression: columns with the actual responses, in the order of the model; adds"
              + " metrics.csv. Default: none")
  private String responses;

  @Override
  public void run(Invocation invocation) throws IOException {
    TextOptions text = input.textOptions();
    output.check(invocation);
    if (model == null) {
      throw new UsageException(
          "--model is missing. Name the result directory of a fit, as of kmeans.");
    }
    invocation.refuseBlank("--model", model);
    invocation.refuseBlank("--keep", keep);
    invocation.refuseBlank("--responses", responses);
    OutputDirectory directory =
        new OutputDirectory(invocation.conf(), output.path(), output.overwrite(), false);
    Overlap.refuse(invocation.conf(), directory, "--input", input.paths());
    Overlap.refuse(invocation.conf(), directory, "--model", List.of(model));
    directory.check();
    Predictor saved = SavedPredictors.open(invocation.conf(), model);
    refuseWhatDoesNotApply(invocation, saved);
    TextDataset rows = open(invocation, text, saved);
    new AnalysisRun(invocation, output, directory, rows, record(saved))
        .execute(
            (engine, checkpoint, result) -> predict(engine, rows, saved, result),
            (content, out) -> new PredictReport(content, directory.name()).print(out));
  }

  private void refuseWhatDoesNotApply(Invocation invocation, Predictor saved) {
    for (String option : List.of("--probabilities", "--label", "--responses", "--weights")) {
      boolean applies = option.equals("--responses") && !saved.responses().isEmpty();
      if (invocation.given().test(option) && !applies) {
        throw new UsageException(
            option
                + " does not apply to the prediction of a "
                + saved.kind()
                + " model. Leave it out.");
      }
    }
    if (invocation.given().test("--columns")) {
      throw new UsageException(
          "--columns does not apply to predict: the model knows its columns. Leave it out.");
    }
  }

  private TextDataset open(Invocation invocation, TextOptions text, Predictor saved)
      throws IOException {
    List<String> columns =
        saved.columns().find(input.open(invocation, text).layout(), input.paths().get(0));
    TextDataset rows =
        input.open(
            invocation,
            new TextOptions(
                text.delimiter(),
                text.header(),
                columns,
                responses.isEmpty() ? List.of() : ColumnSelection.parse(responses),
                "",
                keep.isEmpty() ? List.of() : ColumnSelection.parse(keep),
                0,
                text.skipMissing(),
                text.maxBadRecords()));
    int given = rows.columns().size() - rows.layout().features();
    if (given != 0 && given != saved.responses().size()) {
      throw new UsageException(
          "--responses selects "
              + given
              + (given == 1 ? " column" : " columns")
              + ", but the model predicts "
              + String.join(", ", saved.responses())
              + ". Name a column for each.");
    }
    return rows;
  }

  private void predict(Engine engine, TextDataset rows, Predictor saved, ResultWriter result)
      throws IOException {
    engine.map(rows, saved.map(), "predictions");
    if (!responses.isEmpty()) {
      saved.measure(engine, rows, result);
    }
    result.put("model", model);
    result.put("keptColumns", rows.layout().textColumns());
  }

  private Map<String, Object> record(Predictor saved) {
    Map<String, Object> record = new LinkedHashMap<>();
    record.put("model", saved.fingerprint());
    record.put("keep", keep);
    record.put("responses", responses);
    record.putAll(input.record());
    return record;
  }
}
