package org.daal4j.cli.option;

import java.util.List;
import java.util.function.Predicate;
import org.daal4j.cli.launch.Invocation;
import org.daal4j.core.UsageException;
import org.daal4j.table.ColumnSelection;
import org.daal4j.table.Fill;
import org.daal4j.table.Missing;
import org.daal4j.table.Preparation;
import org.daal4j.table.Scale;
import picocli.CommandLine.Option;

/** What every fit asks of how features are made numbers. */
public final class PreparationOptions {

  private static final List<String> ALL =
      List.of("--categorical", "--max-levels", "--reference", "--scale");

  @Option(
      names = "--missing",
      paramLabel = "M",
      order = 55,
      defaultValue = "fail",
      description =
          "fail, skip, where a model is fitted also mean, median: what a row with an empty, NA, N/A,"
              + " NaN, null, \\N or ? field in a used column does; mean, median: features are filled,"
              + " categories with their most frequent level, also wherever the model is applied."
              + " Default: ${DEFAULT-VALUE}")
  private String missing;

  @Option(
      names = "--categorical",
      paramLabel = "LIST",
      order = 57,
      defaultValue = "",
      description =
          "Features that are categories, each level of which becomes a column colour=red of 0 and 1;"
              + " auto: all whose fields are not all numbers. Default: none")
  private String categorical;

  @Option(
      names = "--max-levels",
      paramLabel = "N",
      order = 57,
      defaultValue = "1000",
      description = "Most levels of a category. Default: ${DEFAULT-VALUE}")
  private String maxLevels;

  @Option(
      names = "--reference",
      paramLabel = "R",
      order = 57,
      description =
          "none, first: whether the first level of each category has no column. Default: first for"
              + " linear regression with an intercept, else none")
  private String reference;

  @Option(
      names = "--scale",
      paramLabel = "S",
      order = 58,
      defaultValue = "none",
      description =
          "none, zscore, minmax, robust: how features are shifted and scaled before the fit."
              + " Default: ${DEFAULT-VALUE}")
  private String scale;

  /** What rows without a value do that are not filled. */
  Missing missing() {
    return switch (new OptionValue("--missing", missing).choice("fail", "skip", "mean", "median")) {
      case "skip" -> Missing.SKIP;
      default -> Missing.FAIL;
    };
  }

  /**
   * What was asked for.
   *
   * @param dropsFirst whether categories are without their first level where nothing was said
   * @throws UsageException when a value is wrong
   */
  Preparation preparation(boolean dropsFirst) {
    missing();
    Fill fill =
        switch (missing) {
          case "mean" -> Fill.MEAN;
          case "median" -> Fill.MEDIAN;
          default -> Fill.NONE;
        };
    boolean auto = categorical.equals("auto");
    List<String> categories =
        auto || categorical.isEmpty()
            ? List.of()
            : ColumnSelection.parse("--categorical", categorical);
    int most = (int) new OptionValue("--max-levels", maxLevels).wholeNumber(1, 1 << 24);
    boolean first =
        reference == null
            ? dropsFirst
            : new OptionValue("--reference", reference).choice("none", "first").equals("first");
    Scale how =
        switch (new OptionValue("--scale", scale).choice("none", "zscore", "minmax", "robust")) {
          case "zscore" -> Scale.ZSCORE;
          case "minmax" -> Scale.MINMAX;
          case "robust" -> Scale.ROBUST;
          default -> Scale.NONE;
        };
    return new Preparation(fill, categories, auto, most, first, how);
  }

  /** Refuses what was given without what it belongs to. */
  void check(Invocation invocation) {
    invocation.refuseBlank("--categorical", categorical);
    for (String option : List.of("--max-levels", "--reference")) {
      if (invocation.given().test(option) && categorical.isEmpty()) {
        throw new UsageException(
            option + " applies to categories only. Name them with --categorical.");
      }
    }
  }

  /** Refuses what a model knows that is applied. */
  void refuseBeforeAModel(Invocation invocation) {
    for (String option : ALL) {
      if (invocation.given().test(option)) {
        throw new UsageException(
            option
                + " does not apply to "
                + invocation.verb()
                + ": the model knows how its features are prepared. Leave it out.");
      }
    }
    if (missing.equals("mean") || missing.equals("median")) {
      throw new UsageException(
          "--missing: '"
              + missing
              + "' does not apply to "
              + invocation.verb()
              + ": a model that was fitted so fills by itself. Leave it out.");
    }
  }

  /** Refuses what needs text, for files of numbers. */
  void refuseForNumbers(String noun, Predicate<String> given) {
    for (String option : List.of("--categorical", "--max-levels", "--reference")) {
      if (given.test(option)) {
        throw new UsageException(option + " does not apply to " + noun + ". Leave it out.");
      }
    }
    if (missing.equals("mean") || missing.equals("median")) {
      throw new UsageException(
          "--missing: '"
              + missing
              + "' does not apply to "
              + noun
              + ", in which what is not there is 0. Leave it out.");
    }
  }

  /** Puts them down for model.json and {@code --resume}. */
}
