package org.daal4j.cli.transform;

import java.io.IOException;
import java.util.List;
import java.util.OptionalDouble;
import org.daal4j.cli.launch.Invocation;
import org.daal4j.cli.model.ModelOptions;
import org.daal4j.cli.verb.Cost;
import org.daal4j.cli.verb.VerbCommand;
import org.daal4j.core.PartialSize;
import org.daal4j.group.GroupedProjector;
import org.daal4j.model.Projector;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Projects the rows of a table on the directions of a model. */
@Command(
    name = "transform",
    description =
        "Applies a PCA or SVD model to rows: writes the coordinates of each row along the"
            + " components or right singular vectors to transformed/, in input order.",
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
          "Divide each coordinate by the root of its eigenvalue, for coordinates of variance 1; for"
              + " svd by its singular value, for rows of the left singular vectors")
  private boolean whiten;

  @Override
  public List<String> refused() {
    return ModelOptions.REFUSED;
  }

  @Override
  public void run(Invocation invocation) throws IOException {
    Projector saved =
        SavedProjectors.open(invocation.conf(), model.check(invocation, "pca or svd"));
    if (saved instanceof GroupedProjector groups) {
      saved = new GroupedProjector(groups.models(), model.unseen());
    }
    apply(invocation, saved);
  }

  private void apply(Invocation invocation, Projector saved) throws IOException {
    model.apply(
        invocation,
        model.rows(invocation, saved.columns(), saved.groupColumns(), List.of(), List.of(), false),
        saved.projection(whiten),
        "transformed",
        "transformed_",
        Cost.of(PartialSize.NONE).passes(1, "projections").writing("transformed/"),
        (engine, result) -> {
          result.put("nComponents", saved.components());
          return OptionalDouble.empty();
        });
  }
}
