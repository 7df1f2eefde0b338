package org.daal4j.cli.regression;

import java.util.Optional;
import org.daal4j.cli.launch.Invocation;
import org.daal4j.cli.option.OptionValue;
import org.daal4j.cli.verb.Cost;
import org.daal4j.core.UsageException;
import org.daal4j.crossproduct.Precision;
import org.daal4j.crossvalidation.FoldChoice;
import org.daal4j.crossvalidation.Selection;
import org.daal4j.crossvalidation.SumFolds;
import org.daal4j.table.ColumnSelection;
import org.daal4j.table.TableOptions;
import picocli.CommandLine.Option;

/** How penalties are compared: by folds of the rows, each left out once. */
final class FoldOptions {

  /** What verbs say of folds before they tell their default. */
  static final String FOLDS_ARE =
      "Parts of the rows, each left out once, so that penalties are compared by the errors in rows"
          + " that they were not fitted to; 0 for none.";

  @Option(names = "--folds", paramLabel = "F", order = 30, description = FOLDS_ARE)
  private String folds;

  @Option(
      names = "--fold-column",
      paramLabel = "COL",
      order = 31,
      description =
          "Column whose different values are the folds, as groups or times of rows; it is no"
              + " feature. Default: rows are drawn into folds")
  private String foldColumn;

  @Option(
      names = "--select",
      paramLabel = "S",
      order = 32,
      defaultValue = "min",
      description =
          "min, 1se: keep the penalty of least error, or the largest one within a standard error of"
              + " it. Default: ${DEFAULT-VALUE}")
  private String select;

  @Option(
      names = "--seed",
      paramLabel = "S",
      order = 33,
      defaultValue = "777777",
      description = "What the draws of folds begin with. Default: ${DEFAULT-VALUE}")
  private String seed;

  /** Whether rows are drawn into folds, which takes a pass more. */
  boolean areDrawn(int byDefault) {
    return foldColumn == null && (folds == null ? byDefault > 0 : !folds.strip().equals("0"));
  }

  /** Why what was summed up cannot be merged: rows have numbers in one table only. */
  Optional<String> unmergeable(int byDefault) {
    return areDrawn(byDefault)
        ? Optional.of(
            "to rows that are drawn into folds by their numbers in one table: use --folds 0, or"
                + " --fold-column")
        : Optional.empty();
  }

  /** The table with the column of folds. */
  TableOptions table(TableOptions options) {
    return foldColumn == null
        ? options
        : options
            .but()
            .text(ColumnSelection.parse(foldColumn), options.text())
            .labelSetting(FoldChoice.FOLD_COLUMN)
            .build();
  }

  /**
   * What was chosen.
   *
   * @param byDefault how many folds there are where nothing is said
   */
  FoldChoice choice(Invocation invocation, int byDefault) {
    invocation.refuseBlank("--fold-column", foldColumn);
    long drawn = new OptionValue("--seed", seed).wholeNumber(0, (1L << 32) - 1);
    if (foldColumn != null) {
      refuse(invocation, "--folds", "is told by --fold-column");
      refuse(invocation, "--seed", "is for rows that are drawn into folds, not for --fold-column");
      return FoldChoice.COLUMN;
    }
    int count =
        folds == null
            ? byDefault
            : (int) new OptionValue("--folds", folds).wholeNumber(0, FoldChoice.MOST);
    if (count == 0) {
      refuse(invocation, "--select", "compares by folds, and there are none");
      refuse(invocation, "--seed", "is for rows that are drawn into folds, and there are none");
    }
    return FoldChoice.random(count, drawn);
  }

  /**
   * The passes that sum a table by folds, and what they build.
   *
   * @param once whether one pass reads the rows, and no other can
   */
  Cost cost(FoldChoice choice, Precision precision, boolean once) {
    Cost cost =
        Cost.of(
            SumFolds.leastSize(precision, choice, false),
            SumFolds.leastSize(precision, choice, true));
    if (choice.isRandom()) {
      cost = cost.passes(1, "numbers and packs the rows");
    }
    if (choice.byColumn()) {
      return cost.calling("fold")
          .passes(
              1,
              once ? 1 : 2,
              "sums and cross products of each fold; memory is of two folds, and may be of more");
    }
    return cost.passes(
        1, choice.exists() ? "sums and cross products of each fold" : "sums and cross products");
  }

  /** Which penalty is kept. */
  Selection selection() {
    return new OptionValue("--select", select).choice("min", "1se").equals("min")
        ? Selection.MIN
        : Selection.ONE_SE;
  }

  private static void refuse(Invocation invocation, String option, String why) {
    if (invocation.given().test(option)) {
      throw new UsageException(option + ": " + why + ". Leave it out.");
    }
  }
}
