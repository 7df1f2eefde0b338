package org.daal4j.regression;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.daal4j.core.Dataset;
import org.daal4j.core.Engine;
import org.daal4j.core.Fold;
import org.daal4j.statistics.ColumnShift;

/** The pass that compares predictions with the responses of a table. */
public final class MeasurePredictions implements Fold<PredictionErrors, List<PredictionMetrics>> {

  private LinearPredictor predictor;
  private double[] shift;

  /** For {@link #read}. */
  public MeasurePredictions() {}

  MeasurePredictions(double[][] beta, double[] shift) {
    this.predictor = new LinearPredictor(beta);
    this.shift = shift;
  }

  /**
   * Measures in one pass.
   *
   * @param rows features, then the actual responses
   * @param beta {@code double[q][1 + p]}
   */
  public static List<PredictionMetrics> of(Engine engine, Dataset rows, double[][] beta)
      throws IOException {
    double[] all = ColumnShift.of(engine, rows);
    double[] shift = Arrays.copyOfRange(all, all.length - beta.length, all.length);
    return engine.fold(rows, new MeasurePredictions(beta, shift));
  }

  @Override
  public PredictionErrors newPartial() {
    return new PredictionErrors(predictor, shift);
  }

  @Override
  public List<PredictionMetrics> finish(PredictionErrors merged) {
    return merged.metrics();
  }

  @Override
  public String title() {
    return "metrics";
  }

  @Override
  public void write(DataOutput out) throws IOException {
    predictor.write(out);
    for (double number : shift) {
      out.writeDouble(number);
    }
  }

  @Override
  public void read(DataInput in) throws IOException {
    predictor = LinearPredictor.readFrom(in);
    shift = new double[predictor.responses()];
    for (int t = 0; t < shift.length; t++) {
      shift[t] = in.readDouble();
    }
  }
}
