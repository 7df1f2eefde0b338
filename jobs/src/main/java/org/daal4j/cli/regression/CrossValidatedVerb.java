package org.daal4j.cli.regression;

import java.util.Map;
import java.util.Optional;
import org.daal4j.cli.group.GroupableVerb;
import org.daal4j.cli.launch.Invocation;
import org.daal4j.cli.option.InputOptions;
import org.daal4j.cli.verb.Cost;
import org.daal4j.crossproduct.Precision;
import org.daal4j.crossvalidation.FoldChoice;
import org.daal4j.crossvalidation.Selection;
import org.daal4j.model.Model;
import org.daal4j.table.TableOptions;
import picocli.CommandLine.Mixin;

/**
 * A regression whose penalties are compared by folds of the rows.
 *
 * @param <M> the model
 */
abstract class CrossValidatedVerb<M extends Model> extends GroupableVerb<M> {

  private final int usual;

  @Mixin private RegressionTableOptions table;

  @Mixin private FoldOptions folds;

  /** With so many folds where nothing is said of them; 0 for none. */
  CrossValidatedVerb(int usual) {
    this.usual = usual;
  }

  @Override
  protected TableOptions table(InputOptions input) {
    return folds.table(table.options(input, false));
  }

  @Override
  public Map<String, String> retold() {
    return Map.of("--folds", FoldOptions.FOLDS_ARE + " Default: " + usual);
  }

  @Override
  public boolean iterates() {
    return folds == null ? usual > 0 : folds.areDrawn(usual);
  }

  @Override
  protected Optional<String> unmergeable() {
    return folds.unmergeable(usual);
  }

  /** Whether there is an intercept. */
  boolean intercept() {
    return table.intercept();
  }

  /** How rows come into folds; drawn ones are refused where there is a fit for each group. */
  FoldChoice folds(Invocation invocation) {
    FoldChoice choice = folds.choice(invocation, usual);
    if (folds.areDrawn(usual)) {
      refuseInGroups(
          usual > 0 ? "--folds (" + usual + ", unless --folds 0 is given)" : "--folds",
          "numbers the rows in a pass before");
    }
    return choice;
  }

  /** Which penalty is kept. */
  Selection selection() {
    return folds.selection();
  }

  /** The passes that sum a table by folds, and what they build. */
  Cost sums(FoldChoice choice, Precision precision) {
    return folds.cost(choice, precision, readsOnce());
  }
}
