package org.daal4j.regression;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.daal4j.model.ModelNumbers;
import org.daal4j.model.ModelReader;
import org.daal4j.model.ModelWriter;
import org.daal4j.regression.predict.PredictionFactor;

/**
 * How a {@link PredictionFactor} is saved: its means are the first line; without one there is none.
 */
final class PredictionFactorFile {

  private static final String FILE = "predictionFactor.csv";

  private PredictionFactorFile() {}

  private static List<String> header(List<String> features) {
    List<String> header = new ArrayList<>(List.of(CoefficientTest.INTERCEPT));
    header.addAll(features);
    return header;
  }

  static void write(LinearModel model, ModelWriter result) throws IOException {
    result.table(
        FILE,
        header(model.features()),
        lines -> {
          if (model.factor().isPresent()) {
            ModelNumbers.lines(lines, model.factor().get().means());
            ModelNumbers.lines(lines, model.factor().get().rows());
          }
        });
  }

  static boolean isIn(ModelReader saved) throws IOException {
    return saved.strings("files").contains(FILE);
  }

  static Optional<PredictionFactor> read(ModelReader saved, List<String> features)
      throws IOException {
    double[][] lines = saved.table(FILE, header(features));
    if (lines.length == 0) {
      return Optional.empty();
    }
    if (lines.length != features.size() + 2) {
      throw saved.broken(
          "comes with "
              + lines.length
              + " lines in "
              + FILE
              + " for "
              + features.size()
              + " features");
    }
    return Optional.of(new PredictionFactor(lines[0], Arrays.copyOfRange(lines, 1, lines.length)));
  }
}
