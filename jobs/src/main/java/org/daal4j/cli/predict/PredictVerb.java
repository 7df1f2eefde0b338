package org.daal4j.cli.predict;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.daal4j.cli.launch.Invocation;
import org.daal4j.cli.model.ModelOptions;
import org.daal4j.cli.option.OptionValue;
import org.daal4j.cli.verb.Cost;
import org.daal4j.cli.verb.VerbCommand;
import org.daal4j.core.PartialSize;
import org.daal4j.core.UsageException;
import org.daal4j.group.GroupedPredictor;
import org.daal4j.input.FileTable;
import org.daal4j.model.Predictor;
import org.daal4j.table.ColumnSelection;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Applies a model to the rows of a table. */
@Command(
    name = "predict",
    description =
        "Applies a model to rows and writes predictions/, in input order: the number of the nearest"
            + " cluster for k-means, the cluster of the nearest core row within epsilon, or -1, for"
            + " dbscan, a value for each response for linear and ridge regression and for elastic"
            + " net, the class for logistic regression and naive Bayes.",
    footer = {
      "",
      "Examples, with the models of the examples of those verbs:",
      "  bin/daal4j kmeans --input samples/iris.csv --columns 1-4 -k 3 --output out/iris --resume",
      "  bin/daal4j predict --model out/iris --input samples/iris.csv --keep species \\",
      "    --output out/iris-clusters",
      "  bin/daal4j linear-regression --input samples/longley.csv --responses Employed \\",
      "    --output out/longley --overwrite",
      "  bin/daal4j predict --model out/longley --input samples/longley.csv --keep Year \\",
      "    --responses Employed --output out/longley-predicted",
      "  bin/daal4j naive-bayes --input samples/words.csv --label topic --output out/topics \\",
      "    --overwrite",
      "  bin/daal4j predict --model out/topics --input samples/words.csv --label topic \\",
      "    --probabilities --output out/topics-predicted"
    })
public final class PredictVerb implements VerbCommand {

  @Mixin private ModelOptions model;

  @Option(
      names = "--probabilities",
      order = 11,
      description = "For classes: write the probability of each after the class")
  private boolean probabilities;

  @Option(
      names = "--interval",
      paramLabel = "LEVEL",
      order = 14,
      defaultValue = "",
      description =
          "For linear regression: write after each value the bounds between which a new response"
              + " lies with this probability, as 0.95. Default: none")
  private String interval;

  @Option(
      names = "--label",
      paramLabel = "COL",
      order = 12,
      defaultValue = "",
      description =
          "For classes: column of the actual labels; adds metrics.csv and confusion.csv."
              + " Default: none")
  private String label;

  @Option(
      names = "--responses",
      paramLabel = "LIST",
      order = 13,
      defaultValue = "",
      description =
          "For regression: columns with the actual responses, in the order of the model; adds"
              + " metrics.csv. Default: none")
  private String responses;

  @Override
  public List<String> refused() {
    return ModelOptions.REFUSED;
  }

  @Override
  public void run(Invocation invocation) throws IOException {
    String directory = model.check(invocation, "a fit, as of kmeans");
    invocation.refuseBlank("--responses", responses);
    invocation.refuseBlank("--label", label);
    invocation.refuseBlank("--interval", interval);
    Predictor saved = SavedPredictors.open(invocation.conf(), directory);
    if (saved instanceof GroupedPredictor groups) {
      saved = new GroupedPredictor(groups.models(), model.unseen());
    }
    refuseWhatDoesNotApply(invocation, saved);
    apply(invocation, saved);
  }

  private void apply(Invocation invocation, Predictor saved) throws IOException {
    FileTable rows = rows(invocation, saved);
    model.apply(
        invocation,
        rows,
        interval.isEmpty()
            ? saved.map(!label.isEmpty(), probabilities)
            : saved.intervals(new OptionValue("--interval", interval).betweenZeroAndOne()),
        "predictions",
        "predicted_",
        cost(saved),
        (engine, result) ->
            responses.isEmpty() && label.isEmpty()
                ? OptionalDouble.empty()
                : saved.measure(engine, rows, result));
  }

  private static void refuseWhatDoesNotApply(Invocation invocation, Predictor saved) {
    for (String option : List.of("--probabilities", "--label", "--responses")) {
      boolean applies =
          option.equals("--responses") ? !saved.responses().isEmpty() : saved.isClassifier();
      if (invocation.given().test(option) && !applies) {
        throw new UsageException(
            option
                + " does not apply to the prediction of a "
                + saved.kind()
                + " model. Leave it out.");
      }
      boolean measures = !option.equals("--probabilities");
      if (invocation.given().test(option) && measures && saved.groupColumns().isPresent()) {
        throw new UsageException(
            option
                + " adds metrics, which are of one model, and this result has one for each group."
                + " Leave it out.");
      }
    }
  }

  private Cost cost(Predictor saved) {
    Cost cost = Cost.of(PartialSize.NONE).passes(1, "predictions").writing("predictions/");
    if (responses.isEmpty() && label.isEmpty()) {
      return cost;
    }
    Cost measured = cost.passes(1, "metrics").writing("metrics.csv");
    long scores = saved.scoresInOnePass();
    if (scores > 0) {
      String purpose =
          "the area under the curve, of more than %,d different scores: one for as many rows";
      measured = measured.passes(0, Cost.Passes.MANY, String.format(Locale.ROOT, purpose, scores));
    }
    return saved.isClassifier() ? measured.writing("confusion.csv") : measured;
  }

  private FileTable rows(Invocation invocation, Predictor saved) throws IOException {
    FileTable rows =
        model.rows(
            invocation,
            saved.columns(),
            saved.groupColumns(),
            responses.isEmpty() ? List.of() : ColumnSelection.parse(responses),
            label.isEmpty() ? List.of() : ColumnSelection.parse(label),
            saved.takesCounts());
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
}
