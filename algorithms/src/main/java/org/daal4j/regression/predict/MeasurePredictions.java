package org.daal4j.regression.predict;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import org.daal4j.core.Dataset;
import org.daal4j.core.Engine;
import org.daal4j.core.Fold;

/** The pass that compares predictions with the responses of a table. */
public final class MeasurePredictions implements Fold<PredictionErrors, List<PredictionMetrics>> {

  private final LinearPredictor predictor;

  /** Reads what {@link #write} has written. */
  public MeasurePredictions(DataInput in) throws IOException {
    predictor = LinearPredictor.readFrom(in);
  }

  MeasurePredictions(double[][] beta) {
    this.predictor = new LinearPredictor(beta);
  }

  /**
   * Measures in one pass.
   *
   * @param rows features, then the actual responses
   * @param beta {@code double[q][1 + p]}
   */
  public static List<PredictionMetrics> of(Engine engine, Dataset rows, double[][] beta)
      throws IOException {
    return engine.fold(rows, new MeasurePredictions(beta));
  }

  @Override
  public PredictionErrors newPartial() {
    return new PredictionErrors(predictor);
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
  }
}
