package org.daal4j.cli.naivebayes;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.daal4j.cli.AnalysisRun;
import org.daal4j.cli.Cost;
import org.daal4j.cli.InputOptions;
import org.daal4j.cli.Invocation;
import org.daal4j.cli.OptionValue;
import org.daal4j.cli.OutputOptions;
import org.daal4j.cli.VerbCommand;
import org.daal4j.core.UsageException;
import org.daal4j.input.RawTable;
import org.daal4j.naivebayes.ClassPriors;
import org.daal4j.naivebayes.NaiveBayes;
import org.daal4j.naivebayes.SumByClass;
import org.daal4j.result.OutputDirectory;
import org.daal4j.table.ColumnSelection;
import org.daal4j.table.Scale;
import org.daal4j.table.TableOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Multinomial naive Bayes, in one pass. */
@Command(
    name = "naive-bayes",
    description = "Trains multinomial naive Bayes: how often features occur in rows of each class.",
    footer = {
      "",
      "Example:",
      "  bin/daal4j naive-bayes --input samples/words.csv --label topic --output out/topics"
    })
public final class NaiveBayesVerb implements VerbCommand {

  @Mixin private InputOptions input;
  @Mixin private OutputOptions output;

  @Option(
      names = "--label",
      paramLabel = "COL",
      order = 10,
      description = "Column of the class labels: numbers or any text. Required.")
  private String label;

  @Option(
      names = "--alpha",
      paramLabel = "A[,A...]",
      order = 11,
      defaultValue = "1",
      description =
          "Added to the count of a feature in a class, above 0: one, or one for each feature."
              + " Default: ${DEFAULT-VALUE}")
  private String alpha;

  @Option(
      names = "--class-priors",
      paramLabel = "P",
      order = 12,
      defaultValue = "uniform",
      description =
          "uniform, empirical, or a probability for each class in the order of classes.csv, as"
              + " 0.2,0.8. Default: ${DEFAULT-VALUE}")
  private String classPriors;

  @Override
  public List<String> refused() {
    return List.of("--precision");
  }

  @Override
  public void run(Invocation invocation) throws IOException {
    TableOptions wanted = input.tableOptions();
    output.check(invocation);
    if (label == null || label.isBlank()) {
      throw new UsageException("--label is missing. Name the column of the classes.");
    }
    Scale scale = wanted.preparation().scale();
    if (scale == Scale.ZSCORE || scale == Scale.ROBUST) {
      throw new UsageException(
          "--scale "
              + scale.name().toLowerCase(Locale.ROOT)
              + " makes features negative, and naive Bayes takes counts. Use minmax, or none.");
    }
    double[] alphas = positive("--alpha", alpha);
    ClassPriors priors = priors();
    OutputDirectory directory = output.directory(invocation, false, input.source(invocation));
    RawTable raw =
        input.open(
            invocation,
            wanted.but().text(ColumnSelection.parse(label), List.of()).countsOnly(true).build());
    Map<String, Object> record = new LinkedHashMap<>();
    record.put("label", label);
    record.put("alpha", alpha);
    record.put("class-priors", classPriors);
    new AnalysisRun(invocation, output, directory, raw, input.record(record))
        .execute(
            Cost.of(SumByClass.sizeOf(1))
                .forEach("class")
                .passes(1, "sums of each class")
                .writing("classes.csv", "logTheta.csv"),
            (engine, rows, checkpoint, result) -> {
              new NaiveBayesResult(rows.columns(), NaiveBayes.fit(engine, rows, alphas, priors))
                  .write(result);
              result.put(NaiveBayesFiles.NUMBER_LABELS, rows.layout().hasNumberLabels());
            },
            (model, page) -> new NaiveBayesReport(model, directory.name()).print(page));
  }

  private ClassPriors priors() {
    return switch (classPriors) {
      case "uniform" -> new ClassPriors(ClassPriors.Kind.UNIFORM, null);
      case "empirical" -> new ClassPriors(ClassPriors.Kind.EMPIRICAL, null);
      default -> new ClassPriors(ClassPriors.Kind.GIVEN, positive("--class-priors", classPriors));
    };
  }

  private static double[] positive(String option, String list) {
    return Arrays.stream(list.split(",", -1))
        .mapToDouble(one -> new OptionValue(option, one).positive())
        .toArray();
  }
}
