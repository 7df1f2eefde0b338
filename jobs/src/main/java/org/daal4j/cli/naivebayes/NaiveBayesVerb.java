package org.daal4j.cli.naivebayes;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.daal4j.cli.group.GroupableVerb;
import org.daal4j.cli.launch.Invocation;
import org.daal4j.cli.option.InputOptions;
import org.daal4j.cli.option.OptionValue;
import org.daal4j.cli.option.OutputOptions;
import org.daal4j.cli.page.Page;
import org.daal4j.cli.verb.Cost;
import org.daal4j.cli.verb.RunFacts;
import org.daal4j.core.Checkpoint;
import org.daal4j.core.Engine;
import org.daal4j.core.UsageException;
import org.daal4j.input.FileTable;
import org.daal4j.model.ModelReader;
import org.daal4j.naivebayes.ClassPriors;
import org.daal4j.naivebayes.NaiveBayes;
import org.daal4j.naivebayes.NaiveBayesModel;
import org.daal4j.naivebayes.NaiveBayesOptions;
import org.daal4j.naivebayes.SumByClass;
import org.daal4j.report.ModelPage;
import org.daal4j.report.NaiveBayesPage;
import org.daal4j.result.ResultWriter;
import org.daal4j.table.ColumnSelection;
import org.daal4j.table.Scale;
import org.daal4j.table.TableOptions;
import picocli.CommandLine.Command;
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
public final class NaiveBayesVerb extends GroupableVerb<NaiveBayesModel> {

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

  private NaiveBayesOptions options;

  @Override
  public List<String> refused() {
    return List.of("--precision");
  }

  @Override
  protected TableOptions table(InputOptions input) {
    TableOptions wanted = input.tableOptions();
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
    return wanted.but().text(ColumnSelection.parse(label), List.of()).countsOnly(true).build();
  }

  @Override
  protected void check(Invocation invocation, OutputOptions output) {
    options = new NaiveBayesOptions(positive("--alpha", alpha), priors());
  }

  @Override
  public Cost cost() {
    return Cost.of(SumByClass.sizeOf(1))
        .forEach("class")
        .passes(1, "sums of each class")
        .writing("classes.csv", "logTheta.csv");
  }

  @Override
  protected NaiveBayesModel fit(
      Engine engine, FileTable rows, Checkpoint checkpoint, ResultWriter result)
      throws IOException {
    return NaiveBayes.fit(engine, rows, options);
  }

  @Override
  protected ModelPage<NaiveBayesModel> page() {
    return new NaiveBayesPage();
  }

  @Override
  public NaiveBayesModel read(ModelReader saved) throws IOException {
    return NaiveBayesModel.read(saved);
  }

  @Override
  public void tell(NaiveBayesModel model, RunFacts run, Page page) {
    new NaiveBayesReport(model, run).print(page);
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
