package org.daal4j.report;

import java.util.Arrays;
import java.util.Optional;
import org.daal4j.kmeans.StartingCentroids;
import org.daal4j.picture.Page;
import org.daal4j.picture.Table;

/** Starting centroids: how they differ, and where they come from. */
public final class StartPage implements ModelPage<StartingCentroids> {

  @Override
  public Page draw(StartingCentroids model, Page page, Optional<ReportRows> rows) {
    double[] equal = new double[model.centroids().length];
    Arrays.fill(equal, 1);
    return page.section("Starting centroids", "")
        .picture(Centroids.among(model.columns().features(), model.centroids(), equal).picture())
        .table("Starting centroids", table(model).inFile("centroids.csv"));
  }

  private static Table table(StartingCentroids model) {
    return KMeansPage.centroids(model.columns().features(), model.centroids());
  }
}
