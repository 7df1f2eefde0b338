package org.daal4j.cli.kmeans;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.daal4j.kmeans.KMeansModel;
import org.daal4j.kmeans.KMeansSweep;
import org.daal4j.kmeans.SweepOptions;
import org.daal4j.result.ResultWriter;

/**
 * How the models of several numbers of clusters are saved: each as the result of a run of its own.
 *
 * @param options of the fits
 * @param recorded the options of the run, as its model.json has them
 */
record SavedSweep(SweepOptions options, Map<String, Object> recorded) {

  /** Where they are. */
  static final String DIRECTORY = "models/";

  void write(KMeansSweep.Fit fit, ResultWriter result) throws IOException {
    int digits = Integer.toString(options.most()).length();
    for (int i = 0; i < fit.models().size(); i++) {
      KMeansModel model = fit.models().get(i);
      int clusters = options.clusters().get(i);
      String name = String.format(Locale.ROOT, "k=%0" + digits + "d", clusters);
      ResultWriter own = result.nested(DIRECTORY + name);
      Map<String, Object> alone = new LinkedHashMap<>(recorded);
      SelectionOptions.recordAlone(clusters, fit.seeds().get(i), alone);
      own.put("options", alone);
      model.save(own);
    }
  }
}
