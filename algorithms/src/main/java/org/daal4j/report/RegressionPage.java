package org.daal4j.report;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.daal4j.core.PartialSize;
import org.daal4j.crossproduct.Precision;
import org.daal4j.crossproduct.SumCrossProducts;
import org.daal4j.picture.Page;
import org.daal4j.picture.Table;
import org.daal4j.regression.CoefficientTest;
import org.daal4j.regression.FitSummary;
import org.daal4j.regression.LinearModel;
import org.daal4j.sample.RowSample;
import org.daal4j.sample.SampleRows;

/**
 * A linear or ridge regression: its coefficients, with intervals where there are tests and, where
 * there are rows, residuals of a sample of them: against fitted values, against the normal
 * distribution and, for least squares, against leverages.
 */
public final class RegressionPage implements ModelPage<LinearModel> {

  private static final int MOST_RESPONSES = 10;

  private final boolean leastSquares;

  /**
   * Of models of a kind.
   *
   * @param leastSquares whether rows have leverages, which those of a ridge regression have not
   */
  public RegressionPage(boolean leastSquares) {
    this.leastSquares = leastSquares;
  }

  @Override
  public List<Pass> passes() {
    Pass sample = new Pass(true, "sample of rows for the report");
    return leastSquares
        ? List.of(sample, new Pass(false, "leverages for the report"))
        : List.of(sample);
  }

  @Override
  public PartialSize size() {
    PartialSize products = new SumCrossProducts(1, Precision.DOUBLE).size();
    PartialSize sample = SampleRows.sizeOf();
    return leastSquares
        ? new PartialSize(
            1,
            p -> Math.max(sample.of(p).summaryBytes(), leverageBytes(products, p)),
            p -> p <= Leverages.MOST_FEATURES ? products.scratch().applyAsLong(p) : 0)
        : sample;
  }

  private static long leverageBytes(PartialSize products, int p) {
    return p <= Leverages.MOST_FEATURES ? products.of(p).summaryBytes() : 0;
  }

  @Override
  public Page draw(LinearModel model, Page page, Optional<ReportRows> rows) throws IOException {
    String robust =
        model
            .robust()
            .map(
                errors ->
                    "Standard errors, intervals, t and p of coefficients are robust ("
                        + errors
                        + ").")
            .orElse("");
    Page drawn = page.section("Fit", robust).table("Fit", fits(model).inFile("fit.csv"));
    if (model.validation().isPresent()) {
      drawn = drawn.picture(new ErrorCurvePicture(model.validation().get()).picture());
    }
    Optional<RegressionSample> sample = Optional.empty();
    if (rows.isPresent()) {
      RowSample drawnRows = rows.get().sample();
      sample =
          Optional.of(new RegressionSample(model, drawnRows, rows.get().scaling()))
              .filter(some -> !some.rows().isEmpty());
    }
    Optional<Leverages> leverages = Optional.empty();
    if (leastSquares && sample.isPresent() && Leverages.arePossible(model)) {
      SumCrossProducts pass = new SumCrossProducts(rows.get().columns(), Precision.DOUBLE);
      leverages = Leverages.of(rows.get().fold(pass), model);
    }
    int shown = Math.min(MOST_RESPONSES, model.responses().size());
    for (int t = 0; t < shown; t++) {
      drawn = new ResponsePictures(model, t, sample, leverages).draw(drawn);
    }
    return shown < model.responses().size()
        ? drawn.text(
            "Shown are the first " + shown + " of " + model.responses().size() + " responses.")
        : drawn;
  }

  private static Table fits(LinearModel model) {
    List<FitSummary> fits = model.fits();
    Table table =
        new Table()
            .texts("response", fits.stream().map(FitSummary::response).toList())
            .counts("rows", fits.stream().mapToLong(FitSummary::rows).toArray())
            .numbers("degrees of freedom", each(fits, FitSummary::degreesOfFreedom))
            .numbers("residual standard error", each(fits, FitSummary::residualStandardError))
            .numbers("R squared", each(fits, FitSummary::rSquared))
            .numbers("adjusted", each(fits, FitSummary::adjustedRSquared));
    return model.tests().isEmpty()
        ? table
        : table
            .numbers("F", each(fits, FitSummary::fStatistic))
            .numbers("p", each(fits, FitSummary::fPValue));
  }

  /** The tests of a response as a table. */
  static Table coefficients(List<CoefficientTest> tests) {
    return new Table()
        .texts("term", tests.stream().map(CoefficientTest::term).toList())
        .numbers("estimate", each(tests, CoefficientTest::estimate))
        .numbers("standard error", each(tests, CoefficientTest::standardError))
        .numbers("t", each(tests, CoefficientTest::tStatistic))
        .numbers("p", each(tests, CoefficientTest::pValue))
        .numbers("lower", each(tests, CoefficientTest::lower))
        .numbers("upper", each(tests, CoefficientTest::upper))
        .numbers("sum of squares", each(tests, CoefficientTest::sumOfSquares))
        .numbers("variance inflation", each(tests, CoefficientTest::varianceInflation))
        .inFile("coefficients.csv");
  }

  private static <T> double[] each(List<T> items, ToDoubleFunction<T> number) {
    return items.stream().mapToDouble(number).toArray();
  }
}
