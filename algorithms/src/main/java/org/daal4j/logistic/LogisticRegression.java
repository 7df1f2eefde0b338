package org.daal4j.logistic;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.daal4j.core.Checkpoint;
import org.daal4j.core.Engine;
import org.daal4j.core.Packed;
import org.daal4j.core.PartialSize;
import org.daal4j.core.ShortestDecimal;
import org.daal4j.core.UsageException;
import org.daal4j.encoding.Encoding;
import org.daal4j.group.GroupedModel;
import org.daal4j.group.rounds.GroupedRounds;
import org.daal4j.model.ModelColumns;
import org.daal4j.model.Table;
import org.daal4j.regression.Collinearity;

/**
 * Logistic regression: the probability of class k of K is e^η_k / Σ e^η with η_k = b_k0 + x·b_k,
 * and η_0 = 0 for the first class. Minimises -Σ w log p_y + L/2·‖b‖² by Newton's method from b = 0.
 *
 * <p>The first pass packs the rows, with a code of their label, and finds all that the first step
 * needs; each further step is a pass over packed rows. Collinear features are found and solved with
 * minimum norm, as for least squares.
 */
public final class LogisticRegression {

  private LogisticRegression() {}

  /** Options to be chosen, then {@code fit(engine, table)}. */
  public static LogisticOptions.Builder options() {
    return new LogisticOptions.Builder();
  }

  /** What the widest pass builds, for any number of columns, with two classes. */
  public static PartialSize sizeOf(boolean intercept) {
    PartialSize first = LookAtClasses.sizeOf(1);
    PartialSize later = EvaluateLikelihood.sizeOf(1, 2, intercept);
    return new PartialSize(
        1,
        p -> Math.max(first.summary().applyAsLong(p), later.summary().applyAsLong(p)),
        p -> Math.max(first.scratch().applyAsLong(p), later.scratch().applyAsLong(p)));
  }

  /**
   * Fits a table.
   *
   * @param rows features, and the label as the first text column
   * @throws UsageException when the labels are of one class, or of too many
   * @throws org.daal4j.core.BadInputException when no row has a positive weight, or numbers are
   *     beyond the range of a double
   */
  public static LogisticModel fit(
      Engine engine, Table rows, LogisticOptions options, Checkpoint checkpoint)
      throws IOException {
    rows.requireNoResponses();
    int p = rows.columns().size();
    double[] shifts = rows.encoding().map(Encoding::shifts).orElseGet(() -> new double[p]);
    double[] scales = rows.encoding().map(Encoding::scales).orElseGet(() -> ones(p));
    if (!options.intercept() && Arrays.stream(shifts).anyMatch(shift -> shift != 0)) {
      throw new UsageException(
          LogisticOptions.INTERCEPT,
          "features are shifted, so coefficients in the units of the data need one.",
          "Have an intercept, or do not scale the features.");
    }
    int before = engine.summary().passes();
    Packed<ClassTable> packed = engine.pack(rows, new LookAtClasses(p));
    ClassTable table = packed.result();
    List<String> features = rows.columns();
    table.require(features);
    int classes = table.classes().size();
    engine.requireMemory(driverSize(p, classes, options.intercept()));
    Collinearity collinearity = Collinearity.of(table.products(), options.intercept(), classes - 1);
    // a penalty determines all coefficients: none is left out, none is spread afterwards
    int[] free = options.penalised() ? IntStream.range(0, p).toArray() : collinearity.independent();
    NewtonRun run = new NewtonRun(engine, packed.rows(), table, options, free, checkpoint);
    Solution solution = new NewtonIterations(run).iterate();
    Separation separation = Separation.find(run, solution);
    engine.release(packed.rows());
    Estimates estimates = new Estimates(run, solution, collinearity, shifts, scales);
    double[][] beta = estimates.beta();
    new CoefficientRange(features, table.classes()).require(beta);
    return new LogisticModel(
        ModelColumns.of(rows.layout()).unscaled(),
        table.classes(),
        rows.layout().hasNumberLabels(),
        engine.summary().rows(),
        table.rows(),
        options.intercept(),
        beta,
        options.penalised() ? List.of() : estimates.tests(beta, features, separation.affected()),
        LogisticFit.of(table, options.intercept(), solution, estimates.parameters()),
        before + run.state().passes,
        warnings(run, solution, separation, collinearity, features));
  }

  /**
   * Fits each group of a table by itself, in the passes of the slowest.
   *
   * @param rows features, the label as the first text column, and columns of groups
   * @throws UsageException when the table has no such columns
   * @throws org.daal4j.core.BadInputException when no group can be fitted
   */
  public static GroupedModel<LogisticModel> fitGroups(
      Engine engine, Table rows, LogisticOptions options, Checkpoint checkpoint)
      throws IOException {
    return GroupedRounds.of(
        engine, rows, (each, table, states) -> fit(each, table, options, states), checkpoint);
  }

  private static double[] ones(int count) {
    double[] ones = new double[count];
    Arrays.fill(ones, 1);
    return ones;
  }

  /** What the equations of a step take in the driver, beside the merged sums. */
  private static PartialSize driverSize(int columns, int classes, boolean intercept) {
    return new PartialSize(
        columns,
        p -> {
          double unknowns = (classes - 1.0) * RowBasis.terms(p, intercept);
          long sums = LikelihoodSums.bytes(classes, RowBasis.terms(p, intercept));
          return unknowns * unknowns > Integer.MAX_VALUE - 8
              ? Long.MAX_VALUE / 64
              : sums + (long) (4 * Double.BYTES * unknowns * unknowns);
        },
        p -> 0);
  }

  private static List<String> warnings(
      NewtonRun run,
      Solution solution,
      Separation separation,
      Collinearity collinearity,
      List<String> features) {
    List<String> warnings = new ArrayList<>();
    if (!run.options().penalised() && collinearity.any()) {
      warnings.add(collinearity.sentence(features));
    }
    if (separation.any()) {
      warnings.add(separation.sentence(features));
    } else if (!solution.converged()) {
      warnings.add(
          "not converged in "
              + solution.iterations()
              + (solution.iterations() == 1 ? " iteration" : " iterations")
              + ": another one would lower the deviance by about "
              + ShortestDecimal.format((float) solution.system().decrement())
              + ". Raise "
              + LogisticOptions.MAX_ITERATIONS
              + " or "
              + LogisticOptions.ACCURACY_THRESHOLD
              + ".");
    }
    return List.copyOf(warnings);
  }
}
