package org.daal4j.cli.pca;

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
import org.daal4j.pca.ProjectRows;
import org.daal4j.result.OutputDirectory;
import org.daal4j.result.Overlap;
import org.daal4j.text.ColumnSelection;
import org.daal4j.text.TextOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Projects the rows of a table on the components of a model. */
@Command(
    name = "transform",
    description =
        "Applies a PCA model to rows: writes the coordinates of each row along the components to"
            + " transformed/, in input order.",
    footer = {
      "",
      "Example, with the model of the example of pca:",
      "  bin/daal4j pca --input samples/iris.csv --columns 1-4 --output out/iris-pca --overwrite",
      "  bin/daal4j transform --model out/iris-pca --input samples/iris.csv --keep species \\",
      "    --output out/iris-scores"
    })
public final class TransformVerb implements VerbCommand {

  @Mixin private InputOptions input;
  @Mixin private OutputOptions output;

  @Option(
      names = "--model",
      paramLabel = "DIR",
      order = 10,
      description = "Result directory of pca. Required.")
  private String model;

  @Option(
      names = "--whiten",
      order = 11,
      description =
          "Divide each coordinate by the root of its eigenvalue, for coordinates of variance 1")
  private boolean whiten;

  @Option(
      names = "--keep",
      paramLabel = "LIST",
      order = 12,
      defaultValue = "",
      description =
          "Columns of the input to write before the coordinates: names, positions, ranges."
              + " Default: none")
  private String keep;

  @Override
  public void run(Invocation invocation) throws IOException {
    TextOptions text = input.textOptions();
    output.check(invocation);
    if (model == null) {
      throw new UsageException("--model is missing. Name the result directory of pca.");
    }
    invocation.refuseBlank("--model", model);
    invocation.refuseBlank("--keep", keep);
    refuseWhatDoesNotApply(invocation);
    OutputDirectory directory =
        new OutputDirectory(invocation.conf(), output.path(), output.overwrite(), false);
    Overlap.refuse(invocation.conf(), directory, "--input", input.paths());
    Overlap.refuse(invocation.conf(), directory, "--model", List.of(model));
    directory.check();
    SavedPca saved = SavedPca.open(invocation.conf(), model);
    ProjectRows projection = saved.projection(whiten);
    List<String> columns =
        saved.columns().find(input.open(invocation, text).layout(), input.paths().get(0));
    TextDataset rows = input.open(invocation, withColumns(text, columns));
    new AnalysisRun(invocation, output, directory, rows, record(projection))
        .execute(
            (engine, checkpoint, result) -> {
              engine.map(rows, projection, "transformed");
              result.put("model", model);
              result.put("keptColumns", rows.layout().textColumns());
              result.put("nComponents", saved.eigenvalues().length);
            },
            (content, out) -> new TransformReport(content, directory.name()).print(out));
  }

  private static void refuseWhatDoesNotApply(Invocation invocation) {
    if (invocation.given().test("--weights")) {
      throw new UsageException("--weights does not apply to transform. Leave it out.");
    }
    if (invocation.given().test("--columns")) {
      throw new UsageException(
          "--columns does not apply to transform: the model knows its columns. Leave it out.");
    }
  }

  private TextOptions withColumns(TextOptions text, List<String> columns) {
    return new TextOptions(
        text.delimiter(),
        text.header(),
        columns,
        List.of(),
        "",
        keep.isEmpty() ? List.of() : ColumnSelection.parse(keep),
        0,
        text.skipMissing(),
        text.maxBadRecords());
  }

  private Map<String, Object> record(ProjectRows projection) throws IOException {
    Map<String, Object> record = new LinkedHashMap<>();
    record.put("model", Checksum.of(projection));
    record.put("whiten", whiten);
    record.put("keep", keep);
    record.putAll(input.record());
    return record;
  }
}
