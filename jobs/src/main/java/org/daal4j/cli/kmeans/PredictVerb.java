package org.daal4j.cli.kmeans;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.daal4j.cli.AnalysisRun;
import org.daal4j.cli.InputOptions;
import org.daal4j.cli.Invocation;
import org.daal4j.cli.OutputOptions;
import org.daal4j.cli.VerbCommand;
import org.daal4j.core.UsageException;
import org.daal4j.input.TextDataset;
import org.daal4j.kmeans.AssignClusters;
import org.daal4j.result.OutputDirectory;
import org.daal4j.result.Overlap;
import org.daal4j.text.ColumnSelection;
import org.daal4j.text.TextLayout;
import org.daal4j.text.TextOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Applies a model to the rows of a table. */
@Command(
    name = "predict",
    description =
        "Applies a k-means model to rows: writes the number of the nearest cluster of each row to"
            + " predictions/, in input order.",
    footer = {
      "",
      "Example, with the model of the example of kmeans:",
      "  bin/daal4j kmeans --input samples/iris.csv --columns 1-4 -k 3 --output out/iris --resume",
      "  bin/daal4j predict --model out/iris --input samples/iris.csv --keep species \\",
      "    --output out/iris-clusters"
    })
public final class PredictVerb implements VerbCommand {

  @Mixin private InputOptions input;
  @Mixin private OutputOptions output;

  @Option(
      names = "--model",
      paramLabel = "DIR",
      order = 10,
      description = "Result directory of kmeans. Required.")
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
      description = "For models of classes; does not apply to k-means")
  private boolean probabilities;

  @Option(
      names = "--label",
      paramLabel = "COL",
      order = 13,
      description = "For models of classes; does not apply to k-means")
  private String label;

  @Option(
      names = "--responses",
      paramLabel = "LIST",
      order = 14,
      description = "For regression models; does not apply to k-means")
  private String responses;

  @Override
  public void run(Invocation invocation) throws IOException {
    TextOptions text = input.textOptions();
    output.check();
    if (model == null) {
      throw new UsageException("--model is missing. Name the result directory of kmeans.");
    }
    invocation.refuseBlank("--model", model);
    invocation.refuseBlank("--keep", keep);
    refuseWhatDoesNotApply(invocation);
    OutputDirectory directory =
        new OutputDirectory(invocation.conf(), output.path(), output.overwrite(), false);
    Overlap.refuse(invocation.conf(), directory, "--input", input.paths());
    Overlap.refuse(invocation.conf(), directory, "--model", List.of(model));
    directory.check();
    SavedModel saved = SavedModel.open(invocation.conf(), model);
    TextLayout table = input.open(invocation, text).layout();
    List<String> kept = keep.isEmpty() ? List.of() : ColumnSelection.parse(keep);
    List<String> columns = ModelColumns.find(saved, table, input.paths().get(0));
    TextDataset rows = input.open(invocation, withColumns(text, columns, kept));
    new AnalysisRun(invocation, output, directory, rows, record(saved))
        .execute(
            (engine, checkpoint, result) -> {
              engine.map(rows, new AssignClusters(saved.centroids()), "predictions");
              result.put("model", model);
              result.put("keptColumns", rows.layout().textColumns());
            },
            (content, out) -> new PredictReport(content, directory.name()).print(out));
  }

  private void refuseWhatDoesNotApply(Invocation invocation) {
    for (String option : List.of("--probabilities", "--label", "--responses", "--weights")) {
      if (invocation.given().test(option)) {
        throw new UsageException(
            option + " does not apply to the prediction of a k-means model. Leave it out.");
      }
    }
    if (invocation.given().test("--columns")) {
      throw new UsageException(
          "--columns does not apply to predict: the model knows its columns. Leave it out.");
    }
  }

  private static TextOptions withColumns(
      TextOptions text, List<String> columns, List<String> kept) {
    return new TextOptions(
        text.delimiter(),
        text.header(),
        columns,
        List.of(),
        "",
        kept,
        0,
        text.skipMissing(),
        text.maxBadRecords());
  }

  private Map<String, Object> record(SavedModel saved) {
    Map<String, Object> record = new LinkedHashMap<>();
    record.put("model", InitialCentroids.fingerprint(saved.centroids()));
    record.put("keep", keep);
    record.putAll(input.record());
    return record;
  }
}
