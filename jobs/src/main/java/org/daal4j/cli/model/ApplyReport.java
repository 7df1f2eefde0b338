package org.daal4j.cli.model;

import java.io.IOException;
import java.util.OptionalDouble;
import org.daal4j.cli.page.Page;
import org.daal4j.cli.verb.RunFacts;
import org.daal4j.model.ModelReader;

/**
 * What a verb that applies a model has done.
 *
 * @param model name of its result directory
 * @param accuracy of predicted classes, where the actual ones are known
 */
record ApplyReport(String model, OptionalDouble accuracy) {

  /** Fields of model.json. */
  static final String MODEL = "model";

  private static final String ACCURACY = "accuracy";

  static ApplyReport read(ModelReader saved) throws IOException {
    return new ApplyReport(
        saved.string(MODEL),
        saved.has(ACCURACY)
            ? OptionalDouble.of(saved.anyNumber(ACCURACY))
            : OptionalDouble.empty());
  }

  void print(RunFacts run, Page page) {
    page.line("%s: %,d rows by the model in %s", run.verb(), run.rows(), model);
    if (accuracy.isPresent()) {
      page.line("accuracy    %.2f %%", 100 * accuracy.getAsDouble());
    }
  }
}
