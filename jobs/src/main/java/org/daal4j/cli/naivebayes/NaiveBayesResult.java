package org.daal4j.cli.naivebayes;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.daal4j.core.RowWriter;
import org.daal4j.naivebayes.NaiveBayesModel;
import org.daal4j.result.ResultWriter;

/**
 * The files of a trained model.
 *
 * @param features names of the columns, p
 * @param model the result
 */
record NaiveBayesResult(List<String> features, NaiveBayesModel model) {

  void write(ResultWriter result) throws IOException {
    result.table(NaiveBayesFiles.CLASSES, List.of("class", "rows", "logPrior"), this::writeClasses);
    List<String> header = new ArrayList<>(List.of("class"));
    header.addAll(features);
    result.table(NaiveBayesFiles.LOG_THETA, header, this::writeLogTheta);
    result.put("nClasses", model.classes().size());
    result.put(NaiveBayesFiles.CLASS_LABELS, model.classes());
    result.put("classRows", Arrays.stream(model.rows()).boxed().toList());
    result.put(NaiveBayesFiles.LOG_PRIOR, Arrays.stream(model.logPrior()).boxed().toList());
    if (model.classes().size() == 1) {
      result.warn(
          "all rows are of class '"
              + model.classes().get(0)
              + "': the model gives it to every row. Check --label.");
    }
  }

  private void writeClasses(RowWriter lines) throws IOException {
    for (int j = 0; j < model.classes().size(); j++) {
      lines.text(model.classes().get(j));
      lines.integer(model.rows()[j]);
      lines.number(model.logPrior()[j]);
      lines.endRow();
    }
  }

  private void writeLogTheta(RowWriter lines) throws IOException {
    for (int j = 0; j < model.classes().size(); j++) {
      lines.text(model.classes().get(j));
      for (double number : model.logTheta()[j]) {
        lines.number(number);
      }
      lines.endRow();
    }
  }
}
