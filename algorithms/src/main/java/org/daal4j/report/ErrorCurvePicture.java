package org.daal4j.report;

import java.util.stream.IntStream;
import org.daal4j.crossvalidation.ErrorCurve;
import org.daal4j.picture.Figures;
import org.daal4j.picture.LineChart;
import org.daal4j.picture.Picture;

/** The errors of rows left out against the penalty, each with its standard error as a bar. */
record ErrorCurvePicture(ErrorCurve curve) {

  Picture picture() {
    double[] lambdas = curve.lambdas();
    double[] means = curve.meanSquaredErrors();
    LineChart chart =
        new LineChart("Errors of rows left out", "lambda", "mean squared error")
            .line("mean squared error", lambdas, means)
            .mark(lambdas[curve.least()], "least");
    if (curve.withinOneStandardError() != curve.least()) {
      chart = chart.mark(lambdas[curve.withinOneStandardError()], "1se");
    }
    for (int l = 0; l < lambdas.length; l++) {
      double error = curve.standardErrors()[l];
      chart = chart.bar(lambdas[l], means[l] - error, means[l] + error);
    }
    boolean log = IntStream.range(0, lambdas.length).allMatch(l -> lambdas[l] > 0);
    return (log ? chart.logX() : chart).picture(caption()).inFile("cv.csv");
  }

  private String caption() {
    int kept = curve.selected();
    return "Kept is the penalty "
        + Figures.number(curve.lambdas()[kept])
        + ", with an error of "
        + Figures.number(curve.meanSquaredErrors()[kept])
        + ", by "
        + curve.folds()
        + " folds. Bars are a standard error to each side.";
  }
}
