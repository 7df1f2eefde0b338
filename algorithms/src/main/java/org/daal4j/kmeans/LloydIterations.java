package org.daal4j.kmeans;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.daal4j.core.ShortestDecimal;
import org.daal4j.kmeans.evaluation.EvaluateCentroids;
import org.daal4j.kmeans.evaluation.Evaluation;
import org.daal4j.kmeans.evaluation.Magnitude;
import org.daal4j.kmeans.nearest.CentroidTable;
import org.daal4j.model.ModelColumns;

/**
 * Lloyd's iterations from the centroids in the state of a run. Each pass measures the present
 * centroids and yields the next, so the result is measured at the centroids it returns, and N
 * updates cost at most N + 1 passes. Source: Lloyd 1982, doi:10.1109/TIT.1982.1056489.
 */
final class LloydIterations {

  private final KMeansRun run;
  private final KMeansState state;

  LloydIterations(KMeansRun run) {
    this.run = run;
    this.state = run.state();
  }

  /**
   * Iterates to the end, saving the state after every pass but the last.
   *
   * @param before passes over the rows before the run
   */
  FittedRun iterate(ModelColumns columns, CentroidUnits units, int before) throws IOException {
    while (true) {
      int iteration = state.history.size();
      Evaluation evaluation = evaluate(iteration);
      boolean converged = iteration > 0 && settled(evaluation);
      if (converged || iteration == run.options().maxIterations()) {
        return new FittedRun(
            model(evaluation, converged, columns, units, before),
            run.packed(),
            state.centroids,
            evaluation,
            run.shift());
      }
      state.centroids = evaluation.nextCentroids(run::row);
      state.refilled = refills(evaluation);
      run.save();
    }
  }

  private Evaluation evaluate(int iteration) throws IOException {
    long start = System.nanoTime();
    CentroidTable table = run.table(state.centroids);
    Evaluation evaluation =
        run.pass(new EvaluateCentroids(table, table.clusters(), "k-means iteration " + iteration));
    double objective = evaluation.requireObjective();
    double seconds = (System.nanoTime() - start) * 1e-9;
    state.history.add(new KMeansModel.Iteration(iteration, objective, seconds));
    return evaluation;
  }

  /** An objective before or after a refill says nothing about convergence. */
  private boolean settled(Evaluation evaluation) {
    return lastChange() <= run.options().accuracyThreshold()
        && !state.refilled
        && !refills(evaluation);
  }

  private static boolean refills(Evaluation evaluation) {
    return evaluation.emptyClusters() > 0 && evaluation.farthest().length > 0;
  }

  /**
   * Whether no row is away from its centroid though there are more distinct rows than centroids in
   * use: then squares are too small for a double, and the objective means nothing.
   */
  private boolean vanished(Evaluation evaluation) {
    boolean unused = evaluation.emptyClusters() > 0 && evaluation.farthest().length == 0;
    return evaluation.objective() == 0 && (unused || run.moreDistinctRowsThanClusters());
  }

  private double lastChange() {
    int last = state.history.size() - 1;
    return Math.abs(state.history.get(last - 1).objective() - state.history.get(last).objective());
  }

  private KMeansModel model(
      Evaluation evaluation,
      boolean converged,
      ModelColumns columns,
      CentroidUnits units,
      int before)
      throws IOException {
    if (vanished(evaluation)) {
      throw Magnitude.vanished();
    }
    return new KMeansModel(
        columns,
        units.ofData(state.centroids),
        evaluation.rows(),
        evaluation.objectives(),
        evaluation.objective(),
        state.history.size() - 1,
        converged,
        List.copyOf(state.history),
        run.rows(),
        before + state.passes,
        warnings(evaluation, converged),
        Optional.empty());
  }

  private List<String> warnings(Evaluation evaluation, boolean converged) {
    List<String> warnings = new ArrayList<>();
    int iterations = run.options().maxIterations();
    if (!converged && iterations > 0) {
      warnings.add(
          "not converged in "
              + iterations
              + (iterations == 1 ? " iteration" : " iterations")
              + ": the objective still changed by "
              + ShortestDecimal.format(lastChange())
              + ". Raise "
              + KMeansOptions.MAX_ITERATIONS
              + " or "
              + KMeansOptions.ACCURACY_THRESHOLD
              + ".");
    }
    for (int c = 0; c < evaluation.weights().length; c++) {
      if (!(evaluation.weights()[c] > 0)) {
        warnings.add("cluster " + c + " is empty: no row of positive weight is nearest to it");
      }
    }
    return List.copyOf(warnings);
  }
}
