package org.daal4j.cli;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.daal4j.cli.covariance.CovarianceVerb;
import org.daal4j.cli.kmeans.KMeansInitVerb;
import org.daal4j.cli.kmeans.KMeansVerb;
import org.daal4j.cli.kmeans.PredictVerb;
import org.daal4j.cli.moments.MomentsVerb;

/** All verbs there are; one line each. */
final class VerbCatalog {

  static final List<Verb> VERBS =
      List.of(
          verb("covariance", "", "covariance, correlation, mean", CovarianceVerb::new),
          verb("kmeans", "", "starting centroids and Lloyd iterations", KMeansVerb::new),
          verb("kmeans-init", "kmeans_init", "starting centroids only", KMeansInitVerb::new),
          verb("moments", "low_order_moments", "low order moments per column", MomentsVerb::new),
          verb("predict", "", "applies a k-means model to rows", PredictVerb::new));

  private VerbCatalog() {}

  /** The verb of that name or alias. */
  static Optional<Verb> find(String word) {
    return VERBS.stream().filter(verb -> verb.isCalled(word)).findFirst();
  }

  private static Verb verb(String name, String alias, String fits, Supplier<VerbCommand> command) {
    return new Verb(name, alias.isEmpty() ? List.of() : List.of(alias), fits, command);
  }
}
