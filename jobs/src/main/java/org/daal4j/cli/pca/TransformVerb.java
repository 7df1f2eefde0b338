package org.daal4j.cli.pca;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.daal4j.cli.Invocation;
import org.daal4j.cli.VerbCommand;
import org.daal4j.cli.model.ModelOptions;
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

  @Mixin private ModelOptions model;

  @Option(
      names = "--whiten",
      order = 11,
      description =
          "Divide each coordinate by the root of its eigenvalue, for coordinates of variance 1")
  private boolean whiten;

  @Override
  public void run(Invocation invocation) throws IOException {
    SavedPca saved = SavedPca.open(invocation.conf(), model.check(invocation, "pca"));
    model.apply(
        invocation,
        model.rows(invocation, saved.columns(), List.of(), List.of(), false),
        saved.projection(whiten),
        "transformed",
        Map.of("whiten", whiten),
        (engine, result) -> result.put("nComponents", saved.eigenvalues().length));
  }
}
