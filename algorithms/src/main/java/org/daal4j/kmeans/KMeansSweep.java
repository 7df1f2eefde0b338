package org.daal4j.kmeans;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.daal4j.core.Checkpoint;
import org.daal4j.core.Dataset;
import org.daal4j.core.Engine;
import org.daal4j.core.PartialSize;
import org.daal4j.kmeans.evaluation.EvaluateCentroids;
import org.daal4j.kmeans.selection.Candidate;
import org.daal4j.kmeans.selection.MeasureSpread;
import org.daal4j.kmeans.selection.Selection;
import org.daal4j.kmeans.selection.Separation;
import org.daal4j.kmeans.selection.Spread;
import org.daal4j.model.Table;
import org.daal4j.shared.Folds;
import org.daal4j.shared.SharedPasses;

/**
 * Several fits of k-means in the passes of the longest: numbers of clusters, and seeds. Each fit
 * gives the bits that it gives alone.
 */
public final class KMeansSweep {

  private KMeansSweep() {}

  /**
   * What was found.
   *
   * @param models the best fit of each number of clusters, as it is alone
   * @param seeds the seed of each
   * @param selected the chosen one: with the table of all where they were compared, and the passes
   *     of all
   * @param packed the packed rows
   */
  public record Fit(
      List<KMeansModel> models, List<Long> seeds, KMeansModel selected, Dataset packed) {

    /** The seed of the chosen one. */
    public long selectedSeed() {
      return seeds.get(
          selected
              .selection()
              .map(selection -> seeds.size() == 1 ? 0 : selection.selected())
              .orElse(0));
    }
  }

  /** What a pass of all fits builds, for any number of columns. */
  public static PartialSize sizeOf(SweepOptions options) {
    return new PartialSize(
        1,
        p ->
            options.fits().stream()
                .mapToLong(fit -> EvaluateCentroids.sizeOf(fit.clusters(), p).of(p).summaryBytes())
                .reduce(0, KMeansSweep::sum),
        p ->
            options.fits().stream()
                .mapToLong(fit -> MeasureSpread.sizeOf(fit.clusters(), p).scratch().applyAsLong(p))
                .reduce(0, KMeansSweep::sum));
  }

  private static long sum(long one, long other) {
    return Math.min(Long.MAX_VALUE / 16, one + other);
  }

  /**
   * Fits, compares and chooses.
   *
   * @param initialCentroids of the only fit, {@code double[k][p]}, or null to choose them
   * @throws org.daal4j.core.UsageException when there are fewer distinct rows than clusters
   */
  public static Fit fit(
      Engine engine,
      Table rows,
      SweepOptions options,
      double[][] initialCentroids,
      Checkpoint checkpoint)
      throws IOException {
    rows.requireNoResponses();
    int before = engine.summary().passes();
    SharedPasses<FittedRun> shared = new SharedPasses<>(engine, checkpoint);
    for (KMeansOptions fit : options.fits()) {
      shared.add(
          fit.clusters() + " clusters, seed " + fit.seed(),
          (own, states) -> KMeans.fitted(own, rows, fit, initialCentroids, states));
    }
    List<FittedRun> fits = shared.run();
    List<FittedRun> best = new ArrayList<>();
    List<Long> seeds = new ArrayList<>();
    for (int from = 0; from < fits.size(); from += options.restarts()) {
      int least = least(fits.subList(from, from + options.restarts()));
      best.add(fits.get(from + least));
      seeds.add(options.each().seed() + least);
    }
    List<KMeansModel> models = best.stream().map(FittedRun::model).toList();
    Dataset packed = fits.get(0).packed();
    int passes = before + shared.passes();
    KMeansModel selected = models.get(0).withPasses(passes);
    if (options.measures()) {
      Selection selection = Selection.of(compare(engine, packed, best), options.select());
      selected = models.get(selection.selected()).withPasses(passes + 1).among(selection);
    }
    return new Fit(models, List.copyOf(seeds), selected, packed);
  }

  private static int least(List<FittedRun> fits) {
    int best = 0;
    for (int i = 1; i < fits.size(); i++) {
      best = fits.get(i).model().objective() < fits.get(best).model().objective() ? i : best;
    }
    return best;
  }

  /** One pass for all. */
  private static List<Candidate> compare(Engine engine, Dataset packed, List<FittedRun> fits)
      throws IOException {
    List<Separation> separations =
        fits.stream()
            .map(fit -> new Separation(fit.centroids(), fit.evaluation(), fit.shift()))
            .toList();
    List<Object> spreads =
        engine.fold(packed, Folds.all(separations.stream().map(Separation::pass).toList()));
    List<Candidate> candidates = new ArrayList<>();
    for (int i = 0; i < fits.size(); i++) {
      KMeansModel model = fits.get(i).model();
      Spread spread = (Spread) spreads.get(i);
      candidates.add(
          new Candidate(
              model.centroids().length,
              model.objective(),
              spread.silhouette(),
              separations.get(i).calinskiHarabasz(),
              separations.get(i).daviesBouldin(spread),
              model.iterations(),
              model.converged()));
    }
    return candidates;
  }
}
