package org.daal4j.cli.profile;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.daal4j.cli.launch.Invocation;
import org.daal4j.cli.option.InputOptions;
import org.daal4j.cli.option.OptionValue;
import org.daal4j.cli.option.OutputOptions;
import org.daal4j.cli.option.SummaryOptions;
import org.daal4j.cli.page.Page;
import org.daal4j.cli.verb.AnalysisVerb;
import org.daal4j.cli.verb.Cost;
import org.daal4j.cli.verb.RunFacts;
import org.daal4j.core.Checkpoint;
import org.daal4j.core.Engine;
import org.daal4j.core.PartialSize;
import org.daal4j.core.UsageException;
import org.daal4j.input.FileTable;
import org.daal4j.input.RawTable;
import org.daal4j.model.ModelReader;
import org.daal4j.profile.Profile;
import org.daal4j.profile.ProfileModel;
import org.daal4j.profile.ProfileOptions;
import org.daal4j.report.ModelPage;
import org.daal4j.report.ProfilePage;
import org.daal4j.result.ResultWriter;
import org.daal4j.table.ColumnSelection;
import org.daal4j.table.TableOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What is in a table, column by column, those of text included. */
@Command(
    name = "profile",
    description =
        "What is in a table, column by column, text too: types, missing and malformed fields,"
            + " distinct values, exact quantiles, moments, histograms, the most frequent values,"
            + " correlations; and the commands that would come next. Three passes at most.",
    footer = {
      "",
      "Example:",
      "  bin/daal4j profile --input samples/iris.csv --output out/iris-profile"
    })
public final class ProfileVerb extends AnalysisVerb<ProfileModel> {

  /** Options of other verbs, and why a profile has no use for them. */
  private static final Map<String, String> REFUSED = refusals();

  private static Map<String, String> refusals() {
    Map<String, String> refused = new LinkedHashMap<>();
    refused.put("--weights", "it counts rows, and a column of weights is one to be told of");
    refused.put("--missing", "it counts the fields without a value");
    for (String option : List.of("--categorical", "--max-levels", "--reference")) {
      refused.put(option, "it takes columns of text as they stand");
    }
    refused.put("--report", "it always has a page");
    refused.put("--scale", "it takes numbers as they stand");
    refused.put("--precision", "its sums have all digits");
    for (String option : SummaryOptions.ALL) {
      refused.put(option, "its later passes depend on what the first has found in all rows");
    }
    return refused;
  }

  @Option(
      names = "--quantiles",
      paramLabel = "Q,...",
      order = 10,
      defaultValue = "0,0.01,0.05,0.25,0.5,0.75,0.95,0.99,1",
      description = "Quantiles to tell, from 0 to 1. Default: ${DEFAULT-VALUE}")
  private String quantiles;

  @Option(
      names = "--bins",
      paramLabel = "B",
      order = 11,
      defaultValue = "40",
      description = "Most bins of a histogram. Default: ${DEFAULT-VALUE}")
  private String bins;

  @Option(
      names = "--top",
      paramLabel = "N",
      order = 12,
      defaultValue = "20",
      description = "How many of the most frequent values to tell. Default: ${DEFAULT-VALUE}")
  private String top;

  private ProfileOptions options;
  private PartialSize size = PartialSize.NONE;
  private NextCommands next;

  @Override
  public List<String> refused() {
    return List.copyOf(REFUSED.keySet());
  }

  @Override
  protected TableOptions table(InputOptions input) {
    return input.tableOptions().but().asStand(true).build();
  }

  @Override
  protected void check(Invocation invocation, OutputOptions output) {
    REFUSED.forEach(
        (option, reason) -> {
          if (invocation.given().test(option)) {
            throw new UsageException(
                option + " does not apply to profile: " + reason + ". Leave it out.");
          }
        });
    options =
        new ProfileOptions(
            probabilities(),
            (int) new OptionValue("--bins", bins).wholeNumber(1, ProfileOptions.MOST_BINS),
            (int) new OptionValue("--top", top).wholeNumber(0, ProfileOptions.MOST_VALUES));
  }

  private List<Double> probabilities() {
    List<Double> probabilities = new ArrayList<>();
    for (String item : ColumnSelection.parse("--quantiles", quantiles)) {
      OptionValue value = new OptionValue("--quantiles", item);
      double probability = value.notNegative();
      if (probability > 1) {
        throw value.wrong("is above 1. Give quantiles from 0 to 1.");
      }
      if (probabilities.contains(probability)) {
        throw value.wrong("is there twice. Give it once.");
      }
      probabilities.add(probability);
    }
    if (probabilities.size() > ProfileOptions.MOST_QUANTILES) {
      throw new OptionValue("--quantiles", quantiles)
          .wrong("has more than " + ProfileOptions.MOST_QUANTILES + " quantiles. Give fewer.");
    }
    return probabilities;
  }

  @Override
  protected void opened(Invocation invocation, InputOptions asked, RawTable table)
      throws IOException {
    size = table.seen().map(Profile::size).orElse(Profile.SIZE_OF_NUMBERS);
    next = new NextCommands(String.join(",", asked.paths()), reading(invocation));
  }

  /** Options that say how the input is read, as they were given. */
  private static List<String> reading(Invocation invocation) {
    List<String> words = new ArrayList<>();
    for (String option : InputOptions.OF_READING) {
      if (invocation.given().test(option)) {
        words.add(option);
        Object value = invocation.options().get(option.substring("--".length()));
        if (!(value instanceof Boolean)) {
          words.add(String.valueOf(value));
        }
      }
    }
    return words;
  }

  @Override
  public Cost cost() {
    return Cost.of(size)
        .passes(1, "looks at all fields")
        .passes(0, 2, "powers, histograms, order statistics")
        .writing("profile.csv", "histogram.csv", "values.csv", "correlation.csv");
  }

  @Override
  protected ProfileModel fit(
      Engine engine, FileTable rows, Checkpoint checkpoint, ResultWriter result)
      throws IOException {
    return Profile.fit(engine, rows, options);
  }

  @Override
  protected boolean reports() {
    return true;
  }

  @Override
  protected ModelPage<ProfileModel> page() {
    return new ProfilePage(
        model -> next.commands(model).stream().skip(1).map(String::strip).toList());
  }

  @Override
  public ProfileModel read(ModelReader saved) throws IOException {
    return ProfileModel.read(saved);
  }

  @Override
  public void tell(ProfileModel model, RunFacts run, Page page) {
    new ProfileReport(model, run, next).print(page);
  }
}
