package org.daal4j.logistic;

import java.io.IOException;
import java.util.Locale;
import java.util.stream.IntStream;
import org.daal4j.core.Checkpoint;
import org.daal4j.core.Dataset;
import org.daal4j.core.Engine;
import org.daal4j.core.Fold;
import org.daal4j.core.Partial;
import org.daal4j.core.Setting;
import org.daal4j.core.UsageException;

/** What the steps of a fit work with: the packed rows, the model, the options and the state. */
final class NewtonRun {

  private static final Setting RESUME = Setting.named("resume");

  private final Engine engine;
  private final Dataset packed;
  private final ClassTable table;
  private final LogisticOptions options;
  private final Checkpoint checkpoint;
  private final StartingPoint start;
  private final double[] penalties; // double[(K - 1)q]: of half the squares
  private final int[] free; // coefficients that may change
  private final NewtonState state = new NewtonState();

  /**
   * Takes up the saved state if there is one.
   *
   * @param independent the features whose coefficients may change, ascending
   */
  NewtonRun(
      Engine engine,
      Dataset packed,
      ClassTable table,
      LogisticOptions options,
      int[] independent,
      Checkpoint checkpoint)
      throws IOException {
    this.engine = engine;
    this.packed = packed;
    this.table = table;
    this.options = options;
    this.checkpoint = checkpoint;
    this.start = new StartingPoint(table, options.intercept(), packed.sparse());
    RowBasis basis = start.basis();
    int q = basis.terms();
    int others = table.classes().size() - 1;
    this.penalties = new double[others * q];
    for (int i = 0; i < penalties.length; i++) {
      int j = i % q;
      penalties[i] =
          j < basis.features() ? options.ridgeParameter() * basis.factor(j) * basis.factor(j) : 0;
    }
    int[] ofClass =
        IntStream.concat(
                IntStream.of(independent), IntStream.range(basis.features(), basis.terms()))
            .toArray();
    this.free =
        IntStream.range(0, others)
            .flatMap(k -> IntStream.of(ofClass).map(j -> k * q + j))
            .toArray();
    restore(others + 1, q);
  }

  private void restore(int classes, int terms) throws IOException {
    long rows = packed.rowCount().orElseThrow();
    if (!checkpoint.restore(state)) {
      state.tableRows = rows;
      state.classes = classes;
      state.terms = terms;
      state.base = new double[(classes - 1) * terms];
      state.direction = new double[state.base.length];
      state.passes = 1;
    } else if (state.tableRows != rows
        || state.classes != classes
        || state.terms != terms
        || state.base.length != (classes - 1) * terms) {
      throw new UsageException(
          String.format(
              Locale.ROOT,
              "the saved state is of %d rows, %d classes and %d terms, this run has %d, %d and"
                  + " %d: start anew without %s",
              state.tableRows,
              state.classes,
              state.terms,
              rows,
              classes,
              terms,
              RESUME));
    }
  }

  /** One more pass over the packed rows. */
  <P extends Partial<P>, R> R pass(Fold<P, R> fold) throws IOException {
    R result = engine.fold(packed, fold);
    state.passes++;
    return result;
  }

  /** The likelihood at coefficients; at 0 it is known without a pass. */
  Likelihood likelihood(double[] coefficients) throws IOException {
    if (state.iterations == 0) {
      return start.likelihood();
    }
    String title = "logistic regression, step " + state.iterations;
    return pass(new EvaluateLikelihood(point(coefficients), title));
  }

  /** The model at coefficients. */
  ModelPoint point(double[] coefficients) {
    return new ModelPoint(start.basis(), table.codes(), coefficients);
  }

  /** Saves the state. */
  void save() throws IOException {
    checkpoint.save(state);
  }

  ClassTable table() {
    return table;
  }

  LogisticOptions options() {
    return options;
  }

  RowBasis basis() {
    return start.basis();
  }

  double[] penalties() {
    return penalties;
  }

  int[] free() {
    return free;
  }

  NewtonState state() {
    return state;
  }
}
