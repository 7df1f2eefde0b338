package org.daal4j.elasticnet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.daal4j.core.BadInputException;
import org.daal4j.core.RowWriter;
import org.daal4j.crossvalidation.ErrorCurve;
import org.daal4j.crossvalidation.ErrorCurveFile;
import org.daal4j.model.ModelColumns;
import org.daal4j.model.ModelNumbers;
import org.daal4j.model.ModelReader;
import org.daal4j.model.ModelWriter;
import org.daal4j.model.SavedRow;

/** How an elastic net is saved. */
final class ElasticNetModelFile {

  private static final String PATH = "path.csv";
  private static final String DEVIATIONS = "standardDeviations";
  private static final String INTERCEPT = "intercept";

  /** Columns of the path before the coefficients. */
  private static final List<String> OF_STEP = List.of("lambda", "nonzeros", "devianceRatio");

  private ElasticNetModelFile() {}

  static void write(ElasticNetModel model, ModelWriter result) throws IOException {
    result.table(PATH, pathHeader(model.columns()), lines -> writePath(model, lines));
    List<String> header = new ArrayList<>(List.of("response", INTERCEPT));
    header.addAll(model.features());
    result.table(
        "beta.csv",
        header,
        lines -> {
          lines.text(model.responses().get(0));
          ModelNumbers.lines(lines, model.beta());
        });
    if (model.validation().isPresent()) {
      ErrorCurveFile.write(model.validation().get(), result);
    }
    result.put("rows", model.rows());
    result.put("responses", model.responses());
    result.put(INTERCEPT, model.intercept());
    result.put("l1Ratio", model.l1Ratio());
    result.put("standardize", model.standardize());
    result.put("lambda", model.kept().lambda());
    result.put("nonzeros", model.kept().nonzeros());
    result.put("devianceRatio", model.kept().devianceRatio());
    result.put(DEVIATIONS, ModelNumbers.list(model.deviations()));
    result.put("beta", ModelNumbers.lists(new double[][] {model.beta()}));
    model.markedWarnings().forEach(result::warn);
  }

  private static List<String> pathHeader(ModelColumns columns) {
    List<String> header = new ArrayList<>(OF_STEP);
    header.add(INTERCEPT);
    header.addAll(columns.features());
    return header;
  }

  private static void writePath(ElasticNetModel model, RowWriter lines) throws IOException {
    for (PathStep step : model.path()) {
      lines.number(step.lambda());
      lines.integer(step.nonzeros());
      lines.number(step.devianceRatio());
      ModelNumbers.lines(lines, step.coefficients());
    }
  }

  static ElasticNetModel read(ModelReader saved) throws IOException {
    List<String> responses = saved.strings("responses");
    if (responses.size() != 1) {
      throw saved.broken("is of " + responses.size() + " responses");
    }
    // coefficients are in the units of the data
    ModelColumns columns = ModelColumns.read(saved, 1).unscaled();
    if (!columns.responses().equals(responses)) {
      throw saved.broken("names another response than the last of its columns");
    }
    List<PathStep> path = readPath(saved, columns);
    Optional<ErrorCurve> validation =
        ErrorCurveFile.isIn(saved) ? Optional.of(ErrorCurveFile.read(saved)) : Optional.empty();
    if (path.isEmpty()
        || validation.isPresent() && validation.get().lambdas().length != path.size()) {
      throw saved.broken("is of " + path.size() + " penalties in " + PATH);
    }
    double[] deviations = saved.vector(DEVIATIONS);
    if (deviations.length != columns.features().size()) {
      throw saved.broken("holds " + deviations.length + " standard deviations");
    }
    return new ElasticNetModel(
        columns,
        saved.wholeNumber("rows"),
        saved.flag(INTERCEPT),
        saved.number("l1Ratio"),
        saved.flag("standardize"),
        path,
        deviations,
        validation,
        saved.strings("warnings"));
  }

  private static List<PathStep> readPath(ModelReader saved, ModelColumns columns)
      throws IOException {
    List<PathStep> path = new ArrayList<>();
    for (SavedRow row : saved.rows(PATH, pathHeader(columns))) {
      double[] coefficients = new double[1 + columns.features().size()];
      for (int j = 0; j < coefficients.length; j++) {
        coefficients[j] = row.number(OF_STEP.size() + j);
        if (!Double.isFinite(coefficients[j])) {
          throw infinite(saved);
        }
      }
      path.add(new PathStep(row.number(0), (int) row.wholeNumber(1), row.number(2), coefficients));
    }
    return List.copyOf(path);
  }

  private static BadInputException infinite(ModelReader saved) {
    return saved.broken("holds a coefficient in " + PATH + " that is no finite number");
  }
}
