package org.daal4j.crossvalidation;

import java.io.IOException;
import java.util.List;
import org.daal4j.core.BadInputException;
import org.daal4j.model.ModelReader;
import org.daal4j.model.ModelWriter;
import org.daal4j.model.SavedRow;

/** How an error curve is saved: {@code cv.csv}, and in model.json what follows from it. */
public final class ErrorCurveFile {

  private static final String FILE = "cv.csv";
  private static final String FOLDS = "folds";
  private static final String SELECT = "select";
  private static final List<String> HEADER =
      List.of("lambda", "meanSquaredError", "standardError", "selected");

  private ErrorCurveFile() {}

  /** Writes a curve. */
  public static void write(ErrorCurve curve, ModelWriter result) throws IOException {
    result.table(
        FILE,
        HEADER,
        lines -> {
          for (int l = 0; l < curve.lambdas().length; l++) {
            lines.number(curve.lambdas()[l]);
            lines.number(curve.meanSquaredErrors()[l]);
            lines.number(curve.standardErrors()[l]);
            lines.text(Boolean.toString(l == curve.selected()));
            lines.endRow();
          }
        });
    result.put(FOLDS, curve.folds());
    result.put(SELECT, curve.selection().option());
    result.put("lambdaMin", curve.lambdas()[curve.least()]);
    result.put("lambda1se", curve.lambdas()[curve.withinOneStandardError()]);
    result.put("meanSquaredError", curve.meanSquaredErrors()[curve.selected()]);
    result.put("standardError", curve.standardErrors()[curve.selected()]);
  }

  /** Whether a result has a curve. */
  public static boolean isIn(ModelReader saved) throws BadInputException {
    return saved.has(FOLDS);
  }

  /**
   * Reads what {@link #write} has written.
   *
   * @throws BadInputException when the files contradict themselves
   */
  public static ErrorCurve read(ModelReader saved) throws IOException {
    List<SavedRow> rows = saved.rows(FILE, HEADER);
    if (rows.isEmpty()) {
      throw saved.broken("has no rows in " + FILE);
    }
    double[] lambdas = new double[rows.size()];
    double[] means = new double[lambdas.length];
    double[] errors = new double[lambdas.length];
    for (int l = 0; l < lambdas.length; l++) {
      lambdas[l] = rows.get(l).number(0);
      means[l] = rows.get(l).number(1);
      errors[l] = rows.get(l).number(2);
    }
    String select = saved.string(SELECT);
    for (Selection selection : Selection.values()) {
      if (selection.option().equals(select)) {
        return new ErrorCurve(lambdas, means, errors, saved.integer(FOLDS), selection);
      }
    }
    throw saved.broken("holds the selection '" + select + "'");
  }
}
